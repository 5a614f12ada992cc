import type { KindName } from '@nvs/model';
import { message, type Code, type Message } from '@nvs/words';

/** What an estimate of a property may be. `chance` takes `2%`, `2% per year` and `1 per 30 years`. */
export type Measure = 'class' | 'chance' | 'share' | 'duration' | 'money' | 'number' | 'quantity';

/** What stands behind the colon. */
export type ValueKind =
    /** `estimated`: an estimate of one of them, with its range and who stands behind it. */
    | { readonly type: 'refs'; readonly kinds: readonly KindName[]; readonly many: boolean; readonly estimated?: true }
    | { readonly type: 'estimate'; readonly measures: readonly Measure[]; readonly many: boolean }
    /** `open`: words of one's own too. `quoted`: those that are no names stand in quotes. */
    | {
          readonly type: 'words';
          readonly words: Readonly<Record<string, Message>>;
          readonly many: boolean;
          readonly open: boolean;
          readonly quoted?: true;
      }
    | { readonly type: 'text' }
    | { readonly type: 'date' }
    /** A form of its own, shown by `example`. */
    | { readonly type: 'form' };

/** What a value of a property can hold for, in front of its colon. Without: for the whole, at all times. */
export interface Qualifiers {
    /** The words behind `of`, closed. */
    readonly of?: readonly string[];
    /** What stands behind `for`. */
    readonly for?: readonly KindName[];
    /** What stands behind `in`. */
    readonly in?: readonly ('area' | 'year')[];
    /** Whether what is stated for several years adds up, as costs do; else one of them holds at a time. */
    readonly adds?: true;
    /** Whether there is none of the whole: what it is of is always said. */
    readonly always?: true;
}

export interface PropertyDefinition {
    /** The word in front of the colon (or the brace). */
    readonly key: string;
    readonly doc: Message;
    readonly value: ValueKind;
    /** What a user could write, complete. */
    readonly example: string;
    /** Whether it may stand there more than once: `effect`, `at`, `class`, `impact in SCOPE`. */
    readonly repeatable: boolean;
    readonly qualifiers?: Qualifiers;
    readonly dutch?: string;
}

export interface ElementDefinition {
    readonly kind: KindOfElement;
    readonly doc: Message;
    readonly example: string;
    readonly properties: readonly PropertyDefinition[];
    /** Properties without which the element says too little to be used. */
    readonly mandatory: readonly string[];
}

/** The keys of an area of the catalogue. */
type KeyIn<Area extends string, C = Code> = C extends `${Area}.${infer Key}` ? Key : never;

/** The kinds of element that have a meaning in the catalogue: all but those that stand inside others. */
export type KindOfElement = KeyIn<'elementDocs'> & KindName;

/** A property by its key, behind the kind of element where the same key means something else in others: `owner`, `Scale.kind`. */
type Meaning = KeyIn<'propertyDocs'>;
/** The words of a property that the catalogue has a meaning of. */
type WordOf<M extends string> = KeyIn<`wordDocs.${M}`>;

type Options = Partial<Pick<PropertyDefinition, 'repeatable' | 'dutch' | 'qualifiers'>>;

function define(
    meaning: Meaning,
    value: ValueKind,
    example: string,
    { repeatable = false, dutch, qualifiers }: Options = {}
): PropertyDefinition {
    const key = meaning.slice(meaning.lastIndexOf('.') + 1);
    return {
        key,
        doc: message(`propertyDocs.${meaning}`),
        example,
        value,
        repeatable,
        ...(dutch === undefined ? {} : { dutch }),
        ...(qualifiers === undefined ? {} : { qualifiers })
    };
}

export function refs(
    meaning: Meaning,
    kinds: readonly KindName[],
    example: string,
    options: Options & { many?: boolean; estimated?: true } = {}
): PropertyDefinition {
    const { many = false, estimated } = options;
    return define(meaning, { type: 'refs', kinds, many, ...(estimated ? { estimated } : {}) }, example, options);
}

export function estimate(
    meaning: Meaning,
    measures: readonly Measure[],
    example: string,
    options: Options & { many?: boolean } = {}
): PropertyDefinition {
    return define(meaning, { type: 'estimate', measures, many: options.many ?? false }, example, options);
}

export function words<M extends Meaning>(
    meaning: M,
    words: readonly WordOf<M>[],
    example: string,
    options: Options & { many?: boolean; open?: boolean; quoted?: true } = {}
): PropertyDefinition {
    const { many = false, open = false, quoted } = options;
    return define(meaning, { type: 'words', words: meanings(meaning, words), many, open, ...(quoted ? { quoted } : {}) }, example, options);
}

/** Words of a property with what each means. */
export function meanings<M extends Meaning, W extends WordOf<M>>(meaning: M, words: readonly W[]): Readonly<Record<W, Message>> {
    const code = (word: W) => `wordDocs.${meaning}.${word}` as `wordDocs.${KeyIn<'wordDocs'>}`;
    return Object.fromEntries(words.map(word => [word, message(code(word))])) as Record<W, Message>;
}

export function text(meaning: Meaning, example: string): PropertyDefinition {
    return define(meaning, { type: 'text' }, example);
}

export function date(meaning: Meaning, example: string): PropertyDefinition {
    return define(meaning, { type: 'date' }, example);
}

export function form(meaning: Meaning, example: string, options: Options = {}): PropertyDefinition {
    return define(meaning, { type: 'form' }, example, options);
}
