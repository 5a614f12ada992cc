import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../packages/cli/src/program.js';
import { toolchain } from '../../packages/cli/src/toolchain.js';
import { unifiedDiff } from '../../packages/cli/src/unified-diff.js';
import fc from '../fast-check.js';

let cwd: string;
beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'nvs-fixes-')));
});
afterEach(() => {
    rmSync(cwd, { recursive: true, force: true });
});

const TEXT = 'process power "Power" { restore: 0,5 h }\n';
const MENDED = 'process power "Power" { restore: 0.5 h }\n';

async function nvsc(...args: string[]): Promise<{ code: number | undefined; stdout: string; stderr: string }> {
    const printed = { stdout: '', stderr: '' };
    const output = (name: keyof typeof printed) => ({
        write: (text: string | Uint8Array, done: () => void) => {
            printed[name] += String(text);
            done();
        }
    });
    const code = await run(args, () => Promise.resolve(toolchain), { cwd, env: {}, stdout: output('stdout'), stderr: output('stderr') });
    return { code, ...printed };
}
const put = (file: string, text: string | Uint8Array): void => {
    writeFileSync(join(cwd, file), text);
};
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');

describe('nvsc check --fix', () => {
    it('writes what is mended, and checks what is left', async () => {
        put('a.nvs', TEXT);
        put('b.nvs', `${TEXT.replace('power', 'gas')}threat storm "Storm" { disrupts: powr }\n`);
        const { code, stdout, stderr } = await nvsc('check', '--fix');
        expect([read('a.nvs'), read('b.nvs').split('\n')[0]]).toEqual([MENDED, MENDED.replace('power', 'gas').trim()]);
        expect([code, stderr]).toEqual([1, expect.stringContaining('2 findings mended in 2 files.')]);
        expect(stdout).toContain('Did you mean power?');
        expect(stdout).not.toContain('0,5');
    });

    it.each([
        ['lines that end as in Windows', TEXT.replace('\n', '\r\n'), MENDED.replace('\n', '\r\n')],
        ['a mark of its encoding', `\uFEFF${TEXT}`, `\uFEFF${MENDED}`],
        ['no end of its last line', TEXT.trim(), MENDED.trim()]
    ])('keeps %s', async (_name, before, after) => {
        put('a.nvs', before);
        expect((await nvsc('check', '--fix')).code).toBe(0);
        expect(read('a.nvs')).toBe(after);
    });

    it('leaves alone a file that it cannot write back as it was, and says so', async () => {
        const bytes = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
        put('a.nvs', bytes);
        const { code, stderr } = await nvsc('check', '--fix');
        expect([code, stderr]).toEqual([2, expect.stringContaining('"a.nvs" is not UTF-8 text, so nothing in it was mended.')]);
        expect(readFileSync(join(cwd, 'a.nvs')).equals(bytes)).toBe(true);
    });

    it('writes nothing where there is nothing to mend', async () => {
        put('a.nvs', MENDED);
        const before = statSync(join(cwd, 'a.nvs')).ino;
        expect((await nvsc('check', '--fix')).stderr).toContain('nothing that can be mended without asking');
        expect(statSync(join(cwd, 'a.nvs')).ino).toBe(before);
    });
});

describe('nvsc check --fix-dry-run', () => {
    it('prints a diff that git can apply, writes nothing, and ends as the check does', async () => {
        mkdirSync(join(cwd, 'below'));
        const text = `// 1\n// 2\n// 3\n// 4\r\n${TEXT}// 5\n// 6\n// 7\n// 8\n// 9\n// 10\n// 11\n${TEXT.trim().replace('power', 'gas')}`;
        put('below/a.nvs', text);
        const { code, stdout, stderr } = await nvsc('check', '--fix-dry-run');
        expect([code, stderr.split('\n')[0]]).toEqual([1, '2 findings can be mended in 1 file.']);
        expect(read('below/a.nvs')).toBe(text);
        execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd, input: stdout });
        expect(read('below/a.nvs')).toBe(text.replaceAll('0,5', '0.5'));
    });

    it('prints nothing where there is nothing to mend', async () => {
        put('a.nvs', MENDED);
        expect(await nvsc('check', '--fix-dry-run')).toMatchObject({ code: 0, stdout: '' });
    });
});

/** The text that a diff makes of another, by its lines. */
function patched(before: string, diff: string): string {
    const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const made: string[] = [];
    let at = 0;
    for (const part of diff.split(/^@@ /m).slice(1)) {
        const [, start = '0', length = '0'] = /^-(\d+),(\d+) /.exec(part) ?? [];
        const from = length === '0' ? Number(start) : Number(start) - 1;
        made.push(...lines.slice(at, from));
        at = from + Number(length);
        const body = part.slice(part.indexOf('\n') + 1).replace(/\n\\ No newline at end of file\n/g, '');
        for (const line of body.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
            made.push(...(line.startsWith('-') ? [] : [line.slice(1)]));
        }
    }
    return [...made, ...lines.slice(at)].join('');
}

it('a diff makes the one text of the other, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n'), { maxLength: 14 }).map(lines => lines.join(''));
    fc.assert(
        fc.property(text, text, (before, after) => {
            expect(patched(before, unifiedDiff('x', before, after))).toBe(after);
        })
    );
});
