import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { solveTogether } from '../../src/network/forest/solve.js';
import { GateGraph } from '../../src/network/formula/formula.js';
import { fallsShort, SLACK } from '../../src/network/structure/threshold.js';
import { bruteChance } from '../network/oracle.js';
import { neededOf } from '../../src/time/needed.js';

const STEPS = 100_000_000;
/** A percentage with at most six decimals, as its double. */
const share = (steps: number): number => Number(`${steps}e-8`);

/** Shares typed to six decimals, which need not add up to 100%, and a threshold at, just above or just below what some of them add up to. */
const supply = fc
    .tuple(
        fc.array(
            fc.oneof(
                fc.integer({ min: 1, max: STEPS / 2 }),
                fc.integer({ min: 1, max: 100 }).map(each => (each * STEPS) / 100)
            ),
            { minLength: 2, maxLength: 6 }
        ),
        fc.nat(63),
        fc.integer({ min: -2, max: 2 })
    )
    .map(([shares, chosen, off]) => {
        const total = shares.reduce((sum, each) => sum + each, 0);
        const some = shares.reduce((sum, each, i) => sum + ((chosen >> i) & 1) * each, 0);
        return { shares, total, needs: Math.min(STEPS, Math.max(1, Math.round((some / total) * STEPS) + off)) };
    });
const subsets = (count: number): number[] => [...Array(2 ** count).keys()];

describe('what must be there of a supply', () => {
    it('decides in doubles as fractions would, for all that can be typed with six decimals', () => {
        fc.assert(
            fc.property(supply, ({ shares, total, needs }) => {
                const wanted = neededOf(share(needs), shares.map(share)),
                    sum = shares.reduce((all, each) => all + share(each), 0);
                for (const subset of subsets(shares.length)) {
                    const there = shares.reduce((all, each, i) => all + ((subset >> i) & 1) * (share(each) / sum), 0);
                    const steps = shares.reduce((all, each, i) => all + ((subset >> i) & 1) * each, 0);
                    // a/S >= n as whole numbers.
                    expect(there >= wanted - SLACK).toBe(BigInt(steps) * BigInt(STEPS) >= BigInt(needs) * BigInt(total));
                }
            }),
            { numRuns: 500 }
        );
    });

    test('by hand: a threshold that is missed by less than doubles are told apart', () => {
        // 50.000005% of 99.99999% is 49.9999999999995%: half of all is enough, a little less is not.
        const shares = [0.5, 0.4999999],
            wanted = neededOf(0.50000005, shares);
        expect(0.5 / 0.9999999 >= wanted - SLACK).toBe(true);
        // One third of three equal ones is 33.333333…%, less than 33.333334% and more than 33.333333%.
        const thirds = [0.333333, 0.333333, 0.333333];
        expect(0.333333 / 0.999999 >= neededOf(0.33333333, thirds) - SLACK).toBe(true);
        expect(0.333333 / 0.999999 >= neededOf(0.33333334, thirds) - SLACK).toBe(false);
        // What adds up to 100% needs what it says.
        expect(neededOf(0.7, [0.6, 0.3, 0.1])).toBe(0.7);
    });

    it('of weights as typed (`at least 60% of`) the slack decides nothing, for they add up in steps', () => {
        fc.assert(
            fc.property(
                supply.filter(each => each.total <= STEPS),
                ({ shares, needs }) => {
                    const graph = new GateGraph();
                    const short = fallsShort(
                        graph,
                        share(needs),
                        shares.map((each, i) => ({ down: graph.variable(i), weight: share(each) }))
                    );
                    const { answers } = solveTogether(graph, [short], { chances: [() => 0.3], effort: { nodes: 1e6, steps: 1e7 } });
                    const isShort = (down: number): boolean =>
                        shares.reduce((all, each, i) => all + (1 - ((down >> i) & 1)) * each, 0) < needs;
                    expect(answers[0]?.limits[0]?.low).toBeCloseTo(
                        bruteChance(
                            isShort,
                            shares.map(() => 0.3)
                        ),
                        9
                    );
                }
            ),
            { numRuns: 200 }
        );
    });
});
