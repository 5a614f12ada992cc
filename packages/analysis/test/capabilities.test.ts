import { describe, expect, it } from 'vitest';
import { compileTexts } from '../../../test/compile-texts.js';
import { analyse } from '../src/index.js';

const gapOf = async (body: string) => {
    const { model, diagnostics } = await compileTexts({
        'a.nvs': `namespace t\ncapability c "C" { ${body} }\nrule short "Short" for capability x when x.gap > 0 then warning "{x.gap}"\n`
    });
    expect(diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
    const { capabilities, rules } = analyse(model);
    return { row: capabilities[0], found: rules[0]?.findings.length };
};

describe('what is missing of a capability', () => {
    it.each([
        // 80 - 55, without limits.
        ['short', 'required: 80 persons  existing: 55 persons', { low: 25, best: 25, high: 25 }, 1],
        // At its least 70 - 60, at its most 90 - 50.
        ['short', 'required: 80 persons in 70 .. 90  existing: 55 persons in 50 .. 60', { low: 10, best: 25, high: 40 }, 1],
        ['enough', 'required: 40  existing: 55', { low: -15, best: -15, high: -15 }, 0],
        ['may_be_short', 'required: 40 in 30 .. 50  existing: 45', { low: -15, best: -5, high: 5 }, 0],
        // As typed, not as doubles: 0.3 - 0.1 - 0.2 is not asked, but 0.7 of 0.7 is all.
        ['enough', 'required: 0.7  existing: 0.7', { low: 0, best: 0, high: 0 }, 0],
        // 0.3 - 0.1 is 0.19999999999999998 in doubles.
        ['short', 'required: 0.3  existing: 0.1', { low: 0.2, best: 0.2, high: 0.2 }, 1],
        // Withheld with limits: the gap has limits and no best. 40 - 30 and 40 - 20.
        ['short', 'required: 40  existing: withheld in 20 .. 30', { low: 10, high: 20 }, 1]
    ])('%s: %s', async (state, body, gap, found) => {
        const result = await gapOf(body);
        expect(result.row).toMatchObject({ id: 't.c', state, gap });
        expect(Object.keys(result.row?.gap ?? {}).sort()).toEqual(Object.keys(gap).sort());
        expect(result.found).toBe(found);
    });

    it.each([
        ['not_stated', 'required: 40 pumps'],
        ['not_stated', ''],
        ['withheld', 'required: 40 pumps  existing: withheld']
    ])('%s, and no gap is 0: %s', async (state, body) => {
        const { row } = await gapOf(body);
        expect(row?.state).toBe(state);
        expect(row).not.toHaveProperty('gap');
    });
});

describe('what is required for a case, and what measures add', () => {
    const TEXT = `namespace t
assessment "A" { date: 2026-11-01  horizon: 5 years }
process power "Power" { restore: 1 h }
stress_test squeeze "Squeeze" { at day 0: power down for 2 days }
capability tankers "Tankers" { required: 8  required for squeeze: 12  existing: 5 in 4 .. 6 }
capability unstated "Unstated" { required: 8 }
measure buy "Buy" { status: planned  since: 2028-01-01  effect existing of tankers += 4  effect existing of unstated += 4 }
measure lease "Lease" { status: proposed  effect existing of tankers *= 2 }
measure late "Late" { status: planned  since: 2035-01-01  effect existing of tankers += 100 }
objective fleet "Fleet" {
  target: tankers.gap under squeeze <= 3 by 2028-01-01
  target: tankers.gap under squeeze <= 2 by 2028-01-01
  target: tankers.gap.high under squeeze <= 4 by 2028-01-01
  target: tankers.existing >= 9 by 2027-12-31
}
expect "Short by seven" tankers.gap under squeeze == 7
expect "Short by three" tankers.gap == 3
`;

    it('stands in a row of its own, now, with what is planned and with what is proposed', async () => {
        const { model, diagnostics } = await compileTexts({ 'a.nvs': TEXT });
        expect(diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
        const { capabilities, objectives, expectations, notes } = analyse(model);
        expect(capabilities.map(({ id, for: of, state, gap }) => [id, of, state, gap])).toEqual([
            // 8 - 5, between 8 - 6 and 8 - 4
            ['t.tankers', undefined, 'short', { low: 2, best: 3, high: 4 }],
            // 12 - 5, between 12 - 6 and 12 - 4
            ['t.tankers', 't.squeeze', 'short', { low: 6, best: 7, high: 8 }],
            ['t.unstated', undefined, 'not_stated', undefined]
        ]);
        const [general, squeeze, unstated] = capabilities;
        // 5 + 4 = 9, between 8 and 10: enough in general, since 8 - 8 = 0 is the most that can be missing; 12 - 9 = 3 in the test.
        expect(general?.residual).toEqual({
            state: 'enough',
            existing: { low: 8, best: 9, high: 10 },
            gap: { low: -2, best: -1, high: 0 }
        });
        expect(squeeze?.residual).toEqual({ state: 'short', existing: { low: 8, best: 9, high: 10 }, gap: { low: 2, best: 3, high: 4 } });
        // Factors before sums: 5 · 2 + 4 = 14, between 4 · 2 + 4 and 6 · 2 + 4.
        expect(squeeze?.what_if).toEqual({
            state: 'enough',
            existing: { low: 12, best: 14, high: 16 },
            gap: { low: -4, best: -2, high: 0 }
        });
        // Where nobody says what exists, 4 more are not 4; and it is said.
        expect(unstated).not.toHaveProperty('residual');
        expect(notes.filter(each => each.kind === 'effect_not_applicable').map(each => each.id)).toEqual(['t.buy']);
        // On the day: 3 missing; not 2; at most 4; and a day earlier 5 exist.
        expect(objectives?.[0]?.targets.map(each => each.result)).toEqual(['reached', 'not_reached', 'reached', 'not_reached']);
        expect(expectations.map(each => each.result)).toEqual(['holds', 'holds']);
    });
});
