import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, fixtures, readerOf, Workspace } from './fixture.js';
import type { Fixture } from './fixture.js';

// Expectations are lines `//= CURSOR WHAT: LIST`: `only`, `has` and `lacks` name labels in the order of the list;
// `inserts`, `adds` (elsewhere in the text), `detail`, `doc` and `filter` say more of one label, `count` how many there are. `//= method: NAME` sets the project's method, `//= language: nl` the reader's language.

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
    await workspace.shared.lsp.LanguageServer.initialize({
        processId: null,
        rootUri: null,
        capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
        workspaceFolders: null
    });
});

async function complete(fixture: Fixture, cursor: number): Promise<CompletionItem[]> {
    const { file, offset } = fixture.cursors[cursor] ?? { file: '', offset: 0 };
    const method = fixture.expected.find(line => line.startsWith('method: '))?.slice(8);
    workspace.shared.Wording.language = readerOf(fixture);
    return workspace.with(
        fixture.files,
        async project => {
            const document = project.document(file);
            const list: CompletionList | undefined = await workspace.Nvs.lsp.CompletionProvider?.getCompletion(
                document,
                at(document, offset)
            );
            return [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
        },
        method ? { method } : {}
    );
}

describe.each(fixtures('completion').map(fixture => ({ name: fixture.name, fixture })))('$name', ({ fixture }) => {
    it('has something expected of each cursor', () => {
        const cursors = new Set(fixture.expected.map(line => /^\d+/.exec(line)?.[0]).filter(number => number !== undefined));
        expect([...cursors].map(Number).sort((a, b) => a - b)).toEqual(fixture.cursors.map((_, index) => index + 1));
    });

    it.each(fixture.expected.filter(line => /^\d/.test(line)))('%s', async line => {
        const [, number = '', what = '', of = '', rest = ''] = /^(\d+) (\w+)(?: (.+?))?: ?(.*)$/.exec(line) ?? [];
        const items = await complete(fixture, Number(number) - 1);
        const labels = items.map(({ label }) => label);
        const wanted = rest
            .split(';')
            .map(label => label.trim())
            .filter(Boolean);
        const item = items.find(({ label }) => label === of);
        switch (what) {
            case 'only':
                expect(labels).toEqual(wanted);
                break;
            case 'has':
                expect(labels).toEqual(expect.arrayContaining(wanted));
                break;
            case 'lacks':
                expect(labels.filter(label => wanted.includes(label))).toEqual([]);
                break;
            case 'count':
                expect(labels).toHaveLength(Number(rest));
                break;
            case 'inserts':
                expect(item?.textEdit?.newText.replaceAll('\n', '⏎').replaceAll('\t', '⇥')).toBe(rest);
                break;
            case 'adds':
                expect(item, of).toBeDefined();
                expect((item?.additionalTextEdits ?? []).map(({ newText }) => newText.trim()).join('; ')).toBe(rest);
                break;
            case 'detail':
                expect(item?.detail ?? '').toBe(rest);
                break;
            case 'filter':
                expect(item?.filterText).toContain(rest);
                break;
            case 'doc':
                expect(typeof item?.documentation === 'object' ? item.documentation.value : '').toContain(rest);
                break;
            default:
                throw new Error(`Unknown expectation: ${line}`);
        }
    });
});

it('leaves names out in a model of ten thousand elements, and says so', async () => {
    const elements = Array.from({ length: 10_000 }, (_, index) => `actor actor_${index} "Actor ${index}" { kind: state }`).join('\n');
    const text = `namespace big\n\n${elements}\nthreat last "Last" { by: actor_9 }\n`;
    await workspace.with([{ name: 'big.nvs', text }], async project => {
        const document = project.document('big.nvs');
        const params = at(document, text.indexOf('actor_9 }\n') + 'actor_9'.length);
        const list = await workspace.Nvs.lsp.CompletionProvider?.getCompletion(document, params);
        expect(list?.isIncomplete).toBe(true);
        expect(list?.items.length).toBeLessThanOrEqual(500);
        expect(list?.items.map(({ label }) => label)).toContain('actor_9');
    });
}, 60_000);
