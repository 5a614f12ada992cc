import { CheckReport } from '@nvs/report';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleInto, emptyFolder, files, runProgram } from './nvsc.js';

const MODEL = `process power "Electricity" {
}
process payments "Payments" {
}
dependency payments_power "Terminals need power" of payments on power {
  buffer: 4 h
}
`;
const RULES = `rule short "A day without"
  for dependency d when d.buffer < 1 day
  then warning "{d.title}: {d.buffer}"
expect "Terminals last for an hour" payments_power.buffer >= 1 h
expect "Terminals last for a day" payments_power.buffer >= 1 day
`;
const SUMMARY = '1 error and 1 warning in 2 files; 1 rule and 2 expectations run.\n';

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

const nvsc = (...args: string[]) => runProgram(process.execPath, [bundle, ...args], { cwd });

describe('rules and expectations', () => {
    it('are run by a check, and what they say stands where it belongs', async () => {
        files(cwd, { 'model.nvs': MODEL, 'rules.nvs': RULES });
        expect(await nvsc('check')).toEqual({
            code: 1,
            stderr: '',
            stdout: `model.nvs  1 warning

  warning model.nvs:5:1  rule/warning
    Terminals need power: 4 h. Rule: A day without.
       5 | dependency payments_power "Terminals need power" of payments on power {
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    rules.nvs:1:1: The rule stands here.
       1 | rule short "A day without"
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^
    d.buffer is 4 h.
    see docs/diagnostics/rule/warning.md

rules.nvs  1 error

  error rules.nvs:5:1  expect/fails
    "Terminals last for a day" does not hold: payments_power.buffer is 4 h. Change the model, or what is expected of it.
       5 | expect "Terminals last for a day" payments_power.buffer >= 1 day
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    model.nvs:5:1: payments_power.buffer is 4 h.
       5 | dependency payments_power "Terminals need power" of payments on power {
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    see docs/diagnostics/expect/fails.md

${SUMMARY}`
        });
    });

    it('are told to machines: which were run, and each expectation', async () => {
        files(cwd, { 'model.nvs': MODEL, 'rules.nvs': RULES });
        const json = await nvsc('check', '--format', 'json');
        expect(json).toMatchObject({ code: 1, stderr: SUMMARY });
        expect(CheckReport.parse(JSON.parse(json.stdout)).projects[0]?.judged).toMatchObject({
            run: true,
            rules: 1,
            expectations: [
                { title: 'Terminals last for an hour', result: 'holds', at: { file: 'rules.nvs', line: 4 } },
                { title: 'Terminals last for a day', result: 'fails' }
            ]
        });
        const junit = (await nvsc('check', '--format', 'junit')).stdout;
        expect(junit).toContain('<testcase name="Terminals last for an hour" classname="rules.nvs"/>');
        expect(junit).toMatch(/<testcase name="Terminals last for a day" classname="rules.nvs">\s*<failure type="error"/);
        expect((await nvsc('check', '--format', 'github')).stdout).toContain(
            '::warning file=model.nvs,line=5,endLine=5,col=1,endColumn=48,title=rule/warning::Terminals need power: 4 h. Rule: A day without.'
        );
        const sarif = JSON.parse((await nvsc('check', '--format', 'sarif')).stdout);
        expect(
            sarif.runs[0].tool.driver.rules.map((rule: { id: string; shortDescription: { text: string } }) => [
                rule.id,
                rule.shortDescription.text
            ])
        ).toEqual([
            ['expect/fails', 'An expectation that does not hold'],
            ['rule/warning', 'What a rule of the model warns of']
        ]);
    });

    it('are not run on text with errors, and that is said', async () => {
        files(cwd, { 'model.nvs': `${MODEL}process heat "Heat" { sector: nowhere }\n`, 'rules.nvs': RULES });
        for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
            const { code, stdout, stderr } = await nvsc('check', '--format', format);
            expect(code).toBe(1);
            expect(stderr).toMatch(/Rules and expectations wait for 1 error: mend it first\.\n$/);
            expect(stdout).not.toContain('mend it first');
            if (format === 'json') {
                expect(CheckReport.parse(JSON.parse(stdout)).projects[0]?.judged).toEqual({ run: false, rules: 0, expectations: [] });
            }
        }
    });

    it('count for a report too, which is made all the same: nothing is left out of it', async () => {
        files(cwd, { 'model.nvs': MODEL, 'rules.nvs': RULES });
        const { code, stdout, stderr } = await nvsc('report', '--format', 'json');
        expect(code).toBe(1);
        expect(stderr).toContain('"Terminals last for a day" does not hold');
        expect(stderr).toContain('1 warning: nvsc check tells it.\n');
        expect(stderr).not.toContain('left out');
        expect(JSON.parse(stdout).results.expectations.map((each: { result: string }) => each.result)).toEqual(['holds', 'fails']);
    });

    it('weigh what the project says', async () => {
        files(cwd, {
            'nvs.json': '{ "severity": { "expect": "warning", "rule/warning": "off" } }',
            'model.nvs': MODEL,
            'rules.nvs': RULES
        });
        expect(await nvsc('check')).toMatchObject({
            code: 0,
            stdout: expect.stringMatching(/\n1 warning in 2 files; 1 rule and 2 expectations run\.\n$/)
        });
    });
});
