import { compile } from '@nvs/project/node';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runWith } from './fake.js';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'nvsc-')));
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

const event = (name: string, chance: number) => `<define-basic-event name="${name}"><float value="${chance}"/></define-basic-event>`;
const tree = (formula: string) => `<?xml version="1.0"?>
<opsa-mef><define-fault-tree name="pumps">
<define-gate name="no-water">${formula}</define-gate>
<define-gate name="no-heat"><basic-event name="a"/></define-gate>
</define-fault-tree><model-data>${event('a', 0.1)}${event('b', 0.2)}${event('c', 0.3)}</model-data></opsa-mef>
`;
const [A, B, C] = ['a', 'b', 'c'].map(name => `<basic-event name="${name}"/>`);
const write = (name: string, text: string) => {
    writeFileSync(join(home, name), text);
};
const nvsc = async (...args: string[]) => {
    const { code, stdout, stderr } = await runWith(args, {}, { cwd: home });
    return { code, stdout, stderr };
};
beforeEach(() => {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home);
});

describe('nvsc import open-psa --analyse', () => {
    it('prints one JSON object for each top event, with these keys and no other', async () => {
        write('tree.xml', tree(`<or>${A}<and>${B}${C}</and></or>`));
        // 1 - (1 - 0.1)(1 - 0.2·0.3) = 0.154
        const { code, stdout, stderr } = await nvsc('import', 'open-psa', 'tree.xml', '--analyse');
        expect([code, stderr]).toEqual([0, '']);
        const [first = '', second = '', ...rest] = stdout.split('\n');
        expect(rest).toEqual(['']);
        expect(first).toMatch(/^\{"top":"no-water","probability":0\.15[34]\d*,"minimalCutSets":"2"\}$/);
        expect(JSON.parse(first).probability).toBeCloseTo(0.154, 12);
        expect(second).toBe('{"top":"no-heat","probability":0.1,"minimalCutSets":"1"}');
    });

    it('computes negations, and says null for a probability that nobody gave', async () => {
        write('not.xml', tree(`<and>${A}<not>${B}</not></and>`));
        expect(JSON.parse((await nvsc('import', 'open-psa', 'not.xml', '--analyse')).stdout.split('\n')[0] ?? '')).toEqual({
            top: 'no-water',
            probability: expect.closeTo(0.08, 12),
            minimalCutSets: '1'
        });
        write('open.xml', tree(`<or>${B}${C}</or>`).replace(event('c', 0.3), '<define-basic-event name="c"/>'));
        expect((await nvsc('import', 'open-psa', 'open.xml', '--analyse')).stdout).toContain(
            '{"top":"no-water","probability":null,"minimalCutSets":"2"}\n'
        );
        expect((await nvsc('import', 'open-psa', 'open.xml', '--analyse')).stderr).toBe(
            '"no-water" has no probability: none is stated of "c" (open.xml:5). Give each an expression.\n'
        );
    });
});

describe('nvsc import open-psa', () => {
    it('writes a model that compiles, to the output or to a file that it does not overwrite', async () => {
        write('tree.xml', tree(`<or>${A}<and>${B}${C}</and></or>`));
        const { code, stdout, stderr } = await nvsc('import', 'open-psa', 'tree.xml');
        expect([code, stderr]).toEqual([0, '']);
        expect(stdout).toMatch(/^namespace pumps\n/);
        expect(await nvsc('import', 'open-psa', 'tree.xml', '--out', 'new/pumps.nvs')).toEqual({
            code: 0,
            stdout: '',
            stderr: 'Wrote new/pumps.nvs\n'
        });
        expect(readFileSync(join(home, 'new/pumps.nvs'), 'utf8')).toBe(stdout);
        const {
            projects: [project]
        } = await compile([join(home, 'new')]);
        expect(project?.diagnostics.filter(each => each.severity === 'error')).toEqual([]);
        expect(project?.model.nodes.map(each => each.id)).toEqual(['pumps.a', 'pumps.b', 'pumps.c', 'pumps.no_heat', 'pumps.no_water']);
        const again = await nvsc('import', 'open-psa', 'tree.xml', '--out', 'new/pumps.nvs');
        expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('--force')]);
        expect((await nvsc('import', 'open-psa', 'tree.xml', '--out', 'new/pumps.nvs', '--force')).code).toBe(0);
    });

    it('refuses a negation with the gate, its line and the way out, and writes nothing', async () => {
        write('not.xml', tree(`<and>${A}<not>${B}</not></and>`));
        const { code, stdout, stderr } = await nvsc('import', 'open-psa', 'not.xml', '--out', 'x.nvs');
        expect([code, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(/^not\.xml:3: The gate "no-water" has <not>: .* --analyse\.\n$/);
        expect(() => readFileSync(join(home, 'x.nvs'))).toThrow();
    });

    it.each([
        ['no such file', 'nowhere.xml', /^"nowhere\.xml" cannot be read: it does not exist\.\n$/, 2],
        ['no XML', 'text.xml', /^text\.xml:1: This is not well-formed XML/, 1],
        [
            'an unknown event',
            'unknown.xml',
            /^unknown\.xml:3: There is no basic event "d\ufffd\[31m"\. Mend the name, or define it here .*; without an expression its probability is not known\.\n$/,
            1
        ]
    ])('says what is the matter: %s', async (_, file, message, code) => {
        write('text.xml', 'a fault tree');
        write('unknown.xml', tree('<or><basic-event name="d\u009b[31m"/></or>'));
        for (const options of [[], ['--analyse']]) {
            const told = await nvsc('import', 'open-psa', file, ...options);
            expect(told).toMatchObject({ code, stdout: '' });
            expect(told.stderr).toMatch(message);
        }
    });
});

describe('nvsc export open-psa', () => {
    it('writes a tree with the same probability as the model, of one project', async () => {
        // b falls alone, or with both x and y: 1 - (1-0.1)(1-0.5·0.2) = 0.19
        write(
            'a.nvs',
            'namespace c\n\nassessment "C" { horizon: 1 year }\nprocess b "B" { failure: 10% per year }\nasset x "X" { failure: 50% per year }\nasset y "Y" { failure: 20% per year }\n' +
                'dependency d "D" of b on any of (x, y) { buffer: 0 h }\n'
        );
        const compiled = await compile([home]);
        const exported = await runWith(['export', 'open-psa', '.', '--out', 'tree.xml'], compiled, { cwd: home });
        expect(exported).toMatchObject({ code: 0, stdout: '', stderr: 'Wrote tree.xml\n' });
        const [line = ''] = (await nvsc('import', 'open-psa', 'tree.xml', '--analyse')).stdout.split('\n');
        expect(JSON.parse(line)).toEqual({ top: 'c_b', probability: expect.closeTo(0.19, 9), minimalCutSets: '2' });
        expect((await runWith(['export', 'open-psa', '.'], compiled, { cwd: home })).stdout).toBe(
            readFileSync(join(home, 'tree.xml'), 'utf8')
        );
        const two = await runWith(['export', 'open-psa', '.'], { projects: [...compiled.projects, ...compiled.projects] }, { cwd: home });
        expect(two).toMatchObject({ code: 2, stdout: '', stderr: 'A fault tree is made of one project. Name one.\n' });
    });

    it('says that something is left out when the text has errors, and not when an expectation fails', async () => {
        const text =
            'namespace c\n\nprocess b "B" { failure: 10% per year }\nexpect "Every process has an owner" every p in all process where p.owner is not empty\n';
        write('a.nvs', text);
        const failed = await runWith(['export', 'open-psa', '.'], await compile([home]), { cwd: home });
        expect([failed.code, failed.stdout.includes('c_b'), failed.stderr]).toEqual([1, true, expect.not.stringContaining('left out')]);
        expect(failed.stderr).toBe('The fault tree is of the whole model, of which an expectation or rule fails. See nvsc check.\n');
        write('a.nvs', `${text}process c "C" { operator: nobody }\n`);
        const broken = await runWith(['export', 'open-psa', '.'], await compile([home]), { cwd: home });
        expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('What the errors are about is left out')]);
    });
});
