import { indexOf, isNegated, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import { inOrder } from '../formula/walk.js';

export interface Interval {
    readonly low: number;
    readonly high: number;
}

/**
 * Proven limits of the chance of a formula, in one pass and without a diagram (formula `network.bounds`). Fréchet's limits hold
 * whatever the dependence: max(0, Σp-(n-1)) ≤ P(and) ≤ min p. Where all arguments rise with the events (a coherent formula),
 * they are associated, and P(and) ≥ Π p (Esary, Proschan and Walkup 1967).
 */
export function bounds(graph: GateGraph, root: Ref, chance: (variable: number) => number): Interval {
    const order = inOrder(graph, [root]);
    const direction = directions(graph, order);
    const known = new Map<number, Interval>();
    const of = (ref: Ref): Interval => {
        const { low, high } = known.get(indexOf(ref)) ?? { low: 0, high: 1 };
        return isNegated(ref) ? { low: 1 - high, high: 1 - low } : { low, high };
    };
    for (const index of order) {
        const args = graph.args[index] ?? [];
        const parts = args.map(of);
        const one = direction.get(index) !== 0;
        known.set(index, ofGate(graph.kinds[index] ?? Kind.Constant, graph.numbers[index] ?? 0, parts, one, chance));
    }
    return of(root);
}

function ofGate(
    kind: Kind,
    number: number,
    parts: readonly Interval[],
    associated: boolean,
    chance: (variable: number) => number
): Interval {
    const sum = (pick: (part: Interval) => number): number => parts.reduce((total, part) => total + pick(part), 0);
    switch (kind) {
        case Kind.Constant:
            return { low: 1, high: 1 };
        case Kind.Variable:
            return { low: chance(number), high: chance(number) };
        case Kind.And: {
            const product = parts.reduce((total, part) => total * part.low, 1);
            return {
                low: associated ? product : Math.max(0, sum(part => part.low) - parts.length + 1),
                high: parts.reduce((least, part) => Math.min(least, part.high), 1)
            };
        }
        // Markov's inequality on how many arguments are true, and on how many are false.
        case Kind.AtLeast:
            return {
                low: Math.max(0, 1 - sum(part => 1 - part.low) / (parts.length - number + 1)),
                high: Math.min(1, sum(part => part.high) / number)
            };
        case Kind.Xor:
            return { low: 0, high: 1 };
    }
}

/** By index: 1 rises with every variable, -1 falls with every one, 0 neither. */
function directions(graph: GateGraph, order: readonly number[]): Map<number, number> {
    const direction = new Map<number, number>();
    for (const index of order) {
        const kind = graph.kinds[index];
        const found = new Set((graph.args[index] ?? []).map(arg => (direction.get(indexOf(arg)) ?? 0) * (isNegated(arg) ? -1 : 1)));
        const [only] = found;
        direction.set(
            index,
            kind === Kind.Variable || kind === Kind.Constant ? 1 : kind === Kind.Xor || found.size !== 1 ? 0 : (only ?? 0)
        );
    }
    return direction;
}
