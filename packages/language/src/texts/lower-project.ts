import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { Range } from 'vscode-languageserver';
import { isExpectation, isObjective, isModel, isRule } from '../generated/ast.js';
import type { Model } from '../generated/ast.js';
import type { Span } from '../lowering/context.js';
import { lower } from '../lowering/lower.js';
import type { RiskModel } from '@nvs/model';
import { judgesAsAWhole, maySayLess } from '../references/partial-judgements.js';
import type { NvsServices } from '../module.js';
import { resolve } from '../references/resolution.js';
import { classNamed } from '../references/scales.js';
import { isMistake, leavesPropertiesUnread } from '../validation/codes.js';
import { untoldMistakes } from '../validation/document-validator.js';
import { fileOf } from '../validation/diagnostics.js';
import type { Project } from '../workspace/projects.js';

/** Whether there are rules or expectations, or judgements that may not go together. A project without them need not even be lowered. */
export function asksForJudgement(documents: readonly LangiumDocument[]): boolean {
    return documents.some(
        document =>
            isModelDocument(document) &&
            document.parseResult.value.entries.some(
                entry => isRule(entry) || isExpectation(entry) || isObjective(entry) || judgesAsAWhole(entry)
            )
    );
}

/** Whether the model may say less than a judgement in full. A project of which all is judged in full need not be lowered to tell that. */
export const mayBeLessCertain = (documents: readonly LangiumDocument[]): boolean =>
    documents.some(document => isModelDocument(document) && document.parseResult.value.entries.some(maySayLess));

/** The risk model that the project's files say. Of other projects and the library, it takes in what they refer to. */
export function lowerProject(project: Project, documents: readonly LangiumDocument[], services: NvsServices): RiskModel {
    const { Projects, IndexManager } = services.shared.workspace;
    const others = Projects.all().filter(other => (project.config.projects ?? []).includes(other.root));
    return lower({
        name: project.name,
        ...(project.config.language === undefined ? {} : { language: project.config.language }),
        ...(project.config.method === undefined ? {} : { defaultMethod: project.config.method }),
        documents: documents.filter(isModelDocument),
        classes: services.references.Scales,
        library: [...Projects.libraryDocuments(), ...others.flatMap(other => Projects.documentsOf(other))].filter(isModelDocument),
        file: document => fileOf(document, project),
        mistakes: document => [...errorsIn(document, isMistake), ...spansIn(document, untoldMistakes(document))],
        unread: document => errorsIn(document, leavesPropertiesUnread),
        resolve: (name, place) => {
            const model = AstUtils.findRootNode(place);
            return isModel(model)
                ? (resolve(IndexManager.names, name, Projects.place(model))[0]?.node ?? classNamed(Projects.methodAt(model), name))
                : undefined;
        }
    });
}

function isModelDocument(document: LangiumDocument): document is LangiumDocument<Model> {
    return isModel(document.parseResult.value);
}

/** Where the checks found errors of some codes. */
function errorsIn({ diagnostics = [], textDocument }: LangiumDocument, isMeant: (code: string) => boolean): Span[] {
    return spansIn(
        { textDocument },
        diagnostics.filter(({ severity, code }) => severity === 1 && isMeant(String(code))).map(({ range }) => range)
    );
}

function spansIn({ textDocument }: Pick<LangiumDocument, 'textDocument'>, ranges: readonly Range[]): Span[] {
    return ranges.map(({ start, end }) => ({ start: textDocument.offsetAt(start), end: textDocument.offsetAt(end) }));
}
