import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import { isModel } from '../generated/ast.js';
import type { Model } from '../generated/ast.js';
import type { CompiledProject, Diagnostic } from '../diagnostic.js';
import { lower } from '../lowering/lower.js';
import type { RiskModel } from '@nvs/model';
import type { NvsServices } from '../module.js';
import { resolve } from '../references/resolution.js';
import { diagnosticsOf, fileOf } from '../validation/diagnostics.js';
import type { Project } from './projects.js';

/** The project as plain data: its risk model, and all that was found about its text. */
export function compiledProject(project: Project, documents: readonly LangiumDocument[], services: NvsServices, root: string): CompiledProject {
    const byFile = new Map(documents.map(document => [fileOf(document, project), document]));
    let model: RiskModel | undefined;
    return {
        name: project.name,
        root,
        get model() {
            model ??= lowerProject(project, documents, services);
            return model;
        },
        diagnostics: allDiagnostics(project, documents, services),
        files: [...byFile.keys()].sort(),
        text: file => byFile.get(file)?.textDocument.getText()
    };
}

/** The risk model that the project's files say. Of other projects and the library, it takes in what they refer to. */
export function lowerProject(project: Project, documents: readonly LangiumDocument[], { shared: { workspace } }: NvsServices): RiskModel {
    const { Projects, IndexManager } = workspace;
    const others = Projects.all().filter(other => (project.config.projects ?? []).includes(other.root));
    return lower({
        name: project.name,
        ...(project.config.language === undefined ? {} : { language: project.config.language }),
        ...(project.config.method === undefined ? {} : { defaultMethod: project.config.method }),
        documents: documents.filter(isModelDocument),
        library: [...Projects.libraryDocuments(), ...others.flatMap(other => Projects.documentsOf(other))].filter(isModelDocument),
        file: document => fileOf(document, project),
        resolve: (name, place) => {
            const model = AstUtils.findRootNode(place);
            return isModel(model) ? resolve(IndexManager.names, name, Projects.place(model))[0]?.node : undefined;
        }
    });
}

/** What was found in all files of the project, in the order of file and place. */
export function allDiagnostics(project: Project, documents: readonly LangiumDocument[], services: NvsServices): Diagnostic[] {
    return diagnosticsOf(project, documents, services);
}

function isModelDocument(document: LangiumDocument): document is LangiumDocument<Model> {
    return isModel(document.parseResult.value);
}
