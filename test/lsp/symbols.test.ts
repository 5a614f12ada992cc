import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtures, Workspace } from './fixture.js';

// The outline of a file, `//= NAME (DETAIL)`, indented.

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

const before = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
const inside = (inner: Range, outer: Range): boolean => before(outer.start, inner.start) && before(inner.end, outer.end);

function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
    return symbols.flatMap(({ name, detail, children = [] }) => [
        `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`,
        ...outline(children, depth + 1)
    ]);
}

function misplaced(symbols: readonly DocumentSymbol[], around?: Range): string[] {
    return symbols.flatMap(({ name, range, selectionRange, children = [] }) => [
        ...(inside(selectionRange, range) && (!around || inside(range, around)) ? [] : [name]),
        ...misplaced(children, range)
    ]);
}

describe.each(fixtures('symbols').map(fixture => ({ name: fixture.name, fixture })))('$name', ({ fixture }) => {
    it('outlines the file', () =>
        workspace.with(fixture.files, async project => {
            const document = project.document('model.nvs');
            const symbols =
                (await workspace.Nvs.lsp.DocumentSymbolProvider?.getSymbols(document, {
                    textDocument: { uri: document.uri.toString() }
                })) ?? [];
            expect(outline(symbols)).toEqual(fixture.expected);
            expect(misplaced(symbols)).toEqual([]);
        }));
});

describe('symbols of the workspace', () => {
    const text =
        'namespace winter\nprocess power "Electricity transmission"\nprocess empower "Other"\nthreat grid_sabotage "Digital sabotage"\nactor pawr "Letters in order" { also: "Fancy Bear", "APT28"  tags: "Night watch" }';
    const find = (query: string): Promise<string[]> =>
        workspace.with([{ name: 'model.nvs', text }], async () => {
            const symbols = (await workspace.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query })) ?? [];
            return symbols.map(({ name }) => name);
        });

    it.each<[string, string, string?]>([
        ['power', 'power – Electricity transmission', 'empower – Other'],
        ['electr', 'power – Electricity transmission'],
        ['gridsab', 'grid_sabotage – Digital sabotage'],
        ['fancy b', 'pawr – Letters in order (Fancy Bear)'],
        ['apt28', 'pawr – Letters in order (APT28)'],
        ['night w', 'pawr – Letters in order (Night watch)'],
        ['winter.pow', 'power – Electricity transmission']
    ])('%s finds %s', async (query, first, second) => {
        const found = await find(query);
        expect(found[0]).toBe(first);
        if (second) {
            expect(found[1]).toBe(second);
        }
    });

    it('finds nothing for what nothing has', async () => {
        expect(await find('qqqzzz')).toEqual([]);
    });
    it('leaves the library out of an empty query', async () => {
        expect(await find('')).toHaveLength(4);
    });
    it('finds the library by name', async () => {
        expect(await find('stockpile')).toContain('stockpile – Stockpile');
    });
});
