import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import { createNvsServices } from '../../packages/language/src/module.js';
import { LIBRARY } from '../../packages/language/src/library/generated.js';
import { checkProject } from '../../packages/language/src/validation/project-checks.js';
import { fileFindings } from '../../packages/language/src/validation/document-validator.js';

// Nothing checks the library while people work: here it is.
test('nothing is wrong with the library, and its checks would tell', async () => {
    const { shared, Nvs } = createNvsServices(EmptyFileSystem);
    const { WorkspaceManager, Projects, LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
    await WorkspaceManager.initializeWorkspace([]);
    const library = Projects.libraryDocuments();
    expect(library.length).toBe(LIBRARY.length);
    expect(library.flatMap(document => fileFindings(document, Nvs)).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(
        [...checkProject({ name: 'library', root: '', config: {} }, library, Nvs).values()]
            .flat()
            .map(({ code, message }) => `${code} ${message}`)
    ).toEqual([]);

    const broken = LangiumDocumentFactory.fromString(
        'namespace nvs.broken\nsource paper "Paper" { date: 2024-13-01 }',
        URI.parse('nvs-library:/broken.nvs')
    );
    LangiumDocuments.addDocument(broken);
    await DocumentBuilder.build([broken], { validation: true });
    expect(fileFindings(broken, Nvs).map(({ code }) => code)).toEqual(['value/date']);
});
