import { URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, fixtures, Workspace } from './fixture.js';

// `//= CURSOR: FILE NAME; …`: the files and names that a definition leads to, in order. Names of a project: see names.test.ts.

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

describe.each(fixtures('definition').map(fixture => ({ name: fixture.name, fixture })))('$name', ({ fixture }) => {
    it('has something expected of each cursor', () => {
        expect(fixture.expected.filter(line => /^\d/.test(line))).toHaveLength(fixture.cursors.length);
    });

    it.each(fixture.expected.filter(line => /^\d/.test(line)))('%s', async line => {
        const [, number = '', expected = ''] = /^(\d+):\s*(.*)$/.exec(line) ?? [];
        const { file, offset } = fixture.cursors[Number(number) - 1] ?? { file: '', offset: 0 };
        const method = fixture.expected.find(entry => entry.startsWith('method: '))?.slice(8);
        const found = await workspace.with(
            fixture.files,
            async project => {
                const document = project.document(file);
                const links = (await workspace.Nvs.lsp.DefinitionProvider?.getDefinition(document, at(document, offset))) ?? [];
                return links.map(({ targetUri, targetSelectionRange }) => {
                    const target = workspace.shared.workspace.LangiumDocuments.getDocument(URI.parse(targetUri));
                    return `${targetUri.replace(`${project.root}/`, '')} ${target?.textDocument.getText(targetSelectionRange) ?? ''}`;
                });
            },
            method ? { method } : {}
        );
        expect(found.join('; ')).toBe(expected);
    });
});
