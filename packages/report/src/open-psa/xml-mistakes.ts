import { message, type Message, type ParamsOf } from '@nvs/words';

type Mistake = ParamsOf<'openPsa.notWellFormed'>['mistake'];

/** What the library that reads XML says begins or goes on like, by what is wrong; the first that fits counts. */
const KINDS: readonly (readonly [RegExp, Mistake])[] = [
    [/unclosed tag|unexpected end/, 'unclosed'],
    [/unmatched closing tag|unexpected close tag|empty close tag|closing tag/, 'closing'],
    [/only one root/, 'two_roots'],
    [/text data outside/, 'text_outside'],
    [/duplicate attribute/, 'attribute_twice'],
    [/attribute|value (?:required|must be quoted)|forward-slash/, 'attribute'],
    [/namespace|xmlns|prefix/, 'prefix'],
    [/entity|malformed character/, 'ampersand'],
    [/comment/, 'comment'],
    [/declaration|version number|encoding value|standalone|name\/value|expected (?:the name|one of)/i, 'declaration'],
    [/processing instruction/, 'instruction'],
    [/doctype/, 'doctype'],
    [/tag|malformed name/, 'tag'],
    [/\]\]>/, 'end_of_data'],
    [/disallowed character/, 'character']
];

/** What is wrong with an XML text, in our own words. @param error of the library that reads it */
export function mistakeOf({ message: told }: Error): Message {
    if (/must contain a root element/.test(told)) {
        return message('openPsa.nothing');
    }
    if (/undefined entity/.test(told)) {
        return message('openPsa.ownEntity');
    }
    return message('openPsa.notWellFormed', { mistake: KINDS.find(([words]) => words.test(told))?.[1] ?? 'other' });
}
