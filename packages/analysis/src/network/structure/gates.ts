import { FALSE, indexOf, isNegated, Kind, negate, TRUE, type GateGraph, type Ref } from '../formula/formula.js';

export type GateArgument = { readonly gate: number } | { readonly event: string } | { readonly constant: boolean };
export interface PlainGate {
    readonly number: number;
    readonly type: 'and' | 'or' | 'atleast';
    readonly min: number;
    readonly args: readonly GateArgument[];
}

/** Functions without negations as gates in words, each gate after what uses it. Numbers are of the gates, and stable. */
export function plainGates(
    graph: GateGraph,
    roots: readonly Ref[],
    nameOf: (variable: number) => string
): { readonly gates: readonly PlainGate[]; readonly roots: readonly GateArgument[]; readonly variables: readonly number[] } {
    const gates: PlainGate[] = [];
    const variables = new Set<number>();
    const seen = new Set<Ref>();
    const open: Ref[] = [];
    const argument = (ref: Ref): GateArgument => {
        if (ref === TRUE || ref === FALSE) {
            return { constant: ref === TRUE };
        }
        if (graph.kind(ref) === Kind.Variable) {
            variables.add(graph.number(ref));
            return { event: nameOf(graph.number(ref)) };
        }
        if (!seen.has(ref)) {
            seen.add(ref);
            open.push(ref);
        }
        return { gate: ref };
    };
    const arguments_ = roots.map(argument);
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
        const negated = isNegated(ref);
        const kind = graph.kind(ref);
        const args = graph.arguments(ref);
        // A negated `and` of negations is an `or`.
        gates.push({
            number: ref,
            type: kind === Kind.AtLeast ? 'atleast' : negated ? 'or' : 'and',
            min: graph.numbers[indexOf(ref)] ?? 0,
            args: args.map(arg => argument(negated ? negate(arg) : arg))
        });
    }
    return { gates, roots: arguments_, variables: [...variables].sort((a, b) => a - b) };
}
