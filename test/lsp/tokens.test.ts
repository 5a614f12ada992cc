import { beforeAll, describe, expect, it } from 'vitest';
import { fixtures, Workspace } from './fixture.js';

// `//= LINE: TEXT:TYPE+MODIFIER …`, all tokens of the line in order.

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

describe.each(fixtures('tokens').map(fixture => ({ name: fixture.name, fixture })))('$name', ({ fixture }) => {
    it.each(fixture.expected.filter(line => /^\d/.test(line)))('%s', async line => {
        const [, number = '', expected = ''] = /^(\d+): (.*)$/.exec(line) ?? [];
        const method = fixture.expected.find(entry => entry.startsWith('method: '))?.slice(8);
        const found = await workspace.with(
            fixture.files,
            async project => {
                const document = project.document('model.nvs');
                const provider = workspace.Nvs.lsp.SemanticTokenProvider;
                const { tokenTypes = [], tokenModifiers = [] } = provider?.semanticTokensOptions.legend ?? {};
                const { data } = (await provider?.semanticHighlight(document, { textDocument: { uri: document.uri.toString() } })) ?? {
                    data: []
                };
                const tokens: string[] = [];
                let row = 0,
                    column = 0;
                for (let index = 0; index < data.length; index += 5) {
                    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
                    column = lines > 0 ? characters : column + characters;
                    row += lines;
                    if (row !== Number(number) - 1) {
                        continue;
                    }
                    const text = document.textDocument.getText({
                        start: { line: row, character: column },
                        end: { line: row, character: column + length }
                    });
                    tokens.push(
                        [`${text}:${tokenTypes[type] ?? '?'}`, ...tokenModifiers.filter((_, bit) => modifiers & (1 << bit))].join('+')
                    );
                }
                return tokens;
            },
            method ? { method } : {}
        );
        expect(found).toEqual(expected.split(' '));
    });
});
