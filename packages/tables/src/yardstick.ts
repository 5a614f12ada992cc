import type { ScaleClass } from '@nvs/model';

/** Something that risks are judged on: a criterion, or an interest as a whole. */
export interface Measured {
    /** As a model that uses the method writes it. */
    readonly name: string;
    readonly code: string | undefined;
    /** In each language. */
    readonly titles: readonly string[];
    /** From the lowest to the highest; none where amounts are added up. */
    readonly classes: readonly ScaleClass[];
    /** Of amounts. */
    readonly unit: string | undefined;
}

/** A method, as far as tables are read by it. */
export interface Yardstick {
    /** What an assessment names it by. */
    readonly method: string;
    /** What it and its interests stand in, to `use`; that of the method first. */
    readonly namespaces: readonly string[];
    /** From the lowest to the highest. */
    readonly likelihoods: readonly ScaleClass[];
    /** Of a risk as a whole. */
    readonly impacts: readonly ScaleClass[];
    readonly criteria: readonly Measured[];
    readonly interests: readonly Measured[];
}
