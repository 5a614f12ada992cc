import type { LangiumDocument } from 'langium';
import { DocumentState, URI } from 'langium';
import { message, type Message } from '@nvs/words';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { NvsServices, NvsSharedServices } from '../module.js';
import { DOCS_SCHEME } from '../validation/codes.js';
import { configDiagnostics } from '../validation/config.js';
import { isLibrary } from '../workspace/projects.js';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';
import type { Wording } from '../wording.js';
import { byPlace } from '../validation/lsp-diagnostic.js';
import { moved, toLsp } from './diagnostic-places.js';
import { ProjectJudgements } from './project-judgements.js';
import type { Texts } from '../texts/texts.js';
import { visible } from './visible.js';

/** How long the text must rest before a project is checked as a whole, in milliseconds. */
const REST = 250;

/** What was last found in a document, and in what text. */
interface Found {
    readonly diagnostics: readonly Diagnostic[];
    readonly text: string;
}

/**
 * Publishes what is found in the files of all projects, open or not. Checks of a file are published as soon as they are done; those of
 * the whole project follow when the text rests, and what its rules and expectations say when it has rested for longer. Each document
 * gets all of them together, and only when they changed.
 */
export class ProjectDiagnostics {
    private readonly ofFile = new Map<string, readonly Diagnostic[]>();
    private readonly ofProject = new Map<string, Found>();
    /** What only the model of the project tells. */
    private readonly ofModel = { rings: new Map<string, Found>(), rules: new Map<string, Found>() };
    /** Of project files, and of what could not be read. */
    private readonly ofDisk = new Map<string, readonly Diagnostic[]>();
    private readonly published = new Map<string, string>();
    private readonly waiting = new Set<string>();
    private readonly shared: NvsSharedServices;
    private readonly services: NvsServices;
    private readonly texts: Texts;
    private readonly judgements: ProjectJudgements;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private updates = 0;

    constructor(
        services: { shared: NvsSharedServices; Nvs: NvsServices },
        private readonly publish: (params: PublishDiagnosticsParams) => unknown
    ) {
        this.shared = services.shared;
        this.services = services.Nvs;
        this.texts = this.services.project.Texts;
        this.judgements = new ProjectJudgements(this.services, (subject, judged) => {
            for (const [document, diagnostics] of judged) {
                this.keep(this.ofModel[subject], document, diagnostics);
            }
        });
    }

    listen(): void {
        const { DocumentBuilder } = this.shared.workspace;
        DocumentBuilder.onUpdate((_changed, deleted) => {
            this.updates++;
            this.judgements.giveUp();
            for (const uri of deleted) {
                this.forget(uri.toString());
            }
            this.schedule();
        });
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, document => {
            const uri = document.uri.toString();
            if (isLibrary(uri)) {
                return;
            }
            this.ofFile.set(uri, document.diagnostics ?? []);
            this.send(document);
        });
        DocumentBuilder.onBuildPhase(DocumentState.Validated, documents => {
            for (const document of documents) {
                this.wait(document);
            }
            this.schedule();
        });
    }

    /** The document is gone: so is what was found in it, and other files of its project may have lost something. */
    private forget(uri: string): void {
        this.ofFile.delete(uri);
        this.ofProject.delete(uri);
        this.ofModel.rings.delete(uri);
        this.ofModel.rules.delete(uri);
        this.ofDisk.delete(uri);
        if (this.published.delete(uri)) {
            this.publish({ uri, diagnostics: [] });
        }
        this.waiting.add(this.shared.workspace.Projects.of(uri).root);
    }

    /** Marks the projects that see the document. */
    private wait(document: LangiumDocument): void {
        const uri = document.uri.toString();
        if (isLibrary(uri)) {
            return;
        }
        const { Projects } = this.shared.workspace;
        const { root } = Projects.of(uri);
        this.waiting.add(root);
        for (const project of Projects.all()) {
            if (project.config.projects?.includes(root)) {
                this.waiting.add(project.root);
            }
        }
    }

    private schedule(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.shared.workspace.WorkspaceLock.read(() => this.checkWaiting()).catch((error: unknown) =>
                console.error('A project could not be checked.', error)
            );
        }, REST);
    }

    /** Checks project after project; gives way as soon as a text changes, whose build then starts this anew. */
    private async checkWaiting(): Promise<void> {
        const { updates } = this;
        this.checkProjectFiles();
        const { Projects } = this.shared.workspace;
        for (const root of [...this.waiting].sort()) {
            const project = Projects.at(root);
            if (!this.texts.isChecked(project)) {
                continue;
            }
            this.waiting.delete(root);
            for (const [document, diagnostics] of this.texts.of(project).found) {
                this.keep(this.ofProject, document, diagnostics);
            }
            this.judgements.checked(project);
            await new Promise<void>(resolve => {
                setTimeout(resolve);
            });
            if (updates !== this.updates) {
                return;
            }
        }
        this.judgements.schedule();
    }

    /** The project files themselves, also of projects without any model, and the files and folders that could not be read. */
    private checkProjectFiles(): void {
        const { Projects, WorkspaceManager } = this.shared.workspace;
        const found = new Map<string, Diagnostic[]>();
        for (const project of Projects.all()) {
            if (project.root !== '') {
                found.set(
                    `${project.root}/${PROJECT_FILE}`,
                    configDiagnostics(project, this.services).map(each => toLsp(each, String))
                );
            }
        }
        for (const [uri, why] of WorkspaceManager.notRead()) {
            found.set(uri, [...(found.get(uri) ?? []), notRead(why, this.shared.Wording)]);
        }
        const before = [...this.ofDisk.keys()];
        this.ofDisk.clear();
        for (const [uri, diagnostics] of found) {
            this.ofDisk.set(uri, diagnostics);
        }
        for (const uri of new Set([...before, ...found.keys()])) {
            this.sendAll(uri);
        }
    }

    private keep(where: Map<string, Found>, document: LangiumDocument, diagnostics: readonly Diagnostic[]): void {
        where.set(document.uri.toString(), { diagnostics, text: document.textDocument.getText() });
        this.send(document);
    }

    private send({ uri }: LangiumDocument): void {
        this.sendAll(uri.toString());
    }

    private sendAll(uri: string): void {
        const text = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument;
        const whole = [this.ofProject, this.ofModel.rings, this.ofModel.rules].flatMap(where => {
            const found = where.get(uri);
            return found && text ? moved(found.diagnostics, found.text, text) : [];
        });
        this.sendIfChanged(uri, [...(this.ofDisk.get(uri) ?? []), ...(this.ofFile.get(uri) ?? []), ...whole].sort(byPlace).map(shown));
    }

    private sendIfChanged(uri: string, diagnostics: Diagnostic[]): void {
        const print = JSON.stringify(diagnostics);
        const before = this.published.get(uri);
        if (before === print || (before === undefined && diagnostics.length === 0)) {
            return;
        }
        this.published.set(uri, print);
        this.publish({ uri, diagnostics });
    }
}

function notRead(why: Message, wording: Wording): Diagnostic {
    const start = { line: 0, character: 0 };
    return {
        range: { start, end: start },
        severity: 1,
        source: 'nvs',
        code: 'config/project',
        codeDescription: { href: `${DOCS_SCHEME}:/config/project.md` },
        message: wording.of(message('text.notRead', { why }))
    };
}

/** A diagnostic as an editor may show it: text of a model that it quotes is data. */
function shown(diagnostic: Diagnostic): Diagnostic {
    const { message: said, relatedInformation } = diagnostic;
    return {
        ...diagnostic,
        ...(typeof said === 'string' ? { message: visible(said) } : {}),
        ...(relatedInformation ? { relatedInformation: relatedInformation.map(each => ({ ...each, message: visible(each.message) })) } : {})
    };
}
