/** What a member of an expression gives: an own type, one of the value that it is a member of (`same`), or of what stands in parentheses (`argument`). */
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
              | 'state'
              | 'same'
              | 'argument';
      }
    | { readonly is: 'word'; readonly words?: readonly string[] }
    /** `kinds` by their words. */
    | { readonly is: 'element'; readonly kinds: readonly string[] }
    | { readonly is: 'list'; readonly of: MemberType };

/** What is known of a member without working it out. */
export interface MemberSignature {
    /** Absent: the property of that name says what it gives. */
    readonly type?: MemberType;
    /** Absent: the property of that name says what it means. */
    readonly meaning?: string;
    /** What it takes in parentheses; `optional` where it means something without. */
    readonly takes?: { readonly is: 'group' | 'figure' | 'class'; readonly optional: boolean };
    /** Whether it needs `under` and a stress test. */
    readonly under?: boolean;
}

export type MemberTable = Readonly<Record<string, MemberSignature>>;
