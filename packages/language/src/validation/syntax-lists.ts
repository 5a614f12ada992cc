import { message } from '@nvs/words';
import { ELEMENT_WORDS } from '../grammar/tokens.js';
import { DUTCH_ELEMENTS, inEnglish } from '../properties/dutch.js';
import { nearest } from '../references/nearest.js';
import { isNumber, isText, isWord, near, touch, wordOfValue } from './syntax-look.js';
import type { Look } from './syntax-look.js';
import { startsLine } from './syntax-place.js';
import { definitionOf } from './syntax-wants.js';
import { powerOf } from './written-number.js';

/** supply: NO: 45%, US = 55%. */
const shareWithSign: Look = place => {
    for (const by of [0, -1]) {
        const sign = near(place, by),
            name = near(place, by - 1),
            before = near(place, by - 2),
            share = near(place, by + 1);
        if (
            (sign?.image !== ':' && sign?.image !== '=') ||
            !isWord(name) ||
            (before?.image !== ':' && before?.image !== ',') ||
            !isNumber(share)
        ) {
            continue;
        }
        if (place.depth !== 1 || !share?.image.endsWith('%')) {
            continue;
        }
        return {
            code: 'syntax/colon',
            token: sign,
            message: message('lists.nameAndShare', { name: name.image, share: share.image }),
            replacement: ''
        };
    }
    return undefined;
};

/** social daily_life: C, social/daily_life: C: the name of a criterion in two. */
const criterionInTwo: Look = place => {
    for (const by of [0, -1]) {
        const a = near(place, by - 1),
            sign = near(place, by),
            stroke = sign?.image === '/' || sign?.image === '>';
        const b = stroke ? near(place, by + 1) : sign,
            colon = near(place, stroke ? by + 2 : by + 1);
        if (
            !isWord(a) ||
            !isWord(b) ||
            a === b ||
            colon?.image !== ':' ||
            place.depth < 2 ||
            !(near(place, by - 2)?.image === '{' || a.startLine !== near(place, by - 2)?.endLine)
        ) {
            continue;
        }
        const name = `${a.image.replace(/\.$/, '')}${a.image.includes('.') ? '_' : '.'}${b.image}`;
        return {
            code: 'syntax/name',
            token: a,
            until: b,
            message: message('lists.criterionName', { name }),
            replacement: name
        };
    }
    return undefined;
};

/** social.daily_life: C, social.unrest: D: rows with a comma between. */
const commaBetweenRows: Look = place => {
    const token = near(place, 0),
        next = near(place, 1);
    if (token?.image !== ',' || place.depth < 2 || !(isWord(next) || isText(next)) || near(place, 2)?.image !== ':') {
        return undefined;
    }
    return { code: 'syntax/comma', token, message: message('lists.rowsComma'), replacement: '' };
};

/** "5.1" C, 5.1 C: a row without its colon. */
const rowWithoutColon: Look = (place, text) => {
    for (const by of [0, -1]) {
        const name = near(place, by),
            value = near(place, by + 1);
        if (
            !(isText(name) || isNumber(name)) ||
            !name ||
            place.depth < 2 ||
            !(near(place, by - 1)?.image === '{' || startsLine(text, name)) ||
            !(isWord(value) || isNumber(value)) ||
            touch(name, value)
        ) {
            continue;
        }
        const code = isText(name) ? name.image : `"${name.image}"`;
        return {
            code: 'syntax/colon',
            token: name,
            until: value,
            message: message('lists.rowForm', { code, name: value?.image }),
            replacement: `${code}: ${value?.image ?? 'C'}`
        };
    }
    return undefined;
};

const LETTERS: ReadonlyMap<string, number> = new Map([
    ['k', 3],
    ['K', 3],
    ['m', 6],
    ['M', 6],
    ['mn', 6],
    ['MM', 6]
]);

/** 5k EUR, 5M EUR. */
const letterForPower: Look = place => {
    for (const by of [0, -1]) {
        const unit = wordOfValue(place, by),
            letter = near(place, by - 1),
            number = near(place, by - 2);
        const power = letter && LETTERS.get(letter.image);
        if (power === undefined || !isNumber(number) || !unit || unit.startLine !== number?.startLine) {
            continue;
        }
        const meant = `${number?.image ?? '5'}e${power} ${unit.image}`;
        return {
            code: 'syntax/number',
            token: number,
            until: unit,
            message: message('lists.powerNoUnit', { word: letter?.image, meant }),
            replacement: meant
        };
    }
    return undefined;
};

/** EUR 5 bn. */
const moneyBeforePower: Look = place => {
    const number = near(place, 0),
        code = near(place, -1),
        word = near(place, 1),
        power = powerOf(word?.image);
    if (power === undefined || !isNumber(number) || !code || !/^[A-Z]{3}$/.test(code.image)) {
        return undefined;
    }
    const meant = `${number?.image ?? '5'}e${power} ${code.image}`;
    return {
        code: 'syntax/number',
        token: code,
        until: word,
        message: message('lists.powerUnit', { word: word?.image ?? '', power, meant }),
        replacement: meant
    };
};

/** restore: - */
const dashForNothing: Look = place => {
    const dash = [near(place, 0), near(place, -1)].find(token => token?.image === '-');
    const after = dash && place.tokens[place.tokens.indexOf(dash) + 1],
        before = dash && place.tokens[place.tokens.indexOf(dash) - 1];
    if (
        before?.image !== ':' ||
        isNumber(after) ||
        (isWord(after) && after.startLine === dash?.startLine && place.tokens[place.tokens.indexOf(after) + 1]?.image !== ':')
    ) {
        return undefined;
    }
    return {
        code: 'syntax/value',
        token: dash,
        message: message('lists.unknownRow')
    };
};

/** The heads of elements with a form of their own, and what stands there in other words. */
const headForms: Look = (place, text) => {
    const [word, second] = place.tokens,
        token = near(place, 0),
        before = near(place, -1);
    if (place.depth > 0 || !word) {
        return undefined;
    }
    const meant =
        place.at > 1 && !ELEMENT_WORDS.has(word.image) && startsLine(text, word)
            ? (inEnglish(word.image, DUTCH_ELEMENTS) ?? nearest(word.image, ELEMENT_WORDS))
            : undefined;
    if (meant !== undefined) {
        return {
            code: 'element/unknown',
            token: word,
            message: message('properties.elementUnknown', { keyword: word.image, suggestion: meant }),
            replacement: meant
        };
    }
    if (word.image === 'stress' && second?.image === 'test') {
        return {
            code: 'element/unknown',
            token: word,
            until: second,
            message: message('lists.stressTestWord'),
            replacement: 'stress_test'
        };
    }
    if (word.image === 'import' || word.image === 'include' || word.image === 'using') {
        return {
            code: 'element/unknown',
            token: word,
            message: message('lists.useInstead', { word: word.image }),
            replacement: 'use'
        };
    }
    if (token?.image === '<' && startsLine(text, token)) {
        return {
            code: 'syntax/comment',
            token,
            message: message('lists.tagComment')
        };
    }
    if ((word.image === 'use' || word.image === 'namespace') && isText(token)) {
        return {
            code: 'syntax/name',
            token,
            message: message('lists.namespaceQuotes', { word: word.image, namespace: token?.image.slice(1, -1) }),
            replacement: token?.image.slice(1, -1) ?? ''
        };
    }
    if (
        word.image === 'judgement' &&
        place.at > 0 &&
        (second?.image !== 'of' || (place.at === 3 && (isWord(token) || near(place, 0)?.image === '{')))
    ) {
        return {
            code: 'syntax/unexpected',
            message: message('lists.judgementForm')
        };
    }
    if (word.image === 'expect' && token?.image === ':' && place.at === 2) {
        return { code: 'syntax/unexpected', message: message('lists.conditionColon'), replacement: '' };
    }
    if (word.image !== 'rule') {
        return undefined;
    }
    if (before?.image === 'then') {
        return {
            code: 'syntax/unexpected',
            message: message('lists.thenForm')
        };
    }
    if (token?.image === 'when' && !place.tokens.slice(0, place.at).some(({ image }) => image === 'for')) {
        return {
            code: 'syntax/unexpected',
            message: message('lists.ruleForm')
        };
    }
    if (token && ['error', 'warning', 'info', 'verdict'].includes(token.image)) {
        return {
            code: 'syntax/unexpected',
            message: message('lists.thenMissing', { word: token.image }),
            replacement: `then ${token.image}`
        };
    }
    return undefined;
};

/** What stands within the brackets of a requirement, and before them. */
const requirementForms: Look = place => {
    if (place.element !== 'dependency' || place.depth > 0) {
        return undefined;
    }
    const token = near(place, 0),
        before = near(place, -1);
    const words = [token, before].find(word => word && ['either', 'one', 'both', 'some'].includes(word.image));
    if (words && place.tokens[place.tokens.indexOf(words) - 1]?.image === 'on') {
        const meant = words.image === 'both' ? 'all of' : 'any of',
            of = place.tokens[place.tokens.indexOf(words) + 1];
        return {
            code: 'syntax/unexpected',
            token: words,
            until: of?.image === 'of' ? of : words,
            message: message('lists.choiceForm', { meant }),
            replacement: meant
        };
    }
    const isInside =
        place.tokens.slice(0, place.at).some(({ image }) => image === '(') &&
        !place.tokens.slice(0, place.at).some(({ image }) => image === ')');
    if (isInside && isWord(before) && isWord(token)) {
        return { code: 'syntax/comma', token, message: message('syntax.commaMissing', { first: before.image, second: token.image }) };
    }
    if (isInside && isWord(before) && isNumber(token)) {
        return {
            code: 'syntax/unexpected',
            token,
            message: message('lists.forDuration', {
                target: before.image,
                number: token?.image,
                unit: wordOfValue(place, 1)?.image
            }),
            replacement: `for ${token?.image ?? '72'}`
        };
    }
    if (before?.image.endsWith('%') && isWord(token)) {
        return {
            code: 'syntax/unexpected',
            token: before,
            until: token,
            message: message('lists.needsForm', { target: token.image, share: before.image }),
            replacement: token.image
        };
    }
    return undefined;
};

/** owner = "nctv", url: https://example.org, class A: { … }, band: 1% - 5%. */
const propertyForms: Look = (place, text) => {
    if (place.depth === 0) {
        return undefined;
    }
    for (const by of [0, -1]) {
        const token = near(place, by),
            before = near(place, by - 1),
            next = near(place, by + 1);
        if (
            token?.image === '=' &&
            isWord(before) &&
            near(place, by - 2)?.image !== 'of' &&
            place.kind &&
            definitionOf(before.image, place.kind)
        ) {
            return { code: 'syntax/colon', token, message: message('syntax.colonNotEqual', { key: before.image }), replacement: ':' };
        }
        if (token?.image === '..' && text.charAt(token.startOffset + 2) === '.') {
            return { code: 'syntax/range', token, message: message('characters.threeDots') };
        }
        if (isWord(token) && /^https?$/.test(token.image) && next?.image === ':') {
            return { code: 'syntax/value', token, message: message('lists.webAddress') };
        }
        if (token?.image === ':' && ['class', 'sub'].includes(near(place, by - 2)?.image ?? '')) {
            return {
                code: 'syntax/colon',
                token,
                message: message('lists.classColon', { word: near(place, by - 2)?.image, name: before?.image }),
                replacement: ''
            };
        }
        if (token?.image === '-' && place.key === 'band') {
            return { code: 'syntax/range', token, message: message('lists.bandDots'), replacement: '..' };
        }
    }
    return undefined;
};

/** at day 1 storm, at day 1: power fails. */
const eventForms: Look = place => {
    if (place.element !== 'stress_test' || place.depth === 0) {
        return undefined;
    }
    const token = near(place, 0),
        before = near(place, -1);
    for (const word of [token, before]) {
        if (word && ['fails', 'out', 'off', 'stops', 'breaks', 'goes'].includes(word.image)) {
            return {
                code: 'syntax/unexpected',
                token: word,
                message: message('lists.downInstead', { word: word.image }),
                replacement: 'down'
            };
        }
    }
    if (isWord(token) && isNumber(before)) {
        return {
            code: 'syntax/colon',
            token,
            message: message('lists.eventColon', { before: before?.image, target: token.image })
        };
    }
    return undefined;
};

/** Lists, rows, heads and units that are nearly right. */
export const LISTS: readonly Look[] = [
    headForms,
    eventForms,
    requirementForms,
    propertyForms,
    shareWithSign,
    criterionInTwo,
    commaBetweenRows,
    rowWithoutColon,
    letterForPower,
    moneyBeforePower,
    dashForNothing
];
