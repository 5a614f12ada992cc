import { study } from '@nvs/analysis';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';
import { compileTexts } from '../compile-texts.js';

const FOLDER = fileURLToPath(new URL('../../examples/national/', import.meta.url));

/** A study for next to nothing, with the goal of the dike programme and no effect on anything. */
const USELESS = `namespace national.alternatives
measure study "A study that changes nothing" { status: proposed  strategy: diversify  owner: national.ezk  goal: national.hazards.river_flood  cost: 1 EUR per year }
`;
/** The same with half of its effect, and with all of it. */
const RIVAL = (factor: string): string => `namespace national.alternatives
measure rival "Rooms for the river" { status: proposed  strategy: protect  owner: national.ezk  goal: national.hazards.river_flood  cost: 1 EUR per year  effect likelihood of national.hazards.river_flood ${factor} }
`;

async function proportional(extra?: string): Promise<string[]> {
    const files = Object.fromEntries(
        readdirSync(FOLDER)
            .filter(file => file.endsWith('.nvs'))
            .map(file => [file, readFileSync(`${FOLDER}${file}`, 'utf8')])
    );
    const { model } = await compileTexts({ ...files, ...(extra === undefined ? {} : { 'zz.nvs': extra }) });
    // The framework asks through several rules; only these are run.
    const rules = model.rules.filter(each => /\.(serious|worth_it|efficient|proportional)$/.test(each.id));
    return study({ ...model, rules, expectations: [] })
        .judgement()
        .rules.filter(each => each.id.endsWith('.proportional'))
        .flatMap(each => each.verdicts.map(one => one.element));
}

test('the verdict of the dike programme survives a cheap measure that does nothing, and not one that does as much for less', async () => {
    const dike = ['national.measures.dike_programme'];
    expect(await proportional()).toEqual(dike);
    expect(await proportional(USELESS)).toEqual(dike);
    expect(await proportional(RIVAL('*= 0.000001'))).toEqual([]);
}, 120_000);
