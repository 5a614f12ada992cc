import { compare } from '@nvs/model';
import { FALSE } from '../formula/formula.js';
import { lossChance } from './figures.js';
import { plainGates, type GateArgument, type PlainGate } from './gates.js';
import type { Structure } from './model.js';
import { onRing } from './targets.js';

/** The network as a fault tree. */
export interface FaultTree {
    readonly tops: readonly { readonly id: string; readonly is: GateArgument }[];
    readonly gates: readonly PlainGate[];
    /** Without a chance: nobody knows it. */
    readonly events: readonly { readonly key: string; readonly chance?: number }[];
    /** Tops that stand on a loop too tangled to be written out, or on a ring that does not say what it passes on: what is written is below their function, so that their chance is at least what it gives. */
    readonly limited: readonly string[];
    /** Of these, tops that stand on a ring which does not say what it passes on: what is written is that it keeps itself running. */
    readonly rings: readonly string[];
}

/** Functions of some nodes as gates in words, with the chance of `loss` of each event at its best estimate. */
export function faultTreeOf(structure: Structure, nodes: readonly string[]): FaultTree {
    const { graph, keys, failures, compiled, events } = structure;
    const ids = [...new Set(nodes)].sort(compare).filter(id => compiled.numbers.has(id));
    const plain = plainGates(
        graph,
        ids.map(id => failures.solution[compiled.numbers.get(id) ?? -1] ?? FALSE),
        variable => keys[variable] ?? ''
    );
    const chance = lossChance(structure);
    return {
        tops: ids.flatMap((id, i) => {
            const is = plain.roots[i];
            return is ? [{ id, is }] : [];
        }),
        gates: plain.gates,
        limited: ids.filter(id => failures.above.has(compiled.numbers.get(id) ?? -1)),
        rings: ids.filter(id => onRing(failures, [compiled.numbers.get(id) ?? -1])),
        events: plain.variables.map(variable => {
            const key = keys[variable] ?? '';
            return events.get(key)?.unknown ? { key } : { key, chance: chance(variable, 'best') };
        })
    };
}
