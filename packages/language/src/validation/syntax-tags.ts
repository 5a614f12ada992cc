import type { IToken } from 'chevrotain';
import { message } from '@nvs/words';
import { propertiesOf } from '../properties/registry.js';
import { isText, isWord, touch } from './syntax-look.js';
import type { Look } from './syntax-look.js';
import type { SyntaxPlace } from './syntax-place.js';
import { definitionOf } from './syntax-wants.js';

/** tags: hybrid threat, 2026, aws:ec2, x/y: words of one's own that are no names, without quotes. */
export const wordsWithoutQuotes: Look = (place, text) => {
    const { tokens, at } = place;
    const colon = colonOfWords(place);
    const first =
        Math.max(
            colon,
            tokens.findLastIndex(({ image }, index) => index < at && image === ',')
        ) + 1;
    const words = colon < 0 ? [] : tokens.slice(first, endOfWord(place, first));
    const [begin, end] = [words[0], words.at(-1)];
    if (!begin || !end || words.some(isText) || (words.length === 1 && isWord(begin)) || hasKey(words.slice(1), place)) {
        return undefined;
    }
    const written = text.slice(begin.startOffset, end.startOffset + end.image.length).replace(/\s+/g, ' ');
    const isTwo = words.length === 2 && isWord(begin) && isWord(end);
    return {
        code: isTwo ? 'syntax/comma' : 'syntax/string',
        token: begin,
        until: end,
        message: message('forms.wordsInQuotes', {
            key: tokens[colon - 1]?.image ?? '',
            written,
            two: isTwo ? { first: begin.image, second: end.image } : undefined
        }),
        replacement: `"${written}"`
    };
};

/** Whether one of them begins the next property, and its colon is missing. */
const hasKey = (words: readonly IToken[], { kind }: SyntaxPlace): boolean =>
    kind !== undefined && words.some(({ image }) => propertiesOf(kind).has(image));

/** The colon of the property, if its words may stand in quotes and nothing but words stands between it and where the parser stopped. */
function colonOfWords({ tokens, at, kind }: SyntaxPlace): number {
    const isBehind = at >= tokens.length || '{}'.includes(tokens[at]?.image ?? '');
    for (let index = isBehind ? Math.min(at, tokens.length) - 1 : at; index > 0; index--) {
        const [token, before] = [tokens[index], tokens[index - 1]];
        if (token === undefined || before === undefined || '{}'.includes(token.image)) {
            return -1;
        }
        if (token.image === ':' && !(touch(before, token) && touch(token, tokens[index + 1]))) {
            const value = definitionOf(before.image, kind)?.value;
            return value?.type === 'words' && value.quoted ? index : -1;
        }
    }
    return -1;
}

/** Where a word ends: at a comma, a brace, the end of its line, or the key of the next property. */
function endOfWord({ tokens }: SyntaxPlace, first: number): number {
    const line = tokens[first]?.startLine;
    let end = first;
    while (end < tokens.length && tokens[end]?.startLine === line && !',{}'.includes(tokens[end]?.image ?? '')) {
        const colon = tokens[end + 1];
        if (end > first && (colon?.image === '{' || (colon?.image === ':' && !touch(colon, tokens[end + 2])))) {
            break;
        }
        end++;
    }
    return end;
}
