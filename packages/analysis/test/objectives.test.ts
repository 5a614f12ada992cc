import { describe, expect, it } from 'vitest';
import { compileTexts } from '../../../test/compile-texts.js';
import { resultsOf, study } from '../src/index.js';

const HEAD = `use nvs.anv2022
assessment "A" { method: anv2022  date: 2026-11-01  horizon: 5 years }
threat flood "Flood" { nature: natural  likelihood: 8% per 5 years  impact { physical.fatalities: D } }
process power "Power" { restore: 2 days  restart: 1 h }
process gas "Gas" { restore: 10 days }
dependency d "D" of power on gas { buffer: 3 days }
stress_test dark "Dark" { at day 0: gas down for 10 days }
`;

/** Verdicts and counted measures of the objective of a text. */
async function judged(text: string) {
    const { model, diagnostics } = await compileTexts({ 'a.nvs': HEAD + text });
    expect(diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    const [found] = resultsOf(study(model)).objectives ?? [];
    return { ...found, results: found?.targets.map(each => each.result), today: found?.targets.map(each => each.today.result) };
}

describe('a target', () => {
    it('is judged with the measures that are due by its day: by since, else by deadline, else not', async () => {
        const { results, today, counted, notCounted } = await judged(`
objective o "O" {
  target: d.buffer == 3 days by 2027-01-01
  target: d.buffer == 5 days by 2027-02-01
  target: d.buffer == 9 days by 2028-01-01
  target: d.buffer == 4 days by 2029-01-01
}
measure a "A" { status: planned  part_of: line  since: 2027-02-01  until: 2028-12-31  deadline: 2027-03-01  effect buffer of d += 2 days }
measure b "B" { status: planned  part_of: line  deadline: 2027-12-31  until: 2028-12-31  effect buffer of d += 4 days }
measure c "C" { status: planned  part_of: line  effect buffer of d += 100 days }
measure e "E" { status: proposed  part_of: line  since: 2027-01-01  effect buffer of d += 100 days }
measure f "F" { status: planned  part_of: line  since: 2028-06-01  effect buffer of d += 1 day }
measure line "Line" { part_of: o }
`);
        // 3; 3 + 2; 3 + 2 + 4; a and b have ended, so 3 + 1
        expect(results).toEqual(['reached', 'reached', 'reached', 'reached']);
        expect(today).toEqual(['reached', 'not_reached', 'not_reached', 'not_reached']);
        expect(counted).toEqual(['f']);
        expect(notCounted).toEqual(['a', 'b', 'c', 'e']);
    });

    it('sees risks and stress tests of its day', async () => {
        const { results, today } = await judged(`
objective o "O" {
  target: flood.likelihood < 5% by 2030-01-01
  target: power.downtime under dark <= 49 h by 2030-01-01
  target: power.downtime under dark <= 48 h by 2030-01-01
}
measure dike "Dike" { status: planned  since: 2029-01-01  effect likelihood of flood *= 0.5 }
measure tanks "Tanks" { status: planned  since: 2029-01-01  effect buffer of d += 5 days }
`);
        // 8% halved is 4%; gas is out 10 days, of which the buffer bridges 3 today and 8 then: 2 days and an hour to restart
        expect(results).toEqual(['reached', 'reached', 'not_reached']);
        expect(today).toEqual(['not_reached', 'not_reached', 'not_reached']);
    });

    it('without a day is judged on the last day of the horizon, and cannot be judged where something is missing or drawn', async () => {
        const { results, targets } = await judged(`
objective o "O" {
  target: d.buffer >= 10 days
  target: d.refill >= 1 day
  target: flood.likelihood.p95 < 50%
}
measure tanks "Tanks" { status: planned  since: 2031-10-31  effect buffer of d += 7 days }
`);
        expect(results).toEqual(['reached', 'cannot_be_judged', 'cannot_be_judged']);
        expect(targets?.[0]?.day).toBe('2031-10-31');
    });

    it('changes nothing of a model without objectives', async () => {
        const { model } = await compileTexts({ 'a.nvs': HEAD });
        expect(Object.keys(model)).not.toContain('objectives');
        expect(resultsOf(study(model)).objectives).toBeUndefined();
    });
});
