import { GateGraph } from '../../src/network/formula/formula.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallsShort } from '../../src/network/structure/threshold.js';
import { solveTogether } from '../../src/network/forest/solve.js';
import { bruteChance } from './oracle.js';

interface Item {
    readonly weight: number;
    readonly losses: readonly number[];
}
const items: fc.Arbitrary<Item[]> = fc.array(
    fc.record({
        weight: fc.constantFrom(1, 0.5, 0.3, 0.2, 0.1),
        losses: fc.array(fc.constantFrom(0.25, 0.5, 0.75), { maxLength: 2 })
    }),
    { minLength: 1, maxLength: 4 }
);

function chance(all: readonly Item[], need: number): number {
    const graph = new GateGraph();
    let next = 0;
    const root = fallsShort(
        graph,
        need,
        all.map(({ weight, losses }) => ({
            down: graph.variable(next++),
            weight,
            losses: losses.map(part => ({ lost: graph.variable(next++), part }))
        }))
    );
    const { answers } = solveTogether(graph, [root], { chances: [() => 0.3], effort: { nodes: 1e6, steps: 1e7 } });
    return answers[0]?.limits[0]?.low ?? NaN;
}

test('what is up, less what is lost of it, adds up to less than is needed: as by enumeration', () => {
    fc.assert(
        fc.property(items, fc.constantFrom(0, 0.2, 0.45, 0.6, 1, 1.5), (all, need) => {
            const events = all.reduce((sum, each) => sum + 1 + each.losses.length, 0);
            const isShort = (happened: number): boolean => {
                let at = 0;
                const on = (): boolean => ((happened >> at++) & 1) === 1;
                return (
                    all.reduce((sum, { weight, losses }) => {
                        const isDown = on();
                        const left = losses.reduce((rest, part) => (on() ? Math.max(0, rest - part) : rest), 1);
                        return sum + (isDown ? 0 : weight * left);
                    }, 0) <
                    need - 1e-9
                );
            };
            expect(chance(all, need)).toBeCloseTo(bruteChance(isShort, new Array<number>(events).fill(0.3)), 9);
        }),
        { numRuns: 300 }
    );
});

test('forty partial losses of one source, and a thousand sources, neither take for ever nor overflow', () => {
    // Short once four of forty cuts of a quarter happen, or the source is down: 1 - 0.7·P(at most three of forty).
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    const few = [0, 1, 2, 3].reduce((sum, k) => sum + choose(40, k) * 0.3 ** k * 0.7 ** (40 - k), 0);
    expect(chance([{ weight: 0.99, losses: new Array<number>(40).fill(0.25) }], 0.2)).toBeCloseTo(1 - 0.7 * few, 9);
    // A thousand sources of a thousandth each, of which all but the last one are needed; each also with a weight other than 1.
    const up = 0.7 ** 1000;
    expect(
        chance(
            Array.from({ length: 1000 }, () => ({ weight: 0.001, losses: [] })),
            0.999
        )
    ).toBeCloseTo(1 - up - 1000 * 0.3 * 0.7 ** 999, 9);
});
