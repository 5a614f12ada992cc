import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AnswerParams } from '@nvs/server/protocol';
import { ANSWER } from '@nvs/server/protocol';

/** Answers about elements have addresses of this scheme: the question is in the address, so that an answer can be given anew. */
export const ANSWER_SCHEME = 'nvs-answer';

/** The address of the answer to a question; its last part is the name of its tab. */
export function answerUri(title: string, params: AnswerParams): vscode.Uri {
    const name = title.replace(/[\\/\p{Cc}]/gu, ' ').slice(0, 80);
    return vscode.Uri.from({ scheme: ANSWER_SCHEME, path: `/${name}.md`, query: JSON.stringify(params) });
}

/** Shows answers, which come from the language server; read-only. When a model is saved, the answers that are open are given anew. */
export class AnswerDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    private readonly given = new Map<string, string>();
    private readonly saved: vscode.Disposable;
    readonly onDidChange = this.changed.event;

    constructor(private readonly client: LanguageClient) {
        this.saved = vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
            if (languageId !== 'nvs') {
                return;
            }
            this.given.clear();
            for (const { uri } of vscode.workspace.textDocuments) {
                if (uri.scheme === ANSWER_SCHEME) {
                    this.changed.fire(uri);
                }
            }
        });
    }

    /** Works an answer out before it is shown, so that this can be given up. */
    async prepare(uri: vscode.Uri, token: vscode.CancellationToken): Promise<void> {
        this.given.set(uri.toString(), await this.ask(uri, token));
        this.changed.fire(uri);
    }

    async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
        return this.given.get(uri.toString()) ?? this.ask(uri, token);
    }

    private ask(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
        return this.client.sendRequest<string>(ANSWER, JSON.parse(uri.query), token);
    }

    dispose(): void {
        this.saved.dispose();
        this.changed.dispose();
    }
}
