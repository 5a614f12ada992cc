import { readFileSync } from 'node:fs';
import { analyse } from '@nvs/analysis';
import { expect, test } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { contradictions } from './contradictions.js';
import { corpus, sourceOf } from './corpus.js';
import { mutated } from './mutate.js';
import { random } from '../random.js';
import { shrunk } from './shrink.js';
import { createTry } from './try-text.js';

test('the same seed gives the same texts, another seed others', () => {
    const sources = corpus();
    const texts = (seed: number): string[] => [1, 2, 3, 4, 5].map(number => mutated(sources, random(seed + number)));
    expect(texts(1)).toEqual(texts(1));
    expect(new Set([...texts(1), ...texts(100)]).size).toBe(10);
});

test('a model is cut into its elements', () => {
    expect(sourceOf('a.nvs', 'namespace a\nuse b\n\n// about A\ntheme a "A" {\n  tags: x\n}\nthreat t "T"\n')).toEqual({
        path: 'a.nvs',
        head: 'namespace a\nuse b',
        elements: ['theme a "A" {\n  tags: x\n}', 'threat t "T"']
    });
});

test('what shows a fault is made as small as it goes', async () => {
    const text = readFileSync(new URL('../../examples/first-steps/water.nvs', import.meta.url), 'utf8');
    expect(text).toContain('likelihood');
    expect(await shrunk(text, each => Promise.resolve(/likelihood.*\n(?:.*\n)*.*impact/.test(each)))).toBe('likelihood\nimpact');
});

test('a text that is in order has no faults', async () => {
    const tryText = await createTry();
    expect(
        await tryText(
            'namespace a\nuse nvs.anv2022\nassessment "A" { method: anv2022  date: 2026-06-07  horizon: 5 years }\nprocess p "P" { failure: 1 per year  restore: 2 h }\n'
        )
    ).toEqual([]);
});

test('figures that contradict each other are found', async () => {
    const { model } = await compileTexts({
        'a.nvs': `namespace a
use nvs.anv2022
assessment "A" { method: anv2022  date: 2026-06-07  horizon: 5 years }
sector s "S"
process p "P" { sector: s  failure: 1 per 10 years  restore: 2 h }
threat t "T" { nature: natural  likelihood: C in B .. D  impact { social.daily_life: C } }
`
    });
    const results = analyse(model, { trials: 40 });
    expect(contradictions(results)).toEqual([]);
    const spoilt = structuredClone(results);
    const sector = spoilt.network.sectors[0],
        entry = spoilt.rankings[0]?.entries[0],
        likelihood = spoilt.risks[0]?.current.likelihood;
    if (!sector || !entry || !likelihood?.low) {
        throw new Error('The model has a sector, a rank and a likelihood.');
    }
    sector.loss = { ...sector.loss, low: 0.01, best: 0.02, high: 0.03 };
    entry.rank = 7;
    likelihood.low = { ...likelihood.low, value: 1 };
    const told = contradictions(spoilt).join('\n');
    for (const each of [
        'results.risks[a.t].current.likelihood: low',
        'current rank of threat a.t: 7',
        'the loss of member a.p is above that of its sector a.s'
    ]) {
        expect(told).toContain(each);
    }
});

/** The smallest texts of what was found once. */
const FOUND = [
    't{e:d-0',
    'expect every t t',
    'h{r:h constructor',
    't{n:5constructor h',
    'n{d:0.1__proto__ _',
    'scale harm{class\ncriterion{scale harm\nthresholds m',
    'process h{restore 4h in 2 2failure 5per yr',
    'sector s\nprocess r{sector s restore 4yr in 8 7failure 5per yr',
    'assessment{horizon 1e308year\nprocess p',
    'rule r "R" for dependency d when= d.of is not empty'
];
test('what was found stays mended', async () => {
    const tryText = await createTry();
    for (const text of FOUND) {
        expect(await tryText(text), text).toEqual([]);
    }
});
