import type { KindName } from '@nvs/model';

/** What an estimate of a property may be. `chance` takes `2%`, `2% per year` and `1 per 30 years`. */
export type Measure = 'class' | 'chance' | 'share' | 'duration' | 'money' | 'number' | 'quantity';

/** What stands behind the colon. */
export type ValueKind =
    | { readonly type: 'refs'; readonly kinds: readonly KindName[]; readonly many: boolean }
    | { readonly type: 'estimate'; readonly measures: readonly Measure[]; readonly many: boolean }
    | { readonly type: 'words'; readonly words: Readonly<Record<string, string>>; readonly many: boolean; readonly open: boolean }
    | { readonly type: 'text' }
    | { readonly type: 'date' }
    /** A form of its own, shown by `example`. */
    | { readonly type: 'form' };

export interface PropertyDefinition {
    /** The word in front of the colon (or the brace). */
    readonly key: string;
    readonly doc: string;
    readonly value: ValueKind;
    /** What a user could write, complete. */
    readonly example: string;
    /** Whether it may stand there more than once: `effect`, `at`, `class`, `impact in SCOPE`. */
    readonly repeatable: boolean;
    readonly dutch?: string;
}

export interface ElementDefinition {
    readonly kind: KindName;
    readonly doc: string;
    readonly example: string;
    readonly properties: readonly PropertyDefinition[];
    /** Properties without which the element says too little to be used. */
    readonly mandatory: readonly string[];
}

type Options = Partial<Pick<PropertyDefinition, 'repeatable' | 'dutch'>>;

export function refs(
    key: string,
    kinds: readonly KindName[],
    doc: string,
    example: string,
    options: Options & { many?: boolean } = {}
): PropertyDefinition {
    return { key, doc, example, value: { type: 'refs', kinds, many: options.many ?? false }, repeatable: false, ...pick(options) };
}

export function estimate(
    key: string,
    measures: readonly Measure[],
    doc: string,
    example: string,
    options: Options & { many?: boolean } = {}
): PropertyDefinition {
    return { key, doc, example, value: { type: 'estimate', measures, many: options.many ?? false }, repeatable: false, ...pick(options) };
}

export function words(
    key: string,
    words: Readonly<Record<string, string>>,
    doc: string,
    example: string,
    options: Options & { many?: boolean; open?: boolean } = {}
): PropertyDefinition {
    return {
        key,
        doc,
        example,
        value: { type: 'words', words, many: options.many ?? false, open: options.open ?? false },
        repeatable: false,
        ...pick(options)
    };
}

export function text(key: string, doc: string, example: string): PropertyDefinition {
    return { key, doc, example, value: { type: 'text' }, repeatable: false };
}

export function date(key: string, doc: string, example: string): PropertyDefinition {
    return { key, doc, example, value: { type: 'date' }, repeatable: false };
}

export function form(key: string, doc: string, example: string, options: Options = {}): PropertyDefinition {
    return { key, doc, example, value: { type: 'form' }, repeatable: false, ...pick(options) };
}

function pick({ repeatable, dutch }: Options): Options {
    return { ...(repeatable === undefined ? {} : { repeatable }), ...(dutch === undefined ? {} : { dutch }) };
}
