import { BLANK } from '../grammar/written-number.js';
import { parseUnit } from '../lowering/units.js';
import { message, type Message } from '@nvs/words';
import type { Code } from './codes.js';
import { yearFirst } from './written-date.js';

/** Words for powers of ten, in the languages that models are written in. */
const POWERS: Readonly<Record<string, number>> = {
    thousand: 3,
    million: 6,
    billion: 9,
    trillion: 12,
    mln: 6,
    mio: 6,
    bn: 9,
    mrd: 9,
    duizend: 3,
    miljoen: 6,
    miljard: 9,
    tausend: 3,
    millionen: 6,
    milliarden: 9,
    milliard: 9
};

/** The power of ten that a word stands for, with or without a dot behind it. */
export function powerOf(word: string | undefined): number | undefined {
    const plain = word?.toLowerCase().replace(/\.$/, '') ?? '';
    return Object.hasOwn(POWERS, plain) ? POWERS[plain] : undefined;
}

/** A number as others spell it, and what the language makes of it. */
export interface OtherNumber {
    readonly code: Code;
    readonly message: Message;
    readonly offset: number;
    readonly length: number;
    readonly replacement?: string;
}

const THREES = (mark: string): string => `[0-9]{1,3}(?:${mark}[0-9]{3})+`;
const WITH_BLANKS = new RegExp(`^${THREES(`(?:${BLANK}|['’‘´\`])`)}([.,][0-9]+)?$`);
const WITH_DOTS = new RegExp(`^(?:${THREES('\\.')}(,[0-9]+)|${THREES('\\.')}\\.[0-9]{3})$`);
const WITH_COMMAS = new RegExp(`^(?:${THREES(',')}(\\.[0-9]+)|${THREES(',')},[0-9]{3})$`);
const DECIMAL_COMMA = /^[0-9][0-9_]*,[0-9]+$/;
const UNCLEAR = /^[1-9][0-9]{0,2}[.,][0-9]{3}$/;

const DOT = message('tokens.dotStartsDecimals'),
    THOUSANDS = message('tokens.thousandsApart'),
    UNIT = message('tokens.unitBehind');

/** The digits as the language writes them, with why; two ways where only the writer knows. */
function digits(text: string): { meant: string; why: Message[]; or?: string } | undefined {
    const decimals = (part: string | undefined): string => part?.replace(',', '.') ?? '';
    for (const [form, comma] of [
        [WITH_BLANKS, true],
        [WITH_DOTS, true],
        [WITH_COMMAS, false]
    ] as const) {
        const found = form.exec(text);
        if (!found || (form === WITH_COMMAS && UNCLEAR.test(text))) {
            continue;
        }
        const fraction = found[1];
        const whole = fraction === undefined ? text : text.slice(0, -fraction.length);
        return {
            meant: whole.replace(/[^0-9]/g, '_') + decimals(fraction),
            why: fraction !== undefined && comma && fraction.startsWith(',') ? [THOUSANDS, DOT] : [THOUSANDS]
        };
    }
    if (UNCLEAR.test(text)) {
        return { meant: text.replace(/[.,]/, '_'), why: [], or: String(Number(text.replace(',', '.'))) };
    }
    if (DECIMAL_COMMA.test(text)) {
        return { meant: text.replace(',', '.'), why: [DOT] };
    }
    return /^[0-9][0-9_]*(\.[0-9]+)?$/.test(text) ? { meant: text, why: [] } : undefined;
}

/**
 * Tells how a number is written here that was spelt as elsewhere, together with the sign of money in front of it and the
 * word for a power of ten behind it: `€ 12,5 mln` is `12.5e6 EUR`.
 */
export function explainNumber(text: string, start: number, length: number): OtherNumber {
    let from = start,
        to = start + length;
    const [, ownSign = '', number = '', word = '', percent = ''] =
        /^([€$]?)\s*([0-9](?:.*?[0-9])?)(?:[.,][-–—]+)?([A-Za-z]*)\s*(%?)$/s.exec(text.slice(start, to)) ?? [];
    const code = /(?<![\p{L}\p{N}_])([A-Z]{3}|€|\$|£)[ \t\u00A0]*$/u.exec(text.slice(Math.max(0, start - 8), start));
    const isMoney =
        code &&
        (parseUnit(code[1] ?? '')?.dimension === 'money' || code[1] === '$' || code[1] === '£') &&
        !/[0-9][ \t]*$/.test(text.slice(0, start - code[0].length).slice(-20));
    if (ownSign === '' && isMoney) {
        from -= code[0].length;
    }
    const sign = ownSign || (isMoney ? (code[1] ?? '') : '');
    const behind = /^[ \t\u00A0\u202F]*(\p{L}+\.?)/u.exec(text.slice(to, to + 30));
    const scale = word === '' ? behind?.[1] : word;
    const power = powerOf(scale);
    if (power !== undefined && word === '') {
        to += behind?.[0].length ?? 0;
    }
    const unit = { '€': 'EUR', $: 'USD', '£': 'GBP', '': '' }[sign] ?? sign;
    const own = unit === '' ? '' : new RegExp(`^[ \\t\\u00A0]*(${unit}(?![\\p{L}\\p{N}_])|[€$£])`, 'u').exec(text.slice(to, to + 10));
    if (own) {
        to += own[0].length;
    }

    const shown = text.slice(from, to);
    const [mantissa = '', exponent] = number.split(/e/i);
    const found = digits(mantissa);
    const place = { offset: from, length: to - from };
    const day = yearFirst(number);
    if (day?.length === number.length) {
        return {
            code: 'syntax/value',
            ...place,
            message: message('tokens.dateNoNumber', { shown, date: day.date }),
            replacement: day.date
        };
    }
    if (!found || (exponent !== undefined && power !== undefined) || (word !== '' && power === undefined)) {
        return {
            code: 'syntax/number',
            ...place,
            message: message('tokens.noNumberHere', { shown })
        };
    }
    const e = exponent === undefined ? (power === undefined ? '' : `e${power}`) : `e${exponent}`;
    const whole = (body: string): string => `${body}${e}${percent}${unit === '' ? '' : ` ${unit}`}`;
    if (found.or !== undefined) {
        return {
            code: 'syntax/number',
            ...place,
            message: message('tokens.twoWays', { shown, thousands: whole(found.meant), decimals: whole(found.or) })
        };
    }
    const why = [
        ...found.why,
        ...(power === undefined ? [] : [message('tokens.powerAs', { word: scale ?? '', power })]),
        ...(sign === '' ? [] : [UNIT])
    ];
    return {
        code: why.length === 1 && why[0] === DOT ? 'value/decimal' : 'syntax/number',
        ...place,
        replacement: whole(found.meant),
        message: message('tokens.numberWritten', { shown, meant: whole(found.meant), why })
    };
}
