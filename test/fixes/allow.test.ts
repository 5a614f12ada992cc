import { expect, it } from 'vitest';
import { compileTexts } from '@nvs/project';
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
