import { message } from '@nvs/words';
import { parseUnit } from '../lowering/units.js';
import { example, isNumber, isWord, near, touch } from './syntax-look.js';
import type { Look } from './syntax-look.js';
import { startsLine } from './syntax-place.js';
import { definitionOf, wants } from './syntax-wants.js';
import { powerOf } from './written-number.js';

const OPERATORS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', '+', '-', '*', '/', 'and', 'or', 'not', 'when', 'where']);

export const missingValue: Look = (place, text) => {
    const token = near(place, 0),
        before = near(place, -1),
        two = near(place, -2),
        three = near(place, -3);
    const image = token?.image;
    const nextBegan = (image === ':' || image === '{' || image === '=') && isWord(before) && before !== place.tokens[0];
    const [gap, gapKey] = nextBegan
        ? [two, three]
        : image === '}' || token === undefined || place.depth === 0
          ? [before, two]
          : [undefined, undefined];
    if (
        before?.image === ':' &&
        isWord(two) &&
        isWord(token) &&
        startsLine(text, token) &&
        [':', '{'].includes(near(place, 1)?.image ?? '')
    ) {
        return {
            code: 'syntax/value',
            token: two,
            message: message('syntax.noValue', { key: two.image, example: example(two.image, place) })
        };
    }
    if (gap?.image === ':' && isWord(gapKey)) {
        return {
            code: 'syntax/value',
            token: gapKey,
            message: message('syntax.noValue', { key: gapKey.image, example: example(gapKey.image, place) })
        };
    }
    if (gap?.image === '..') {
        return { code: 'syntax/range', token: gap, message: message('syntax.rangeWithoutEnd') };
    }
    if (gap?.image === 'in' && place.depth > 0) {
        return { code: 'syntax/range', token: gap, message: message('syntax.inWithoutRange') };
    }
    if (gap?.image === ',' && (place.depth > 0 || token === undefined || !isWord(token))) {
        return { code: 'syntax/comma', token: gap, message: message('syntax.commaBehind') };
    }
    if (gap && OPERATORS.has(gap.image)) {
        return { code: 'syntax/value', token: gap, message: message('syntax.missingBehind', { word: gap.image }) };
    }
    return undefined;
};

export const missingOperand: Look = place => {
    const token = near(place, 0),
        then = near(place, -1),
        operator = near(place, -2);
    if (then?.image !== 'then' || !operator || !OPERATORS.has(operator.image) || !isWord(token)) {
        return undefined;
    }
    return { code: 'syntax/value', token: operator, message: message('syntax.missingBehind', { word: operator.image }) };
};

/** status: in place, where the word is in_place. */
export const wordInTwo: Look = place => {
    const [two, before, token] = [near(place, -2), near(place, -1), near(place, 0)];
    const definition = place.key === undefined || place.depth === 0 ? undefined : definitionOf(place.key, place.kind);
    if (definition?.value.type !== 'words') {
        return undefined;
    }
    for (const [first, second] of [
        [two, before],
        [before, token]
    ]) {
        const word = `${first?.image ?? ''}_${second?.image ?? ''}`;
        if (first && Object.hasOwn(definition.value.words, word)) {
            return { code: 'syntax/value', token: first, message: message('syntax.oneWord', { word, key: definition.key }) };
        }
    }
    return undefined;
};

/** 5.2: C, where a criterion is named by its code. */
export const codeWithoutQuotes: Look = place => {
    const token = near(place, 0);
    if (!token || !isNumber(token) || near(place, 1)?.image !== ':' || place.element === 'stress_test') {
        return undefined;
    }
    return { code: 'syntax/name', message: message('syntax.codeQuotes', { code: token.image }), replacement: `"${token.image}"` };
};

export const brokenRange: Look = place => {
    const token = near(place, 0),
        before = near(place, -1),
        two = near(place, -2);
    if (place.depth === 0) {
        return undefined;
    }
    if (token?.image === '..') {
        return { code: 'syntax/range', message: message('syntax.rangeWithoutBest') };
    }
    if (before?.image === '..') {
        return { code: 'syntax/range', token: before, message: message('syntax.rangeWithoutEnd') };
    }
    const inWord = [two, near(place, -3)].find(candidate => candidate?.image === 'in');
    const [count, amount, unit] = [-1, 1, 2].map(by => inWord && place.tokens[place.tokens.indexOf(inWord) + by]);
    if (count && amount && unit && isNumber(count) && isNumber(amount) && parseUnit(unit.image)?.dimension === 'duration') {
        return {
            code: 'syntax/value',
            token: inWord,
            message: message('syntax.howOften', { count: count.image, amount: amount.image, unit: unit.image }),
            replacement: 'per'
        };
    }
    if (inWord && (isWord(before) || isNumber(before))) {
        return { code: 'syntax/range', token: inWord, message: message('syntax.rangeTwoEnds') };
    }
    return undefined;
};

export const numbers: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (
        token &&
        isNumber(token) &&
        before &&
        (parseUnit(before.image)?.dimension === 'money' || before.image === '$' || before.image === '€')
    ) {
        const unit = before.image === '€' ? 'EUR' : before.image === '$' ? 'USD' : before.image;
        return {
            code: 'syntax/number',
            token: before,
            until: token,
            message: message('values.unitAfterNumber', { number: token.image, unit }),
            replacement: `${token.image} ${unit}`
        };
    }
    for (const [count, word] of [
        [near(place, -2), before],
        [near(place, -3), near(place, -2)]
    ]) {
        const power = powerOf(word?.image);
        if (power && count && isNumber(count)) {
            return {
                code: 'syntax/number',
                token: word,
                message: message('syntax.powerNoUnit', { word: word?.image ?? '', number: count.image, power })
            };
        }
    }
    if (before && isNumber(token) && isNumber(before) && touch(before, token)) {
        return {
            code: 'syntax/number',
            token: before,
            message: message('syntax.noNumber')
        };
    }
    return undefined;
};

export const wrongValue: Look = place => {
    const token = near(place, 0);
    if (!token || place.key === undefined || place.depth === 0) {
        return undefined;
    }
    const behind = place.at - 1 === place.colon || near(place, -1)?.image === ',';
    if (!behind) {
        return undefined;
    }
    const definition = definitionOf(place.key, place.kind);
    if (!definition) {
        return { code: 'syntax/value', message: message('syntax.rowValue', { key: place.key }) };
    }
    return { code: 'syntax/value', message: message('syntax.wanted', { wanted: wants(definition) }) };
};
