import type { Message } from '@nvs/words';
import type { FaultFormula } from '@nvs/analysis';

/** A fault tree of the Open-PSA Model Exchange Format 2.0, as far as it is read. */
export interface OpenPsaModel {
    readonly name: string | undefined;
    /** In the order of definition. A public element goes by its name, a private one by its full path, such as `tree.component.name`. */
    readonly gates: ReadonlyMap<string, OpenPsaGate>;
    readonly events: ReadonlyMap<string, OpenPsaEvent>;
    /** Gates that no other gate uses, in the order of definition. */
    readonly tops: readonly string[];
}

/** Where something stands. */
export interface OpenPsaPlace {
    readonly line: number;
    /** As it was named; absent where a text was read that is no file. */
    readonly file?: string;
}

export interface OpenPsaGate extends OpenPsaPlace {
    readonly label: string | undefined;
    readonly formula: OpenPsaFormula;
}
export interface OpenPsaEvent extends OpenPsaPlace {
    readonly label: string | undefined;
    /** From 0 to 1; undefined where none is stated. Of a house event 1 (true) or 0 (false). */
    readonly chance: number | undefined;
    /** A house event is a constant of the tree; a basic event stays an event, also when it is certain or impossible. */
    readonly house: boolean;
}

export type OpenPsaFormula = FaultFormula;

/** What is wrong with a file, and where. */
export interface OpenPsaProblem extends OpenPsaPlace {
    readonly message: Message;
}
/** Takes what is wrong. */
export type Tell = (said: Message, at: OpenPsaPlace) => void;

export function gatesIn(formula: OpenPsaFormula): string[] {
    return formula.type === 'gate' ? [formula.name] : 'args' in formula ? formula.args.flatMap(gatesIn) : [];
}

/** The place alone, without what else is known of what stands there. */
export function placeOf({ line, file }: OpenPsaPlace): OpenPsaPlace {
    return file === undefined ? { line } : { line, file };
}
