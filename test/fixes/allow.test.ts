import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileTexts } from '@nvs/project';
import { compile } from '@nvs/project/node';
import { sarifDiagnostics } from '@nvs/report/diagnostics';
import { createFormatter } from '@nvs/language';

const SHORT =
    '// nvs: allow text/short because "The board knows it so"\nprocess power "Electricity" { short: "The transmission of electricity" }\n';

it('what is allowed is no finding, and is kept with its reason', async () => {
    const { diagnostics, allowed } = await compileTexts({ 'a.nvs': SHORT });
    expect(diagnostics).toEqual([]);
    expect(allowed.map(({ code, because, location }) => [code, because, location.line])).toEqual([
        ['text/short', 'The board knows it so', 2]
    ]);
});

it('what a rule says is allowed on the line where it is told, and told as unused where no rule says it', async () => {
    const rule = (limit: string): string =>
        `rule r "R" for process p when p.restore > ${limit} then warning "Slow"\n// nvs: allow rule/warning because "Being replaced"\nprocess power "Power" { restore: 24 h }\n`;
    const said = await compileTexts({ 'a.nvs': rule('2 h') });
    expect(said.diagnostics.map(({ code }) => code)).toEqual([]);
    expect(said.allowed.map(({ code, because }) => [code, because])).toEqual([['rule/warning', 'Being replaced']]);
    const unsaid = await compileTexts({ 'a.nvs': rule('2000 h') });
    expect(unsaid.diagnostics.map(({ code, location }) => [code, location.line])).toEqual([['allow/unused', 2]]);
});

it('SARIF has it as a suppressed result', async () => {
    const { diagnostics, allowed, files, name } = await compileTexts({ 'a.nvs': SHORT });
    const log: unknown = JSON.parse(sarifDiagnostics([{ name, files, diagnostics, allowed, text: () => SHORT }], { version: '1.0.0' }));
    expect(log).toMatchObject({
        runs: [
            {
                results: [
                    {
                        ruleId: 'text/short',
                        suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'The board knows it so' }]
                    }
                ]
            }
        ]
    });
});

it('the layout of the language keeps it', () => {
    const laidOut = createFormatter('en')(SHORT.replace('power ', 'power    '));
    expect(laidOut).toEqual({ text: expect.stringContaining('// nvs: allow text/short because "The board knows it so"\nprocess') });
});

it('it is so for those who may see a level, too; of a text with something taken out lines tell nothing, so that rules speak there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nvs-allow-'));
    const rule =
        'rule slow "Slow" for process p when p.restore is not empty and p.restore > 2 h then warning "Slow"\n// nvs: allow rule/warning because "Being replaced"\nprocess gas "Gas" { restore: 24 h }\n';
    writeFileSync(join(folder, 'nvs.json'), '{}');
    writeFileSync(join(folder, 'open.nvs'), SHORT);
    writeFileSync(join(folder, 'rule.nvs'), rule);
    writeFileSync(
        join(folder, 'part.nvs'),
        '// nvs: allow rule/warning because "Until 2027"\nprocess water "Water" { restore: 12 h }\n// nvs: allow text/short because "The board knows it so"\nprocess well "Well" { marking: secret  short: "The transmission of water" }\nprocess heat "Heat"\n'
    );
    const { projects } = await compile([folder], { cwd: folder, level: () => 'public' });
    rmSync(folder, { recursive: true });
    const [project] = projects;
    expect(project?.diagnostics.map(({ code, location: { file } }) => `${file} ${code}`)).toEqual(['part.nvs rule/warning']);
    expect(project?.allowed.map(({ code, because, location: { file } }) => [file, code, because])).toEqual([
        ['open.nvs', 'text/short', 'The board knows it so'],
        ['rule.nvs', 'rule/warning', 'Being replaced']
    ]);
});
