import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTexts } from '@nvs/language';
import { Workspace } from '../lsp/fixture.js';

// A case is a text, a finding in it with the fix that somebody chooses (`--- CODE: TITLE`), and below `+++` what becomes of the text.

const CASES = readFileSync(fileURLToPath(new URL('chosen.txt', import.meta.url)), 'utf8')
    .split(/^--- /m)
    .slice(1)
    .map(part => {
        const [, code = '', title = '', before = '', after = ''] = /^(\S+): (.*)\n([^]*)\+\+\+\n([^]*)$/.exec(part) ?? [];
        return { code, title, before, after };
    });

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

/** What an editor offers for the whole of a text. */
async function offered(text: string, only?: string[]): Promise<CodeAction[]> {
    return workspace.with([{ name: 'a.nvs', text }], async project => {
        const document = project.document('a.nvs');
        const { Projects } = workspace.shared.workspace;
        const whole = workspace.Nvs.project.Texts.of(Projects.of(document.uri.toString()));
        const diagnostics = [document.diagnostics ?? [], ...whole.found.values(), ...whole.foundInRings.values()].flat();
        const found = await workspace.Nvs.lsp.CodeActionProvider?.getCodeActions(document, {
            textDocument: { uri: document.uri.toString() },
            range: { start: { line: 0, character: 0 }, end: { line: document.textDocument.lineCount, character: 0 } },
            context: { diagnostics, ...(only ? { only } : {}) }
        });
        return (found ?? []).filter((each): each is CodeAction => 'kind' in each);
    });
}

const applied = (text: string, action: CodeAction | undefined): string =>
    TextDocument.applyEdits(TextDocument.create('file:///a.nvs', 'nvs', 1, text), Object.values(action?.edit?.changes ?? {}).flat());

const errorsIn = async (text: string): Promise<string[]> =>
    (await openTexts({ 'a.nvs': text })).diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);

describe.each(CASES)('$code: $title', ({ code, title, before, after }) => {
    it('gives the text that is meant', async () => {
        const actions = (await offered(before)).filter(
            each => each.title.startsWith(title) && (each.diagnostics?.some(one => one.code === code) ?? each.title.includes(code))
        );
        expect(applied(before, actions[0])).toBe(after);
    });

    it('makes no error', async () => {
        const known = await errorsIn(before);
        expect((await errorsIn(after)).filter(each => !known.includes(each))).toEqual([]);
    });
});

it('all that is sure is done at once when an editor asks for it', async () => {
    const text = 'process power “Electricity” { restore: 0,5 h }\nprocess gas "Gas" { restore: 1,5 h }\nthreat t "T" { disrupts: powr }\n';
    const [action, ...others] = await offered(text, ['source.fixAll']);
    expect([action?.kind, others]).toEqual(['source.fixAll.nvs', []]);
    expect(applied(text, action)).toContain('process gas "Gas" { restore: 1.5 h }\nthreat t "T" { disrupts: powr }');
    expect(await offered('process power "Electricity" { restore: 1.5 h }\n', ['source.fixAll'])).toEqual([]);
});
