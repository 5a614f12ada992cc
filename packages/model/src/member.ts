import type { KINDS, ElementKind } from './kinds.js';
import type { MemberMeaning } from './member-meaning.js';

/** A kind of element that expressions can speak of, by its word: an expectation has no name to be called by. */
export type AskableKind = Exclude<(typeof KINDS)[ElementKind]['word'], 'expect'>;

/** What a member of an expression gives. */
export type MemberType =
    | {
          readonly is:
              | 'number'
              | 'share'
              | 'duration'
              | 'money'
              | 'frequency'
              | 'quantity'
              | 'likelihood'
              | 'impact'
              | 'text'
              | 'date'
              | 'supply'
              | 'row'
              | 'state';
      }
    /** As the value that it is a member of. */
    | { readonly is: 'same' }
    /** As what stands in the parentheses. */
    | { readonly is: 'argument' }
    | { readonly is: 'word'; readonly words?: readonly string[] }
    | { readonly is: 'element'; readonly kinds: readonly AskableKind[] }
    | { readonly is: 'list'; readonly of: MemberType };

/** What is known of a member without working it out. */
export interface MemberSignature {
    /** Absent: the property of that name says what it gives. */
    readonly type?: MemberType;
    /** What it means, for the reference and for suggestions: by its key in the catalogue of words. Absent: the property of that name says it. */
    readonly meaning?: MemberMeaning;
    /** What it takes in parentheses: a group, a figure of an element (`t.risk`), a class of a scale, or the area or year of a part (`likelihood.in(saba)`); `optional` where it means something without. */
    readonly takes?: { readonly is: 'group' | 'figure' | 'class' | 'part'; readonly optional: boolean };
    /** Whether it needs `under` and a stress test. */
    readonly under?: true;
}

export type MemberTable = Readonly<Record<string, MemberSignature>>;

/** What the head of the element says, or a figure of the analysis. */
export const known = (type: MemberType, meaning: MemberMeaning, more: Pick<MemberSignature, 'takes' | 'under'> = {}): MemberSignature => ({
    type,
    meaning,
    ...more
});

/** Properties of the element: types and meanings are those of the properties. */
export function ofProperties<K extends string>(...keys: readonly K[]): Readonly<Record<K, MemberSignature>> {
    return Object.fromEntries(keys.map(key => [key, {}])) as Record<K, MemberSignature>;
}

export const NUMBER: MemberType = { is: 'number' };
export const SHARE: MemberType = { is: 'share' };
export const elementOf = (...kinds: readonly AskableKind[]): MemberType => ({ is: 'element', kinds });
export const listOf = (of: MemberType): MemberType => ({ is: 'list', of });
export const DISRUPTION: MemberType = { is: 'word', words: ['yes', 'possible', 'no'] };
