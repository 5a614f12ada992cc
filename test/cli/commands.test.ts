import { CheckReport } from '@nvs/report';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleInto, emptyFolder, files, runProgram, type RunOptions } from './nvsc.js';

const good = 'namespace good\n\norganisation nctv "Coordinator"\n';
const bad = 'namespace bad\n\nsource grid "Grid" {\n  by: aurelai\n}\n';
/** A warning and no error. */
const doubtful = 'namespace doubtful\n\nhazard storm "Storm" { nature: natural }\n';

const home = emptyFolder();
let bundle = '';
let cwd = '';
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
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

describe('nvsc check', () => {
    it('finds nothing in a good model', async () => {
        files(cwd, { 'model/good.nvs': good });
        expect(await nvsc(['check', 'model'])).toEqual({ code: 0, stdout: 'No problems found in 1 file.\n', stderr: '' });
    });

    it('shows a mistake with its line, its page and no colours in a pipe', async () => {
        files(cwd, { 'model/bad.nvs': bad });
        const { code, stdout, stderr } = await nvsc(['check', 'model']);
        expect([code, stderr]).toEqual([1, '']);
        expect(stdout).toContain('  error model/bad.nvs:4:7  reference/unknown\n');
        expect(stdout).toContain('       4 |   by: aurelai\n         |       ^^^^^^^\n    see docs/diagnostics/reference/unknown.md\n');
        expect(stdout).toMatch(/\n1 error in 1 file\.\n$/);
        expect(stdout).not.toContain('\u001b');
        expect((await nvsc(['check', 'model'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31m');
    });

    it('checks the folder one is in, the project around a file, and all projects below a folder', async () => {
        files(cwd, {
            'a/nvs.json': '{"name":"first"}',
            'a/deep/bad.nvs': bad,
            'b/nvs.json': '{"name":"second"}',
            'b/doubtful.nvs': doubtful
        });
        expect((await nvsc(['check'], { cwd: join(cwd, 'a/deep') })).stdout).toContain('error bad.nvs:4:7');
        expect((await nvsc(['check', 'a/deep/bad.nvs'])).stdout).toContain('1 error in 1 file.');
        for (const paths of [['.'], ['a', 'b'], ['{a,b}/**/*.nvs']]) {
            const { code, stdout } = await nvsc(['check', ...paths]);
            expect(code).toBe(1);
            expect(stdout).toContain('Project first');
            expect(stdout).toContain('1 error and 1 warning in 2 files of 2 projects.');
        }
    });

    it('fails for warnings when told to', async () => {
        files(cwd, { 'doubtful.nvs': doubtful });
        expect((await nvsc(['check'])).code).toBe(0);
        expect(await nvsc(['check', '--strict'])).toMatchObject({
            code: 1,
            stderr:
                'No threat has an overall impact yet, so nothing is ranked: name a method in the assessment.\n' +
                '1 warning: with --strict this counts as a failure.\n'
        });
        expect((await nvsc(['check', '--max-warnings', '1'])).code).toBe(0);
        expect((await nvsc(['check', '--max-warnings', '0'])).code).toBe(1);
    });

    it.each([
        ['json', (text: string) => CheckReport.parse(JSON.parse(text)).projects[0]?.diagnostics[0]?.code],
        ['sarif', (text: string) => JSON.parse(text).runs[0].results[0].ruleId],
        ['github', (text: string) => /title=([^:]*)::/.exec(text)?.[1]],
        ['junit', (text: string) => /name="4:7 ([^"]*)"/.exec(text)?.[1]]
    ])('gives %s on the output alone, and what it comes to beside it', async (format, codeIn) => {
        files(cwd, { 'bad.nvs': bad });
        const { code, stdout, stderr } = await nvsc(['check', '--format', format]);
        expect([code, codeIn(stdout), stderr]).toEqual([1, 'reference/unknown', '1 error in 1 file.\n']);
        expect(stdout).toContain('bad.nvs');
        expect(stdout).not.toContain(cwd);
    });

    it('titles the rules of SARIF as the language does', async () => {
        files(cwd, { 'bad.nvs': bad });
        const [rule] = JSON.parse((await nvsc(['check', '--format', 'sarif'])).stdout).runs[0].tool.driver.rules;
        expect(rule).toMatchObject({
            id: 'reference/unknown',
            shortDescription: { text: 'A name that nothing has' },
            defaultConfiguration: { level: 'error' }
        });
    });

    it('gives the same bytes each time', async () => {
        files(cwd, { 'bad.nvs': bad, 'worse.nvs': bad.replaceAll('bad', 'worse') });
        const [first, second] = [
            await nvsc(['check', '--format', 'sarif']),
            await nvsc(['check', '--format', 'sarif', 'worse.nvs', 'bad.nvs'])
        ];
        expect(second.stdout).toBe(first.stdout);
    });

    it('survives a huge name and says the rest is left out', async () => {
        files(cwd, { 'bad.nvs': bad.replace('aurelai', 'a'.repeat(200_000)) });
        const { code, stdout } = await nvsc(['check']);
        expect(code).toBe(1);
        expect(stdout).toContain('more characters)');
        expect(stdout.length).toBeLessThan(10_000);
    });

    it('passes on no control characters of a model', async () => {
        files(cwd, { 'bad.nvs': bad.replace('aurelai', 'aurelai // \u001b[31m\u0007') });
        const { stdout } = await nvsc(['check']);
        expect(stdout).toContain('// ␛[31m␇');
        expect(stdout).not.toContain('\u001b');
    });
});

describe('nvsc cannot do it', () => {
    it.each([
        ['no such path', ['check', 'nowhere'], 'There is no file or folder "nowhere".'],
        ['a pattern without a match', ['check', '*.nvs'], 'No .nvs file matches "*.nvs".'],
        ['an empty folder', ['check', 'empty'], 'There are no .nvs files in'],
        ['another file', ['check', 'notes.txt'], '"notes.txt" is not a model: model files end in .nvs.'],
        ['an unknown command', ['chekc'], 'Unknown command "chekc". Did you mean check?'],
        ['an unknown option', ['check', '--fromat', 'json'], 'Unknown option "--fromat". Did you mean --format?'],
        ['an unknown format', ['check', '--format', 'xml'], 'Allowed choices are text, json, sarif, github, junit.'],
        ['no report of nothing', ['report', 'nowhere'], 'No report was made.'],
        ['no way to speak', ['lsp'], 'nvsc lsp --stdio']
    ])('and says why: %s', async (_, args, message) => {
        files(cwd, { 'notes.txt': '' });
        mkdirSync(join(cwd, 'empty'));
        const { code, stdout, stderr } = await nvsc(args);
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(message);
        expect(stderr).not.toContain('    at ');
    });

    it('checks the rest when one path is missing', async () => {
        files(cwd, { 'model/bad.nvs': bad });
        const { code, stdout, stderr } = await nvsc(['check', 'nowhere', 'model']);
        expect([code, stderr]).toEqual([2, 'There is no file or folder "nowhere".\n']);
        expect(stdout).toContain('reference/unknown');
    });

    it('when a file may not be read', async () => {
        files(cwd, { 'good.nvs': good, 'secret.nvs': good });
        chmodSync(join(cwd, 'secret.nvs'), 0);
        // an administrator may read everything: then somebody else looks
        const uid = process.getuid?.() === 0 ? 65534 : undefined;
        for (const folder of [home, cwd]) {
            chmodSync(folder, 0o755);
        }
        for (const command of ['check', 'report']) {
            const { code, stderr, stdout } = await nvsc([command], uid === undefined ? {} : { uid });
            expect([command, code, stderr.includes('secret.nvs')], stderr + stdout).toEqual([command, 2, true]);
        }
    });

    it.runIf(existsSync('/dev/full'))('when the output is full', async () => {
        files(cwd, { 'bad.nvs': bad });
        const { code, stderr } = await runProgram('/bin/sh', ['-c', `"${process.execPath}" "${bundle}" check > /dev/full`], { cwd });
        expect([code, stderr]).toEqual([2, 'The output cannot be written: the disk is full.\n']);
    });
});

describe('a reader that goes away', () => {
    it('is no failure of its own', async () => {
        const many = Array.from({ length: 3000 }, (_, i) => `threat t${i} "T" {\n  by: nobody${i}\n}\n`).join('');
        files(cwd, { 'bad.nvs': `namespace bad\n${many}` });
        const { code, stderr } = await nvsc(['check'], {
            meanwhile: child => {
                child.stdout?.once('data', () => {
                    child.stdout?.destroy();
                });
            }
        });
        expect([code, stderr]).toEqual([1, '']);
    });
});

describe('nvsc report', () => {
    const reported = (path: string): unknown => JSON.parse(readFileSync(join(cwd, path), 'utf8'));

    it('gives the report on the output alone', async () => {
        files(cwd, { 'model/good.nvs': good });
        const { code, stdout, stderr } = await nvsc(['report', 'model', '--format', 'json']);
        expect([code, stderr]).toEqual([0, '']);
        expect(JSON.parse(stdout)).toMatchObject({ project: 'model', model: { organisations: [{ id: 'good.nctv' }] } });
        expect(stdout).not.toContain(cwd);
    });

    it('writes it into folders that are not there yet, twice with the same bytes', async () => {
        files(cwd, { 'model/good.nvs': good });
        expect(await nvsc(['report', 'model', '--out', 'new/deep/x.json'])).toEqual({
            code: 0,
            stdout: '',
            stderr: 'Wrote new/deep/x.json\n'
        });
        const first = readFileSync(join(cwd, 'new/deep/x.json'), 'utf8');
        expect((await nvsc(['report', 'model', '--out', 'new/deep/x.json'])).code).toBe(0);
        expect(readFileSync(join(cwd, 'new/deep/x.json'), 'utf8')).toBe(first);
        expect(readdirSync(join(cwd, 'new/deep'))).toEqual(['x.json']);
    });

    it('never overwrites what it did not make', async () => {
        files(cwd, { 'model/good.nvs': good, 'package.json': '{"name":"mine"}' });
        for (const [out, message] of [
            ['package.json', 'add --force'],
            ['model/good.nvs', 'not even with --force']
        ] as const) {
            const before = readFileSync(join(cwd, out), 'utf8');
            const { code, stderr } = await nvsc(['report', 'model', '--out', out]);
            expect(code).toBe(2);
            expect(stderr).toContain(message);
            expect(readFileSync(join(cwd, out), 'utf8')).toBe(before);
        }
        expect((await nvsc(['report', 'model', '--out', 'package.json', '--force'])).code).toBe(0);
        expect(reported('package.json')).toMatchObject({ project: 'model' });
    });

    it('makes a file for each of several projects', async () => {
        files(cwd, { 'a/nvs.json': '{"name":"first"}', 'a/good.nvs': good, 'b/nvs.json': '{"name":"second"}', 'b/good.nvs': good });
        const refused = await nvsc(['report', 'a', 'b']);
        expect([refused.code, refused.stdout]).toEqual([2, '']);
        expect(refused.stderr).toContain('These are 2 projects (first, second)');
        expect((await nvsc(['report', 'a', 'b', '--out', 'reports'])).code).toBe(0);
        expect(readdirSync(join(cwd, 'reports')).sort()).toEqual(['first.report.json', 'second.report.json']);
    });

    it('leaves out what is broken, says so, and makes nothing when strict', async () => {
        files(cwd, { 'model/bad.nvs': bad, 'model/good.nvs': good });
        const { code, stdout, stderr } = await nvsc(['report', 'model']);
        expect(code).toBe(1);
        expect(JSON.parse(stdout)).toMatchObject({ diagnostics: { errors: 1 }, model: { organisations: [{ id: 'good.nctv' }] } });
        expect(stderr).toContain('reference/unknown');
        const strict = await nvsc(['report', 'model', '--strict', '--out', 'x.json']);
        expect([strict.code, strict.stdout, existsSync(join(cwd, 'x.json'))]).toEqual([1, '', false]);
    });
});

describe('expectations that do not hold', () => {
    it('fail a check and a report, and no question: nothing is missing in its answer', async () => {
        files(cwd, {
            'm/a.nvs':
                'namespace a\n\nprocess power "Power" { restore: 6 h  restart: 0 h  failure: 10% per year }\n\nexpect "Not so" 1 > 2\n'
        });
        expect(await nvsc(['check', 'm'])).toMatchObject({
            code: 1,
            stdout: expect.stringContaining('1 error in 1 file; 1 expectation run.')
        });
        const { code, stderr } = await nvsc(['report', 'm', '--out', 'r.json']);
        expect([code, existsSync(join(cwd, 'r.json')), stderr.includes('left out')]).toEqual([1, true, false]);
        for (const question of [
            ['explain', 'm', 'power'],
            ['whatif', 'm', '--down', 'power'],
            ['cutsets', 'm', 'power']
        ]) {
            expect(await nvsc(question), question[0]).toMatchObject({ code: 0, stderr: '' });
        }
    });
});

describe('nvsc lsp', () => {
    it('answers on the standard output and ends with its editor', async () => {
        const message = (body: object) => {
            const text = JSON.stringify({ jsonrpc: '2.0', ...body });
            return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
        };
        const { code, stdout } = await nvsc(['lsp', '--stdio'], {
            meanwhile: child => {
                child.stdin?.write(message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }));
                child.stdout?.once('data', () => {
                    child.stdin?.write(message({ id: 2, method: 'shutdown' }));
                    child.stdin?.write(message({ method: 'exit' }));
                });
            }
        });
        expect(code).toBe(0);
        expect(stdout).toContain('"capabilities"');
    });
});

describe('nvsc itself', () => {
    it('shows what its README shows', async () => {
        const readme = readFileSync(new URL('../../packages/cli/README.md', import.meta.url), 'utf8');
        const block = (kind: string) => new RegExp(`\`\`\`${kind}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';
        files(cwd, { 'model/winter.nvs': block('nvs') });
        // the message is the language's to word
        const withoutMessage = (text: string) => text.replace(/^ {4}There is no .*$/m, '');
        expect(withoutMessage((await nvsc(['check', 'model'])).stdout)).toBe(withoutMessage(block('text')));
    });

    it('tells its version and its help on the output', async () => {
        const { version } = JSON.parse(readFileSync(new URL('../../packages/cli/package.json', import.meta.url), 'utf8')) as {
            version: string;
        };
        expect(await nvsc(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
        const help = await nvsc(['--help']);
        expect([help.code, help.stderr]).toEqual([0, '']);
        for (const command of ['check', 'report', 'lsp']) {
            expect(help.stdout).toContain(`  ${command} `);
        }
    });

    it('says what to do where it has not been built', async () => {
        mkdirSync(join(cwd, 'bin'));
        writeFileSync(join(cwd, 'package.json'), '{"type":"module"}');
        writeFileSync(join(cwd, 'bin/nvsc.js'), readFileSync(new URL('../../packages/cli/bin/nvsc.js', import.meta.url)));
        expect(await runProgram(process.execPath, ['bin/nvsc.js', 'check'], { cwd })).toEqual({
            code: 2,
            stdout: '',
            stderr: 'nvsc has not been built here yet. In the project folder run: npm run build\n'
        });
    });
});
