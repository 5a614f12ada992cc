import { expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { readable } from './rows.js';

const TEXT = `use nvs.anv2022
assessment "A" { method: anv2022  date: 2026-11-01  horizon: 5 years }
process power "Power" { restart: 1 h }
process gas "Gas"
dependency d "Imported gas" of power on gas { buffer: 30 days }
objective stock "Ninety days of gas" {
  target: d.buffer >= 90 days by 2028-01-01
  target: d.buffer >= 91 days
  target: d.refill >= 1 day
}
measure line "Security of supply" { part_of: stock }
measure tanks "Tanks" { status: planned  part_of: line  deadline: 2027-12-31  progress: 15% on 2025-12-31, 40% on 2026-06-30  effect buffer of d += 60 days }
measure talks "Talks" { status: planned  part_of: line  effect buffer of d += 5 days }
`;

it('objectives stand above the measures, with verdict, figure and the state of today', async () => {
    const { model } = await compileTexts({ 'a.nvs': TEXT });
    const { tables, said } = readable(model);
    expect(said('measures')).toContain('Of 3 targets 1 is reached on its day, 1 not, and of 1 it cannot be judged.');
    const [targets, chain] = tables('measures');
    expect(targets?.slice(1).map(row => row.slice(0, 4))).toEqual([
        ['Ninety days of gas', 'd.buffer >= 90 days', '2028-01-01', expect.stringMatching(/^reached: .*90 days/)],
        ['Ninety days of gas', 'd.buffer >= 91 days', '2031-10-31', expect.stringMatching(/^not reached: .*90 days/)],
        ['Ninety days of gas', 'd.refill >= 1 day', '2031-10-31', expect.stringMatching(/^cannot be judged: /)]
    ]);
    expect(targets?.[1]?.[4]).toMatch(/^not reached: .*30 days/);
    expect(chain?.slice(1)).toEqual([
        ['Ninety days of gas', 'Security of supply', 'Ninety days of gas', 'line of action', 'not stated', 'not stated', 'as its parts'],
        ['Ninety days of gas', 'Talks', 'Security of supply', 'planned', 'not stated', 'not stated', 'not there by then'],
        [
            'Ninety days of gas',
            'Tanks',
            'Security of supply',
            'planned',
            '2027-12-31',
            '15% on 2025-12-31; 40% on 2026-06-30',
            'there by then'
        ]
    ]);
});

it('without objectives nothing is said of them', async () => {
    const { model } = await compileTexts({ 'a.nvs': TEXT.replace(/objective[^}]*}\n/, '').replace(/part_of: \w+/g, '') });
    expect(readable(model).said('measures').join(' ')).not.toMatch(/reached|target/);
});
