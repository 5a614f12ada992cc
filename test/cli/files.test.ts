import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import {
    appendFileSync,
    chmodSync,
    existsSync,
    linkSync,
    lstatSync,
    readdirSync,
    readFileSync,
    readlinkSync,
    rmSync,
    statSync,
    symlinkSync,
    writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleInto, emptyFolder, files, root, runProgram, type RunOptions } from './nvsc.js';

const good = 'namespace good\n\norganisation nctv "Coordinator"\n';
const untidy = 'namespace   a\ntheme b "B" {tags:x}\n';
const tidy = 'namespace a\ntheme b "B" { tags: x }\n';
const tree =
    '<opsa-mef><define-fault-tree name="t"><define-gate name="top"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate></define-fault-tree>' +
    '<model-data><define-basic-event name="a"><float value="0.5"/></define-basic-event><define-basic-event name="b"><float value="0.25"/></define-basic-event></model-data></opsa-mef>';

const home = emptyFolder();
let bundle = '';
let cwd = '';
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
beforeAll(async () => {
    bundle = await bundleInto(home);
});
beforeEach(() => {
    cwd = emptyFolder();
    return () => {
        rmSync(cwd, { recursive: true, force: true });
    };
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

const nvsc = (args: string[], options: Partial<RunOptions> = {}) => runProgram(process.execPath, [bundle, ...args], { cwd, ...options });
const at = (path: string): string => join(cwd, path);
const text = (path: string): string => readFileSync(at(path), 'utf8');
const unix = process.platform !== 'win32';

describe('what was read is never written over', () => {
    // by each of its names: packages/cli/test/outputs.test.ts
    it('by a report or a fault tree, not even with --force', async () => {
        const before = { 'model/nvs.json': '{"name":"m"}', 'model/a.nvs': good };
        files(cwd, before);
        symlinkSync('model/a.nvs', at('link.json'));
        for (const [command, out] of [
            ['report', 'model/a.nvs'],
            ['report', 'link.json'],
            ['export open-psa', 'model/nvs.json']
        ] as const) {
            const { code, stdout, stderr } = await nvsc([...command.split(' '), 'model', '--out', out, '--force']);
            expect([code, stdout], stderr).toEqual([2, '']);
            expect(stderr).toContain('Name another file with --out.\n');
        }
        for (const [file, content] of Object.entries(before)) {
            expect(text(file)).toBe(content);
        }
    });

    it('by an imported fault tree', async () => {
        files(cwd, { 'tree.xml': tree, 'nvs.json': '{}' });
        symlinkSync('tree.xml', at('link.nvs'));
        for (const out of ['tree.xml', 'link.nvs', 'nvs.json']) {
            expect(await nvsc(['import', 'open-psa', 'tree.xml', '--out', out, '--force'])).toMatchObject({ code: 2, stdout: '' });
        }
        expect([text('tree.xml'), text('nvs.json')]).toEqual([tree, '{}']);
    });
});

describe('what stands at the place of an output', () => {
    // what stands at the place of reports: packages/cli/test/outputs.test.ts
    const outputs = [['import', 'open-psa', 'tree.xml']];
    beforeEach(() => {
        files(cwd, { 'm/a.nvs': good, 'tree.xml': tree });
    });

    it.each(outputs)('stays and is told: %s %s', async (...command) => {
        files(cwd, { 'mine.txt': 'mine', 'protected.txt': 'mine' });
        chmodSync(at('protected.txt'), 0o444);
        symlinkSync('nowhere/x.json', at('dangling'));
        for (const [out, message] of [
            ['', '--out is empty. Name a file behind it'],
            ['mine.txt', '"mine.txt" is there already'],
            ['dangling', '"dangling" is a link that leads to nothing'],
            ['mine.txt/x', 'a part of its path is a file']
        ] as const) {
            const { code, stdout, stderr } = await nvsc([...command, '--out', out]);
            expect([code, stdout, stderr], out).toEqual([2, '', expect.stringContaining(message)]);
        }
        expect(await nvsc([...command, '--out', 'protected.txt', '--force'])).toMatchObject({
            code: 2,
            stderr: expect.stringContaining('"protected.txt" is write-protected')
        });
        expect([text('mine.txt'), text('protected.txt'), readlinkSync(at('dangling'))]).toEqual(['mine', 'mine', 'nowhere/x.json']);
        expect(readdirSync(cwd).sort()).toEqual(['dangling', 'm', 'mine.txt', 'protected.txt', 'tree.xml']);
    });

    it.runIf(unix).each(outputs)('may be a device or a pipe that is read: %s %s', async (...command) => {
        await runProgram('mkfifo', ['pipe'], { cwd });
        const { code, stderr } = await nvsc([...command, '--out', 'pipe']);
        expect([code, stderr]).toEqual([2, '"pipe" cannot be written: nobody reads it.\n']);
        const read = runProgram('cat', ['pipe'], { cwd });
        const plain = await nvsc(command);
        // the reader may not be there yet
        let through = await nvsc([...command, '--out', 'pipe']);
        while (through.code === 2) {
            through = await nvsc([...command, '--out', 'pipe']);
        }
        expect(through.code).toBe(plain.code);
        expect((await read).stdout).toBe(plain.stdout);
        expect((await nvsc([...command, '--out', '/dev/null'])).code).toBe(plain.code);
        if (existsSync('/dev/full')) {
            expect(await nvsc([...command, '--out', '/dev/full'])).toMatchObject({
                code: 2,
                stderr: '"/dev/full" cannot be written: the disk is full.\n'
            });
        }
        expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
    });

    it('is one whole report of many made at the same time', async () => {
        const all = await Promise.all(Array.from({ length: 3 }, () => nvsc(['report', 'm', '--out', 'out/m.json'])));
        expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
        expect(text('out/m.json')).toBe((await nvsc(['report', 'm'])).stdout);
        expect(readdirSync(at('out'))).toEqual(['m.json']);
    });

    it('is the old file, when a report takes the place of one with other names: those keep what they have', async () => {
        const old = (await nvsc(['report', 'm'])).stdout.replace('"project": "m"', '"project": "old"');
        files(cwd, { 'archive.json': old });
        linkSync(at('archive.json'), at('now.json'));
        expect((await nvsc(['report', 'm', '--out', 'now.json'])).code).toBe(0);
        expect([text('archive.json'), JSON.parse(text('now.json')).project]).toEqual([old, 'm']);
    });
});

describe('inputs that are no files', () => {
    it.runIf(unix)('are told, and nobody waits for them', async () => {
        files(cwd, { 'm/good.nvs': good, 'x.nvs/deep.txt': '' });
        for (const pipe of ['m/pipe.nvs', 'pipe.xml']) {
            await runProgram('mkfifo', [pipe], { cwd });
        }
        symlinkSync('/dev/zero', at('zero.nvs'));
        symlinkSync('/dev/zero', at('zero.xml'));
        const noFile = 'it is no regular file but a pipe or a device';
        expect(await nvsc(['format', 'm'])).toEqual({ code: 0, stdout: '', stderr: '1 file as it should be.\n' });
        expect(await nvsc(['check', 'm/pipe.nvs'])).toMatchObject({
            code: 2,
            stderr: expect.stringContaining(`"m/pipe.nvs" cannot be read: ${noFile}.`),
            stdout: expect.not.stringContaining('There are no')
        });
        expect(await nvsc(['format', 'm/pipe.nvs'])).toMatchObject({
            code: 2,
            stderr: `"m/pipe.nvs" cannot be read: ${noFile}.\n1 file left alone.\n`
        });
        expect(await nvsc(['format', 'zero.nvs'])).toMatchObject({ code: 2, stderr: expect.stringContaining(noFile) });
        for (const path of ['pipe.xml', 'zero.xml']) {
            expect(await nvsc(['import', 'open-psa', path])).toEqual({
                code: 2,
                stdout: '',
                stderr: `"${path}" cannot be read: ${noFile}.\n`
            });
        }
        expect(await nvsc(['import', 'open-psa', 'm'])).toEqual({ code: 2, stdout: '', stderr: '"m" cannot be read: it is a folder.\n' });
    });

    it.runIf(unix)('or larger than any model', async () => {
        files(cwd, { 'm/good.nvs': good });
        for (const file of ['m/huge.nvs', 'huge.xml']) {
            await runProgram('truncate', ['-s', '5G', file], { cwd });
        }
        expect(await nvsc(['format', 'm'])).toMatchObject({
            code: 2,
            stderr: expect.stringContaining('"m/huge.nvs" cannot be read: it is larger than 64 MB.\n')
        });
        expect(await nvsc(['import', 'open-psa', 'huge.xml'])).toMatchObject({
            code: 2,
            stderr: '"huge.xml" cannot be read: it is larger than 64 MB.\n'
        });
    });
});

describe('nvsc format and others who use the file', () => {
    it('keeps a hard link one file', async () => {
        files(cwd, { 'a.nvs': untidy });
        linkSync(at('a.nvs'), at('b.txt'));
        expect(await nvsc(['format', 'a.nvs'])).toMatchObject({ code: 0, stdout: 'a.nvs\n' });
        expect([text('a.nvs'), text('b.txt'), statSync(at('a.nvs')).ino === statSync(at('b.txt')).ino]).toEqual([tidy, tidy, true]);
        expect(readdirSync(cwd).sort()).toEqual(['a.nvs', 'b.txt']);
    });

    it('leaves a write-protected file alone, and lays out the others', async () => {
        files(cwd, { 'a.nvs': untidy, 'b.nvs': untidy });
        chmodSync(at('a.nvs'), 0o444);
        expect(await nvsc(['format'])).toEqual({
            code: 2,
            stdout: 'b.nvs\n',
            stderr: '"a.nvs" is write-protected, so it was left as it is. Allow writing to it first if you mean that.\n1 file laid out, 1 file left alone.\n'
        });
        expect([text('a.nvs'), statSync(at('a.nvs')).mode & 0o777, text('b.nvs')]).toEqual([untidy, 0o444, tidy]);
        expect(await nvsc(['format', '--check'])).toMatchObject({ code: 1, stdout: 'a.nvs\n' });
    });

    it.runIf(process.getuid?.() === 0)('keeps the owner of a file', async () => {
        files(cwd, { 'a.nvs': untidy });
        await runProgram('chown', ['1234:4321', 'a.nvs'], { cwd });
        expect((await nvsc(['format'])).code).toBe(0);
        expect([statSync(at('a.nvs')).uid, statSync(at('a.nvs')).gid, text('a.nvs')]).toEqual([1234, 4321, tidy]);
    });

    it('loses nothing that another program adds meanwhile', async () => {
        // large enough that laying it out takes its time
        files(cwd, { 'a.nvs': `namespace a\n${'theme b "B" {tags:x}\n'.repeat(1000)}` });
        let running = true,
            added = 0;
        const formatted = (async () => {
            const outcomes: (number | null)[] = [];
            for (let i = 0; i < 2; i++) {
                outcomes.push((await nvsc(['format', 'a.nvs'])).code);
            }
            running = false;
            return outcomes;
        })();
        while (running) {
            appendFileSync(at('a.nvs'), `theme   t${added++} "T"\n`);
            await new Promise(resolve => {
                setTimeout(resolve, 3);
            });
        }
        await formatted;
        expect((await nvsc(['format', 'a.nvs'])).code).toBe(0);
        expect(text('a.nvs').match(/^theme t\d+ /gm)?.length).toBe(added);
        expect(readdirSync(cwd)).toEqual(['a.nvs']);
    });

    it('is done once when several do it at the same time', async () => {
        files(cwd, Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`m/f${i}.nvs`, untidy])));
        const all = await Promise.all([nvsc(['format', 'm']), nvsc(['format', 'm']), nvsc(['format', 'm'])]);
        expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(all.map(() => [0, expect.any(String)]));
        for (let i = 0; i < 30; i++) {
            expect(text(`m/f${i}.nvs`)).toBe(tidy);
        }
        expect(readdirSync(at('m'))).toHaveLength(30);
    });
});

describe('a run that is interrupted', () => {
    /** Writes slowly, as a very large report is written. */
    const slowly = `import { writeGenerated } from ${JSON.stringify(join(root, 'packages/cli/src/output-file.ts'))};
function* text() {
    for (let i = 0; i < 400; i++) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
        yield 'x'.repeat(300000);
    }
}
await writeGenerated(process.argv[2], text(), { shown: 'x', inputs: [], force: true });
`;
    beforeAll(async () => {
        await build({
            stdin: { contents: slowly, loader: 'ts', resolveDir: root },
            bundle: true,
            platform: 'node',
            format: 'esm',
            outfile: join(home, 'slow.mjs'),
            conditions: ['module'],
            logLevel: 'silent',
            banner: {
                js: "import { createRequire as nvsCreateRequire } from 'node:module';\nconst require = nvsCreateRequire(import.meta.url);"
            }
        });
    });

    it.runIf(unix).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves the old file and nothing else', async signal => {
        files(cwd, { 'x.json': 'old' });
        const child = spawn(process.execPath, [join(home, 'slow.mjs'), at('x.json')], { stdio: 'ignore' });
        const ended = new Promise(resolve => {
            child.on('close', (code, by) => {
                resolve(by ?? code);
            });
        });
        while (!readdirSync(cwd).some(name => name.endsWith('.tmp'))) {
            await new Promise(resolve => {
                setTimeout(resolve, 20);
            });
        }
        child.kill(signal);
        expect(await ended).toBe(signal);
        expect([readdirSync(cwd), text('x.json')]).toEqual([['x.json'], 'old']);
    });
});

describe('names of files with control characters', () => {
    it.runIf(unix)('are shown by symbols wherever people read them', async () => {
        const name = 'a\u001b[31m\u202e\u0007.nvs';
        files(cwd, {
            [`m/${name}`]: 'namespace a\n\nsource grid "Grid" {\n  by: aurelai\n}\n',
            [`n/${name}`]: untidy,
            [`p/${name}`]: 'theme {'
        });
        writeFileSync(at('latin.nvs'), Buffer.from('theme   a "\xe9"\n', 'latin1'));
        for (const args of [
            ['check', 'm'],
            ['check', '--format', 'github', 'm'],
            ['report', 'm', '--out', 'o\u001b\u202e.json'],
            ['format', 'n', 'p', 'q\u001b\u202e', 'latin.nvs'],
            ['report', `m/${name}`, '--out', `m/${name}`, '--force']
        ]) {
            const { stdout, stderr } = await nvsc(args);
            expect(stdout + stderr, args.join(' ')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        }
    });
});
