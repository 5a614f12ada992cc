import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { partsIn, within } from '../office-files.js';
import { bundleInto, copyDrawingInto, emptyFolder, files, root, runProgram } from './nvsc.js';

const MODEL = `namespace village

interest physical "Physical safety"
threat flood "=Flood <b>" {
  likelihood: 30%
}
`;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const home = emptyFolder();
let bundle = '';
beforeAll(async () => {
    bundle = await bundleInto(home);
    copyDrawingInto(home);
    files(home, { 'village/a.nvs': MODEL, 'house.docx': 'no document' });
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

const nvsc = (args: string[], env: Record<string, string> = {}) => runProgram(process.execPath, [bundle, ...args], { cwd: home, env });
const at = (path: string): string => join(home, path);

describe('documents', () => {
    it('are written, written again, and left alone when they are those of others', async () => {
        for (const format of ['xlsx', 'docx']) {
            const args = ['report', 'village', '--format', format, '--out', `a.${format}`];
            expect(await nvsc(args, { TZ: 'Asia/Tokyo' })).toMatchObject({ code: 0 });
            const first = readFileSync(at(`a.${format}`));
            expect(await nvsc(args, { TZ: 'America/New_York' })).toMatchObject({ code: 0 });
            expect(readFileSync(at(`a.${format}`)).equals(first)).toBe(true);
            writeFileSync(at(`b.${format}`), 'PK something else');
            const refused = await nvsc(['report', 'village', '--format', format, '--out', `b.${format}`]);
            expect(refused).toMatchObject({ code: 2 });
            expect(refused.stderr).toContain('--force');
        }
    });

    it('take the style of a house from a document, and nothing else', async () => {
        const refused = await nvsc(['report', 'village', '--format', 'docx', '--reference-doc', 'house.docx', '--out', 'c.docx']);
        expect(refused).toMatchObject({ code: 2, stdout: '' });
        expect(refused.stderr).toContain('house.docx');
        expect(await nvsc(['report', 'village', '--format', 'html', '--reference-doc', 'a.docx', '--out', 'c.html'])).toMatchObject({
            code: 2
        });
        expect(await nvsc(['report', 'village', '--format', 'docx', '--reference-doc', 'gone.docx', '--out', 'c.docx'])).toMatchObject({
            code: 2
        });
        expect(existsSync(at('c.docx'))).toBe(false);
        expect(await nvsc(['report', 'village', '--format', 'docx', '--reference-doc', 'a.docx', '--out', 'c.docx'])).toMatchObject({
            code: 0
        });
        expect(within(partsIn([new Uint8Array(readFileSync(at('c.docx')))]).get('word/styles.xml'), 'w:style').length).toBeGreaterThan(10);
    });
});

describe('a report in another language than its model', () => {
    it('has its words, and the titles that the model has in it', async () => {
        files(home, { 'town/a.nvs': MODEL.replace('likelihood: 30%', 'likelihood: 30%  title: nl "Overstroming"') });
        const dutch = await nvsc(['report', 'town', '--format', 'markdown', '--lang', 'nl']);
        expect(dutch).toMatchObject({ code: 0 });
        expect(dutch.stdout).toContain('Wat de woorden betekenen');
        expect(dutch.stdout).toContain('Overstroming');
        const own = await nvsc(['report', 'town', '--format', 'markdown'], { LC_ALL: 'nl_NL.UTF-8' });
        expect(own.stdout).toContain('What the words mean');
    });
});

describe('PDF', () => {
    it('is not made where no browser is, which is told before anything is worked out', async () => {
        const none = await nvsc(['report', 'village', '--format', 'pdf', '--out', 'a.pdf'], { PATH: '', NVS_BROWSER: '' });
        expect(none).toMatchObject({ code: 2, stdout: '' });
        expect(none.stderr).toMatch(/Chromium.*--browser/s);
        for (const args of [
            ['--browser', './gone'],
            ['--browser', 'gone']
        ]) {
            expect(await nvsc(['report', 'village', '--format', 'pdf', '--out', 'a.pdf', ...args])).toMatchObject({ code: 2 });
        }
        expect(await nvsc(['report', 'village', '--format', 'html', '--browser', 'x', '--out', 'a.html'])).toMatchObject({ code: 2 });
        expect(existsSync(at('a.pdf'))).toBe(false);
    });

    it('of a program that prints nothing is none', async () => {
        const failed = await nvsc(['report', 'village', '--format', 'pdf', '--out', 'a.pdf', '--browser', '/bin/true']);
        expect(failed).toMatchObject({ code: 2 });
        expect(failed.stderr).toContain('did not print');
    });

    it.runIf(spawnSync('chromium', ['--version']).status === 0)(
        'is printed by a browser, the same again, and does not tell when',
        async () => {
            const args = ['report', 'village', '--format', 'pdf', '--out', 'a.pdf', '--browser', 'chromium'];
            expect(await nvsc(args)).toMatchObject({ code: 0 });
            const first = readFileSync(at('a.pdf'));
            expect(first.toString('latin1')).toMatch(/^%PDF-[^]*\/Creator \(nvsc +\)[^]*D:19800101000000/);
            expect(await nvsc(args)).toMatchObject({ code: 0 });
            expect(readFileSync(at('a.pdf')).equals(first)).toBe(true);
        }
    );
});

describe('pictures', () => {
    it.each(['svg', 'png'])('are written over those of ours, and over no others: %s', async format => {
        cpSync(join(root, 'examples/first-steps'), at('first-steps'), { recursive: true });
        const args = ['picture', 'risk-diagram', 'first-steps', '--format', format, '--out', `own.${format}`];
        expect(await nvsc(args)).toMatchObject({ code: 0 });
        const first = readFileSync(at(`own.${format}`));
        expect(await nvsc(args)).toMatchObject({ code: 0 });
        expect(readFileSync(at(`own.${format}`)).equals(first)).toBe(true);
        const theirs = readFileSync(
            join(root, format === 'png' ? 'packages/extension/images/icon.png' : 'packages/extension/images/file.svg')
        );
        writeFileSync(at(`own.${format}`), theirs);
        const refused = await nvsc(args);
        expect(refused).toMatchObject({ code: 2 });
        expect(refused.stderr).toContain('--force');
        expect(readFileSync(at(`own.${format}`)).equals(theirs)).toBe(true);
    });

    it('of a model without any are none, which is told', async () => {
        expect(await nvsc(['picture', 'village'])).toMatchObject({ code: 0, stdout: '' });
        const none = await nvsc(['picture', 'risk-diagram', 'village', '--out', 'a.svg']);
        expect(none).toMatchObject({ code: 2 });
        expect(none.stderr).toContain('risk-diagram');
    });
});
