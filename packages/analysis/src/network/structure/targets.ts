import { compare } from '@nvs/model';
import type { NodeStructure } from '../../results/network.js';
import { sectorMembers } from '../../sectors.js';
import { FALSE, type Ref } from '../formula/formula.js';
import type { Answer } from '../forest/solve.js';
import type { Failures, Structure } from './model.js';

/** What figures are made of: a node, or a sector, which is down while any of its members is. */
export interface Target extends Pick<NodeStructure, 'id' | 'at' | 'kind' | 'members'> {
    readonly numbers: readonly number[];
}

/** Those of the ids that name something, in the order of their names. */
export function targetsOf({ compiled, model }: Structure, ids: readonly string[]): Target[] {
    const members = sectorMembers(model);
    const elements = new Map<string, Pick<NodeStructure, 'at'> & { readonly kind?: string }>(
        [...model.sectors, ...model.nodes].map(each => [each.id, each])
    );
    return [...new Set(ids)].sort(compare).flatMap(id => {
        const own = members.get(id);
        const element = elements.get(id);
        const numbers = (own ?? [id]).flatMap(each => compiled.numbers.get(each) ?? []);
        return numbers.length === 0
            ? []
            : [{ id, at: element?.at, kind: own ? 'sector' : (element?.kind ?? 'place'), ...(own ? { members: own } : {}), numbers }];
    });
}

/** That any of the nodes is down. `above` is absent where the function is exact. */
export function anyDown(
    { graph, solution, above }: Failures,
    numbers: readonly number[]
): { readonly down: Ref; readonly above: Ref | undefined } {
    return {
        down: graph.or(numbers.map(number => solution[number] ?? FALSE)),
        above: numbers.some(number => above.has(number))
            ? graph.or(numbers.map(number => above.get(number) ?? solution[number] ?? FALSE))
            : undefined
    };
}

/** Whether it matters to any of these nodes what a ring passes on that does not say so. */
export const onRing = ({ rings }: Pick<Failures, 'rings'>, numbers: readonly number[]): boolean =>
    numbers.some(number => rings.has(number));

/** Asks about that any of some nodes is down, for several such lots together. */
export function askTogether<T>(
    failures: Failures,
    lots: readonly (readonly number[])[],
    ask: (tops: readonly Ref[]) => readonly Answer[],
    use: (below: Answer, above: Answer | undefined, lot: number) => T
): T[] {
    const downs = lots.map(numbers => anyDown(failures, numbers));
    const answers = ask([...downs.map(each => each.down), ...downs.flatMap(each => each.above ?? [])]);
    let next = downs.length;
    return downs.flatMap(({ above }, lot) => {
        const below = answers[lot];
        const limit = above === undefined ? undefined : answers[next++];
        return below ? [use(below, limit, lot)] : [];
    });
}
