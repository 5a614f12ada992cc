import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWords } from '@nvs/words';
import { expandPaths } from '../src/paths.js';
import { pathFrom } from '../src/seen-from.js';

let cwd = '';
beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'nvsc-'));
    for (const folder of ['a/deep', 'b', 'node_modules/x', 'set [1]']) {
        mkdirSync(join(cwd, folder), { recursive: true });
    }
    for (const file of [
        'a/one.nvs',
        'a/deep/two.nvs',
        'a/notes.txt',
        'b/three.nvs',
        'b/nvs.json',
        'node_modules/x/no.nvs',
        'set [1]/four.nvs'
    ]) {
        writeFileSync(join(cwd, file), '');
    }
});
afterAll(() => {
    rmSync(cwd, { recursive: true, force: true });
});

const expanded = async (...given: string[]) => {
    const { paths, problems } = await expandPaths(given, cwd);
    return [paths.map(path => path.slice(cwd.length + 1)), problems.map(problem => inWords(problem, 'en'))];
};

describe('a PATH', () => {
    it.each([
        ['a file', ['a/one.nvs'], ['a/one.nvs'], []],
        ['a project file', ['b/nvs.json'], ['b/nvs.json'], []],
        ['folders, each once', ['a', 'b', './a/'], ['a', 'b'], []],
        ['a pattern over folders', ['**/*.nvs'], ['a/deep/two.nvs', 'a/one.nvs', 'b/three.nvs', 'set [1]/four.nvs'], []],
        ['a pattern for other files too', ['a/*'], ['a/one.nvs'], []],
        ['a pattern for folders', ['{a,b}'], ['a', 'b'], []],
        ['a name that looks like a pattern', ['set [1]'], ['set [1]'], []],
        ['nothing there', ['c', 'a'], ['a'], ['There is no file or folder "c".']],
        ['a pattern that matches nothing', ['c/*.nvs'], [], ['No .nvs file matches "c/*.nvs".']],
        ['another kind of file', ['a/notes.txt'], [], ['"a/notes.txt" is not a model: model files end in .nvs.']],
        ['below a file', ['a/one.nvs/x'], [], ['"a/one.nvs/x" cannot be read: a part of its path is a file, not a folder.']],
        ['a name too long', ['x'.repeat(5000)], [], [`"${'x'.repeat(5000)}" cannot be read: its name is too long.`]]
    ])('means %s', async (_, given, paths, problems) => {
        expect(await expanded(...given)).toEqual([paths, problems]);
    });
});

describe('a path in a finding', () => {
    it('is seen from the folder one is in', () => {
        expect(pathFrom('/models', '/models/a/b.nvs')).toBe('a/b.nvs');
        expect(pathFrom('/models/a', '/models/b.nvs')).toBe('../b.nvs');
    });
});
