import type { ProjectStanding, Standing, StandingParams } from '@nvs/server/protocol';
import { STANDING } from '@nvs/server/protocol';
import { reasonOf, type Message } from '@nvs/words';
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';

export type Grouping = NonNullable<StandingParams['by']>;

/** How the projects of the workspace stand; not known until the server has said so, or why it could not. */
export type Known =
    | { readonly state: 'waiting' }
    | { readonly state: 'known'; readonly projects: readonly ProjectStanding[] }
    | { readonly state: 'failed'; readonly why: Message };

/** How long a text rests before it is looked at anew, in ms. */
const REST = 400;
const REMEMBERED = 'nvs.gaps.by';

/** Asks the server how the projects stand, again whenever a text has changed and rests. */
export class Standings implements vscode.Disposable {
    private readonly changes = new vscode.EventEmitter<Known>();
    private readonly disposables: vscode.Disposable[];
    private timer: ReturnType<typeof setTimeout> | undefined;
    private asking: vscode.CancellationTokenSource | undefined;
    readonly onDidChange = this.changes.event;
    known: Known = { state: 'waiting' };

    constructor(
        private readonly client: LanguageClient,
        private readonly memory: vscode.Memento
    ) {
        const files = vscode.workspace.createFileSystemWatcher('**/{*.nvs,nvs.json}');
        const soon = (): void => this.refreshSoon();
        this.disposables = [
            this.changes,
            files,
            files.onDidCreate(soon),
            files.onDidChange(soon),
            files.onDidDelete(soon),
            vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'nvs' && soon()),
            vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(({ path }) => path.endsWith('.nvs')) && soon()),
            client.onDidChangeState(({ newState }) => newState === State.Running && soon())
        ];
    }

    get by(): Grouping {
        return this.memory.get<Grouping>(REMEMBERED, 'owner');
    }

    async groupBy(by: Grouping): Promise<void> {
        await this.memory.update(REMEMBERED, by);
        await this.refresh();
    }

    /** The project around a file; without one, the only one that there is. */
    projectOf(file: vscode.Uri | undefined): ProjectStanding | undefined {
        const projects = this.known.state === 'known' ? this.known.projects : [];
        const around = projects
            .filter(({ root }) => file && `${file.toString()}/`.startsWith(`${vscode.Uri.parse(root).toString()}/`))
            .sort((a, b) => b.root.length - a.root.length);
        return around[0] ?? (projects.length === 1 ? projects[0] : undefined);
    }

    async refresh(): Promise<void> {
        this.asking?.cancel();
        if (!this.client.isRunning()) {
            return;
        }
        const asking = new vscode.CancellationTokenSource();
        this.asking = asking;
        try {
            const { projects } = await this.client.sendRequest<Standing>(STANDING, { by: this.by }, asking.token);
            this.tell(asking, { state: 'known', projects });
        } catch (error) {
            this.tell(asking, { state: 'failed', why: reasonOf(error) });
        } finally {
            asking.dispose();
        }
    }

    /** What was given up is not told. */
    private tell(asking: vscode.CancellationTokenSource, known: Known): void {
        if (asking === this.asking && !asking.token.isCancellationRequested) {
            this.known = known;
            this.changes.fire(known);
        }
    }

    private refreshSoon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.refresh(), REST);
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.asking?.cancel();
        for (const each of this.disposables) {
            each.dispose();
        }
    }
}
