import * as vscode from 'vscode';

/** What was told at length has addresses of this scheme; it is read-only, and goes with the window. */
const TOLD_SCHEME = 'nvs-told';

/** Shows what is too long for a notification beside the text, as Markdown. */
export class ToldDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly texts = new Map<string, string>();
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    private readonly registered = vscode.workspace.registerTextDocumentContentProvider(TOLD_SCHEME, this);
    readonly onDidChange = this.changed.event;

    provideTextDocumentContent(uri: vscode.Uri): string {
        return this.texts.get(uri.toString()) ?? '';
    }

    /** @param title of its tab */
    async show(title: string, text: string): Promise<void> {
        const uri = vscode.Uri.from({ scheme: TOLD_SCHEME, path: `/${title.replace(/[\\/\p{Cc}]/gu, ' ')}.md` });
        this.texts.set(uri.toString(), text);
        this.changed.fire(uri);
        await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true });
    }

    dispose(): void {
        this.registered.dispose();
        this.changed.dispose();
    }
}
