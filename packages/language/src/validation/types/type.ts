import { KINDS } from '@nvs/model';
import type { KindName } from '@nvs/model';
import type { Measure } from '../../properties/definition.js';
import { oneOf } from '../../properties/one-of.js';

/** What an expression gives. `unknown` is anything: what can't be told is not held against its author. */
export type Type =
    | {
          readonly is:
              | 'unknown'
              | 'boolean'
              | 'text'
              | 'date'
              | 'duration'
              | 'number'
              | 'share'
              | 'money'
              | 'likelihood'
              | 'chance'
              | 'steps'
              | 'supply'
              | 'row'
              | 'frequency'
              | 'state';
      }
    /** Of a scale of likelihoods or of one of impact. */
    | { readonly is: 'class'; readonly measures: 'likelihood' | 'impact' | undefined }
    | { readonly is: 'quantity'; readonly unit: string | undefined }
    | { readonly is: 'word'; readonly words: readonly string[] | undefined }
    | { readonly is: 'element'; readonly kinds: readonly KindName[] }
    | { readonly is: 'list'; readonly of: Type };

export const UNKNOWN: Type = { is: 'unknown' };
export const BOOLEAN: Type = { is: 'boolean' };
export const NUMBER: Type = { is: 'number' };
export const SHARE: Type = { is: 'share' };
export const DURATION: Type = { is: 'duration' };
export const TEXT: Type = { is: 'text' };
export const elementOf = (...kinds: readonly KindName[]): Type => ({ is: 'element', kinds });
export const listOf = (of: Type): Type => ({ is: 'list', of });
export const wordOf = (...words: readonly string[]): Type => ({ is: 'word', words: words.length > 0 ? words : undefined });

/** As it stands in a sentence. */
export function say(type: Type): string {
    switch (type.is) {
        case 'unknown':
            return 'something unknown';
        case 'boolean':
            return 'true or false';
        case 'text':
            return 'a text';
        case 'date':
            return 'a date';
        case 'duration':
            return 'a duration';
        case 'number':
            return 'a number';
        case 'share':
            return 'a percentage';
        case 'money':
            return 'an amount of money';
        case 'likelihood':
            return 'a likelihood';
        case 'chance':
            return 'a chance over a period';
        case 'class':
            return type.measures === undefined ? 'a class' : `a class of ${type.measures}`;
        case 'steps':
            return 'a number of classes';
        case 'supply':
            return 'a supply';
        case 'row':
            return 'a supplier with its share';
        case 'frequency':
            return 'a frequency';
        case 'state':
            return 'a risk in a state of measures';
        case 'quantity':
            return type.unit === undefined ? 'a quantity' : `a number of ${type.unit}`;
        case 'word':
            return 'a word';
        case 'element':
            return type.kinds.length === 1 && type.kinds[0]
                ? KINDS[type.kinds[0]].a
                : type.kinds.length < 4
                  ? oneOf(type.kinds)
                  : 'an element';
        case 'list':
            return type.of.is === 'element' && type.of.kinds.length === 1 && type.of.kinds[0]
                ? `a list of ${KINDS[type.of.kinds[0]].plural}`
                : 'a list';
    }
}

/** The type of a property that is an estimate. */
export function ofMeasures(measures: readonly Measure[]): Type {
    const [first] = measures;
    if (measures.includes('class')) {
        return { is: 'likelihood' };
    }
    if (measures.includes('quantity')) {
        return { is: 'quantity', unit: undefined };
    }
    if (measures.length > 1) {
        return UNKNOWN;
    }
    switch (first) {
        case 'chance':
            return { is: 'chance' };
        case 'share':
            return SHARE;
        case 'duration':
            return DURATION;
        case 'money':
            return { is: 'money' };
        case 'number':
            return NUMBER;
        default:
            return UNKNOWN;
    }
}

const PLAIN: ReadonlySet<string> = new Set(['number', 'share', 'state']);
/** What a likelihood, which may be a class, a chance or a frequency, is compared with; and what a chance over a period is. */
const LIKELIHOOD: ReadonlySet<string> = new Set(['likelihood', 'class', 'share', 'chance', 'frequency', 'number']);
const CHANCE: ReadonlySet<string> = new Set(['likelihood', 'chance', 'frequency']);

/** Whether the two can be compared for order or equality. */
export function comparable(a: Type, b: Type): boolean {
    if (a.is === 'unknown' || b.is === 'unknown') {
        return true;
    }
    if (a.is === 'list' && b.is === 'list') {
        return comparable(a.of, b.of);
    }
    if (a.is === 'list') {
        return comparable(a.of, b);
    }
    if (b.is === 'list') {
        return comparable(a, b.of);
    }
    if (a.is === 'quantity' || b.is === 'quantity') {
        const other = a.is === 'quantity' ? b : a,
            quantity = a.is === 'quantity' ? a : b;
        if (other.is === 'number') {
            return true;
        }
        return (
            other.is === 'quantity' &&
            quantity.is === 'quantity' &&
            (other.unit === undefined || quantity.unit === undefined || other.unit === quantity.unit)
        );
    }
    if (a.is === 'element' && b.is === 'element') {
        return a.kinds.length === 0 || b.kinds.length === 0 || a.kinds.some(kind => b.kinds.includes(kind));
    }
    const ofImpact = (type: Type): boolean => type.is === 'class' && type.measures === 'impact';
    if (ofImpact(a) !== ofImpact(b)) {
        return a.is === 'class' && b.is === 'class' && (a.measures === undefined || b.measures === undefined);
    }
    if (a.is === b.is) {
        return true;
    }
    if (PLAIN.has(a.is) && PLAIN.has(b.is)) {
        return true;
    }
    // a bare number counts a year
    if ((a.is === 'frequency' && b.is === 'number') || (a.is === 'number' && b.is === 'frequency')) {
        return true;
    }
    if ((a.is === 'likelihood' && LIKELIHOOD.has(b.is)) || (b.is === 'likelihood' && LIKELIHOOD.has(a.is))) {
        return true;
    }
    if ((a.is === 'chance' && CHANCE.has(b.is)) || (b.is === 'chance' && CHANCE.has(a.is))) {
        return true;
    }
    return (a.is === 'word' && b.is === 'text') || (a.is === 'text' && b.is === 'word');
}

/** Whether more and less mean anything. */
export function ordered(type: Type): boolean {
    return !['boolean', 'text', 'word', 'element', 'supply', 'row', 'list'].includes(type.is);
}

/** What can be scaled, and all but chances added up. */
export function countable(type: Type): boolean {
    return ['unknown', 'duration', 'number', 'share', 'money', 'quantity', 'frequency', 'chance', 'steps', 'state'].includes(type.is);
}

/** Whether the two are figures of one unit, so that they can be added up or divided. */
export function sameUnit(a: Type, b: Type): boolean {
    if (a.is === 'quantity' && b.is === 'quantity') {
        return comparable(a, b);
    }
    return a.is === b.is || (PLAIN.has(a.is) && PLAIN.has(b.is));
}
