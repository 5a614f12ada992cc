import { message } from '@nvs/words';
import type { IToken } from 'chevrotain';
import { ELEMENT_WORDS, RESERVED } from '../grammar/tokens.js';
import { propertiesOf } from '../properties/registry.js';
import { isNumber, isText, isWord, near, touch } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import { startsLine } from './syntax-place.js';
import type { SyntaxPlace } from './syntax-place.js';
import { BLOCKS } from './syntax-behind-values.js';

export const openComment: Look = place => {
    const token = near(place, 0);
    if (token?.image !== '/' || near(place, 1)?.image !== '*' || !touch(token, near(place, 1))) {
        return undefined;
    }
    return { code: 'syntax/comment', message: message('syntax.commentOpen') };
};

export const notInColumnOne: Look = (place, text) => {
    const token = near(place, 0);
    if (!token || !ELEMENT_WORDS.has(token.image) || !startsLine(text, token) || near(place, 1)?.image === ':') {
        return undefined;
    }
    if (text.charAt(token.startOffset - 1) === '\n' || token.startOffset === 0) {
        return undefined;
    }
    return {
        code: 'syntax/column',
        message:
            place.depth > 0
                ? message('syntax.startsInside', { word: token.image, within: place.element })
                : message('syntax.notInColumnOne', { word: token.image })
    };
};

/** process p "P" process q "Q". */
export const onTheSameLine: Look = (place, text) => {
    const [token, next, third] = [0, 1, 2].map(by => near(place, by));
    if (!token || !ELEMENT_WORDS.has(token.image) || startsLine(text, token) || place.depth > 0 || place.at < 2 || !isWord(next)) {
        return undefined;
    }
    if (near(place, -1)?.image === 'for' || !(third === undefined || third.image === '{' || isText(third))) {
        return undefined;
    }
    return {
        code: 'syntax/column',
        message: message('syntax.ownLine', { word: token.image })
    };
};

/** grid-north, where a name is read as far as the hyphen. */
export const hyphenInName: Look = place => {
    const token = near(place, 0),
        before = near(place, -1),
        next = near(place, 1);
    if (
        token?.image !== '-' ||
        near(place, -2)?.image === 'in' ||
        !isWord(before) ||
        !touch(before, token) ||
        !touch(token, next) ||
        !next ||
        !(isWord(next) || isNumber(next))
    ) {
        return undefined;
    }
    return { code: 'syntax/name', message: message('syntax.hyphenInName', { before: before.image, next: next.image }) };
};

export const badName: Look = (place, text) => {
    const token = near(place, 0);
    if (!token || place.depth > 0) {
        return undefined;
    }
    const word = place.element ?? '';
    const named =
        ELEMENT_WORDS.has(word) &&
        word !== 'expect' &&
        word !== 'assessment' &&
        word !== 'judgement' &&
        word !== 'use' &&
        word !== 'namespace';
    const hyphen = hyphenInName(place, text);
    if (hyphen) {
        return hyphen;
    }
    if (place.at !== 1 || !named) {
        return undefined;
    }
    if (RESERVED.has(token.image)) {
        return {
            code: 'syntax/name',
            message: message('syntax.reservedName', { word: token.image, element: word })
        };
    }
    if (isText(token) || token.image === '{') {
        return {
            code: 'syntax/name',
            message: message('syntax.nameless', { element: word, title: isText(token) ? token.image : undefined })
        };
    }
    if (isNumber(token)) {
        return { code: 'syntax/name', message: message('syntax.nameWithDigit', { digits: token.image }) };
    }
    if (token.image.includes('.')) {
        return {
            code: 'syntax/name',
            message: message('syntax.nameWithDots', { name: token.image.split('.').at(-1) ?? '' })
        };
    }
    return undefined;
};

export const missingTitleQuotes: Look = place => {
    const token = near(place, 0);
    if (!token || place.depth > 0) {
        return undefined;
    }
    if (place.element === 'expect' && place.at === 1) {
        return {
            code: 'syntax/title',
            message: message('syntax.expectationTitle')
        };
    }
    if (place.at !== 2 || !isWord(token) || !ELEMENT_WORDS.has(place.element ?? '')) {
        return undefined;
    }
    if (['of', 'by', 'on', 'for', 'when', 'then'].includes(token.image) || RESERVED.has(token.image) || near(place, 1)?.image === ':') {
        return undefined;
    }
    return {
        code: 'syntax/title',
        message: message('syntax.titleQuotes', { element: place.element ?? '', name: near(place, -1)?.image ?? '', word: token.image })
    };
};

export const outsideBraces: Look = (place, text) => {
    const token = near(place, 0),
        key = near(place, -1),
        before = key?.image;
    if (before === 'any' || before === 'all' || place.element === 'rule' || place.element === 'expect') {
        return undefined;
    }
    if (!token || place.depth > 0 || !ELEMENT_WORDS.has(place.element ?? '')) {
        return undefined;
    }
    if (token.image === ':' && place.at > 1 && startsLine(text, key)) {
        return standsOutside(place, key);
    }
    if (token.image === ':' || token.image === '(' || token.image === '=') {
        return {
            code: 'syntax/brace',
            message: message('syntax.braceInstead', { sign: token.image }),
            replacement: '{'
        };
    }
    const next = near(place, 1)?.image;
    return isWord(token) && (next === ':' || isProperty(token, place) || (BLOCKS.has(token.image) && next === '{'))
        ? standsOutside(place, token)
        : undefined;
};

/** A property of the element behind its head: `threat x "T" disrupts power`. */
function isProperty(token: IToken, place: SyntaxPlace): boolean {
    return place.kind !== undefined && propertiesOf(place.kind).has(token.image) && !isWord(near(place, -1));
}

function standsOutside({ element }: SyntaxPlace, token: IToken | undefined): Explanation {
    return {
        code: 'syntax/brace',
        token,
        message: message('syntax.outsideBraces', { word: token?.image, element })
    };
}
