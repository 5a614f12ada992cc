import { EmptyFileSystem, URI } from 'langium';
import { expect, it } from 'vitest';
import { createNvsServices } from '../../src/module.js';

const RING = `process s "Source"
process a "A"
process b "B"
dependency da of a on any of (s, b)
dependency db of b on any of (s, a)
`;

/** How often rings are asked for by what is read of a text. */
async function asked(content: string, read: (text: ReturnType<typeof textOf>) => unknown): Promise<number> {
    let count = 0;
    const services = createNvsServices({
        ...EmptyFileSystem,
        analyses: {
            rings: () => {
                count++;
                return [];
            }
        }
    });
    const { workspace } = services.shared;
    await workspace.WorkspaceManager.initializeWorkspace([]);
    const document = workspace.LangiumDocumentFactory.fromString(content, URI.parse('file:///m.nvs'));
    workspace.LangiumDocuments.addDocument(document);
    await workspace.DocumentBuilder.build([document], { validation: true });
    read(textOf(services));
    return count;
}

const textOf = ({ shared, Nvs }: ReturnType<typeof createNvsServices>) =>
    Nvs.project.Texts.of(shared.workspace.Projects.of('file:///m.nvs'));

it('rings take a network: what is told as soon as a text rests does without', async () => {
    expect(await asked(RING, text => [text.found, text.errorsInTexts, text.mayHaveRings, text.asks])).toBe(0);
    expect(await asked(RING, text => [text.diagnostics, text.errors, text.foundInRings])).toBe(1);
});

it('where nothing can make a ring that matters, nobody looks for one', async () => {
    expect(await asked(RING.replaceAll('any of', 'all of'), text => [text.diagnostics, text.errors, text.foundInRings])).toBe(0);
});
