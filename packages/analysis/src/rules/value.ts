import type { Location, Provenance } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { exact, isExact, order, toNumber, type Amount, type Amounts, type Interval } from '../exact.js';
import type { Span } from '../measures/money.js';
import type { RiskState } from '../results/figure.js';
import type { Percentiles } from '../results/sampling.js';
import type { Share } from '../supply/concentration.js';

/** Three numbers; `best` is absent where only limits are known. */
export interface Numbers {
    low: number;
    best: number | undefined;
    high: number;
}

/** Limits of which no value between is better than another. */
export interface Between {
    readonly low: number;
    readonly high: number;
}

/** A percentile of the figure under the ranges of the model, or its mean, where they are computed; as limits where rings do not say what they pass on. */
type Percentile = (of: keyof Percentiles) => number | Between | undefined;

/** What stands in the parentheses of a member of a value: the area or view that a part of it holds for, and the year. */
export interface PartAsked {
    readonly element?: string | undefined;
    readonly year?: number | undefined;
}

/** What is stated for a part only, by the member that asks for it (`likelihood.intentional`, `likelihood.in(saba)`); nothing where it has no such part. */
export interface InParts {
    readonly part?: ((member: string, asked: PartAsked | undefined) => Value | undefined) | undefined;
}

/** What a figure rests on that is less than a judgement in full. */
export interface Unsure {
    /** `as assumed: 4 of 10 criteria without harm`. */
    readonly unsure?: Message | undefined;
}

export type NumberValue = Amounts & {
    type: 'number';
    dimension: 'number' | 'share' | 'duration' | 'money' | 'other';
    unit?: string | undefined;
    /** Hours of the period that it counts over. */
    per?: number | undefined;
    once?: boolean | undefined;
    /** Of money: the period that it counts over. Absent: it states none, as a budget. */
    span?: Span | undefined;
    /** Of money: the same amount each year. It compares with amounts per period as such; an amount without a period beside it is one a year too. */
    yearly?: true | undefined;
    provenance?: Provenance | undefined;
    /** Its best estimate is kept back, and its limits are given. */
    withheld?: boolean | undefined;
    /** It was judged as a band: limits, and no best estimate. */
    band?: boolean | undefined;
    percentile?: Percentile | undefined;
    /** Under which the figure holds: `within 5 years, repair ignored`. */
    condition?: Message | undefined;
} & Unsure &
    InParts;

/** A place on a scale, with the number behind it where there is one. */
export interface ScalePoint {
    name: string;
    order: number;
    value?: number | undefined;
}

/** What an expression gives. `missing` is not judged, not given or withheld: what rests on it cannot be judged. */
export type Value =
    | ({ type: 'missing'; why: Message; withheld: boolean } & InParts)
    /** `near`: two figures count as equal that are so only within rounding. */
    | { type: 'boolean'; value: boolean; near?: true }
    | NumberValue
    | ({
          type: 'scale';
          scale: string;
          measure: 'likelihood' | 'impact';
          horizon?: number | undefined;
          low: ScalePoint;
          best: ScalePoint | undefined;
          high: ScalePoint;
          provenance?: Provenance | undefined;
          withheld?: boolean | undefined;
          /** It was judged as a band: limits, and no best estimate. */
          band?: boolean | undefined;
          percentile?: Percentile | undefined;
      } & Unsure &
          InParts)
    /** `said`: how it is shown, where that is not the same for all readers. */
    | { type: 'text'; value: string; said?: Message; provenance?: Provenance | undefined }
    | ({ type: 'word' | 'date'; value: string; provenance?: Provenance | undefined } & Unsure)
    /** `perhaps`: whether it is in its list at all is not known, because of that. */
    | ({ type: 'element'; id: string; perhaps?: Message } & InParts)
    | { type: 'list'; items: Value[] }
    | ({ type: 'supply'; of: string; shares: Share[]; year?: number | undefined; at?: Location | undefined } & InParts)
    | { type: 'row'; share: Omit<Share, 'at'> }
    /** The risk of a threat or campaign in a state of measures: where a figure is asked for, what it is ranked by. */
    | { type: 'state'; of: string; state: RiskState; risk: Value };

export const missing = (why: Message, withheld = false): Extract<Value, { type: 'missing' }> => ({ type: 'missing', why, withheld });
export const boolean = (value: boolean): Value => ({ type: 'boolean', value });
export const word = (value: string): Value => ({ type: 'word', value });
export const list = (items: Value[]): Value => ({ type: 'list', items });
export const elements = (ids: readonly string[]): Value => list(ids.map(id => ({ type: 'element', id })));
/** A number as typed. */
export const exactly = (value: number, dimension: NumberValue['dimension'] = 'number', unit?: string): NumberValue =>
    ofAmount(exact(value), dimension, unit);
/** A number that was worked out. */
export const ofAmount = (value: Amount, dimension: NumberValue['dimension'] = 'number', unit?: string): NumberValue => ({
    type: 'number',
    dimension,
    unit,
    low: value,
    best: value,
    high: value
});

export const mapped = ({ low, best, high, between }: Amounts, dimension: NumberValue['dimension'] = 'number'): NumberValue => ({
    type: 'number',
    dimension,
    low,
    best,
    high,
    between
});

/** Where a figure lies with what was judged at its best estimate: one number, unless something is not known. */
export const interval = ({ low, best, high, between }: Amounts): Interval =>
    best === undefined ? (between ?? { low, high }) : { low: best, high: best };

/** Where only limits are known, for something that it is made of is not judged. */
export const isOpen = (value: Value): boolean => (value.type === 'scale' || value.type === 'number') && value.best === undefined;

/** The figure between two limits, with all ranges within `low` and `high`. */
export function within(limits: Interval, { low, high }: Interval): Amounts {
    const known =
        isExact(limits.low) && isExact(limits.high) ? order(limits.low, limits.high) === 0 : toNumber(limits.low) === toNumber(limits.high);
    return known ? { low, best: limits.low, high } : { low, best: undefined, high, between: limits };
}

/** Why it is not known whether an item is in its list. Undefined: it is. */
export const doubtOf = (item: Value): Message | undefined => (item.type === 'element' ? item.perhaps : undefined);

/** An element of a list of one, the figure of a state, else what it is. */
export function single(value: Value): Value {
    if (value.type === 'state') {
        return value.risk;
    }
    const [only] = value.type === 'list' ? value.items : [];
    return value.type === 'list' && value.items.length === 1 && only && !doubtOf(only) ? single(only) : value;
}

/** As a reader wants it: `30 days`, `45%`, `C`. @param title of an element */
export function say(value: Value, title: (id: string) => Message): Message {
    const said = sayPlainly(value, title);
    const unsure = unsureOf(value);
    return unsure ? message('ruleValues.unsure', { said, unsure }) : said;
}

/** What the figure rests on that is less than a judgement in full. */
export const unsureOf = (value: Value): Message | undefined =>
    value.type === 'state' ? unsureOf(value.risk) : 'unsure' in value ? value.unsure : undefined;

function sayPlainly(value: Value, title: (id: string) => Message): Message {
    switch (value.type) {
        case 'missing':
            return value.why;
        case 'boolean':
            return message('ruleValues.truth', { value: value.value });
        case 'number':
            return sayNumber(value);
        case 'scale':
            return value.best ? asWritten(value.best.name) : message('ruleValues.range', { low: value.low.name, high: value.high.name });
        case 'text':
            return value.said ?? asWritten(value.value);
        case 'word':
        case 'date':
            return asWritten(value.value);
        case 'element':
            return value.perhaps ? message('ruleValues.perhaps', { name: title(value.id) }) : title(value.id);
        case 'list':
            return message('ruleValues.list', { items: value.items.map(each => say(each, title)) });
        case 'supply':
            return sayRows(value.shares, title);
        case 'row':
            return sayRows([value.share], title);
        case 'state':
            return sayPlainly(value.risk, title);
    }
}

/** Text of the model, as it stands there. */
export const asWritten = (text: string): Message => message('text.asWritten', { text });

const sayRows = (rows: readonly Omit<Share, 'at'>[], title: (id: string) => Message): Message =>
    message('ruleValues.rows', {
        rows: rows.map(({ supplier, best, high }) => ({ supplier: title(supplier), share: toNumber(best ?? high) }))
    });

function sayNumber({ low, best, high, between, dimension, unit, per, once = false, condition }: NumberValue): Message {
    const limits = between ?? { low, high };
    return message('ruleValues.amount', {
        low: toNumber(limits.low),
        best: best === undefined ? undefined : toNumber(best),
        high: toNumber(limits.high),
        dimension,
        unit,
        per,
        once,
        condition
    });
}
