import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleInto, emptyFolder, files, runProgram, type RunOptions } from '../cli/nvsc.js';

const good = 'namespace good\n\norganisation nctv "Coordinator"\n';
const untidy = 'namespace   a\ntheme b "B" {tags:x}\n';
const tidy = 'namespace a\ntheme b "B" { tags: x }\n';
const broken = 'namespace bad\ntheme b "B" {\n  tags:\n}\n';

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
const text = (path: string): string => readFileSync(join(cwd, path), 'utf8');

describe('nvsc format', () => {
    it('lays out the .nvs files of folders and patterns, and prints which changed', async () => {
        files(cwd, {
            'model/a.nvs': untidy,
            'model/deep/b.nvs': untidy,
            'model/good.nvs': good,
            'model/notes.txt': untidy,
            'other/c.nvs': untidy
        });
        expect(await nvsc(['format', 'model'])).toEqual({
            code: 0,
            stdout: 'model/a.nvs\nmodel/deep/b.nvs\n',
            stderr: '2 files laid out, 1 file as it should be.\n'
        });
        expect([text('model/a.nvs'), text('model/deep/b.nvs'), text('model/good.nvs')]).toEqual([tidy, tidy, good]);
        expect([text('model/notes.txt'), text('other/c.nvs')]).toEqual([untidy, untidy]);
        expect(await nvsc(['format', 'model'])).toEqual({ code: 0, stdout: '', stderr: '3 files as they should be.\n' });
        expect(await nvsc(['format', '**/*.nvs'])).toMatchObject({ code: 0, stdout: 'other/c.nvs\n' });
    });

    it('takes the folder one is in, and of a file the file alone', async () => {
        files(cwd, { 'nvs.json': '{"name":"one"}', 'a.nvs': untidy, 'b.nvs': untidy });
        expect(await nvsc(['format', 'a.nvs'])).toMatchObject({ code: 0, stdout: 'a.nvs\n' });
        expect(text('b.nvs')).toBe(untidy);
        expect(await nvsc(['format'])).toMatchObject({ code: 0, stdout: 'b.nvs\n' });
    });

    it('only looks with --check', async () => {
        files(cwd, { 'a.nvs': untidy, 'b.nvs': good });
        expect(await nvsc(['format', '--check', '.'])).toEqual({
            code: 1,
            stdout: 'a.nvs\n',
            stderr: '1 file to lay out, 1 file as it should be.\n'
        });
        expect(text('a.nvs')).toBe(untidy);
        expect((await nvsc(['format', '.', '--check', 'b.nvs'], { cwd })).code).toBe(1);
        expect((await nvsc(['format', '--check', 'b.nvs'])).code).toBe(0);
    });

    it('tells about files with syntax errors, leaves them alone, and lays out the others', async () => {
        files(cwd, { 'a.nvs': broken, 'b.nvs': untidy });
        const { code, stdout, stderr } = await nvsc(['format']);
        expect([code, stdout]).toEqual([2, 'b.nvs\n']);
        expect(stderr).toMatch(/^a\.nvs:3:\d+ {2}\S.*\n1 file laid out, 1 file left alone\.\n$/);
        expect([text('a.nvs'), text('b.nvs')]).toEqual([broken, tidy]);
        expect((await nvsc(['format', '--check'])).code).toBe(2);
    });

    it('leaves files alone that are not UTF-8', async () => {
        const latin = Buffer.from('theme   a "\xe9"\n', 'latin1');
        writeFileSync(join(cwd, 'a.nvs'), latin);
        expect(await nvsc(['format'])).toEqual({
            code: 2,
            stdout: '',
            stderr: '"a.nvs" is not UTF-8 text, so it was left as it is.\n1 file left alone.\n'
        });
        expect(readFileSync(join(cwd, 'a.nvs'))).toEqual(latin);
    });

    it('keeps the rights of a file and links, line ends of Windows, and a byte order mark; nothing else is left behind', async () => {
        files(cwd, { 'real/a.nvs': `\uFEFF${untidy.replaceAll('\n', '\r\n')}` });
        chmodSync(join(cwd, 'real/a.nvs'), 0o640);
        symlinkSync(join(cwd, 'real/a.nvs'), join(cwd, 'link.nvs'));
        expect(await nvsc(['format', 'link.nvs'])).toMatchObject({ code: 0, stdout: 'link.nvs\n' });
        expect(text('real/a.nvs')).toBe(`\uFEFF${tidy.replaceAll('\n', '\r\n')}`);
        expect(statSync(join(cwd, 'real/a.nvs')).mode & 0o777).toBe(0o640);
        expect(lstatSync(join(cwd, 'link.nvs')).isSymbolicLink()).toBe(true);
        expect(readdirSync(join(cwd, 'real'))).toEqual(['a.nvs']);
    });

    it('takes each file once, whatever links lead to it, and leaves alone what links lead to outside the folder', async () => {
        files(cwd, { 'model/deep/a.nvs': untidy, 'outside/b.nvs': untidy });
        for (const [target, at] of [
            ['deep/a.nvs', 'link.nvs'],
            ['deep', 'again'],
            ['../outside/b.nvs', 'out.nvs'],
            ['../outside', 'far']
        ] as const) {
            symlinkSync(target, join(cwd, 'model', at));
        }
        const left = (path: string): string =>
            `"${path}" is a link out of the folder, so it was left as it is: name what it leads to if you mean that.\n`;
        expect(await nvsc(['format', 'model'])).toEqual({
            code: 2,
            stdout: 'model/deep/a.nvs\n',
            stderr: `${left('model/far/b.nvs')}${left('model/out.nvs')}1 file laid out.\n`
        });
        expect([text('model/deep/a.nvs'), text('outside/b.nvs')]).toEqual([tidy, untidy]);
    });

    it.each([
        [['nowhere'], 'There is no file or folder "nowhere".\n'],
        [['.'], 'There are no .nvs files here.\n'],
        [['--fix'], 'Unknown option "--fix". Help: nvsc format --help\n']
    ])('says what could not be done: %j', async (args, stderr) => {
        expect(await nvsc(['format', ...args])).toEqual({ code: 2, stdout: '', stderr });
    });
});
