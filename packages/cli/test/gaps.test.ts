import { compile } from '@nvs/project/node';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWith } from './fake.js';

const model = `namespace winter
use nvs.anv2022

assessment "Winter" { method: anv2022  date: 2026-03-01  horizon: 5 years }
organisation ienw "Ministry of Water"
organisation ezk "Ministry of Economy"

hazard ice "Ice\\u001b[31m" { nature: natural  owner: ienw, ezk  impact { physical.basic_needs: C } }
measure heaters "Heaters" { strategy: protect  status: planned  owner: ezk  effect likelihood of ice *= 0.5 }
process power "Power" { operator: ienw  restart: 0 h  restore: 1 h  failure: 1 per 10 years }
question stock "How many heaters?" about heaters { asked: ienw  status: open }
`.replace('\\u001b', '\u001b');

let home = '';
beforeAll(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'nvsc-')));
    for (const [path, text] of Object.entries({
        'winter/winter.nvs': model,
        'broken/winter.nvs': `${model}\nsource letter "Letter" {\n  by: nobody\n}\n`,
        'two/a/nvs.json': '{"name":"a"}',
        'two/a/winter.nvs': model,
        'two/b/nvs.json': '{"name":"b"}',
        'two/b/winter.nvs': model
    })) {
        mkdirSync(dirname(join(home, path)), { recursive: true });
        writeFileSync(join(home, path), text);
    }
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

const gaps = async (folder: string, ...args: string[]) => {
    const { code, stdout, stderr } = await runWith(['gaps', folder, ...args], await compile([join(home, folder)]), { cwd: home });
    return { code, stdout, stderr };
};
/** What stands under each heading, by the lines of the model that it is about. */
const headed = (text: string): Record<string, number[]> =>
    Object.fromEntries(
        text
            .split('\n\n')
            .slice(1)
            .map(block => {
                const [heading = '', ...rows] = block.trimEnd().split('\n');
                return [heading, rows.map(row => Number(/winter\.nvs:(\d+)/.exec(row)?.[1] ?? 0))];
            })
    );
const lineOf = (text: string): number => model.split('\n').findIndex(line => line.startsWith(text)) + 1;

describe('nvsc gaps', () => {
    it('lists what is missing under each who owns it, those with most first, and last what nobody owns', async () => {
        const { code, stdout, stderr } = await gaps('winter');
        expect([code, stderr]).toEqual([0, '']);
        const ice = lineOf('hazard ice'),
            heaters = lineOf('measure heaters'),
            power = lineOf('process power');
        const lists = headed(stdout);
        const names = Object.keys(lists);
        // the measure and its question are of the ministry of economy alone, the hazard is of both
        expect(names[0]).toMatch(/^Ministry of Economy \(\d+\)$/);
        expect(names[1]).toMatch(/^Ministry of Water \(\d+\)$/);
        expect(names.at(-1)).toMatch(/^Nobody is named as the owner \(\d+\)$/);
        expect(new Set(lists[names[0] ?? ''])).toEqual(new Set([ice, heaters, lineOf('question stock')]));
        expect(new Set(lists[names[1] ?? ''])).toEqual(new Set([ice]));
        expect(lists[names.at(-1) ?? '']).toContain(power);
        for (const [name, rows] of Object.entries(lists)) {
            expect(name).toContain(`(${rows.length})`);
        }
        expect(stdout).not.toContain('\u001b');
    });

    it('says the same by kind and by element, in data and in Dutch', async () => {
        const whole = JSON.parse((await gaps('winter', '--format', 'json')).stdout);
        const places = (text: string): number[] =>
            Object.values(headed(text))
                .flat()
                .sort((a, b) => a - b);
        const byKind = (await gaps('winter', '--by', 'kind')).stdout,
            byElement = (await gaps('winter', '--by', 'element', '--lang', 'nl')).stdout;
        expect(places(byKind)).toHaveLength(whole.count);
        expect(places(byElement)).toEqual(places(byKind));
        expect(byKind).toMatch(/^Measures without a cost \(1\)\n {2}heaters +winter\/winter\.nvs:\d+ +No cost is stated for "Heaters"\.$/m);
        expect(byElement).toContain(`${whole.count} leemten in het model`);
        expect(byElement).toMatch(/^Heaters, eigendom van Ministry of Economy \(\d+\)$/m);
        expect((await gaps('winter', '--format', 'markdown')).stdout).toContain('## Ministry of Economy');
    });

    it('of a model with errors says so; of several projects asks for one', async () => {
        const broken = await gaps('broken');
        expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('See nvsc check.')]);
        expect(await gaps('two')).toEqual({
            code: 2,
            stdout: '',
            stderr: '2 projects stand here: a, b. Name the one that you mean as PATH.\n'
        });
        expect((await gaps('winter', '--by', 'colour')).stderr).toContain('owner, element, kind');
    });
});
