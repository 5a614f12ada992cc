import { message, type Message } from '@nvs/words';
import type { IToken } from 'chevrotain';
import { ELEMENT_WORDS, RESERVED } from '../grammar/tokens.js';
import { parseUnit } from '../lowering/units.js';
import { propertiesOf } from '../properties/registry.js';
import { nearest } from './nearest.js';
import { HABITS } from './syntax-habits.js';
import { example, isNumber, isText, isWord, near, touch } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import { FORMS } from './syntax-forms.js';
import { LISTS } from './syntax-lists.js';
import { spokenComparison } from './syntax-comparison.js';
import { startsLine } from './syntax-place.js';
import type { SyntaxPlace } from './syntax-place.js';
import { definitionOf, wants } from './syntax-wants.js';
import { powerOf } from './written-number.js';

const OPERATORS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', '+', '-', '*', '/', 'and', 'or', 'not', 'when', 'where']);
const PROVENANCE: ReadonlySet<string> = new Set(['because', 'confidence', 'judged', 'as']);
const BLOCKS: ReadonlySet<string> = new Set(['impact', 'effect', 'class', 'sub', 'at']);

/** The kinds of mistake that people make, the surest sign first. Nothing: the parser's own words must do. */
export function explain(text: string, place: SyntaxPlace): Explanation | undefined {
    for (const look of LOOKS) {
        const found = look(place, text);
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** What may follow a value, and how it is written. */
const MODIFIER_FORMS: ReadonlyMap<string, Message> = new Map(
    Object.entries({
        because: message('syntax.becauseForm'),
        confidence: message('syntax.confidenceForm'),
        source: message('syntax.sourceForm'),
        judged: message('syntax.judgedForm'),
        by: message('syntax.judgedForm'),
        on: message('syntax.dayForm')
    })
);

const MODIFIER_SAMPLES: ReadonlyMap<string, string> = new Map([
    ['because', '"…"'],
    ['judged', 'by rivm']
]);

const openComment: Look = place => {
    const token = near(place, 0);
    if (token?.image !== '/' || near(place, 1)?.image !== '*' || !touch(token, near(place, 1))) {
        return undefined;
    }
    return { code: 'syntax/comment', message: message('syntax.commentOpen') };
};

const notInColumnOne: Look = (place, text) => {
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
const onTheSameLine: Look = (place, text) => {
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
const hyphenInName: Look = place => {
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

const badName: Look = (place, text) => {
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

const missingTitleQuotes: Look = place => {
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

const outsideBraces: Look = (place, text) => {
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

const missingValue: Look = (place, text) => {
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

const missingOperand: Look = place => {
    const token = near(place, 0),
        then = near(place, -1),
        operator = near(place, -2);
    if (then?.image !== 'then' || !operator || !OPERATORS.has(operator.image) || !isWord(token)) {
        return undefined;
    }
    return { code: 'syntax/value', token: operator, message: message('syntax.missingBehind', { word: operator.image }) };
};

const modifierWithColon: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (!before || !PROVENANCE.has(before.image)) {
        return undefined;
    }
    if (token?.image === ':') {
        return {
            code: 'syntax/modifier',
            message: message('syntax.modifierColon', { word: before.image, sample: MODIFIER_SAMPLES.get(before.image) })
        };
    }
    if (before.image === 'because') {
        return { code: 'syntax/value', token: before, message: message('syntax.becauseForm') };
    }
    if (before.image === 'confidence') {
        return { code: 'syntax/value', token: before, message: message('syntax.confidenceForm') };
    }
    return undefined;
};

/** status: in place, where the word is in_place. */
const wordInTwo: Look = place => {
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
const codeWithoutQuotes: Look = place => {
    const token = near(place, 0);
    if (!token || !isNumber(token) || near(place, 1)?.image !== ':' || place.element === 'stress_test') {
        return undefined;
    }
    return { code: 'syntax/name', message: message('syntax.codeQuotes', { code: token.image }), replacement: `"${token.image}"` };
};

const brokenRange: Look = place => {
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

const numbers: Look = place => {
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

const colons: Look = (place, text) => {
    const token = near(place, 0),
        before = near(place, -1);
    if (!before || place.depth === 0) {
        return undefined;
    }
    const next = near(place, 1);
    if (next?.image === '=' && isWord(token) && definitionOf(token.image, place.kind)) {
        return { code: 'syntax/colon', token: next, message: message('syntax.colonNotEqual', { key: token.image }), replacement: ':' };
    }
    if (token?.image === ':' && BLOCKS.has(before.image)) {
        return {
            code: 'syntax/colon',
            message: message('syntax.noColon', {
                key: before.image,
                example: definitionOf(before.image, place.kind)?.example.split('\n', 1)[0] ?? before.image
            })
        };
    }
    if (token?.image === '=' && isWord(before) && place.tokens[place.at - 2]?.image !== 'of') {
        return { code: 'syntax/colon', message: message('syntax.colonNotEqual', { key: before.image }), replacement: ':' };
    }
    const property = startsLine(text, before) || place.tokens[place.at - 2]?.image === '{';
    const known = definitionOf(before.image, undefined) !== undefined;
    if (isWord(before) && !BLOCKS.has(before.image) && token?.image !== ':' && (property || (known && !isListItem(place)))) {
        return {
            code: 'syntax/colon',
            token: before,
            message: message('syntax.colonMissing', { key: before.image, example: example(before.image, place) })
        };
    }
    return undefined;
};

/** Whether the token before the stop follows a value of a list, so that a comma is what is missing. */
function isListItem(place: SyntaxPlace): boolean {
    const two = near(place, -2);
    return place.colon >= 0 && place.colon < place.at - 2 && two !== undefined && (isWord(two) || isNumber(two) || isText(two));
}

const effects: Look = place => {
    const effect = [near(place, -1), near(place, -2), near(place, -3), near(place, -4)].find(token => token?.image === 'effect');
    if (!effect || place.element !== 'measure' || place.depth === 0) {
        return undefined;
    }
    return {
        code: 'syntax/unexpected',
        message: message('syntax.effectForm')
    };
};

const events: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (place.element !== 'stress_test' || place.depth === 0 || place.key !== undefined) {
        return undefined;
    }
    const at = [before, near(place, -2)].find(candidate => candidate?.image === 'at');
    if (!at && !isNumber(token)) {
        return undefined;
    }
    return { code: 'syntax/unexpected', message: message('syntax.eventForm') };
};

const unnamedClass: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (before?.image !== 'class' && before?.image !== 'sub') {
        return undefined;
    }
    if (isWord(token) && near(place, -2)?.image !== ':') {
        return {
            code: 'syntax/name',
            message: message('syntax.reservedClass', { word: token.image })
        };
    }
    if (!(isText(token) || token?.image === '{')) {
        return undefined;
    }
    return {
        code: 'syntax/name',
        token: before,
        message: message('syntax.namelessClass', { word: before.image })
    };
};

const commas: Look = (place, text) => {
    const before = near(place, -1),
        two = near(place, -2);
    if (place.depth === 0 || !isWord(before) || BLOCKS.has(before.image) || !two || !isListItem(place)) {
        return undefined;
    }
    if (startsLine(text, before)) {
        return undefined;
    }
    if (before.image === 'in') {
        return { code: 'syntax/range', token: before, message: message('syntax.inWithoutRange') };
    }
    const form = MODIFIER_FORMS.get(before.image);
    if (form !== undefined) {
        return { code: 'syntax/modifier', token: before, message: form };
    }
    const meant = nearest(before.image, MODIFIER_FORMS.keys());
    if (meant !== undefined) {
        return {
            code: 'syntax/modifier',
            token: before,
            message: message('syntax.nothingCalled', { word: before.image, suggestion: meant }),
            replacement: meant
        };
    }
    const key = place.kind && nearest(before.image, propertiesOf(place.kind).keys());
    if (key !== undefined) {
        return {
            code: 'property/unknown',
            token: before,
            message: message('syntax.nothingCalled', { word: before.image, suggestion: key }),
            replacement: key
        };
    }
    const definition = place.key === undefined ? undefined : definitionOf(place.key, place.kind);
    if (place.depth === 1 && place.kind && propertiesOf(place.kind).has(before.image)) {
        return {
            code: 'syntax/colon',
            token: before,
            message: message('syntax.colonMissing', { key: before.image, example: example(before.image, place) })
        };
    }
    if ((definition?.value.type === 'estimate' || definition?.value.type === 'refs') && !definition.value.many) {
        return {
            code: 'syntax/value',
            token: before,
            message: message('syntax.doesNotBelong', { wanted: wants(definition), word: before.image })
        };
    }
    return { code: 'syntax/comma', token: before, message: message('syntax.commaMissing', { first: two.image, second: before.image }) };
};

const wrongValue: Look = place => {
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

const PERCENT_WORDS: ReadonlySet<string> = new Set(['percent', 'procent', 'prozent', 'pct']);

const missingFor: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (
        !token ||
        !isNumber(token) ||
        !isWord(before) ||
        !(place.key === 'disrupts' || place.key === 'cuts' || (place.key !== undefined && place.element === 'stress_test'))
    ) {
        return undefined;
    }
    if (PERCENT_WORDS.has(near(place, 1)?.image ?? '')) {
        return {
            code: 'syntax/value',
            token,
            until: near(place, 1),
            message: message('syntax.percentSign', { number: token.image }),
            replacement: `${token.image}%`
        };
    }
    return { code: 'syntax/unexpected', message: message('syntax.forMissing', { target: before.image, number: token.image }) };
};

const requirement: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (before?.image === 'any' || before?.image === 'all') {
        return { code: 'syntax/unexpected', token: before, message: message('syntax.choiceForm', { word: before.image }) };
    }
    if (before?.image === 'of' && (near(place, -2)?.image === 'any' || near(place, -2)?.image === 'all')) {
        return {
            code: 'syntax/unexpected',
            token: before,
            message: message('syntax.choiceBrackets', { word: near(place, -2)?.image ?? '' })
        };
    }
    if (!token && before?.image === 'on') {
        return { code: 'syntax/value', token: before, message: message('syntax.onWhat') };
    }
    if (!token || place.element !== 'dependency' || place.depth > 0) {
        return undefined;
    }
    if (RESERVED.has(token.image) || token.image === 'of') {
        return {
            code: 'syntax/unexpected',
            message: message('syntax.dependencyForm', { word: token.image })
        };
    }
    if (before?.image === 'on') {
        return { code: 'syntax/value', token: before, message: message('syntax.onWhat') };
    }
    return undefined;
};

const LOOKS: readonly Look[] = [
    openComment,
    spokenComparison,
    ...HABITS,
    notInColumnOne,
    onTheSameLine,
    ...LISTS,
    ...FORMS,
    badName,
    unnamedClass,
    missingTitleQuotes,
    outsideBraces,
    missingOperand,
    missingValue,
    hyphenInName,
    modifierWithColon,
    wordInTwo,
    codeWithoutQuotes,
    brokenRange,
    numbers,
    events,
    effects,
    missingFor,
    requirement,
    wrongValue,
    commas,
    colons
];

/** What the parser says, with the form of the property. */
export function fallback(expected: readonly string[], place: SyntaxPlace): Explanation {
    const form = place.depth > 0 && place.key !== undefined ? definitionOf(place.key, place.kind)?.example.split('\n', 1)[0] : undefined;
    const token = near(place, 0),
        before = near(place, -1);
    if (expected[0] === '}' && token && before) {
        const row = form ?? (place.depth > 1 ? 'social.daily_life: C in B .. D' : undefined);
        return { code: 'syntax/unexpected', message: message('tokens.misfitBehind', { found: token.image, before: before.image, row }) };
    }
    const property = place.key !== undefined && form !== undefined ? { key: place.key, form } : undefined;
    return {
        code: 'syntax/unexpected',
        message:
            expected.length === 0
                ? message('tokens.misfit', { found: token?.image, property })
                : message('tokens.belongs', { expected, found: token?.image, property })
    };
}
