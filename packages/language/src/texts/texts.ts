import { DocumentState } from 'langium';
import type { RiskModel } from '@nvs/model';
import type { NvsServices } from '../module.js';
import { configDiagnostics } from '../validation/config.js';
import type { Project } from '../workspace/projects.js';
import { checkedText, type EditedText } from './checked-text.js';

/** The model of a project, as it stands or as it last stood without errors. */
export interface KnownModel {
    readonly model: RiskModel;
    readonly current: boolean;
}

/** What was made of the texts of a project, and what it was made of. */
interface Known {
    readonly text: EditedText;
    readonly madeOf: readonly unknown[];
    /** The change of texts after which this was found to hold. */
    change: number;
}

/** The texts of projects as they stand, each checked and lowered once until something changes that it is made of. To be asked where no build is going on. */
export class Texts {
    private readonly known = new Map<string, Known>();
    /** Models of projects when they had no errors. */
    private readonly lastSound = new Map<string, RiskModel>();
    private changes = 0;

    constructor(private readonly services: NvsServices) {
        const { DocumentBuilder, Projects } = services.shared.workspace;
        DocumentBuilder.onUpdate(() => {
            this.changes++;
            const there = new Set(Projects.all().map(({ root }) => root));
            for (const root of [...this.known.keys(), ...this.lastSound.keys()]) {
                if (!there.has(root)) {
                    this.known.delete(root);
                    this.lastSound.delete(root);
                }
            }
        });
        DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
            this.changes++;
        });
    }

    of(project: Project): EditedText {
        const before = this.known.get(project.root);
        if (before?.change === this.changes && before.madeOf[0] === project) {
            return before.text;
        }
        const madeOf = this.partsOf(project);
        if (before && before.madeOf.length === madeOf.length && madeOf.every((each, index) => each === before.madeOf[index])) {
            before.change = this.changes;
            return before.text;
        }
        const text = checkedText(project, this.services);
        this.known.set(project.root, { text, madeOf, change: this.changes });
        return text;
    }

    /** Whether all texts of the project are read, linked and checked. */
    isChecked(project: Project): boolean {
        return this.services.shared.workspace.Projects.documentsOf(project).every(({ state }) => state >= DocumentState.Validated);
    }

    /** The model of the project: as it stands, when that is checked and has no errors; else as it was when this was last asked and it had none. */
    sound(project: Project): KnownModel | undefined {
        if (!this.isChecked(project) || this.of(project).errors > 0) {
            const model = this.lastSound.get(project.root);
            return model && { model, current: false };
        }
        const { model } = this.of(project);
        this.lastSound.set(project.root, model);
        return { model, current: true };
    }

    /** Everything that a project is made of, with the projects that it sees: settings, trees, and what was found in each file, which every check gives anew. */
    private partsOf(project: Project): unknown[] {
        const { Projects } = this.services.shared.workspace;
        const seen = new Set([project]);
        for (const { config } of seen) {
            for (const root of config.projects ?? []) {
                const other = Projects.at(root);
                if (other.root === root) {
                    seen.add(other);
                }
            }
        }
        return [
            ...[...seen].flatMap((each): unknown[] => [
                each,
                ...Projects.documentsOf(each).flatMap(document => [document, document.parseResult.value, document.diagnostics]),
                JSON.stringify(configDiagnostics(each, this.services))
            ]),
            Projects.libraryDocuments().length
        ];
    }
}
