import { GateGraph, type Ref, indexOf, isNegated, Kind } from '../../src/network/formula/formula.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/network/formula/walk.js';
import { factor } from '../../src/network/preprocess/factor.js';
import { group } from '../../src/network/preprocess/group.js';
import { findModules } from '../../src/network/preprocess/modules.js';
import { prepare } from '../../src/network/preprocess/prepare.js';
import { simplify, type Simplified } from '../../src/network/preprocess/simplify.js';
import { formulas, holds, write } from './oracle.js';

const EVENTS = 6;

/** The values of a reference for all sets of events, gate by gate as the gates are defined. */
function values(graph: GateGraph, root: Ref): boolean[] {
    const of = new Map<number, boolean[]>();
    for (const index of inOrder(graph, [root])) {
        const args = (graph.args[index] ?? []).map(arg => (of.get(indexOf(arg)) ?? []).map(each => each !== isNegated(arg)));
        of.set(
            index,
            Array.from({ length: 1 << EVENTS }, (_, events) => {
                const trues = args.filter(arg => arg[events]).length;
                switch (graph.kinds[index]) {
                    case Kind.Variable:
                        return ((events >> (graph.numbers[index] ?? 0)) & 1) === 1;
                    case Kind.And:
                        return trues === args.length;
                    case Kind.Xor:
                        return trues % 2 === 1;
                    case Kind.AtLeast:
                        return trues >= (graph.numbers[index] ?? 0);
                    default:
                        return true;
                }
            })
        );
    }
    return (of.get(indexOf(root)) ?? []).map(each => each !== isNegated(root));
}

describe.each([
    ['simplify', simplify],
    ['factor', factor],
    ['group', group],
    ['prepare', ({ formula, roots }: Simplified) => prepare(formula, roots)]
] as const)('%s', (_, rewrite) => {
    test('changes no meaning, of one root or of several', () => {
        fc.assert(
            fc.property(fc.array(formulas(EVENTS, true), { minLength: 1, maxLength: 3 }), plains => {
                const graph = new GateGraph();
                const after = rewrite({ formula: graph, roots: plains.map(plain => write(graph, plain)) });
                plains.forEach((plain, i) => {
                    expect(values(after.formula, after.roots[i] ?? 0)).toEqual(
                        Array.from({ length: 1 << EVENTS }, (_, events) => holds(plain, events))
                    );
                });
            }),
            { numRuns: 150 }
        );
    });
});

describe('forms', () => {
    const graph = new GateGraph();
    const [x = 0, y = 0, a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 6 }, (_, i) => graph.variable(i));

    test('what stands together everywhere is one module', () => {
        // x, y and a stand in the same two gates, b and c do not: one gate over the three, and no other module but the top.
        const top = graph.xor([graph.and([x, y, a, b]), graph.and([x, y, a, c]), graph.and([b, c, d])]);
        const { formula, roots } = group({ formula: graph, roots: [top] });
        const modules = findModules(formula, roots);
        const found = inOrder(formula, roots)
            .filter(index => modules[index] === 1)
            .map(index => (formula.args[index] ?? []).map(arg => formula.number(arg)).sort());
        expect(found).toHaveLength(2);
        expect(found[0]).toEqual([0, 1, 2]);
    });

    test('what alternatives share is stated once', () => {
        // (x and a) or (x and b) or (y and c) = (x and (a or b)) or (y and c)
        const { formula, roots } = factor({ formula: graph, roots: [graph.or([graph.and([x, a]), graph.and([x, b]), graph.and([y, c])])] });
        const variables = inOrder(formula, roots)
            .flatMap(index => formula.args[index] ?? [])
            .filter(arg => formula.kinds[indexOf(arg)] === Kind.Variable);
        expect(variables.map(arg => formula.number(arg)).sort()).toEqual([0, 1, 2, 3, 4]);
    });
});
