import { GateGraph, indexOf, isNegated, Kind, TRUE, type Ref } from '../formula/formula.js';
import { inOrder } from '../formula/walk.js';
import { findModules } from './modules.js';
import type { Simplified } from './simplify.js';

/**
 * The same functions, in which variables and modules that stand together in all their gates, and these are conjunctions, are
 * one gate: `x and y and g`, `x and y and h` become `xy and g`, `xy and h` where nothing else uses x and y. That gate is a
 * module, so that a diagram has one variable for all of them.
 */
export function group({ formula, roots }: Simplified): Simplified {
    const modules = findModules(formula, roots);
    const order = inOrder(formula, roots);
    const users = usersOf(formula, order);
    const to = new GateGraph();
    const done: Ref[] = [TRUE];
    const written = (ref: Ref): Ref => (done[indexOf(ref)] ?? TRUE) ^ (ref & 1);
    const isApart = (ref: Ref): boolean => formula.kind(ref) === Kind.Variable || modules[indexOf(ref)] === 1;
    for (const index of order) {
        const args = formula.args[index] ?? [];
        const kind = formula.kinds[index] ?? Kind.Constant;
        if (kind !== Kind.And) {
            done[index] = to.gate(kind, args.map(written), formula.numbers[index] ?? 0);
            continue;
        }
        const together = new Map<string, Ref[]>();
        for (const arg of args) {
            const key = (isApart(arg) ? users[indexOf(arg)] : undefined) ?? `${arg}`;
            const same = together.get(key);
            if (same) {
                same.push(written(arg));
            } else {
                together.set(key, [written(arg)]);
            }
        }
        done[index] = to.and([...together.values()].map(each => to.and(each)));
    }
    return { formula: to, roots: roots.map(written) };
}

/** The gates that use each node, as a text; undefined where these are not all conjunctions, or use it with both signs. */
function usersOf(formula: GateGraph, order: readonly number[]): (string | undefined)[] {
    const users: (string | undefined)[] = [];
    const signs = new Uint8Array(formula.size);
    for (const index of order) {
        for (const arg of formula.args[index] ?? []) {
            signs[indexOf(arg)]! |= formula.kinds[index] !== Kind.And ? 3 : isNegated(arg) ? 2 : 1;
            users[indexOf(arg)] = `${users[indexOf(arg)] ?? 'users'} ${index}`;
        }
    }
    return users.map((each, index) => (signs[index] === 3 ? undefined : each));
}
