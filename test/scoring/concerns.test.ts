import { analyse, type ConcernResult } from '@nvs/analysis';
import { describe, expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

const METHOD = `namespace t
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
interest nature "Nature"
criterion land "Land" of nature
criterion sea "Sea" of nature
method m "M" {
  interests: people, money, nature
  likelihood_scale: chance
  impact_scale: harm
  interest_value: mean
  overall: weighted_sum
  disruption: any_criterion, R
}
assessment "A" { method: m  horizon: 1 year }
process meters "Meters"
supplier acme "Acme"
`;

async function read(text: string): Promise<ReturnType<typeof analyse>> {
    const project = await compileTexts({ 'm.nvs': METHOD + text });
    expect(project.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    return analyse(project.model, { trials: 5 });
}

const of = (
    { concerns = [] }: Awaited<ReturnType<typeof read>>,
    name: string,
    concern: ConcernResult['concern']
): ConcernResult | undefined => concerns.find(each => each.id === `t.${name}` && each.concern === concern);

describe('what access and coercion harm', () => {
    it('is by the method, as worked out by hand', async () => {
        const results = await read(`
dependency seen "Seen" of meters on acme {
  concern: coercion, access
  impact of access   { people.dead: R  people.ill: P  all others: X }
  impact of coercion { people.dead: Q in P .. R }
}
dependency one "One" of meters on acme { concern: access, coercion  impact of access: Q in P .. R }
`);
        const access = of(results, 'seen', 'access')?.impact;
        expect(access?.overall?.best?.value).toBeCloseTo((1 + 1 / 9) / 5, 9);
        expect(access?.overall?.assumed).toEqual({ criteria: 3, of: 5 });
        expect(access?.disruption?.result).toBe('yes');
        // Four criteria are not judged: from none of them to all at the top.
        const coercion = of(results, 'seen', 'coercion')?.impact;
        expect([coercion?.overall?.low?.value, coercion?.overall?.best, coercion?.overall?.high?.value]).toEqual([
            expect.closeTo(1 / 9 / 5, 9),
            undefined,
            expect.closeTo((1 + 4) / 5, 9)
        ]);
        expect(coercion?.disruption?.result).not.toBe('no');
        // One figure for all of it is the figure, with its limits.
        expect(of(results, 'one', 'access')?.impact?.overall).toMatchObject({
            certainty: 'as_published',
            low: { class: 'P' },
            best: { class: 'Q' },
            high: { class: 'R' }
        });
        expect(of(results, 'one', 'coercion')).toMatchObject({ impact: undefined });
        expect(results.gaps.filter(each => each.kind === 'concern_not_judged').map(each => each.id)).toEqual(['t.one']);
    });

    it('is what a threat of the same rows harms, for all rows of two criteria and an interest', async () => {
        const classes = ['X', 'P', 'Q', 'R'];
        const rows = classes.flatMap(dead =>
            classes.flatMap(loss =>
                classes.map(nature => `{ people.dead: ${dead}  people.ill: X  money.loss: ${loss}  nature: ${nature} }`)
            )
        );
        const results = await read(
            rows
                .map(
                    (row, i) => `hazard h${i} "H" { likelihood: rare  impact ${row} }
dependency d${i} "D" of meters on acme { concern: access  impact of access ${row} }
dependency e${i} "E" of meters on acme { concern: interruption, coercion  impact of coercion ${row} }`
                )
                .join('\n')
        );
        for (const i of rows.keys()) {
            const harm = results.risks.find(each => each.id === `t.h${i}`)?.current.impact;
            const { overall, disruption, interests } = harm ?? {};
            for (const found of [of(results, `d${i}`, 'access')?.impact, of(results, `e${i}`, 'coercion')?.impact]) {
                expect(
                    withoutInputs({ overall: found?.overall, disruption: found?.disruption, interests: found?.interests }),
                    rows[i]
                ).toEqual(withoutInputs({ overall, disruption, interests }));
            }
        }
        expect(results.risks).toHaveLength(rows.length);
    });

    it('is asked by worry in rules, and of the dependency as a whole there is none', async () => {
        const { expectations } = await read(`
dependency seen "Seen" of meters on acme {
  concern: access, coercion
  impact of access   { people.dead: R  people.ill: P  all others: X }
  impact of coercion: Q in P .. R
}
dependency bare "Bare" of meters on acme { concern: access }
expect "Of one" seen.impact.access <= R and seen.impact.access < seen.impact.coercion
expect "Limits" seen.impact.coercion.low == P and seen.impact.coercion == Q and seen.impact.coercion.high == R
expect "Nobody judged it" bare.impact.access is empty and seen.impact is empty
expect "By concern" (count d in all dependency where d.concern overlaps "access" and d.impact.access is judged) == 1
`);
        expect(expectations.map(({ title, result }) => [title, result])).toEqual([
            ['Of one', 'holds'],
            ['Limits', 'holds'],
            ['Nobody judged it', 'holds'],
            ['By concern', 'holds']
        ]);
    });

    it('is in no risk, no loss and no exposure', async () => {
        const text = (more: string): string =>
            `hazard h "H" { likelihood: rare  disrupts: acme for 3 days  impact { people.dead: Q } }
supplier other "Other"
dependency d "D" of meters on acme { concern: interruption, access  buffer: 1 day ${more} }`;
        const [plain, judged] = [await read(text('')), await read(text('impact of access { people.dead: R }'))];
        const { gaps: _, concerns: none, ...before } = plain;
        const { gaps, concerns, ...after } = judged;
        expect(JSON.stringify(after).replaceAll(/"column":\d+/g, '')).toEqual(JSON.stringify(before).replaceAll(/"column":\d+/g, ''));
        expect([
            none?.[0]?.impact,
            concerns?.[0]?.impact?.overall?.high?.value,
            gaps.some(each => each.kind === 'concern_not_judged')
        ]).toEqual([undefined, 1, false]);
    });
});

/** Figures without who they are of. */
const withoutInputs = (figures: object): unknown =>
    JSON.parse(JSON.stringify(figures, (key, value: unknown) => (key === 'inputs' ? undefined : value)));
