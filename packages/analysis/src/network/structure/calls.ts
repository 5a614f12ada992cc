import { indexOf, isNegated, Kind, type Ref } from '../formula/formula.js';
import { triple, type BasicEvent } from './event.js';
import type { Structure } from './model.js';

/** Which of the chances of a function are drawn more than once within the horizon; `known` is false where the steps did not suffice. */
export interface Calls {
    readonly repeated: ReadonlySet<number>;
    readonly known: boolean;
}

/** What calls upon a chance: nothing, one thing that happens once at most (the number of its variable), or more than that. */
type Callers = number;
const NOBODY = -1,
    SEVERAL = -2;
const together = (a: Callers, b: Callers): Callers => (a === NOBODY ? b : b === NOBODY || a === b ? a : SEVERAL);

/** Whether a chance is drawn anew at each call: the strength of a dependency, a threat's chance at a node or to set off another, a start that may fail. */
export const isDrawnAtCalls = ({ kind }: BasicEvent): boolean =>
    kind === 'strength' || kind === 'disruption' || kind === 'trigger' || kind === 'fails_to_start';

/**
 * Chances that what happens calls upon more than once in some functions. Whatever an `and` joins to a chance calls upon it; so does what an `and`
 * further out joins to that. An event that happens once at most calls once; two of them, or one that can happen again, more often.
 */
export function callsIn({ graph, events, keys }: Structure): (functions: readonly Ref[], steps: number) => Calls {
    const eventOf = (index: number): BasicEvent | undefined => events.get(keys[graph.numbers[index] ?? 0] ?? '');
    const callers: Callers[] = [];
    const chances: boolean[] = [];
    const look = (to: number): void => {
        for (let index = callers.length; index <= to; index++) {
            const event = graph.kinds[index] === Kind.Variable ? eventOf(index) : undefined;
            const args = (graph.args[index] ?? []).map(indexOf);
            callers.push(
                event
                    ? event.occurs === 'repeatedly'
                        ? SEVERAL
                        : event.occurs
                          ? (graph.numbers[index] ?? 0)
                          : NOBODY
                    : args.reduce<Callers>((all, arg) => together(all, callers[arg] ?? NOBODY), NOBODY)
            );
            chances.push(event ? isDrawnAtCalls(event) : args.some(arg => chances[arg] === true));
        }
    };
    return (functions, steps) => {
        look(functions.reduce((last, each) => Math.max(last, indexOf(each)), 0));
        // What uses a gate has a higher number than it.
        const found: Ref[] = [];
        const seen = new Set<Ref>();
        const open = [...functions];
        let left = steps;
        for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
            const args = graph.arguments(ref);
            if ((left -= args.length + 1) < 0) {
                return { repeated: new Set(), known: false };
            }
            if (chances[indexOf(ref)] === true && !seen.has(ref)) {
                seen.add(ref);
                found.push(ref);
                args.forEach(arg => open.push(graph.kind(ref) !== Kind.AtLeast && isNegated(ref) ? arg ^ 1 : arg));
            }
        }
        const from = new Map<Ref, Callers>();
        const repeated = new Set<number>();
        for (const ref of found.sort((a, b) => b - a)) {
            const outside = from.get(ref) ?? NOBODY;
            if (graph.kind(ref) === Kind.Variable) {
                if (outside === SEVERAL) {
                    repeated.add(graph.number(ref));
                }
                continue;
            }
            const negated = graph.kind(ref) !== Kind.AtLeast && isNegated(ref);
            const isAny = graph.kind(ref) === Kind.And && negated;
            const args = graph.arguments(ref).map(arg => (negated ? arg ^ 1 : arg));
            const after = args.map(() => NOBODY);
            for (let i = args.length - 2; i >= 0; i--) {
                after[i] = together(after[i + 1] ?? NOBODY, callers[indexOf(args[i + 1] ?? 0)] ?? NOBODY);
            }
            let before = NOBODY;
            args.forEach((arg, i) => {
                const others = isAny ? outside : together(outside, together(before, after[i] ?? NOBODY));
                from.set(arg, together(from.get(arg) ?? NOBODY, others));
                before = together(before, callers[indexOf(arg)] ?? NOBODY);
            });
        }
        return { repeated, known: true };
    };
}

/** Chances that belong to one event and that event to nothing else, by the variable of the event: the two are an event that happens that much less often. */
export function thinnedBy({ graph }: Structure): ReadonlyMap<number, number> {
    const uses = new Int32Array(graph.size);
    graph.args.forEach(args => {
        args.forEach(arg => {
            uses[indexOf(arg)]!++;
        });
    });
    const found = new Map<number, number>();
    graph.args.forEach((args, index) => {
        const [a, b] = args;
        if (
            graph.kinds[index] === Kind.And &&
            args.length === 2 &&
            a !== undefined &&
            b !== undefined &&
            !isNegated(a) &&
            !isNegated(b) &&
            [a, b].every(each => graph.kind(each) === Kind.Variable && uses[indexOf(each)] === 1)
        ) {
            found.set(graph.number(a), graph.number(b)).set(graph.number(b), graph.number(a));
        }
    });
    return found;
}

/** A threat that can happen again and strikes one node alone, with a chance: one event that happens that much less often. */
export function withThinned(structure: Structure): Structure {
    const events = new Map(structure.events);
    for (const [variable, partner] of thinnedBy(structure)) {
        const [event, chance] = [variable, partner].map(each => structure.events.get(structure.keys[each] ?? ''));
        if (event?.rate && (chance?.kind === 'disruption' || chance?.kind === 'trigger')) {
            const { rate } = event,
                strikes = chance.chance;
            events.set(event.key, { ...event, rate: triple(corner => rate[corner] * (strikes?.[corner] ?? 0)) });
            events.set(chance.key, { ...chance, chance: { low: 1, best: 1, high: 1 } });
        }
    }
    return { ...structure, events };
}
