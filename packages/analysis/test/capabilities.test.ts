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
