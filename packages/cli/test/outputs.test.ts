import {
    chmodSync,
    linkSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    readlinkSync,
    rmSync,
    statSync,
    symlinkSync,
    writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeGenerated } from '../src/output-file.js';
import { replaceText } from '../src/replace-text.js';
import { reportTargets } from '../src/report-targets.js';
import { compiled, OURS, runWith } from './fake.js';

let cwd = '';
beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'nvsc-'));
});
afterEach(() => {
    rmSync(cwd, { recursive: true, force: true });
});
const at = (path: string) => join(cwd, path);
const report = (args: string[], ...names: string[]) =>
    runWith(['report', ...args], { projects: names.map(name => compiled(name, at(name))) }, { cwd });
const JSON_REPORT = { extension: 'json' };
const ours = (project: string) => JSON.stringify({ $schema: OURS, project });

describe('a report', () => {
    it('goes to the output alone, or to a file with a note beside it', async () => {
        expect(await report([], 'one')).toMatchObject({ code: 0, stdout: ours('one'), stderr: '' });
        expect(await report(['--out', '-'], 'one')).toMatchObject({ code: 0, stdout: ours('one') });
        expect(await report(['--out', 'one.json'], 'one')).toMatchObject({ code: 0, stdout: '', stderr: 'Wrote one.json\n' });
        expect(readFileSync(at('one.json'), 'utf8')).toBe(ours('one'));
    });

    it('is overwritten when it is ours, and nothing else is', async () => {
        await report(['--out', 'one.json'], 'one');
        expect((await report(['--out', 'one.json'], 'two')).code).toBe(0);
        expect(readFileSync(at('one.json'), 'utf8')).toBe(ours('two'));
        for (const foreign of ['', '{}', '{"$schema":"https://example.org/other"}', 'threat a {}', '\ufffd', '[1', 'null']) {
            writeFileSync(at('mine'), foreign);
            const refused = await report(['--out', 'mine'], 'one');
            expect(refused).toMatchObject({ code: 2, stdout: '' });
            expect(refused.stderr).toBe(
                '"mine" is there already and is not a report that nvsc made, so it was left as it is. ' +
                    'Name another file with --out, or add --force to overwrite it.\n'
            );
            expect(readFileSync(at('mine'), 'utf8')).toBe(foreign);
        }
        expect((await report(['--out', 'mine', '--force'], 'one')).code).toBe(0);
        expect(readFileSync(at('mine'), 'utf8')).toBe(ours('one'));
        expect(readdirSync(cwd).sort()).toEqual(['mine', 'one.json']);
    });

    it('of several projects wants a folder, and makes it', async () => {
        const refused = await report([], 'one', 'two');
        expect(refused).toMatchObject({ code: 2, stdout: '' });
        expect(refused.stderr).toContain('Add --out FOLDER');
        expect((await report(['--out', 'x.json'], 'one', 'two')).stderr).toContain('Give --out a folder');
        expect(await report(['--out', 'deep/reports'], 'one', 'two')).toMatchObject({
            code: 0,
            stdout: '',
            stderr: 'Wrote deep/reports/one.report.json\nWrote deep/reports/two.report.json\n'
        });
        expect(readdirSync(at('deep/reports'))).toEqual(['one.report.json', 'two.report.json']);
    });

    it('of several projects is made of all or none', async () => {
        mkdirSync(at('reports'));
        writeFileSync(at('reports/two.report.json'), 'mine');
        expect((await report(['--out', 'reports'], 'one', 'two')).code).toBe(2);
        expect(readdirSync(at('reports'))).toEqual(['two.report.json']);
    });

    it('is made in a folder that is there or ends in a slash', async () => {
        mkdirSync(at('there'));
        await report(['--out', 'there'], 'one');
        await report(['--out', 'new/'], 'one');
        expect([readdirSync(at('there')), readdirSync(at('new'))]).toEqual([['one.report.json'], ['one.report.json']]);
    });

    it('is made of a model with errors, but not when strict', async () => {
        const projects = [compiled('one', cwd, { errors: 1 })];
        const made = await runWith(['report'], { projects }, { cwd });
        expect(made).toMatchObject({ code: 1, stdout: ours('one') });
        expect(made.stderr).toContain('An odd value in one.');
        const strict = await runWith(['report', '--strict', '--out', 'one.json'], { projects }, { cwd });
        expect(strict).toMatchObject({ code: 1, stdout: '' });
        expect(strict.stderr).toContain('No report was made');
        expect(readdirSync(cwd)).toEqual([]);
    });

    it('says why it cannot be written', async () => {
        writeFileSync(at('file'), '');
        expect((await report(['--out', 'file/one.json'], 'one')).stderr).toBe(
            '"file/one.json" cannot be written: a part of its path is a file, not a folder.\n'
        );
    });
});

describe('a picture of the network', () => {
    it.each([
        [
            ['--format', 'html', '--around', 'x'],
            '--around and --steps are for a picture of the network, which html is not: take --format dot or mermaid, or leave them out.'
        ],
        [['--steps', '2'], 'which json is not'],
        [['--format', 'dot', '--steps', '2'], '--steps says how far from an element: name that with --around.'],
        [['--format', 'dot', '--around', 'x', '--steps', '0'], 'It takes a whole number'],
        [['--format', 'mermaid', '--around', 'nowhere_to_be_found'], 'nowhere_to_be_found']
    ])('says what it takes: %j', async (args, message) => {
        const refused = await report(args, 'one');
        expect(refused).toMatchObject({ code: 2, stdout: '' });
        expect(refused.stderr).toContain(message);
    });
});

describe('what is drawn under the ranges', () => {
    it('takes a seed and a number of trials', async () => {
        expect((await report([], 'one')).sampling).toEqual([{}]);
        expect((await report(['--seed', '7', '--trials', '500'], 'one')).sampling).toEqual([{ seed: 7, trials: 500 }]);
        expect((await report(['--seed', '0'], 'one')).sampling).toEqual([{ seed: 0 }]);
    });

    it.each([
        [['--trials', '0'], 'Option "--trials <number>" argument "0" is invalid. It takes a whole number from 1 to 100,000, such as 10.'],
        [['--trials', '100001'], 'It takes a whole number from 1 to 100,000'],
        [['--trials', 'many'], 'It takes a whole number'],
        [['--seed', '1.5'], 'Option "--seed <number>" argument "1.5" is invalid. It takes a whole number, such as 10.'],
        [['--seed', '99999999999999999'], 'It takes a whole number']
    ])('and says what it takes: %j', async (args, message) => {
        const refused = await report(args, 'one');
        expect(refused).toMatchObject({ code: 2, stdout: '' });
        expect(refused.stderr).toContain(message);
    });

    it('shows how far it is on a terminal, and nothing elsewhere', async () => {
        const shown = async (isTTY: boolean) => {
            let stderr = '';
            const around = {
                cwd,
                stderr: {
                    isTTY,
                    write(text: string, done: () => void) {
                        stderr += text;
                        done();
                    }
                }
            };
            await runWith(['report'], { projects: [compiled('one', at('one'))] }, around);
            return stderr;
        };
        expect(await shown(true)).toBe('\r\u001b[2KAnalysing: 40%\r\u001b[2K');
        expect(await shown(false)).toBe('');
    });
});

describe('a written file', () => {
    const options = { shown: 'x', inputs: [], isOurs: () => true, force: false };

    it('keeps its permissions, and a link stays a link', async () => {
        writeFileSync(at('real'), 'old');
        chmodSync(at('real'), 0o640);
        symlinkSync(at('real'), at('link'));
        await writeGenerated(at('link'), 'new', options);
        expect(readFileSync(at('real'), 'utf8')).toBe('new');
        expect(statSync(at('real')).mode & 0o777).toBe(0o640);
        expect(readdirSync(cwd).sort()).toEqual(['link', 'real']);
    });

    it('is written to a device as to one', async () => {
        await writeGenerated('/dev/null', 'new', options);
        expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    });

    it('is never half there: the old one stays when the new one cannot take its place', async () => {
        // a folder takes the name between the look and the rename: the rename fails, and the temporary file goes
        let looks = 0;
        const racing = {
            ...options,
            isOurs: () => {
                if (++looks === 2) {
                    rmSync(at('x'));
                    mkdirSync(at('x'));
                    writeFileSync(at('x/kept'), 'old');
                }
                return true;
            }
        };
        writeFileSync(at('x'), 'old');
        await expect(writeGenerated(at('x'), 'new', racing)).rejects.toThrow('"x" cannot be written');
        expect(readdirSync(cwd)).toEqual(['x']);
        expect(readFileSync(at('x/kept'), 'utf8')).toBe('old');
    });
});

describe('a file of the model', () => {
    /** Other ways to name one. */
    const names: Record<string, () => void> = {
        'model/a.nvs': () => undefined,
        'model/nvs.json': () => undefined,
        'model/new.nvs': () => undefined,
        'model/../model/a.nvs': () => undefined,
        'MODEL/A.NVS': () => undefined,
        'used/b.nvs': () => undefined,
        'link.json': () => {
            symlinkSync('model/a.nvs', at('link.json'));
        },
        'linked/a.nvs': () => {
            symlinkSync('model', at('linked'));
        },
        'chain.json': () => {
            symlinkSync('other.json', at('chain.json'));
            symlinkSync('model/nvs.json', at('other.json'));
        },
        'hard.json': () => {
            linkSync(at('model/a.nvs'), at('hard.json'));
        },
        'folder/': () => {
            mkdirSync(at('folder'));
            symlinkSync('../model/a.nvs', at('folder/m.report.json'));
        }
    };

    it.each(Object.keys(names))('is never overwritten by a report or a fault tree, not even with --force: %s', async out => {
        const before = { 'model/nvs.json': '{}', 'model/a.nvs': 'namespace a', 'used/b.nvs': 'namespace b' };
        for (const [file, content] of Object.entries(before)) {
            mkdirSync(dirname(at(file)), { recursive: true });
            writeFileSync(at(file), content);
        }
        names[out]?.();
        const refused = await runWith(['report', 'model', '--out', out, '--force'], { projects: [compiled('m', at('model'))] }, { cwd });
        expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Name another file with --out.\n') });
        for (const [file, content] of Object.entries(before)) {
            expect(readFileSync(at(file), 'utf8')).toBe(content);
        }
        if (out === 'hard.json') {
            expect(statSync(at(out)).nlink).toBe(2);
        }
    });
});

describe('what stands at the place of a report', () => {
    it.each([
        ['', '--out is empty. Name a file behind it, or leave it out to get the text on the output.'],
        ['dangling', '"dangling" is a link that leads to nothing: name the file itself, or remove the link.'],
        ['protected', '"protected" is write-protected, so it was left as it is. Allow writing to it first if you mean that.']
    ])('is left as it is, and told: %j', async (out, message) => {
        symlinkSync('nowhere/x.json', at('dangling'));
        writeFileSync(at('protected'), 'mine');
        chmodSync(at('protected'), 0o444);
        for (const force of [[], ['--force']]) {
            const refused = await report(['--out', out, ...force], 'one');
            expect([refused.code, refused.stdout]).toEqual([2, '']);
            if (force.length > 0) {
                expect(refused.stderr).toBe(`${message}\n`);
            }
        }
        expect([readdirSync(cwd).sort(), readFileSync(at('protected'), 'utf8'), readlinkSync(at('dangling'))]).toEqual([
            ['dangling', 'protected'],
            'mine',
            'nowhere/x.json'
        ]);
    });

    it('is a file that came there while the report was written', async () => {
        function* slow() {
            yield '{';
            writeFileSync(at('x'), 'mine');
            yield '}';
        }
        await expect(writeGenerated(at('x'), slow(), { shown: 'x', inputs: [], isOurs: () => false, force: false })).rejects.toThrow(
            '"x" is there already'
        );
        expect([readdirSync(cwd), readFileSync(at('x'), 'utf8')]).toEqual([['x'], 'mine']);
    });
});

describe('a text that is put in the place of another', () => {
    const bytes = (text: string) => Buffer.from(text, 'utf8');
    const changed = '"a.nvs" was changed by another program at the same time, so its layout was left as it is. Run nvsc format again.';

    it('leaves what another program wrote since it was read, and tells', async () => {
        for (const [read, now] of [
            ['old', 'old and more'],
            ['old', ''],
            ['older', 'oldes'],
            ['', 'new']
        ] as const) {
            writeFileSync(at('a.nvs'), now);
            await expect(replaceText(at('a.nvs'), 'a.nvs', bytes(read), 'laid out')).rejects.toThrow(changed);
            expect([readdirSync(cwd), readFileSync(at('a.nvs'), 'utf8')]).toEqual([['a.nvs'], now]);
        }
    });

    it('is fine when another program did the same', async () => {
        writeFileSync(at('a.nvs'), 'laid out');
        await replaceText(at('a.nvs'), 'a.nvs', bytes('old'), 'laid out');
        expect(readFileSync(at('a.nvs'), 'utf8')).toBe('laid out');
    });

    it.each([
        ['short', 'a much longer text'],
        ['a much longer text', 'short'],
        ['x', '']
    ])('keeps all names of a file: %j becomes %j', async (before, after) => {
        writeFileSync(at('a.nvs'), before);
        linkSync(at('a.nvs'), at('b.nvs'));
        await replaceText(at('a.nvs'), 'a.nvs', bytes(before), after);
        expect([readFileSync(at('a.nvs'), 'utf8'), readFileSync(at('b.nvs'), 'utf8'), readdirSync(cwd).sort()]).toEqual([
            after,
            after,
            ['a.nvs', 'b.nvs']
        ]);
    });

    it('is told when it cannot be there, and the file is as it was', async () => {
        await expect(replaceText(at('gone.nvs'), 'gone.nvs', bytes('old'), 'new')).rejects.toThrow(
            '"gone.nvs" cannot be written: it does not exist.'
        );
        expect(readdirSync(cwd)).toEqual([]);
    });
});

describe('names of reports', () => {
    it.each([
        ['national', 'national'],
        ['Zeeuws-Vlaanderen 2026', 'Zeeuws-Vlaanderen 2026'],
        ['coördinatie', 'coördinatie'],
        ['../../etc/passwd', 'etc-passwd'],
        ['a\\b:c*?', 'a-b-c--'],
        ['', 'project-'],
        ['..', 'project-'],
        ['CON', 'project-CON'],
        ['nul.x', 'project-nul.x'],
        ['x'.repeat(500), 'x'.repeat(80)]
    ])('stay in the folder and work on every file system: %j', (name, file) => {
        expect(reportTargets([{ name, root: '/r' }], 'out/', JSON_REPORT, cwd)[0]?.path).toBe(join(cwd, 'out', `${file}.report.json`));
    });

    it('are not shared, in upper or lower case', () => {
        expect(() =>
            reportTargets(
                [
                    { name: 'a', root: '/1' },
                    { name: 'A', root: '/2' }
                ],
                'out/',
                JSON_REPORT,
                cwd
            )
        ).toThrow('Give them different names');
    });
});
