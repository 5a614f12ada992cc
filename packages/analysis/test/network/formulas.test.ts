import { chanceOf } from '../../src/network/solve/probability.js';
import { countCutSets, cutSetsOf } from '../../src/network/zbdd/cut-sets.js';
import { diagramOf } from '../../src/network/solve/diagram.js';
import { GateGraph } from '../../src/network/formula/formula.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trueAtRest } from '../../src/network/solve/diagram.js';
import type { CutSets } from '../../src/network/zbdd/cut-sets.js';
import { setsOfOrder } from '../../src/network/zbdd/list.js';
import { bruteChance, bruteCutSets, formulas, holds, write, type Plain } from './oracle.js';

const EVENTS = 9;
const chances = fc.array(fc.constantFrom(0, 0.001, 0.1, 0.3, 0.5, 0.9, 1), { minLength: EVENTS, maxLength: EVENTS });
const run = { numRuns: 300 };

function diagram(plain: Plain) {
    const graph = new GateGraph();
    return diagramOf(graph, write(graph, plain));
}

describe.each([
    ['with negations', true],
    ['without negations', false]
])('formulas %s', (_, negations) => {
    const cases = fc.tuple(formulas(EVENTS, negations), chances);

    test('the chance is that of enumeration', () => {
        fc.assert(
            fc.property(cases, ([plain, p]) => {
                expect(chanceOf(diagram(plain), i => p[i] ?? 0)).toBeCloseTo(
                    bruteChance(events => holds(plain, events), p),
                    12
                );
            }),
            run
        );
    });

    test('the minimal cut sets, their number and their list are those of enumeration', () => {
        fc.assert(
            fc.property(cases, ([plain]) => {
                const sets = cutSetsOf(diagram(plain));
                const expected = bruteCutSets(events => holds(plain, events), EVENTS);
                expect(sets && countCutSets(sets)).toBe(BigInt(expected.length));
                const byText = (list: readonly (readonly number[])[]): string[] => list.map(set => set.join(' ')).sort();
                // What is down without any event has one set, of none.
                const listed = (found: CutSets): number[][] =>
                    trueAtRest(found.diagram)
                        ? [[]]
                        : Array.from({ length: EVENTS + 1 }, (_, order) =>
                              [...setsOfOrder(found, order)].map(each => each.sort((x, y) => x - y))
                          ).flat();
                expect(sets && byText(listed(sets))).toEqual(byText(expected));
            }),
            run
        );
    });
});

test('a chance of 10^-30 keeps its digits', () => {
    const plain: Plain = {
        type: 'and',
        args: Array.from(
            { length: 6 },
            (_, i): Plain => ({
                type: 'or',
                args: [
                    { type: 'event', number: i },
                    { type: 'event', number: i + 1 }
                ]
            })
        )
    };
    // Six gates in a row, each between neighbours of seven events: {1, 3, 5} is the smallest set that meets all, so P is about p³.
    const p = Array.from({ length: 7 }, () => 1e-10);
    expect(chanceOf(diagram(plain), i => p[i] ?? 0) / bruteChance(events => holds(plain, events), p)).toBeCloseTo(1, 9);
});

test('what does not fit the effort is said, and nothing is thrown', () => {
    const graph = new GateGraph();
    const any = (i: number) =>
        graph.or([graph.variable(i), graph.and([graph.variable((i * 7 + 3) % 40), graph.variable((i * 11 + 5) % 40)])]);
    const found = diagramOf(
        graph,
        graph.atLeast(
            12,
            Array.from({ length: 40 }, (_, i) => any(i))
        ),
        { nodes: 200, steps: 1000 }
    );
    expect(found.exact).toBe(false);
    expect(chanceOf(found, () => 0.1)).toBeNaN();
    expect(cutSetsOf(found)).toBeUndefined();
});
