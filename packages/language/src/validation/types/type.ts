import type { KindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Measure, Qualifiers } from '../../properties/definition.js';

/** What an expression gives. `unknown` is anything: what can't be told is not held against its author. */
export type Type = Plain & {
    /** What is stated for parts of it can be asked for too: `likelihood.intentional`, `likelihood.in(saba)`. */
    readonly parts?: Qualifiers;
    /** An estimate of it, with limits and who stands behind it: of a level. */
    readonly estimated?: true;
};
type Plain =
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

/** What a value of the type is, to stand in a message. */
export function kindOfType(type: Type): Message {
    switch (type.is) {
        case 'class':
            return message('types.class', { measures: type.measures });
        case 'quantity':
            return message('types.quantity', { unit: type.unit });
        case 'element':
            return message('types.element', { kinds: type.kinds });
        case 'list':
            return message('types.list', { kinds: type.of.is === 'element' ? type.of.kinds : [] });
        default:
            return message('types.plain', { type: type.is });
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
