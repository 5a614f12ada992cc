import { beforeAll, describe, expect, it } from 'vitest';
import { elementsAt } from '../../packages/language/src/index.js';
import { LIBRARY } from '../../packages/language/src/library/generated.js';
import { libraryUri } from '../../packages/language/src/library/uri.js';
import { fixtures, Workspace } from './fixture.js';

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

async function lenses(
    document: Parameters<NonNullable<Workspace['Nvs']['lsp']['CodeLensProvider']>['provideCodeLens']>[0]
): Promise<{ shown: string; arguments: unknown[] | undefined }[]> {
    const found =
        (await workspace.Nvs.lsp.CodeLensProvider?.provideCodeLens(document, { textDocument: { uri: document.uri.toString() } })) ?? [];
    return found.map(({ range, command }) => {
        expect(command?.command).toBe('nvs.whatIf');
        const [subject] = command?.arguments ?? [];
        return { shown: `${range.start.line + 1} ${command?.title ?? ''} ${String(subject?.id)}`, arguments: command?.arguments };
    });
}

describe.each(fixtures('lens').map(fixture => ({ name: fixture.name, fixture })))('$name', ({ fixture }) => {
    it('has a lens above the right elements', async () => {
        await workspace.with(fixture.files, async project => {
            const documents = [...new Set(fixture.files.map(({ name }) => name))].map(name => project.document(name));
            const found = (await Promise.all(documents.map(lenses))).flat();
            expect(found.map(({ shown }) => shown)).toEqual(fixture.expected);
            expect(found[0]?.arguments).toEqual([{ uri: documents[0]?.uri.toString(), id: fixture.expected[0]?.split(' ').at(-1) }]);
        });
    });
});

it('there is none in the library', async () => {
    const threats = workspace.shared.workspace.LangiumDocuments.all
        .filter(({ uri }) => LIBRARY.some(({ name }) => libraryUri(name) === uri.toString()))
        .toArray();
    expect(threats.length).toBeGreaterThan(5);
    for (const document of threats) {
        expect(await lenses(document)).toEqual([]);
    }
});

it.each([
    ['process power "Po<|>wer" { sector: energy }', ['winter.power']],
    ['process water "Water" { sector: ener<|>gy }', ['winter.energy', 'winter.water']],
    ['<|>process water "Water"', ['winter.water']],
    ['process water "Water" {}\n<|>\nprocess power "Power"', []]
])('what somebody means at a place: %s', async (source, expected) => {
    const offset = source.indexOf('<|>');
    const head = 'namespace winter\nsector energy "Energy"\n',
        text = head + source.replace('<|>', '');
    await workspace.with([{ name: 'model.nvs', text }], project => {
        const document = project.document('model.nvs');
        expect(elementsAt(workspace.Nvs, document.uri.toString(), document.textDocument.positionAt(head.length + offset))).toEqual(
            expected
        );
    });
});
