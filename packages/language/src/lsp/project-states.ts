import type { LangiumDocument } from 'langium';
import { DocumentState } from 'langium';
import type { RiskModel } from '@nvs/model';
import type { Diagnostic } from 'vscode-languageserver';
import type { NvsServices } from '../module.js';
import { configDiagnostics } from '../validation/config.js';
import { toLspDiagnostics } from '../validation/lsp-diagnostic.js';
import { checkProject } from '../validation/project-checks.js';
import { lowerProject } from '../workspace/compiled.js';
import type { Project } from '../workspace/projects.js';

/** What follows from the texts of a project as they stand; each part is made when it is asked for. */
interface State {
    found?: ReadonlyMap<LangiumDocument, readonly Diagnostic[]>;
    errors?: number;
    model?: RiskModel;
}

/** The model of a project, as it stands or as it last stood without errors. */
export interface KnownModel {
    readonly model: RiskModel;
    readonly current: boolean;
}

/** What is known of projects as they stand, kept until the next change of any text. To be asked where no build is going on. */
export class ProjectStates {
    private readonly states = new Map<string, State>();
    /** Models of projects when they had no errors. */
    private readonly lastSound = new Map<string, RiskModel>();

    constructor(private readonly services: NvsServices) {
        const { DocumentBuilder } = services.shared.workspace;
        DocumentBuilder.onUpdate(() => {
            this.states.clear();
        });
        DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
            this.states.clear();
        });
    }

    documents(project: Project): LangiumDocument[] {
        return this.services.shared.workspace.Projects.documentsOf(project);
    }

    /** Whether all texts of the project are read, linked and checked. */
    isChecked(project: Project): boolean {
        return this.documents(project).every(({ state }) => state >= DocumentState.Validated);
    }

    /** What can only be told of the project as a whole, by document. */
    found(project: Project): ReadonlyMap<LangiumDocument, readonly Diagnostic[]> {
        const state = this.stateOf(project);
        if (!state.found) {
            const documents = this.documents(project),
                findings = checkProject(project, documents, this.services, () => this.present(project));
            state.found = new Map(
                documents.map(document => [document, toLspDiagnostics(findings.get(document) ?? [], document, this.services)])
            );
        }
        return state.found;
    }

    hasErrors(project: Project): boolean {
        return this.errors(project) > 0;
    }

    /** How many errors of the text figures, rules and expectations wait for. */
    errors(project: Project): number {
        const state = this.stateOf(project);
        const inFiles = (): number =>
            [...this.documents(project).map(document => document.diagnostics ?? []), ...this.found(project).values()].reduce(
                (sum, all) => sum + all.filter(({ severity }) => severity === 1).length,
                0
            );
        return (state.errors ??=
            inFiles() + configDiagnostics(project, this.services).filter(({ severity }) => severity === 'error').length);
    }

    /** What the text of the project says, without what is broken in it. */
    present(project: Project): RiskModel {
        return (this.stateOf(project).model ??= lowerProject(project, this.documents(project), this.services));
    }

    /** The model of the project: as it stands, when that is checked and has no errors; else as it was when this was last asked and it had none. */
    sound(project: Project): KnownModel | undefined {
        if (!this.isChecked(project) || this.hasErrors(project)) {
            const model = this.lastSound.get(project.root);
            return model && { model, current: false };
        }
        const model = this.present(project);
        this.lastSound.set(project.root, model);
        return { model, current: true };
    }

    private stateOf({ root }: Project): State {
        const state = this.states.get(root) ?? {};
        this.states.set(root, state);
        return state;
    }
}
