import { compile } from '@nvs/project/node';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { runWith } from './fake.js';

const town = (marking: string): string => `namespace town
assessment "Town" { date: 2026-01-01  horizon: 1 year }
sector waterworks "Waterworks"
process water "Water" { restore: 6 h }
asset spring "Hidden spring" { restore: 5 h ${marking} }
`;
let home = '';
beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'nvsc-'));
    for (const folder of ['town', 'marked', 'here']) {
        mkdirSync(join(home, folder));
    }
    const put = (file: string, content: unknown): void => {
        writeFileSync(join(home, file), typeof content === 'string' ? content : JSON.stringify(content));
    };
    put('town/a.nvs', town(''));
    put('town/nvs.json', {
        profiles: {
            glance: { sections: ['in-short'] },
            secret: { sections: ['in-short'], marking: 'sceret' },
            wrong: { sections: ['in-short'], sectors: { drinking_water: ['waterwork'] } }
        }
    });
    put('town/mine.json', { sections: ['in-short'] });
    put('marked/a.nvs', town('marking: secret'));
    put('outside.json', { sections: ['in-short'] });
    put('here/mine.json', { sections: ['in-short', 'risks'] });
    put('here/wrong.json', '{\n  "sections": ["rissks", 5]\n}');
    put('here/huge.json', `{ "sections": ["${'x'.repeat(1_000_001)}"] }`);
    symlinkSync(join(home, 'outside.json'), join(home, 'here', 'link.json'));
});
afterAll(() => {
    rmSync(home, { recursive: true });
});

async function report(project: string, profile: string, ...args: string[]) {
    const { projects, problems } = await compile([join(home, project)], { cwd: home, judge: false });
    return runWith(
        ['report', join(home, project), '--format', 'html', '--profile', profile, ...args],
        { projects, problems },
        { cwd: join(home, 'here') }
    );
}

describe('--profile', () => {
    test.each([
        ['one that everybody has', 'town', 'board'],
        ['one of the project', 'town', 'glance'],
        ['a file of the folder one is in', 'town', './mine.json'],
        ['a file of the project', 'town', '../town/mine.json'],
        ['the edition of a marked model', 'marked', 'public', '--marking', 'public']
    ])('takes %s', async (_, project, profile, ...args) => {
        const { code, stdout, stderr } = await report(project, profile, ...args);
        expect(stderr).not.toMatch(/profile/i);
        expect(code).toBe(0);
        expect(stdout).toContain('"project"');
    });

    test.each([
        [
            'a name that is none, with the nearest',
            'town',
            'glnace',
            /no profile glnace.*Did you mean glance\?.*national, board.*"profiles" in nvs.json/s
        ],
        ['a name of every object', 'town', 'constructor', /no profile constructor/],
        ['a level that there is not', 'town', 'secret', /the level sceret, which there is not/],
        ['a sector that the model lacks', 'town', 'wrong', /waterwork stand for "drinking_water".*Did you mean waterworks\?/],
        ['an edition of what is not marked', 'town', 'public', /nothing in this model is marked/],
        ['an edition without a level', 'marked', 'public', /name it with --marking/],
        ['a file that is not there', 'town', './gone.json', /gone\.json cannot be read/],
        ['a folder', 'town', './', /cannot be read|outside/],
        ['a file elsewhere', 'town', '../outside.json', /outside the project/],
        ['a link to a file elsewhere', 'town', './link.json', /outside the project/],
        ['a file that is too long', 'town', './huge.json', /more than a million/],
        [
            'a file with mistakes, each with its place',
            'town',
            './wrong.json',
            /wrong\.json:2:16: .*Did you mean risks\?.*\n.*wrong\.json:2:26: A section is/
        ]
    ])('tells of %s', async (_, project, profile, told) => {
        const { code, stdout, stderr } = await report(project, profile);
        expect(stderr).toMatch(told);
        expect(stderr).not.toMatch(/\n {4}at /);
        expect(stdout).toBe('');
        expect(code).toBe(2);
    });

    it('chooses the pictures of `nvsc picture` too', async () => {
        const { projects, problems } = await compile([join(home, 'town')], { cwd: home, judge: false });
        const picture = (profile: string) =>
            runWith(['picture', join(home, 'town'), '--profile', profile], { projects, problems }, { cwd: join(home, 'here') });
        expect(await picture('./mine.json')).toMatchObject({ code: 0 });
        expect((await picture('glnace')).stderr).toMatch(/no profile glnace.*Did you mean glance\?/s);
    });

    it('is for reports that people read', async () => {
        for (const format of ['json', 'csv', 'dot']) {
            const { code, stderr } = await runWith(['report', '--format', format, '--profile', 'board'], {});
            expect(stderr).toMatch(new RegExp(`--format html.*${format} has no sections`));
            expect(code).toBe(2);
        }
    });
});
