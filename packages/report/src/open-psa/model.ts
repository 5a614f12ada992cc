/** A fault tree of the Open-PSA Model Exchange Format 2.0, as far as it is read. */
export interface OpenPsaModel {
    readonly name: string | undefined;
    /** In the order of definition. */
    readonly gates: ReadonlyMap<string, OpenPsaGate>;
    readonly events: ReadonlyMap<string, OpenPsaEvent>;
    /** Gates that no other gate uses, in the order of definition. */
    readonly tops: readonly string[];
}

export interface OpenPsaGate { readonly label: string | undefined; readonly formula: OpenPsaFormula; readonly line: number }
/** A basic event with its chance; a house event is certain or impossible. */
export interface OpenPsaEvent { readonly label: string | undefined; readonly chance: number | undefined; readonly line: number }

export type Connective = 'and' | 'or' | 'not' | 'xor' | 'iff' | 'nand' | 'nor' | 'imply' | 'atleast' | 'cardinality';
export type OpenPsaFormula =
    | { readonly type: 'gate' | 'event'; readonly name: string }
    | { readonly type: 'constant'; readonly value: boolean }
    | { readonly type: Connective; readonly min?: number; readonly max?: number; readonly args: readonly OpenPsaFormula[] };

/** What is wrong with a file, and where. */
export interface OpenPsaProblem { readonly message: string; readonly line: number }
