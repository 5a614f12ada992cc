import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../packages/analysis/src/index.js';
import type { Results } from '../../packages/analysis/src/index.js';
import { compile } from '@nvs/project/node';
import type { CompiledProject } from '@nvs/project';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const projects = new Map<string, { project: CompiledProject; results: Results }>();

beforeAll(async () => {
    const compiled = await compile(['examples/first-steps', 'examples/methods', 'test/library/seventh-method'], { cwd: ROOT });
    expect(compiled.problems).toEqual([]);
    for (const project of compiled.projects) {
        projects.set(project.name, { project, results: analyse(project.model) });
    }
}, 60_000);

function overall(project: string, threat: string): { value: number | undefined; class: string | undefined; status: string } {
    const figure = projects.get(project)?.results.risks.find(risk => risk.id.endsWith(`.${threat}`))?.current.impact.overall;
    if (!figure || figure.status === 'not_computable') {
        throw new Error(`${project} has no overall impact of ${threat}`);
    }
    return { value: figure.best?.value, class: figure.best?.class, status: figure.status };
}

test('the examples and the seventh method have nothing wrong', () => {
    expect([...projects.keys()].sort()).toEqual([
        'first-steps',
        'methods-anv2014',
        'methods-anv2019',
        'methods-anv2022',
        'methods-ch',
        'methods-regional-nl',
        'methods-uk',
        'seventh-method'
    ]);
    for (const { project } of projects.values()) {
        expect(
            project.diagnostics.filter(diagnostic => diagnostic.severity !== 'info').map(each => `${each.code}: ${each.message}`),
            project.name
        ).toEqual([]);
    }
});

describe('the three risks come out as by hand', () => {
    test.each([
        // Mean of ten. Flood: integrity, deaths (120), injuries (800), basic needs, societal C; costs (13 billion), daily life D; nature B; two X.
        ['methods-anv2014', 'flood', (5 / 9 + 2 / 3 + 1 / 27) / 10, 'C–D'],
        // Position B, costs (20 million) A, daily life A, rule of law D, societal C; five X.
        ['methods-anv2014', 'influence', (1 / 27 + 2 / 81 + 1 / 3 + 1 / 9) / 10, 'B–C'],
        // Hardest hit: economic, costs D and vitality B.
        ['methods-anv2022', 'flood', (1 / 3 + 1 / 27) / 2, 'C–D'],
        // Hardest hit: social, daily life A, rule of law D, societal C.
        ['methods-anv2022', 'influence', (1 / 81 + 1 / 3 + 1 / 9) / 3, 'C–D'],
        // Worst harm: costs of 11 billion pounds, class 5.
        ['methods-uk', 'flood', 1, 'I5'],
        // Worst harm: security, class 4.
        ['methods-uk', 'influence', 1 / 5, 'I4'],
        // 120 lives of 4 million, 9 + 4 billion, and the middles of two A3, A4, A5, three A2 and half of 50 million for A1.
        [
            'methods-ch',
            'flood',
            120 * 4e6 +
                13e9 +
                2 * Math.sqrt(150e6 * 500e6) +
                Math.sqrt(500e6 * 1.5e9) +
                Math.sqrt(1.5e9 * 5e9) +
                3 * Math.sqrt(50e6 * 150e6) +
                25e6,
            'A7'
        ],
        // 20 million, two A2, A3 and A4.
        ['methods-ch', 'influence', 20e6 + 2 * Math.sqrt(50e6 * 150e6) + Math.sqrt(150e6 * 500e6) + Math.sqrt(500e6 * 1.5e9), 'A4']
    ])('%s: %s', (project, threat, value, label) => {
        const figure = overall(project, threat);
        expect(figure.status).toBe('complete');
        expect((figure.value ?? NaN) / value).toBeCloseTo(1, 9);
        expect(figure.class).toBe(label);
    });

    test('so the method decides how the flood compares with the influence, as the README says', () => {
        const ratio = (project: string): number => (overall(project, 'flood').value ?? NaN) / (overall(project, 'influence').value ?? NaN);
        expect(ratio('methods-anv2014')).toBeCloseTo(2.5, 1);
        expect(ratio('methods-anv2022')).toBeCloseTo(1.2, 1);
        expect(Math.round(ratio('methods-ch'))).toBe(13);
    });
});

describe('a seventh method needs no change of code', () => {
    test('its words, numbers and way of adding up are used', () => {
        // Fire: people = max(severe 16, minor 1) = 16, trade = moderate 4, mean 10. Blockade: (1 + 16) / 2.
        expect(overall('seventh-method', 'fire')).toEqual({ value: 10, class: 'moderate–severe', status: 'complete' });
        expect(overall('seventh-method', 'strike')).toEqual({ value: 8.5, class: 'moderate–severe', status: 'complete' });
    });

    test('it ranks by impact, as it says, and not by what is likelier', () => {
        const ranking = projects.get('seventh-method')?.results.rankings.find(each => each.state === 'current' && each.kind === 'threat');
        expect(ranking?.entries.map(entry => [entry.id, entry.rank])).toEqual([
            ['port.model.fire', 1],
            ['port.model.strike', 2]
        ]);
    });
});
