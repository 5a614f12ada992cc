import { ResponseError } from 'vscode-languageserver';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, fixtures, Workspace } from './fixture.js';

// `//= CURSOR NEW_NAME: REASON`: renaming is refused, with a message that holds the reason. What is renamed: see names.test.ts.

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

describe.each(fixtures('rename').map(fixture => ({ name: fixture.name, fixture })))('$name', ({ fixture }) => {
    it('has something expected of each cursor', () => {
        const cursors = new Set(fixture.expected.map(line => Number(/^\d+/.exec(line)?.[0])));
        expect([...cursors].sort((a, b) => a - b)).toEqual(fixture.cursors.map((_, index) => index + 1));
    });

    it.each(fixture.expected)('%s', line => {
        const [, number = '', newName = '', reason = ''] = /^(\d+) (.*?): (.*)$/.exec(line) ?? [];
        const { file, offset } = fixture.cursors[Number(number) - 1] ?? { file: '', offset: 0 };
        return workspace.with(fixture.files, async project => {
            const document = project.document(file);
            const refusal: unknown = await Promise.resolve()
                .then(() => workspace.Nvs.lsp.RenameProvider?.rename(document, { ...at(document, offset), newName }))
                .catch((error: unknown) => error);
            expect(refusal).toBeInstanceOf(ResponseError);
            expect(refusal instanceof Error ? refusal.message : '').toContain(reason);
        });
    });
});

it('offers nothing to rename between names, on keywords and on unknown names', () =>
    workspace.with([{ name: 'model.nvs', text: 'threat t "T" { by: nobody }\n' }], async project => {
        const document = project.document('model.nvs');
        for (const offset of [0, 3, 10, 16, 21]) {
            expect(await workspace.Nvs.lsp.RenameProvider?.prepareRename(document, at(document, offset))).toBeUndefined();
        }
    }));
