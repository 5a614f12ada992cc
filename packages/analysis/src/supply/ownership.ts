import { toNumber } from '../exact.js';
import { components } from '../time/circles.js';
import type { Stake } from './holdings.js';

export type End = 'low' | 'best' | 'high';

/**
 * What part of each element belongs in the end to some holders, 0 to 1 (formula `supply.ownership`): along a chain the product of the stakes, over several chains their sum,
 * through holdings that go in circles the least solution of x = Σ stake · x(holder). An element that is a holder itself is all theirs where others hold of it by it.
 */
export function ownedBy(
    stakes: ReadonlyMap<string, readonly Stake[]>,
    holders: ReadonlySet<string>,
    end: End
): (id: string) => number | undefined {
    const ids = [...stakes.keys()];
    const numbers = new Map(ids.map((id, at) => [id, at]));
    const amount = (stake: Stake): number | undefined => {
        const found = stake[end];
        return found === undefined ? undefined : toNumber(found);
    };
    /** What goes on upwards: not from the holders asked for, nor from those that nobody holds. */
    const above = (at: number): readonly Stake[] => {
        const id = ids[at] ?? '';
        return holders.has(id) ? [] : (stakes.get(id) ?? []);
    };
    const solved = new Map<string, number | undefined>([...holders].map(id => [id, 1]));
    const groups = components([...ids.keys()], at => above(at).flatMap(({ by }) => numbers.get(by) ?? []));
    const open = groups.map(group => group.filter(at => !holders.has(ids[at] ?? ''))).filter(group => group.length > 0);
    const sumOf = (all: readonly Stake[]): number | undefined =>
        all.reduce<number | undefined>((total, stake) => {
            const part = amount(stake),
                held = solved.has(stake.by) ? solved.get(stake.by) : numbers.has(stake.by) ? undefined : 0;
            // Of what belongs to nobody asked for, it does not matter how much.
            return total === undefined || (held !== 0 && part === undefined) || held === undefined ? undefined : total + (part ?? 0) * held;
        }, 0);
    // Tarjan's components come with those that they lead to before them.
    for (const group of open) {
        const within = new Map(group.map((at, place) => [ids[at] ?? '', place]));
        const outside = group.map(at => sumOf(above(at).filter(each => !within.has(each.by))));
        const matrix = group.map(at => {
            const row = group.map((): number | undefined => 0);
            for (const stake of above(at)) {
                const place = within.get(stake.by);
                if (place !== undefined) {
                    const part = amount(stake),
                        before = row[place];
                    row[place] = part === undefined || before === undefined ? undefined : before + part;
                }
            }
            return row;
        });
        const values = leastSolution(matrix, outside);
        group.forEach((at, place) => solved.set(ids[at] ?? '', values?.[place]));
    }
    return id => {
        const total = sumOf(stakes.get(id) ?? []);
        return total === undefined ? undefined : Math.min(1, total);
    };
}

/** The least solution of x = A x + b over numbers from 0 to infinity, by elimination: x = a x + b is b / (1 - a), or without end where a is 1 or more. Nothing where something is not known. */
function leastSolution(
    matrix: readonly (readonly (number | undefined)[])[],
    outside: readonly (number | undefined)[]
): number[] | undefined {
    const a: number[][] = [],
        b: number[] = [];
    for (const [at, row] of matrix.entries()) {
        const own = outside[at];
        const known = row.filter(each => each !== undefined);
        if (own === undefined || known.length < row.length) {
            return undefined;
        }
        a.push(known);
        b.push(own);
    }
    const times = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y);
    for (const pivot of b.keys()) {
        const row = a[pivot] ?? [];
        const self = row[pivot] ?? 0;
        const star = self >= 1 ? Infinity : 1 / (1 - self);
        a[pivot] = row.map((each, column) => (column === pivot ? 0 : times(each, star)));
        b[pivot] = times(b[pivot] ?? 0, star);
        for (const other of b.keys()) {
            const factor = a[other]?.[pivot] ?? 0;
            if (other === pivot || factor === 0) {
                continue;
            }
            a[other] = (a[other] ?? []).map((each, column) => (column === pivot ? 0 : each + times(factor, a[pivot]?.[column] ?? 0)));
            b[other] = (b[other] ?? 0) + times(factor, b[pivot] ?? 0);
        }
    }
    return b.map(each => Math.min(1, each));
}
