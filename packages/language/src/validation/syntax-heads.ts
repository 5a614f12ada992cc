import { message } from '@nvs/words';
import { ELEMENT_WORDS, RESERVED } from '../grammar/tokens.js';
import { nearest } from '../references/nearest.js';
import { isNumber, isText, isWord, near, touch } from './syntax-look.js';
import { kindsWith } from '../properties/registry.js';
import type { Look } from './syntax-look.js';

/** threat dike breach "Dike breach" */
export const nameOfTwoWords: Look = place => {
    const [word, ...rest] = place.tokens;
    if (place.depth > 0 || !word || !ELEMENT_WORDS.has(word.image) || ['expect', 'use', 'namespace', 'judgement'].includes(word.image)) {
        return undefined;
    }
    const title = rest.findIndex(token => !isWord(token) && !isNumber(token));
    if (
        title < 2 ||
        !isWord(rest[0]) ||
        !isText(rest[title]) ||
        place.at > title + 1 ||
        rest.slice(0, title).some(token => CLAUSES.has(token.image) || RESERVED.has(token.image))
    ) {
        return undefined;
    }
    const name = rest
        .slice(0, title)
        .map(token => token.image)
        .join('_');
    return {
        code: 'syntax/name',
        token: rest[0],
        until: rest[title - 1],
        message: message('forms.nameOneWord', { name }),
        replacement: name
    };
};
const CLAUSES: ReadonlySet<string> = new Set(['of', 'by', 'on', 'for', 'when', 'then']);

/** process 3rd "P": the whole of what cannot be a name. */
export const nameFromDigit: Look = place => {
    const [word, digits, rest] = place.tokens;
    if (
        place.at !== 1 ||
        place.depth > 0 ||
        !word ||
        !ELEMENT_WORDS.has(word.image) ||
        !isNumber(digits) ||
        !isWord(rest) ||
        !touch(digits, rest)
    ) {
        return undefined;
    }
    return {
        code: 'syntax/name',
        token: digits,
        until: rest,
        message: message('forms.nameWithDigits', { digits: digits?.image ?? '', rest: rest.image })
    };
};

/** What stands at the very beginning of an element, or instead of it. */
export const startOfElement: Look = (place, text) => {
    const token = near(place, 0);
    if (!token || place.at !== 0 || place.depth > 0 || !isWord(token)) {
        return undefined;
    }
    const meant =
        nearest(token.image, ELEMENT_WORDS) ??
        (token.image.endsWith('s') && ELEMENT_WORDS.has(token.image.slice(0, -1)) ? token.image.slice(0, -1) : undefined);
    if (text.charAt(token.startOffset + token.image.length) === ':') {
        return undefined;
    }
    if (meant === undefined) {
        const taken = isWord(near(place, 1)) ? kindsWith(token.image) : [];
        return taken.length > 0
            ? { code: 'element/unknown', token, message: message('properties.propertyAsElement', { keyword: token.image, taken }) }
            : undefined;
    }
    return {
        code: 'element/unknown',
        token,
        message: message('forms.startsWith', { word: token.image, meant }),
        replacement: meant
    };
};

/** threat, and nothing behind it. */
export const noName: Look = place => {
    const word = place.tokens[0];
    if (place.tokens.length !== 1 || place.at !== 1 || !word || !ELEMENT_WORDS.has(word.image)) {
        return undefined;
    }
    const form =
        {
            use: 'use nvs.anv2022',
            namespace: 'namespace my.model',
            expect: 'expect "Payments survive" payments.loss < 1%',
            judgement: 'judgement of flood by rivm'
        }[word.image] ?? `${word.image} my_${word.image} "Title"`;
    return { code: 'syntax/name', token: word, message: message('forms.missingBehindSuch', { word: word.image, form }) };
};

/** process x: "P", and process x "P", "Q". */
export const headPunctuation: Look = place => {
    const token = near(place, 0),
        next = near(place, 1);
    if (!token || place.depth > 0 || !ELEMENT_WORDS.has(place.element ?? '') || !(place.at === 2 || place.at === 3)) {
        return undefined;
    }
    if ((token.image === ':' || token.image === '=' || token.image === ',' || token.image === '-') && place.at === 2 && isText(next)) {
        return { code: 'syntax/title', message: message('forms.nothingBeforeTitle', { sign: token.image }), replacement: '' };
    }
    if (token.image === ',') {
        return {
            code: 'syntax/unexpected',
            message: message('forms.oneNameOneTitle', { element: place.element })
        };
    }
    return undefined;
};
