import type { IToken } from 'chevrotain';
import { ELEMENT_WORDS, RESERVED } from '../grammar/tokens.js';
import { parseUnit } from '../lowering/units.js';
import { propertiesOf } from '../properties/registry.js';
import { didYouMean, nearest } from './nearest.js';
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
const MODIFIER_FORMS: ReadonlyMap<string, string> = new Map(
    Object.entries({
        because: 'because wants its reason in quotes: because "Two days without power"',
        confidence: 'confidence wants low, medium or high',
        source: 'Behind source stands the name of a source element, without quotes: source weather_study',
        judged: 'Who judged it, and when, is written: judged by rivm on 2026-09-15',
        by: 'Who judged it, and when, is written: judged by rivm on 2026-09-15',
        on: 'The day is written year first: on 2026-09-15'
    })
);

const openComment: Look = place => {
    const token = near(place, 0);
    if (token?.image !== '/' || near(place, 1)?.image !== '*' || !touch(token, near(place, 1))) {
        return undefined;
    }
    return { code: 'syntax/comment', message: 'This comment is never closed: put */ at its end.' };
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
                ? `${token.image} starts a new element here, inside ${place.element ?? 'another'}: close that with } first, and start ${token.image} at the very beginning of its line.`
                : `An element starts at the very beginning of its line: take out the space before ${token.image}.`
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
        message: `${token.image} starts a new element here: put it at the very beginning of a line of its own.`
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
    return { code: 'syntax/name', message: `A name has no hyphen, since that means minus: write ${before.image}_${next.image}.` };
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
            message: `${token.image} cannot be a name: it is a word of requirements and conditions. Choose another, such as ${token.image}_${word}.`
        };
    }
    if (isText(token) || token.image === '{') {
        return {
            code: 'syntax/name',
            message: `This ${word} has no name: put a short one behind the word, such as ${word} my_${word} ${isText(token) ? token.image : '"Title"'}.`
        };
    }
    if (isNumber(token)) {
        return { code: 'syntax/name', message: `A name starts with a letter, not with a digit: write, for example, n${token.image}.` };
    }
    if (token.image.includes('.')) {
        return {
            code: 'syntax/name',
            message: `A name has no dots here: it gets that of the namespace in front by itself. Write ${token.image.split('.').at(-1) ?? ''}.`
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
            message: 'An expectation begins with a title in quotes: expect "Payments survive a day without power" …'
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
        message: `A title stands in quotes: ${place.element ?? ''} ${near(place, -1)?.image ?? ''} "${token.image} …".`
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
            message: `The properties of an element stand between { and }: put { here instead of ${token.image}.`,
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

function standsOutside({ element = 'element' }: SyntaxPlace, token: IToken | undefined): Explanation {
    return {
        code: 'syntax/brace',
        token,
        message: `${token?.image ?? 'This'} stands outside: put { behind the head of the ${element}, and } after its last property.`
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
        return { code: 'syntax/value', token: two, message: `${two.image} has no value${example(two.image, place)}.` };
    }
    if (gap?.image === ':' && isWord(gapKey)) {
        return { code: 'syntax/value', token: gapKey, message: `${gapKey.image} has no value${example(gapKey.image, place)}.` };
    }
    if (gap?.image === '..') {
        return { code: 'syntax/range', token: gap, message: 'This range has no upper end: write both, such as C in B .. D.' };
    }
    if (gap?.image === 'in' && place.depth > 0) {
        return { code: 'syntax/range', token: gap, message: 'Behind in stands a range: write both ends, such as C in B .. D.' };
    }
    if (gap?.image === ',' && (place.depth > 0 || token === undefined || !isWord(token))) {
        return { code: 'syntax/comma', token: gap, message: 'Behind this comma nothing follows: take it out, or add what is missing.' };
    }
    if (gap && OPERATORS.has(gap.image)) {
        return { code: 'syntax/value', token: gap, message: `Behind ${gap.image} something is missing.` };
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
    return { code: 'syntax/value', token: operator, message: `Behind ${operator.image} something is missing.` };
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
            message: `${before.image} follows a value without a colon: ${before.image === 'because' ? 'C because "…"' : `C ${before.image} ${before.image === 'judged' ? 'by rivm' : 'medium'}`}.`
        };
    }
    if (before.image === 'because') {
        return { code: 'syntax/value', token: before, message: 'because wants its reason in quotes: because "Two days without power".' };
    }
    if (before.image === 'confidence') {
        return { code: 'syntax/value', token: before, message: 'confidence wants low, medium or high.' };
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
            return { code: 'syntax/value', token: first, message: `${word} is one word: write ${definition.key}: ${word}.` };
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
    return { code: 'syntax/name', message: `A code stands in quotes: "${token.image}": C.`, replacement: `"${token.image}"` };
};

const brokenRange: Look = place => {
    const token = near(place, 0),
        before = near(place, -1),
        two = near(place, -2);
    if (place.depth === 0) {
        return undefined;
    }
    if (token?.image === '..') {
        return { code: 'syntax/range', message: 'A range stands behind a best estimate and the word in: C in B .. D.' };
    }
    if (before?.image === '..') {
        return { code: 'syntax/range', token: before, message: 'This range has no upper end: write both, such as C in B .. D.' };
    }
    const inWord = [two, near(place, -3)].find(candidate => candidate?.image === 'in');
    const [count, amount, unit] = [-1, 1, 2].map(by => inWord && place.tokens[place.tokens.indexOf(inWord) + by]);
    if (count && amount && unit && isNumber(count) && isNumber(amount) && parseUnit(unit.image)?.dimension === 'duration') {
        return {
            code: 'syntax/value',
            token: inWord,
            message: `How often in a period is written with per: ${count.image} per ${amount.image} ${unit.image}.`,
            replacement: 'per'
        };
    }
    if (inWord && (isWord(before) || isNumber(before))) {
        return { code: 'syntax/range', token: inWord, message: 'A range has two ends with two dots between them: in B .. D.' };
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
            message: `The unit comes after the number: ${token.image} ${unit}.`,
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
                message: `${word?.image ?? ''} is no unit: write ${count.image}e${power}, and the unit behind it.`
            };
        }
    }
    if (before && isNumber(token) && isNumber(before) && touch(before, token)) {
        return {
            code: 'syntax/number',
            token: before,
            message: 'This is no number: thousands are set apart with _, decimals with a dot, as in 1_000.5.'
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
        return { code: 'syntax/colon', token: next, message: `Behind ${token.image} comes a colon, not =.`, replacement: ':' };
    }
    if (token?.image === ':' && BLOCKS.has(before.image)) {
        return {
            code: 'syntax/colon',
            message: `${before.image} takes no colon: ${definitionOf(before.image, place.kind)?.example.split('\n', 1)[0] ?? before.image}`
        };
    }
    if (token?.image === '=' && isWord(before) && place.tokens[place.at - 2]?.image !== 'of') {
        return { code: 'syntax/colon', message: `Behind ${before.image} comes a colon, not =.`, replacement: ':' };
    }
    const property = startsLine(text, before) || place.tokens[place.at - 2]?.image === '{';
    const known = definitionOf(before.image, undefined) !== undefined;
    if (isWord(before) && !BLOCKS.has(before.image) && token?.image !== ':' && (property || (known && !isListItem(place)))) {
        return { code: 'syntax/colon', token: before, message: `Behind ${before.image} comes a colon${example(before.image, place)}.` };
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
        message: 'An effect reads: what, of which element, and by how much, such as effect buffer of gas_import += 60 days.'
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
    return { code: 'syntax/unexpected', message: 'An event reads: when, a colon, and what happens, such as at day 20: grid_sabotage.' };
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
            message: `A class is not called ${token.image}: what is said of a class starts with that word. Choose another, such as ${token.image}_class.`
        };
    }
    if (!(isText(token) || token?.image === '{')) {
        return undefined;
    }
    return {
        code: 'syntax/name',
        token: before,
        message: `This ${before.image} has no name: put one before its title, such as ${before.image} A "limited".`
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
        return { code: 'syntax/range', token: before, message: 'Behind in stands a range: write both ends, such as C in B .. D.' };
    }
    const form = MODIFIER_FORMS.get(before.image);
    if (form !== undefined) {
        return { code: 'syntax/modifier', token: before, message: `${form}.` };
    }
    const meant = nearest(before.image, MODIFIER_FORMS.keys());
    if (meant !== undefined) {
        return {
            code: 'syntax/modifier',
            token: before,
            message: `Nothing is called ${before.image} here.${didYouMean(meant)}`,
            replacement: meant
        };
    }
    const key = place.kind && nearest(before.image, propertiesOf(place.kind).keys());
    if (key !== undefined) {
        return {
            code: 'property/unknown',
            token: before,
            message: `Nothing is called ${before.image} here.${didYouMean(key)}`,
            replacement: key
        };
    }
    const definition = place.key === undefined ? undefined : definitionOf(place.key, place.kind);
    if (place.depth === 1 && place.kind && propertiesOf(place.kind).has(before.image)) {
        return { code: 'syntax/colon', token: before, message: `Behind ${before.image} comes a colon${example(before.image, place)}.` };
    }
    if ((definition?.value.type === 'estimate' || definition?.value.type === 'refs') && !definition.value.many) {
        return { code: 'syntax/value', token: before, message: `${wants(definition)}, and ${before.image} does not belong behind it.` };
    }
    return { code: 'syntax/comma', token: before, message: `Between ${two.image} and ${before.image} a comma is missing.` };
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
        return { code: 'syntax/value', message: `${place.key} wants a class such as C, or a number with its unit.` };
    }
    return { code: 'syntax/value', message: `${wants(definition)}.` };
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
            message: `A chance is written with %: ${token.image}%.`,
            replacement: `${token.image}%`
        };
    }
    return { code: 'syntax/unexpected', message: `Before a duration comes for: ${before.image} for ${token.image} …` };
};

const requirement: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (before?.image === 'any' || before?.image === 'all') {
        return { code: 'syntax/unexpected', token: before, message: `A choice of needs reads: ${before.image} of (power, diesel).` };
    }
    if (before?.image === 'of' && (near(place, -2)?.image === 'any' || near(place, -2)?.image === 'all')) {
        return {
            code: 'syntax/unexpected',
            token: before,
            message: `What ${near(place, -2)?.image ?? ''} of is about stands between brackets: (power, diesel).`
        };
    }
    if (!token && before?.image === 'on') {
        return { code: 'syntax/value', token: before, message: 'Behind on stands what is needed: on power, or on any of (power, diesel).' };
    }
    if (!token || place.element !== 'dependency' || place.depth > 0) {
        return undefined;
    }
    if (RESERVED.has(token.image) || token.image === 'of') {
        return {
            code: 'syntax/unexpected',
            message: `A dependency reads: of the one that depends, on what it needs. Before ${token.image} something is missing, such as "on".`
        };
    }
    if (before?.image === 'on') {
        return { code: 'syntax/value', token: before, message: 'Behind on stands what is needed: on power, or on any of (power, diesel).' };
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
export function fallback(message: string, place: SyntaxPlace): Explanation {
    const form = place.depth > 0 && place.key !== undefined ? definitionOf(place.key, place.kind)?.example.split('\n', 1)[0] : undefined;
    const token = near(place, 0),
        before = near(place, -1);
    if (message.startsWith('Here belongs }') && token && before) {
        const row = form ?? (place.depth > 1 ? 'social.daily_life: C in B .. D' : undefined);
        return {
            code: 'syntax/unexpected',
            message: `"${token.image}" does not fit behind ${before.image}.${row === undefined ? ' A property is its name, a colon and a value.' : ` Write, for example, ${row}.`}`
        };
    }
    return { code: 'syntax/unexpected', message: form ? `${message} ${place.key ?? ''} is written like this: ${form}` : message };
}
