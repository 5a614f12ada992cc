import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { message } from '@nvs/words';
import { compiled, runWith } from './fake.js';

const cwd = tmpdir();
const ofOne = (found: { errors?: number; warnings?: number }) => ({ projects: [compiled('one', cwd, found)] });

describe('the exit code', () => {
    it.each([
        ['nothing found', {}, [], 0],
        ['a warning', { warnings: 1 }, [], 0],
        ['a warning, --strict', { warnings: 1 }, ['--strict'], 1],
        ['as many warnings as allowed', { warnings: 2 }, ['--max-warnings', '2'], 0],
        ['more warnings than allowed', { warnings: 3 }, ['--max-warnings', '2'], 1],
        ['no warnings allowed', { warnings: 1 }, ['--max-warnings=0'], 1],
        ['an error', { errors: 1 }, [], 1],
        ['an error, many warnings allowed', { errors: 1, warnings: 1 }, ['--max-warnings', '9'], 1]
    ])('of a check and of a report: %s', async (_, found, options, code) => {
        expect((await runWith(['check', ...options], ofOne(found), { cwd })).code).toBe(code);
        expect((await runWith(['report', ...options], ofOne(found), { cwd })).code).toBe(code);
    });

    it('says that something could not be done, whatever else was found', async () => {
        const partly = { ...ofOne({ errors: 1 }), problems: [message('text.asWritten', { text: 'There is no b.' })] };
        const check = await runWith(['check'], partly, { cwd });
        expect(check.code).toBe(2);
        expect(check.stderr).toBe('There is no b.\n');
        expect(check.stdout).toContain('An odd value in one.');
        const report = await runWith(['report'], partly, { cwd });
        expect(report).toMatchObject({ code: 2, stdout: '', stderr: 'There is no b.\nNo report was made.\n' });
    });

    it('is 2 for a mistake of the compiler itself, which asks to be reported', async () => {
        const broken = {
            get projects(): never {
                throw new Error('at sea');
            }
        };
        const { code, stdout, stderr } = await runWith(['check'], broken, { cwd });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain('nvsc has a mistake of its own');
        expect(stderr).toContain('at sea');
    });

    it('is 2 when the output cannot be written, and that of the findings when its reader has gone', async () => {
        const failing = (code: string) => ({
            write: (_: string, done: (error?: Error) => void) => done(Object.assign(new Error(code), { code }))
        });
        const full = await runWith(['check'], ofOne({}), { cwd, stdout: failing('ENOSPC') });
        expect(full).toMatchObject({ code: 2, stderr: 'The output cannot be written: the disk is full.\n' });
        expect(await runWith(['check'], ofOne({ errors: 1 }), { cwd, stdout: failing('EPIPE') })).toMatchObject({ code: 1, stderr: '' });
        expect((await runWith(['check', '--nope'], {}, { cwd, stderr: failing('ENOSPC') })).code).toBe(2);
    });
});

describe('a wrong command line', () => {
    it.each([
        [['chekc'], 'Unknown command "chekc". Did you mean check? Help: nvsc --help\n'],
        [['check', '--fromat', 'json'], 'Unknown option "--fromat". Did you mean --format? Help: nvsc check --help\n'],
        [
            ['check', '--format', 'xml'],
            'Option "--format <format>" argument "xml" is invalid. Allowed choices are text, json, sarif, github, junit. Help: nvsc check --help\n'
        ],
        [
            ['check', '--max-warnings', '-1'],
            'Option "--max-warnings <number>" argument "-1" is invalid. It takes a whole number, such as 10. Help: nvsc check --help\n'
        ],
        [['report', '--out'], 'Option "--out <path>" argument missing. Help: nvsc report --help\n'],
        [['lsp'], 'Say how the editor speaks to the language server: nvsc lsp --stdio\n'],
        [['check', ''], 'A PATH is empty. Name a file or a folder, or "." for the folder you are in.\n']
    ])('is told in plain words: %j', async (args, stderr) => {
        expect(await runWith(args, {}, { cwd })).toMatchObject({ code: 2, stdout: '', stderr, served: false });
    });

    it('is helped on when it is empty', async () => {
        const { code, stdout, stderr } = await runWith([], {});
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toMatch(/^Usage: nvsc/);
    });
});

describe('help and version', () => {
    it('go to the output', async () => {
        const help = await runWith(['report', '--help'], {});
        expect(help).toMatchObject({ code: 0, stderr: '' });
        expect(help.stdout).toContain('never overwritten without --force');
        expect((await runWith(['--version'], {})).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    });
});

it('the language server keeps running', async () => {
    expect(await runWith(['lsp', '--stdio', '--clientProcessId=1'], {})).toMatchObject({ code: undefined, served: true, stdout: '' });
});
