import { EmptyFileSystem, URI } from 'langium';
import type { LangiumDocument } from 'langium';
import { RiskModel } from '@nvs/model';
import { isModel } from '../../src/generated/ast.js';
import type { Model } from '../../src/generated/ast.js';
import { LIBRARY } from '../../src/library/generated.js';
import { libraryUri } from '../../src/library/uri.js';
import { lower } from '../../src/lowering/index.js';
import { createNvsServices } from '../../src/module.js';
import { resolve } from '../../src/references/resolution.js';
import { isLibrary } from '../../src/workspace/projects.js';

const ROOT = 'file:///project';

export interface Settings {
    readonly language?: string;
    readonly method?: string;
}

/** Texts by path, linked in memory with the standard library. */
export interface Workspace {
    /** The documents of the project, in the order of `files`. */
    readonly documents: LangiumDocument<Model>[];
    /** The risk model as it is published: through JSON, and valid by its schema. */
    model(documents?: readonly LangiumDocument<Model>[]): RiskModel;
}

export async function workspace(files: Readonly<Record<string, string>>, settings: Settings = {}): Promise<Workspace> {
    const { shared, Nvs } = createNvsServices(EmptyFileSystem);
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder, Projects, IndexManager } = shared.workspace;
    Projects.set({ name: 'project', root: ROOT, config: settings });
    for (const { name, text } of LIBRARY) {
        LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, URI.parse(libraryUri(name))));
    }
    for (const [path, text] of Object.entries(files)) {
        LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, URI.parse(`${ROOT}/${path}`)));
    }
    await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: false });
    const all = LangiumDocuments.all.toArray().filter(isOfModel);
    const library = all.filter(document => isLibrary(document.uri.toString()));
    const own = all.filter(document => !library.includes(document));
    const input = {
        name: 'project',
        library,
        classes: Nvs.references.Scales,
        ...(settings.language === undefined ? {} : { language: settings.language }),
        ...(settings.method === undefined ? {} : { defaultMethod: settings.method }),
        file: (document: LangiumDocument) =>
            isLibrary(document.uri.toString())
                ? `library:${document.uri.path.split('/').at(-1)}`
                : document.uri.toString().slice(ROOT.length + 1),
        resolve: (name: string, place: Parameters<typeof Projects.methodAt>[0]) => {
            let root = place;
            while (root.$container) {
                root = root.$container;
            }
            return isModel(root) ? resolve(IndexManager.names, name, Projects.place(root))[0]?.node : undefined;
        }
    };
    return {
        documents: own,
        model: (documents = own) => RiskModel.parse(JSON.parse(JSON.stringify(lower({ ...input, documents }))))
    };
}

function isOfModel(document: LangiumDocument): document is LangiumDocument<Model> {
    return isModel(document.parseResult.value);
}
