import { analyse } from '@nvs/analysis';
import type { Effect, Estimate, Measure, RiskModel } from '@nvs/model';
import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import { AT, base, estimate, measure, model, threat } from '../../../analysis/test/builder.js';
import { dependency, lasting, network, node } from '../../../analysis/test/network-builder.js';
import { documentOf } from '../../src/document/build.js';
import { buildReport } from '../../src/index.js';

const say = sayIn('en');
const serves = (target: string, name: string, after: number) => ({ serves: [{ target, harms: [{ class: name, after }] }] });
const dark = { ...base('dark'), kind: 'stress_test' as const, events: [{ time: 0, target: 'grid', down: true, duration: 20, at: AT }] };
const stock = (of: string): Effect => ({
    aspect: 'buffer',
    target: `d.${of}_grid`,
    operator: '=',
    inClasses: false,
    amount: lasting(30),
    at: AT
});

/** Without the grid for 20 h the bank, farm and mill are down, each with harm of its own; on a stock for 30 h each goes on. */
const withStocks = (...measures: Measure[]): RiskModel => ({
    ...network(
        [node('grid'), node('bank', serves('i.c1', 'C', 6)), node('farm', serves('i.c2', 'B', 1)), node('mill', serves('i.c3', 'B', 2))],
        ['bank', 'farm', 'mill'].map(each => dependency(each, 'grid')),
        { stressTests: [dark] }
    ),
    ...{ interests: model({ interests: { i: 3 } }).interests, criteria: model({ interests: { i: 3 } }).criteria },
    methods: model({ interests: { i: 3 } }).methods,
    assessments: [{ ...base('x'), kind: 'assessment', judged: 'with_measures', horizon: 8760 }],
    measures
});
const paid = (id: string, cost: Estimate[], ...of: string[]): Measure => ({ ...measure(id, 'proposed'), cost, effects: of.map(stock) });

function saidOf(of: RiskModel): string[] {
    const section = documentOf(buildReport(of, analyse(of))).sections.find(each => each.id === 'measures');
    return (section?.blocks ?? []).flatMap(each => (each.type === 'sentence' ? [say.message(each.claim)] : []));
}

it('says which measure buys most in the stress tests, and which most for its money', () => {
    // Two criteria for 100 million are 50 million each, one for 10 million is 10 million.
    const two = withStocks(paid('large', [estimate('100e6 EUR')], 'bank', 'farm'), paid('small', [estimate('10e6 EUR')], 'mill'));
    expect(saidOf(two)).toEqual([
        'In the stress tests ‘large’ buys most: harm stays in a lower class on 2 criteria, in 1 test. Most for its money, of the 2 with a stated cost, buys ‘small’: 10 million EUR for each of 1 criterion.'
    ]);
});

it('names all that buy as much, and nothing of money where costs are not stated', () => {
    expect(saidOf(withStocks(paid('one', [], 'bank'), paid('other', [estimate('10e6 EUR')], 'mill')))).toEqual([
        'In the stress tests ‘one’ and ‘other’ buy most: harm stays in a lower class on 1 criterion each.'
    ]);
});

it('compares nothing with itself, nor what is there already', () => {
    expect(saidOf(withStocks(paid('only', [estimate('10e6 EUR')], 'bank')))).toEqual([]);
    expect(saidOf(withStocks(paid('one', [], 'bank'), { ...paid('other', [], 'mill'), status: 'in_place' }))).toEqual([]);
});

it('says whose likelihood is lowered most, and by what', () => {
    const risky = model({
        interests: { 'i.one': 1 },
        threats: ['t', 'u'].map(id => threat(id, { likelihood: '10%', impact: { 'i.one.c1': 'C' } })),
        measures: [measure('a', 'planned', 'likelihood of t *= 0.5'), measure('b', 'proposed', 'likelihood of u *= 0.2')]
    });
    expect(saidOf(risky)).toEqual(['A likelihood is lowered most by ‘b’: that of ‘u’, × 0.2.']);
});
