import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withValuesInForce, type RiskModel } from '@nvs/model';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { Workspace } from './fixture.js';

// A case is a text and what all fixes together make of it: `NAME.before.nvs` and `NAME.after.nvs`.

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

const FOLDER = fileURLToPath(new URL('fixes/', import.meta.url));
const CASES = readdirSync(FOLDER)
    .filter(name => name.endsWith('.before.nvs'))
    .map(name => name.slice(0, -'.before.nvs'.length));
const read = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8');

/** What is offered in a text, for all of it or for one line, and for all findings there. */
async function offered(text: string, line?: number, only?: string[]): Promise<CodeAction[]> {
    return workspace.with([{ name: 'model.nvs', text }], async project => {
        const document = project.document('model.nvs');
        const range = { start: { line: line ?? 0, character: 0 }, end: { line: line ?? document.textDocument.lineCount, character: 0 } };
        const found = await workspace.Nvs.lsp.CodeActionProvider?.getCodeActions(document, {
            textDocument: { uri: document.uri.toString() },
            range,
            context: { diagnostics: document.diagnostics ?? [], ...(only ? { only } : {}) }
        });
        // What only the writer can choose, and what lets a finding stand, is offered beside it and has tests of its own.
        return (found ?? []).filter(
            (each): each is CodeAction => 'kind' in each && (each.isPreferred === true || each.kind !== 'quickfix')
        );
    });
}

const editsOf = (actions: readonly CodeAction[]): TextEdit[] => actions.flatMap(({ edit }) => Object.values(edit?.changes ?? {}).flat());
const applied = (text: string, edits: TextEdit[]): string =>
    TextDocument.applyEdits(TextDocument.create('file:///t.nvs', 'nvs', 1, text), edits);

/** What counts of the supplies, wherever it stands in the text. */
const supplies = (model: RiskModel): unknown =>
    withValuesInForce(model).nodes.map(({ id, supply, supplyYear, supplyBasis }) => [
        id,
        supply.map(each => [each.supplier, each.share.best]),
        supplyYear,
        supplyBasis
    ]);

describe.each(CASES)('%s', name => {
    it('makes the text what it should be', async () => {
        const before = read(`${name}.before.nvs`);
        expect(applied(before, editsOf(await offered(before)))).toBe(read(`${name}.after.nvs`));
    });

    it('leaves nothing to be done', async () => {
        expect(await offered(read(`${name}.after.nvs`))).toEqual([]);
    });

    it('is offered by its kind', async () => {
        const before = read(`${name}.before.nvs`);
        const kinds = new Set((await offered(before)).map(({ kind }) => kind));
        for (const kind of ['quickfix', 'refactor.rewrite']) {
            const asked = await offered(before, undefined, [kind]);
            expect(asked.length > 0).toBe(kinds.has(kind));
            expect(asked.every(each => each.kind === kind)).toBe(true);
        }
    });
});

it('the year of a supply means the same in front of its colon', async () => {
    const [before, after] = await Promise.all(
        ['year.before.nvs', 'year.after.nvs'].map(async name => (await compileTexts({ 'model.nvs': read(name) })).model)
    );
    expect(before && supplies(before)).toEqual(after && supplies(after));
    expect(JSON.stringify(before && supplies(before))).toContain('2024');
});

it('a rewrite is offered on the lines that it is about', async () => {
    const text = read('year.before.nvs');
    const titles = async (line: number): Promise<string[]> => (await offered(text, line)).map(({ title }) => title);
    expect(await titles(4)).toEqual(['Write as supply in 2024']);
    expect(await titles(3)).toEqual(['Write as supply in 2024']);
    expect(await titles(1)).toEqual([]);
});

it('speaks the language of the reader', async () => {
    workspace.shared.Wording.language = 'nl';
    const titles = (await offered(read('slips.before.nvs'))).filter(each => each.isPreferred).map(({ title }) => title);
    workspace.shared.Wording.language = 'en';
    expect(titles).toEqual(['Schrijf cost in 2026', 'Schrijf intentional']);
});
