import { analyse, type Results, study } from '@nvs/analysis';
import { explainAnswer, explainText } from '@nvs/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

/** Of each sum one part is not known. */
const TEXT = `use nvs.anv2022
assessment "Sums" { method: anv2022  horizon: 5 years  date: 2026-01-01 }
process power "Power" {
  serves: physical.basic_needs { D after 2 h }
  users:  1000 persons
  cost_of_outage: 5e6 EUR per day
}
process rail "Rail" { serves: physical.basic_needs }
threat storm "Storm" {
  likelihood: 10% per 5 years
  disrupts:   power for 1 day, rail for 1 day
  impact {
    physical.basic_needs: C
    physical.fatalities:  X
  }
}
threat strike "Strike" { disrupts: power for 1 day }
measure dike "Dike" {
  status:  planned
  cost:    5e6 EUR once, withheld
  benefit: 2e6 EUR once
  effect likelihood of storm *= 0.5
}
measure wall "Wall" { status: planned  cost: 1e6 EUR once  effect likelihood of storm *= 0.5 }
stress_test week "A week" { at day 0: storm }
expect "All cost more than a million" (sum m in all measure of m.cost) > 1e6 EUR
expect "All cost less than seven million" (sum m in all measure of m.cost) < 7e6 EUR
`;

describe('a sum of which a part is not known', () => {
    let results: Results,
        explained = '';
    beforeAll(async () => {
        const { model, diagnostics } = await compileTexts({ 'm.nvs': TEXT });
        expect(diagnostics.filter(each => each.severity === 'error' && !each.code.startsWith('expect/')).map(each => each.message)).toEqual(
            []
        );
        results = analyse(model, { trials: 20 });
        const answer = explainAnswer(study(model), 'dike');
        explained = answer ? explainText(answer) : '';
    });

    const sums: readonly (readonly [string, (of: Results) => unknown, unknown])[] = [
        [
            'what a measure costs',
            of => of.measures.money.find(each => each.id === 'dike' && each.what === 'cost'),
            { missing: 1, paid: { low: 5e6, best: 5e6, high: 5e6 } }
        ],
        [
            'people without a service',
            of => of.stressTests[0]?.criteria.find(each => each.criterion.endsWith('basic_needs')),
            { personDays: { best: 1000 }, withoutUsers: 1 }
        ],
        [
            'what outages cost',
            of => of.stressTests[0]?.criteria.find(each => each.criterion.endsWith('basic_needs')),
            { cost: [{ best: 5e6 }], withoutCost: 1 }
        ],
        ['the impact of a risk', of => of.risks.find(each => each.id === 'storm')?.current.impact.overall, { status: 'incomplete' }],
        [
            'its place',
            of => of.rankings.find(each => each.state === 'current' && each.kind === 'threat')?.entries.find(each => each.id === 'storm'),
            { incomplete: true }
        ],
        ['the chance of an outage', of => of.network.nodes.find(each => each.id === 'power')?.outage?.atLeastOne, { missing: 1, high: 1 }],
        [
            'the chance of harm',
            of => of.network.harms.find(each => each.target.endsWith('basic_needs')),
            { notCounted: { notJudged: 1 }, chance: { high: 1 } }
        ]
    ];
    it.each(sums)('says how much is missing, and is no less certain of the rest: %s', (_, read, expected) => {
        expect(read(results)).toMatchObject(expected as object);
    });

    it('is without a mark where nothing is missing', () => {
        const wall = results.measures.money.find(each => each.id === 'wall');
        expect(wall).toBeDefined();
        expect(wall).not.toHaveProperty('missing');
        expect(results.measures.money.find(each => each.id === 'dike' && each.what === 'benefit')).not.toHaveProperty('missing');
    });

    it('never passes in rules, and is at least so much in words', () => {
        // A sum with a withheld amount passes neither way: nothing says what it is, or that it is no refund.
        expect(results.expectations.map(each => each.result)).toEqual(['cannot_be_judged', 'cannot_be_judged']);
        expect(explained).toMatch(/cost, EUR: at least, 1 amount withheld/);
    });
});
