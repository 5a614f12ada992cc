import { lessCertain, NOTHING_LESS, type Diagnostic, type LessCertain, type MarkingLevel, type RiskModel } from '@nvs/model';
import type { Language } from '@nvs/words';
import type { LangiumDocument } from 'langium';
import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { sureFixes, type SureFix } from '../fixes/sure-fixes.js';
import type { NvsServices } from '../module.js';
import { markingLevels } from '../references/markings.js';
import { allowancesOf, unusedAllowances, whyAllowed } from '../validation/allow.js';
import { configDiagnostics } from '../validation/config.js';
import { fileOf, inOrder, toDiagnostic } from '../validation/diagnostics.js';
import { allowedInFile } from '../validation/document-validator.js';
import { toldAndAllowed, toLspDiagnostics } from '../validation/lsp-diagnostic.js';
import { checkProject, checkRings, mayHaveRings } from '../validation/project-checks.js';
import type { Finding } from '../validation/finding.js';
import type { ProjectConfig } from '../workspace/config.js';
import type { Project } from '../workspace/projects.js';
import { asksForJudgement, lowerProject, mayBeLessCertain } from './lower-project.js';
import { releasedTexts, type ReleasedTexts } from './released.js';
import { writtenElements, type WrittenElement } from './written.js';

/** A finding that may stand, and why. */
export interface Allowed extends Diagnostic {
    readonly because: string;
}

/** What a remark allows on a line, from 1. */
export interface AllowedAt {
    readonly file: string;
    readonly line: number;
    readonly codes: readonly string[];
    /** Without a reason nothing is allowed. */
    readonly because: string | undefined;
    /** The line of the remark. */
    readonly at: number;
}

/** Findings of documents: those that are told, and those that remarks allow. */
interface Split {
    readonly told: FoundByDocument;
    readonly allowed: FoundByDocument;
}

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
    /** What was found and a remark in the text allows, with the reason. */
    readonly allowed: readonly Allowed[];
    /** What remarks in the texts allow, and where. */
    readonly allowances: readonly AllowedAt[];
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
    const split = (findings: ReadonlyMap<LangiumDocument, readonly Finding[]>): Split => {
        const all = documents.map(document => [document, toldAndAllowed(findings.get(document) ?? [], document, services)] as const);
        return {
            told: new Map(all.map(([each, { told }]) => [each, told])),
            allowed: new Map(all.map(([each, { allowed }]) => [each, allowed]))
        };
    };
    const ofProject = once(() => split(checkProject(project, documents, services)));
    const found = (): FoundByDocument => ofProject().told;
    const { rings } = services.project.Analyses;
    const ringsPossible = once(() => rings !== undefined && mayHaveRings(documents));
    const ofRings = once(() => split(rings && ringsPossible() ? checkRings(documents, () => rings(model())) : new Map()));
    const allowedIn = (document: LangiumDocument): readonly LspDiagnostic[] => [
        ...allowedInFile(document),
        ...(ofProject().allowed.get(document) ?? []),
        ...(ofRings().allowed.get(document) ?? [])
    ];
    const foundInRings = once(
        () =>
            new Map(
                [...ofRings().told].map(([document, told]) => [
                    document,
                    [...told, ...toLspDiagnostics(unusedAllowances(document, allowedIn(document), services), document, services)]
                ])
            )
    );
    const allowances = once(() =>
        documents.flatMap(document =>
            allowancesOf(document, services).map(
                ({ line, codes, because, range }): AllowedAt => ({
                    file: fileOf(document, project),
                    line: line + 1,
                    codes: codes.map(({ code }) => code),
                    because,
                    at: range.start.line + 1
                })
            )
        )
    );
    const allowed = once(() =>
        documents.flatMap(document =>
            allowedIn(document).map(each => ({
                ...toDiagnostic(each, document, project),
                because: whyAllowed(each, allowancesOf(document, services)) ?? ''
            }))
        )
    );
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
        get allowances() {
            return allowances();
        },
        get allowed() {
            return allowed();
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
