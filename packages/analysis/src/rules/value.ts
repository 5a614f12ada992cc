import { HOURS, type Location, type Provenance } from '@nvs/model';
import type { Span } from '../measures/money.js';
import type { Percentiles } from '../results/sampling.js';
import type { Share } from '../supply/concentration.js';

/** Three numbers; `best` is absent where only limits are known. */
export interface Numbers { low: number; best: number | undefined; high: number }

/** A percentile of the figure under the ranges of the model, or its mean, where they are computed. */
export type Percentile = (of: keyof Percentiles) => number | undefined;

export type NumberValue = Numbers & {
    type: 'number';
    dimension: 'number' | 'share' | 'duration' | 'money' | 'other';
    unit?: string | undefined;
    /** Hours of the period that it counts over. */
    per?: number | undefined;
    once?: boolean | undefined;
    /** Of money: the period that it counts over. Absent: it states none, as a budget. */
    span?: Span | undefined;
    provenance?: Provenance | undefined;
    /** Its best estimate is kept back, and its limits are given. */
    withheld?: boolean | undefined;
    percentile?: Percentile | undefined;
};

/** A place on a scale, with the number behind it where there is one. */
export interface ScalePoint { name: string; order: number; value?: number | undefined }

/** What an expression gives. `missing` is not judged, not given or withheld: what rests on it cannot be judged. */
export type Value =
    | { type: 'missing'; why: string; withheld: boolean }
    | { type: 'boolean'; value: boolean }
    | NumberValue
    | { type: 'scale'; scale: string; measure: 'likelihood' | 'impact'; horizon?: number | undefined; low: ScalePoint; best: ScalePoint | undefined; high: ScalePoint; provenance?: Provenance | undefined; withheld?: boolean | undefined; percentile?: Percentile | undefined }
    | { type: 'text' | 'word' | 'date'; value: string; provenance?: Provenance | undefined }
    | { type: 'element'; id: string }
    | { type: 'list'; items: Value[] }
    | { type: 'supply'; of: string; shares: Share[]; year?: number | undefined; at?: Location | undefined }
    | { type: 'row'; share: Omit<Share, 'at'> };

export const missing = (why: string, withheld = false): Value => ({ type: 'missing', why, withheld });
export const boolean = (value: boolean): Value => ({ type: 'boolean', value });
export const word = (value: string): Value => ({ type: 'word', value });
export const list = (items: Value[]): Value => ({ type: 'list', items });
export const elements = (ids: readonly string[]): Value => list(ids.map(id => ({ type: 'element', id })));
export const exactly = (value: number, dimension: NumberValue['dimension'] = 'number', unit?: string): NumberValue =>
    ({ type: 'number', dimension, unit, low: value, best: value, high: value });

export const mapped = ({ low, best, high }: Numbers, dimension: NumberValue['dimension'] = 'number'): NumberValue => ({ type: 'number', dimension, low, best, high });

/** An element of a list of one, else what it is. */
export function single(value: Value): Value {
    const [only] = value.type === 'list' ? value.items : [];
    return value.type === 'list' && value.items.length === 1 && only ? only : value;
}

const figure = (value: number): string => String(Number(value.toPrecision(4)));

/** As a reader wants it: `30 days`, `45%`, `C`. */
export function say(value: Value, title: (id: string) => string): string {
    switch (value.type) {
        case 'missing': return value.why;
        case 'boolean': return value.value ? 'true' : 'false';
        case 'number': return sayNumber(value);
        case 'scale': return value.best?.name ?? `${value.low.name} to ${value.high.name}`;
        case 'text': case 'word': case 'date': return value.value;
        case 'element': return title(value.id);
        case 'list': return value.items.length === 0 ? 'nothing' : value.items.slice(0, 10).map(each => say(each, title)).join(', ') + (value.items.length > 10 ? `, and ${value.items.length - 10} more` : '');
        case 'supply': return value.shares.map(each => `${title(each.supplier)} ${figure((each.best ?? each.high) * 100)}%`).join(', ');
        case 'row': return `${title(value.share.supplier)} ${figure((value.share.best ?? value.share.high) * 100)}%`;
    }
}

function sayNumber({ low, best, high, dimension, unit, per, once }: NumberValue): string {
    const plain = (amount: number): string => {
        switch (dimension) {
            case 'share': return `${figure(amount * 100)}%`;
            case 'duration': return sayHours(amount);
            case 'money': return `${sayAmount(amount)} ${unit ?? ''}`.trimEnd();
            default: return `${grouped(figure(amount))}${unit === undefined ? '' : ` ${unit}`}`;
        }
    };
    const period = per === undefined ? once ? ' once' : '' : ` per ${per === HOURS.day ? 'day' : sayHours(per).replace(/^1 /, '')}`;
    return `${best === undefined ? `${plain(low)} to ${plain(high)}` : plain(best)}${period}`;
}

/** Money in millions and billions, as reports have it. */
function sayAmount(amount: number): string {
    const [size, name] = Math.abs(amount) >= 1e9 ? [1e9, ' billion'] : Math.abs(amount) >= 1e6 ? [1e6, ' million'] : [1, ''];
    return `${grouped(figure(amount / size))}${name}`;
}

/** Thousands set apart by blanks, for a comma or a dot means different things to different readers. */
function grouped(number: string): string {
    return /e/.test(number) ? number : number.replace(/^(-?\d{5,})/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ' '));
}

/** In the longest unit of which it is a whole number: `18 months`, `1 year`, `36 h`. Days come before months, which are not all of one length. */
export function sayHours(hours: number): string {
    const size = Math.abs(hours);
    const whole = (unit: number): boolean => size >= unit && size % unit === 0;
    const [unit, name] = hours !== 0 && size < 1 ? [1 / 60, 'min'] : whole(HOURS.year) ? [HOURS.year, 'year'] : size < 48 ? [1, 'h']
        : whole(HOURS.day) || !whole(HOURS.month) ? [HOURS.day, 'day'] : [HOURS.month, 'month'];
    const amount = figure(hours / unit);
    return `${grouped(amount)} ${name}${unit > 1 && amount !== '1' ? 's' : ''}`;
}
