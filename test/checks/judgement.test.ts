import { study } from '@nvs/analysis';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import { createFileServices } from '@nvs/language/node';
import { compiledNow, inTurns, judgementDiagnostics, work } from '@nvs/project';
import { compile } from '@nvs/project/node';
import { compileTexts } from '../compile-texts.js';
import { check, shared } from './project.js';

const MODEL = `process power "Electricity" {
}
process payments "Payments" {
}
dependency payments_power
  "Terminals need power" of payments on power {
  buffer: 4 h
}
`;
const RULE = `rule short "Short" for dependency d when d.buffer < 1 day and d.of.title is not empty
  then warning "{d.title}"
`;

describe('what a rule finds', () => {
    test('stands at the head of the element, in its own file, and names what was looked at and where', async () => {
        const { diagnostics } = await compileTexts({ 'model.nvs': MODEL, 'rules.nvs': RULE });
        expect(diagnostics).toEqual([
            {
                code: 'rule/warning',
                severity: 'warning',
                message: 'Terminals need power. Rule: Short.',
                page: 'docs/diagnostics/rule/warning.md',
                location: { file: 'model.nvs', line: 5, column: 1, endLine: 6, endColumn: 25 },
                related: [
                    { message: 'The rule stands here.', location: { file: 'rules.nvs', line: 1, column: 1, endLine: 1, endColumn: 19 } },
                    { message: 'd.buffer is 4 h.', location: { file: 'model.nvs', line: 5, column: 1, endLine: 6, endColumn: 25 } },
                    {
                        message: 'd.of.title (Payments) is Payments.',
                        location: { file: 'model.nvs', line: 3, column: 1, endLine: 3, endColumn: 28 }
                    }
                ]
            }
        ]);
    });

    test('stands at the rule where the element is not of the project', async () => {
        const { model } = await compileTexts({ 'model.nvs': MODEL, 'rules.nvs': RULE });
        const [found] = judgementDiagnostics(model, study(model).judgement(), { config: {}, files: ['rules.nvs'], language: 'en' });
        expect(found).toMatchObject({
            location: { file: 'rules.nvs', line: 1 },
            related: [{ message: 'Terminals need power stands here.', location: { file: 'model.nvs', line: 5 } }, {}, {}]
        });
        expect(judgementDiagnostics(model, study(model).judgement(), { config: {}, files: ['model.nvs'], language: 'en' })).toEqual([]);
    });
});

describe('rules and expectations are run', () => {
    test('on text without errors only, and that they were not is known', async () => {
        const sound = await compileTexts({ 'model.nvs': MODEL + RULE });
        expect(sound).toMatchObject({ hasErrors: false, unjudged: false, judgement: { rules: [{ id: 'short', matched: 1 }] } });
        const broken = await compileTexts({ 'model.nvs': MODEL + RULE, 'other.nvs': 'process heat "Heat" { sector: nowhere }' });
        expect(broken).toMatchObject({ hasErrors: true, unjudged: true, judgement: undefined });
        expect(broken.diagnostics.map(({ code }) => code)).toEqual(['reference/unknown']);
    });

    test('where there are any: else the model is not even made', async () => {
        const none = await compileTexts({ 'model.nvs': MODEL });
        expect(none).toMatchObject({ hasErrors: false, unjudged: false, judgement: undefined, diagnostics: [] });
        const broken = await compileTexts({ 'model.nvs': `${MODEL}process heat "Heat" { sector: nowhere }` });
        expect(broken).toMatchObject({ hasErrors: true, unjudged: false, judgement: undefined });
        // Where a model is made, the library is read once more.
        const read = vi.spyOn(shared.workspace.Projects, 'libraryDocuments');
        await check({ 'model.nvs': MODEL });
        const unmade = read.mock.calls.length;
        read.mockClear();
        await check({ 'model.nvs': MODEL + RULE });
        expect(read).toHaveBeenCalledTimes(unmade + 1);
        read.mockRestore();
    });

    test('alike by the compiler and by a language server', async () => {
        const folder = fileURLToPath(new URL('../../examples/national', import.meta.url));
        const {
            projects: [compiled]
        } = await compile([folder]);
        expect(compiled?.diagnostics.filter(({ code }) => code.startsWith('rule/')).length).toBeGreaterThan(5);
        const server = createFileServices({});
        await server.shared.workspace.WorkspaceManager.initializeWorkspace([{ name: 'national', uri: URI.file(folder).toString() }]);
        const [served] = await compiledNow(server.Nvs, undefined, { analyst: inTurns(work), models: true });
        expect(served?.diagnostics).toEqual(compiled?.diagnostics);
    });
});
