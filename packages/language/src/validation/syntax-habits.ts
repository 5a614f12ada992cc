import { message } from '@nvs/words';
import { isNumber, isText, isWord, near, touch, wordOfValue } from './syntax-look.js';
import type { Look } from './syntax-look.js';
import { parseHours } from '../lowering/quantities.js';
import { yearFirst } from './written-date.js';
import { startsLine } from './syntax-place.js';
import { definitionOf } from './syntax-wants.js';

/** -- a comment, as in databases. */
const dashComment: Look = place => {
    for (const by of [0, -1]) {
        const token = near(place, by),
            next = near(place, by + 1);
        if (token?.image === '-' && next?.image === '-' && touch(token, next)) {
            return { code: 'syntax/comment', token, until: next, message: message('habits.commentDashes'), replacement: '//' };
        }
    }
    return undefined;
};

/** ======= on a line of its own, where the lines around it are taken out already. */
const leftOfMerge: Look = (place, text) => {
    const token = near(place, 0);
    const [line] =
        token?.image.startsWith('=') && startsLine(text, token)
            ? (/^={7,}(?=[ \t]*(?:[\n\r]|$))/.exec(text.slice(token.startOffset)) ?? [])
            : [];
    if (token === undefined || line === undefined) {
        return undefined;
    }
    return {
        code: 'syntax/merge',
        until: place.tokens.filter(other => other.startOffset < token.startOffset + line.length).at(-1),
        message: message('habits.mergeLine')
    };
};

/** =SUM(A1:A3), as in a sheet. */
const formula: Look = place => {
    const token = near(place, 0);
    if (token?.image !== '=' || near(place, -1)?.image !== ':') {
        return undefined;
    }
    return {
        code: 'syntax/value',
        message: message('habits.formula', { key: place.key })
    };
};

/** < 24 h as a value. */
const comparisonAsValue: Look = place => {
    const token = near(place, 0);
    if (!token || !['<', '<=', '>', '>='].includes(token.image) || near(place, -1)?.image !== ':' || place.depth === 0) {
        return undefined;
    }
    return {
        code: 'syntax/range',
        message: message('habits.tolerance', { sign: token.image })
    };
};

const dates: Look = (place, text) => {
    for (const by of [0, -1]) {
        const token = near(place, by),
            before = near(place, by - 1);
        const isDate =
            before?.image === 'on' ||
            (before?.image === ':' && place.key !== undefined && definitionOf(place.key, place.kind)?.value.type === 'date');
        if (!token || !isDate) {
            continue;
        }
        const found = yearFirst(text.slice(token.startOffset, token.startOffset + 40));
        // What is written as the language writes it is not what is wrong.
        if (!found || found.date === token.image) {
            continue;
        }
        const until = place.tokens.filter(other => other.startOffset < token.startOffset + found.length).at(-1);
        return { code: 'syntax/value', token, until, message: message('habits.dateForm', { date: found.date }), replacement: found.date };
    }
    return undefined;
};

/** 1 day 12 hours. */
const twoUnits: Look = place => {
    for (const by of [-2, -3, -1]) {
        const [a, unit, b, other] = [near(place, by), near(place, by + 1), near(place, by + 2), near(place, by + 3)];
        if (!isNumber(a) || !isNumber(b)) {
            continue;
        }
        const first = parseHours(a?.image, unit?.image),
            second = parseHours(b?.image, other?.image);
        if (first === undefined || second === undefined) {
            continue;
        }
        const sum = `${Number((first + second).toPrecision(6))} h`;
        return {
            code: 'syntax/value',
            token: a,
            until: other,
            message: message('habits.durationSum', { sum }),
            replacement: sum
        };
    }
    return undefined;
};

const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'tot', 'till', 'until', 'bis', '-', 't', '..']);
/** C (B to D), B-D, 12 to 48 h: a range in other words. */
const rangeInWords: Look = place => {
    if (place.depth === 0 || !isEstimate(place.key, place.kind)) {
        return undefined;
    }
    const open = [near(place, 0), near(place, -1)].find(token => token?.image === '(');
    if (open && place.tokens.indexOf(open) > place.colon + 1) {
        const at = place.tokens.indexOf(open),
            best = place.tokens[at - 1];
        const inside = place.tokens.slice(at + 1, at + 6).map(({ image }) => image),
            end = inside.indexOf(')');
        if (end === 1 || !inside.slice(0, end < 0 ? undefined : end).some(image => RANGE_WORDS.has(image) || image === ',')) {
            return {
                code: 'syntax/modifier',
                token: open,
                message: message('habits.remarkBrackets')
            };
        }
        return {
            code: 'syntax/range',
            token: open,
            message: message('habits.rangeBrackets', { best: best?.image })
        };
    }
    for (const by of [0, -1, -2]) {
        const word = near(place, by),
            low = near(place, by - 1),
            high = near(place, by + 1);
        if (
            !word ||
            !low ||
            !high ||
            !RANGE_WORDS.has(word.image) ||
            near(place, by - 2)?.image === 'in' ||
            near(place, by - 3)?.image === 'in'
        ) {
            continue;
        }
        // a range has numbers at both ends, or words
        if (
            place.tokens.indexOf(low) <= place.colon ||
            !((isNumber(low) && isNumber(high)) || (isWord(low) && wordOfValue(place, by + 1)))
        ) {
            continue;
        }
        const last = isNumber(high) ? wordOfValue(place, by + 2) : undefined;
        const unit = last ? ` ${last.image}` : '';
        return {
            code: 'syntax/range',
            token: low,
            until: last ?? high,
            message: message('habits.rangeForm', {
                best: isNumber(high) ? `${middle(low.image, high.image)}${unit}` : 'C',
                low: `${low.image}${isNumber(low) ? unit : ''}`,
                high: `${high.image}${unit}`
            })
        };
    }
    return undefined;
};

/** A number between the two, for an example. */
function middle(low: string, high: string): string {
    const between = Number((parseFloat(low.replaceAll('_', '')) / 2 + parseFloat(high.replaceAll('_', '')) / 2).toPrecision(4));
    return Number.isFinite(between) ? String(between) : low;
}

/** Whether a class or a quantity stands behind the key; the rows of an impact have none that the language knows. */
function isEstimate(key: string | undefined, kind: Parameters<typeof definitionOf>[1]): boolean {
    if (key === undefined) {
        return false;
    }
    const type = definitionOf(key, kind)?.value.type;
    return type === undefined || type === 'estimate';
}

/** likelihood: once per 100 years. */
const onceInWords: Look = place => {
    const token = near(place, 0),
        next = near(place, 1),
        amount = near(place, 2),
        unit = near(place, 3);
    if (
        token?.image !== 'once' ||
        near(place, -1)?.image !== ':' ||
        (next?.image !== 'per' && next?.image !== 'in' && next?.image !== 'every')
    ) {
        return undefined;
    }
    if (parseHours(amount?.image, unit?.image) === undefined) {
        return {
            code: 'syntax/value',
            token,
            until: next,
            message: message('habits.howOftenYear'),
            replacement: '1 per'
        };
    }
    return {
        code: 'syntax/value',
        token,
        until: next,
        message: message('habits.howOftenPeriod', { amount: amount?.image ?? '', unit: unit?.image ?? '' }),
        replacement: '1 per'
    };
};

/** 2% pa, 2%/year. */
const perYear: Look = place => {
    for (const by of [0, -1]) {
        const token = near(place, by),
            before = near(place, by - 1),
            next = near(place, by + 1);
        const isShort = token !== undefined && ['pa', 'p.a', 'p.a.', 'yearly', 'annually', 'jaarlijks'].includes(token.image);
        const isEach =
            token !== undefined &&
            ['a', 'each', 'every', 'elk', 'ieder'].includes(token.image) &&
            isWord(next) &&
            parseHours('1', next.image) !== undefined;
        const isStroke = token?.image === '/' && isWord(next) && parseHours('1', next.image) !== undefined;
        if (!before || place.depth === 0 || !(isShort || isStroke || isEach) || (!/[0-9%]$/.test(before.image) && !isWord(before))) {
            continue;
        }
        const period = isStroke || isEach ? `per ${next?.image ?? 'year'}` : 'per year';
        return {
            code: 'syntax/value',
            token,
            until: isStroke || isEach ? next : token,
            message: message('habits.periodBehind', { value: before.image, period }),
            replacement: isStroke ? ` ${period}` : period
        };
    }
    return undefined;
};

/** 1:1000. */
const ratio: Look = place => {
    const [token, before, next] = [near(place, 0), near(place, -1), near(place, 1)];
    if (token?.image !== ':' || !isNumber(before) || !isNumber(next) || !touch(before, token) || !touch(token, next)) {
        return undefined;
    }
    return {
        code: 'syntax/number',
        token: before,
        until: next,
        message: message('habits.oneInMany', { one: before?.image ?? '', many: next?.image ?? '' }),
        replacement: `${before?.image ?? ''}/${next?.image ?? ''}`
    };
};

/** A quotation within a text. */
const quotesInText: Look = place => {
    const before = near(place, -1),
        token = near(place, 0);
    for (const [text, word] of [
        [before, token],
        [near(place, -2), before]
    ]) {
        if (!isText(text) || !touch(text, word) || !(isWord(word) || isNumber(word))) {
            continue;
        }
        return {
            code: 'syntax/string',
            token: text,
            until: word,
            message: message('habits.quoteInText', { word: word?.image })
        };
    }
    return undefined;
};

// ---- Conditions ------------------------------------------------------------------------------------------------------------

function isCondition(element: string | undefined): boolean {
    return element === 'rule' || element === 'expect';
}

const otherSigns: Look = place => {
    if (!isCondition(place.element)) {
        return undefined;
    }
    for (const by of [0, -1, 1, 2]) {
        const token = near(place, by),
            next = near(place, by + 1);
        if (token?.image === '<' && next?.image === '>' && touch(token, next)) {
            return { code: 'syntax/value', token, until: next, message: message('habits.notEqual'), replacement: '!=' };
        }
        if (token?.image === '=' && next && !(by > 0 && near(place, by - 1)?.image === '=')) {
            return {
                code: 'syntax/value',
                token,
                until: next.image === '=' ? next : token,
                message: message('habits.equal'),
                replacement: '=='
            };
        }
    }
    return undefined;
};

const ruleInOtherWords: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (place.element !== 'rule') {
        return undefined;
    }
    if (token && ['if', 'where', 'with'].includes(token.image)) {
        return {
            code: 'syntax/unexpected',
            token,
            message: message('habits.conditionWhen', { word: token.image }),
            replacement: 'when'
        };
    }
    const each = [before, near(place, -2)].find(candidate => candidate && ['each', 'every', 'all', 'any'].includes(candidate.image));
    if (each && near(place, place.tokens.indexOf(each) - place.at - 1)?.image === 'for') {
        return {
            code: 'syntax/unexpected',
            token: each,
            message: message('habits.leaveOut', { word: each.image }),
            replacement: ''
        };
    }
    return undefined;
};

/** Ways to write that people bring from elsewhere. */
export const HABITS: readonly Look[] = [
    dashComment,
    leftOfMerge,
    formula,
    comparisonAsValue,
    dates,
    twoUnits,
    onceInWords,
    perYear,
    rangeInWords,
    ratio,
    quotesInText,
    otherSigns,
    ruleInOtherWords
];
