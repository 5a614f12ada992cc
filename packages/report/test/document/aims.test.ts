import { expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { readable } from './rows.js';

const TEXT = `use nvs.anv2022
assessment "A" { method: anv2022  date: 2026-11-01  horizon: 5 years }
theme cyber "Cyber"
process power "Power" { restart: 1 h }
stress_test dark "Dark" { at day 0: power down for 2 days }
threat worm "Worm" { theme: cyber  nature: unintentional  approach: intensify  likelihood: 10% per 5 years  impact { physical.fatalities: B } }
threat ddos "Ddos" { theme: cyber  nature: unintentional  likelihood: 20% per 5 years  impact { physical.fatalities: B } }
capability tankers "Tankers" { required: 4  required for dark: 12  existing: 5 in 4 .. 6 }
capability boats "Boats" { required: 4 boats }
measure sensors "Sensors" { status: planned  deadline: 2027-12-31  progress: 15% on 2026-06-30  lifetime: 25 years  effect likelihood of cyber *= 0.8  effect existing of tankers += 4 }
measure plain "Plain" { status: planned  effect likelihood of ddos *= 0.5 }
`;

it('capabilities have a row for each case, with what is planned, and never 0 for what nobody knows', async () => {
    const { model } = await compileTexts({ 'a.nvs': TEXT });
    const tables = readable(model).tables('measures');
    expect(tables.find(rows => rows[0]?.[0]?.startsWith('Capabilities'))?.slice(1)).toEqual([
        ['Boats', 'in general', '4 boats', 'not stated', 'not stated', 'not stated', 'no change'],
        // 4 - 5, between 4 - 6 and 4 - 4; with 4 more 9 exist, so 5 more than enough
        ['Tankers', 'in general', '4', '5, 4 to 6', '-1, -2 to 0', 'enough', '9, 8 to 10 exist, -5, -6 to -4 missing: enough'],
        ['Tankers', 'Dark', '12', '5, 4 to 6', '7, 6 to 8', 'short', '9, 8 to 10 exist, 3, 2 to 4 missing: short']
    ]);
});

it('measures say on how many members an effect is, and what is part of no objective has its deadline, progress and life', async () => {
    const { model } = await compileTexts({ 'a.nvs': TEXT });
    const tables = readable(model).tables('measures');
    const row = tables.flat().find(([name, , , , acts]) => name === 'Sensors' && acts?.includes('Cyber'));
    expect(row?.[4]).toContain('the 2 members of Cyber');
    expect(tables.find(rows => rows[0]?.[0]?.startsWith('How far'))?.slice(1)).toEqual([
        ['Sensors', '2027-12-31', '15% on 2026-06-30', '25 years']
    ]);
});

it('the approach to a threat stands with the measures on it', async () => {
    const { model } = await compileTexts({ 'a.nvs': TEXT });
    const { tables } = readable(model);
    expect(
        tables('measures')
            .find(rows => rows[0]?.[0]?.startsWith('Approach'))
            ?.slice(1)
    ).toEqual([['Worm', 'intensified', 'Sensors']]);
    const dutch = readable(model, 'nl').tables('measures');
    expect(dutch.find(rows => rows[0]?.[0]?.startsWith('Aanpak'))?.[1]?.[1]).toBe('geïntensiveerd');
});

it('nothing is said of what a model has not', async () => {
    const { model } = await compileTexts({ 'a.nvs': 'measure plain "Plain" { status: in_place }\n' });
    expect(readable(model).tables('measures')).toHaveLength(1);
});
