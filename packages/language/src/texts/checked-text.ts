import { lessCertain, NOTHING_LESS, type Diagnostic, type LessCertain, type MarkingLevel, type RiskModel } from '@nvs/model';
import type { Language } from '@nvs/words';
import type { LangiumDocument } from 'langium';
import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { sureFixes, type SureFix } from '../fixes/sure-fixes.js';
import type { NvsServices } from '../module.js';
import { markingLevels } from '../references/markings.js';
import { configDiagnostics } from '../validation/config.js';
import { fileOf, inOrder, toDiagnostic } from '../validation/diagnostics.js';
import { toLspDiagnostics } from '../validation/lsp-diagnostic.js';
import { checkProject, checkRings, mayHaveRings } from '../validation/project-checks.js';
import type { Finding } from '../validation/finding.js';
import type { ProjectConfig } from '../workspace/config.js';
import type { Project } from '../workspace/projects.js';
import { asksForJudgement, lowerProject, mayBeLessCertain } from './lower-project.js';
import { releasedTexts, type ReleasedTexts } from './released.js';
import { writtenElements, type WrittenElement } from './written.js';

/**
 * What the texts of a project say and what is wrong with them, as they stand. What is costly is made when it is asked for, once: that must be
 * before the next change of a text.
 */
export interface CheckedText {
    /** From nvs.json; without one, the name of the folder. */
    readonly name: string;
    /** URI of the folder; `''` for files in no folder. */
    readonly root: string;
    readonly config: ProjectConfig;
    /** In which what is found is told. */
    readonly language: Language;
    /** Paths from the project folder, with forward slashes, in order. */
    readonly files: readonly string[];
    /** What was found in its files and in all of them together, in the order of file and place. */
    readonly diagnostics: readonly Diagnostic[];
    /** What can be mended without asking. */
    readonly sureFixes: readonly SureFix[];
    /** How many errors there are: what they are about is left out of the model. */
    readonly errors: number;
    /** There are rules or expectations. */
    readonly asks: boolean;
    /** How often the model says less than a judgement of every criterion. */
    readonly lessCertain: LessCertain;
    /** What the text says, without what is broken in it. */
    readonly model: RiskModel;
    /** The levels that `marking:` can name in this project, lowest first. */
    readonly markings: readonly MarkingLevel[];
    /** Where stands what elements say, by their full names. */
    readonly written: ReadonlyMap<string, WrittenElement>;
    /** The text of a file of `files`. */
    text(file: string): string | undefined;
    /** What is left of the texts for those who may see a level, with those of projects that this one names. */
    released(level: string): ReleasedTexts;
}

/** The same for an editor, by document. */
export interface EditedText extends CheckedText {
    readonly documents: readonly LangiumDocument[];
    /** What can only be told of the project as a whole, from its texts. */
    readonly found: FoundByDocument;
    /** How many errors there are without those about rings. */
    readonly errorsInTexts: number;
    /** There may be rings of dependencies of which something is to be said. */
    readonly mayHaveRings: boolean;
    /** What is told of rings; where there may be some it takes the model and its network, which are costly. */
    readonly foundInRings: FoundByDocument;
}

/** What was found, for each document of a project. */
type FoundByDocument = ReadonlyMap<LangiumDocument, readonly LspDiagnostic[]>;

/** To be asked where no build is going on. */
export function checkedText(project: Project, services: NvsServices): EditedText {
    const { Projects } = services.shared.workspace;
    const documents = Projects.documentsOf(project);
    const texts = new Map(documents.map(document => [fileOf(document, project), document.textDocument.getText()]));
    const model = once(() => lowerProject(project, documents, services));
    const asFound = (findings: ReadonlyMap<LangiumDocument, readonly Finding[]>): FoundByDocument =>
        new Map(documents.map(document => [document, toLspDiagnostics(findings.get(document) ?? [], document, services)]));
    const found = once(() => asFound(checkProject(project, documents, services)));
    const { rings } = services.project.Analyses;
    const ringsPossible = once(() => rings !== undefined && mayHaveRings(documents));
    const foundInRings = once(() => asFound(rings && ringsPossible() ? checkRings(documents, () => rings(model())) : new Map()));
    const ofConfig = once(() => configDiagnostics(project, services));
    const diagnostics = once(() =>
        inOrder([
            ...ofConfig(),
            ...documents.flatMap(document =>
                [...(document.diagnostics ?? []), ...(found().get(document) ?? []), ...(foundInRings().get(document) ?? [])].map(each =>
                    toDiagnostic(each, document, project)
                )
            )
        ])
    );
    const errorsInTexts = once(
        () =>
            errorsAmong([...documents.map(document => document.diagnostics ?? []), ...found().values()]) +
            ofConfig().filter(({ severity }) => severity === 'error').length
    );
    const errors = once(() => errorsInTexts() + errorsAmong([...foundInRings().values()]));
    const less = once(() => (mayBeLessCertain(documents) ? lessCertain(model()) : NOTHING_LESS));
    const written = once(() => writtenElements(new Map(documents.map(document => [fileOf(document, project), document]))));
    const markings = once(() => markingLevels([...documents, ...Projects.libraryDocuments()]));
    return {
        name: project.name,
        root: project.root,
        config: project.config,
        language: services.shared.Wording.language,
        documents,
        files: [...texts.keys()].sort(),
        get found() {
            return found();
        },
        get errorsInTexts() {
            return errorsInTexts();
        },
        get mayHaveRings() {
            return ringsPossible();
        },
        get foundInRings() {
            return foundInRings();
        },
        get diagnostics() {
            return diagnostics();
        },
        get sureFixes() {
            return documents.flatMap(each =>
                sureFixes(each, fileOf(each, project), [...(each.diagnostics ?? []), ...(found().get(each) ?? [])])
            );
        },
        get errors() {
            return errors();
        },
        asks: asksForJudgement(documents),
        get lessCertain() {
            return less();
        },
        get model() {
            return model();
        },
        get markings() {
            return markings();
        },
        get written() {
            return written();
        },
        text: file => texts.get(file),
        released: level => {
            const named = Projects.all().filter(each => project.config.projects?.includes(each.root));
            const all = [...documents, ...named.flatMap(each => Projects.documentsOf(each))];
            return releasedTexts(new Map(all.map(document => [fileOf(document, project), document])), markings(), level);
        }
    };
}

const errorsAmong = (found: readonly (readonly LspDiagnostic[])[]): number => found.flat().filter(({ severity }) => severity === 1).length;

function once<T>(make: () => T): () => T {
    let made: { readonly value: T } | undefined;
    return () => (made ??= { value: make() }).value;
}
