import { analyse } from '@nvs/analysis';
import { describe, expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

/** Four criteria of two interests; an interest is the mean of its criteria, the whole the worst interest. */
const frame = (date: string): string => `namespace t
scale chance "Chance" { kind: likelihood  horizon: 1 year  class rare "Rare" { band: 1% .. 10% } }
scale harm "Harm" {
  kind: impact
  class P "Small" { value: 1/9 }
  class Q "Serious" { value: 1/3 }
  class R "Large" { value: 1 }
}
interest people "People"
criterion dead "Dead" of people
criterion ill "Ill" of people
interest money "Money"
criterion loss "Loss" of money
scope isle "Isle"
scope bay "Bay"
method m "M" {
  interests: people, money
  likelihood_scale: chance
  impact_scale: harm
  interest_value: mean
  overall: interest_max
  disruption: any_criterion, R
}
assessment "A" { method: m  horizon: 1 year${date === '' ? '' : `  date: ${date}`} }
`;

async function read(text: string, date = '2026-06-01') {
    const project = await compileTexts({ 'm.nvs': frame(date) + text });
    expect(project.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    return { ...project, results: analyse(project.model, { trials: 5 }) };
}

const ROWS = { small: '{ people.dead: Q  people.ill: X  all others: X }', large: '{ people.dead: R  people.ill: Q  all others: X }' };
/** The mean over the two criteria of people. */
const VALUE = { small: 1 / 6, large: (1 + 1 / 3) / 2 };

describe('harm that is stated by year', () => {
    /** Of an undated value and of years, the one that holds by the rule: the undated one, else the latest not after the year assessed. */
    it.each([
        ['an undated one', ['', '2020', '2030'], '2026-06-01', ''],
        ['the latest before', ['2020', '2024', '2030'], '2026-06-01', '2024'],
        ['that of the year itself', ['2020', '2026', '2027'], '2026-06-01', '2026'],
        ['the latest where no year is assessed', ['2020', '2030'], '', '2030'],
        ['never a later one', ['2027', '2030'], '2026-06-01', undefined]
    ] as const)('counts today: %s', async (_, years, date, wanted) => {
        const { results } = await read(
            `hazard storm "Storm" { nature: natural  likelihood: rare
${years.map(year => `impact ${year === '' ? '' : `in ${year} `}${year === wanted ? ROWS.large : ROWS.small}`).join('\n')} }`,
            date
        );
        const today = results.risks.find(each => each.id === 't.storm' && each.scope === undefined)?.current.impact.overall?.best?.value;
        expect(today).toEqual(wanted === undefined ? undefined : expect.closeTo(VALUE.large, 9));
        expect(results.impactsByYear?.map(each => [String(each.year), each.counts])).toEqual(
            years.filter(each => each !== '').map(year => [year, year === wanted])
        );
    });

    it('holds for its own area, and is no risk of today there before its year', async () => {
        const { results } = await read(`hazard storm "Storm" { nature: natural  likelihood: rare
  impact ${ROWS.small}
  impact in isle in 2025 ${ROWS.large}
  impact in bay in 2030 ${ROWS.large}
}`);
        expect(results.risks.map(each => [each.scope, each.current.impact.overall?.best?.value])).toEqual([
            ['t.isle', expect.closeTo(VALUE.large, 9)],
            [undefined, expect.closeTo(VALUE.small, 9)]
        ]);
        expect(results.impactsByYear?.map(each => [each.scope, each.year, each.counts, each.impact.overall?.best?.value])).toEqual([
            ['t.isle', 2025, true, expect.closeTo(VALUE.large, 9)],
            ['t.bay', 2030, false, expect.closeTo(VALUE.large, 9)]
        ]);
    });

    it('is asked in rules by area and by year, each with its own rows and assumptions', async () => {
        const { results } = await read(`hazard storm "Storm" { nature: natural  likelihood: rare
  impact { people.dead: P  people.ill: P  all others: X }
  impact in 2030 { people.dead: R  people.ill: R }
  impact in isle: Q in P .. R
  impact in isle in 2030: R
}
campaign both "Both" { threats: storm  likelihood: rare  impact in isle: R }
expect "The whole" storm.impact == P
expect "A year" storm.impact.in(2030).high == R and storm.impact.in(2030).low >= Q
expect "An area" storm.impact.in(isle) == Q and storm.impact.in(isle).low == P
expect "Both" storm.impact.in(isle, 2030) == R and storm.impact.in(isle, 2030) > storm.impact.in(isle)
expect "Nothing there" storm.impact.in(bay) is empty and storm.impact.in(2040) is empty and storm.impact.in(isle, 2040) is empty
expect "Of a campaign" both.impact.in(isle) == R and both.impact.in(bay) is empty
`);
        expect(results.expectations.filter(each => each.result !== 'holds')).toEqual([]);
        expect(results.expectations).toHaveLength(6);
    });

    it('changes nothing of a model that states none', async () => {
        const { model, results } = await read(`hazard storm "Storm" { nature: natural  likelihood: rare  impact ${ROWS.small} }`);
        expect([model.threats[0]?.impacts, results.impactsByYear]).toEqual([undefined, undefined]);
    });
});
