import fc from 'fast-check';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, it } from 'vitest';
import { moved } from '../../packages/language/src/lsp/diagnostic-places.js';
import { ProjectDiagnostics } from '../../packages/language/src/lsp/project-diagnostics.js';
import { Workspace } from './fixture.js';

const document = (text: string): TextDocument => TextDocument.create('file:///a.nvs', 'nvs', 0, text);

it('keeps a diagnostic at its word while text changes before or behind it', () => {
    const lines = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\n\n', 'd }'), { maxLength: 8 }).map(parts => parts.join(''));
    fc.assert(
        fc.property(lines, lines, lines, lines, (before, after, newBefore, newAfter) => {
            for (const [old, now] of [
                [`${before}WORD${after}`, `${newBefore}WORD${after}`],
                [`${before}WORD${after}`, `${before}WORD${newAfter}`]
            ] as const) {
                const start = old.indexOf('WORD');
                const range = { start: document(old).positionAt(start), end: document(old).positionAt(start + 4) };
                const [found] = moved([{ range, message: 'm' }], old, document(now));
                expect(found && document(now).getText(found.range)).toBe('WORD');
            }
        }),
        { numRuns: 200, seed: 7 }
    );
});

it('publishes what the file and the project say together, and only what changed', async () => {
    const workspace = await Workspace.create();
    const sent: PublishDiagnosticsParams[] = [];
    new ProjectDiagnostics(workspace, params => {
        sent.push(params);
    }).listen();
    // Two assessments: the check of the whole project finds the second. An unknown name: the check of the file finds it.
    const text = 'assessment "One"\nassessment "Two"\nthreat t "T" { by: nobody }\n';
    const project = await workspace.open([{ name: 'model.nvs', text }]);
    const uri = project.document('model.nvs').uri.toString();
    const codes = (of: string): unknown[] | undefined => sent.findLast(params => params.uri === of)?.diagnostics.map(({ code }) => code);
    const told = (of: string): Promise<void> =>
        expect.poll(() => codes(of), { timeout: 60_000 }).toEqual(expect.arrayContaining(['reference/unknown', 'assessment/several']));
    expect(codes(uri)).toContain('reference/unknown');
    expect(codes(uri)).not.toContain('assessment/several');
    await told(uri);
    const lines = sent.at(-1)?.diagnostics.map(({ range }) => range.start.line) ?? [];
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    const count = sent.length;
    await workspace.shared.workspace.DocumentBuilder.build([project.document('model.nvs')], { validation: true });
    // Projects are checked one after the other by their names: what is told of the next comes behind what is told of this one.
    const next = await workspace.open([{ name: 'model.nvs', text }]);
    await told(next.document('model.nvs').uri.toString());
    expect(sent.slice(count).filter(params => params.uri === uri)).toEqual([]);
    await next.close();
    await project.close();
    expect(sent.at(-1)).toEqual({ uri, diagnostics: [] });
});
