import { message } from '@nvs/words';
import type { LangiumDocument, TextDocumentProvider, URI } from 'langium';
import { DocumentState, OperationCancelled, UriUtils } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { NvsSharedServices } from '../module.js';
import { NvsDocumentBuilder } from '../workspace/document-builder.js';

/**
 * Lets requests wait for documents so that each gets its answer. Langium's own waiting never ends for a document that is deleted meanwhile
 * or when nothing needs to be built, and has no answer for one that was opened a moment ago.
 */
export class WaitingDocumentBuilder extends NvsDocumentBuilder {
    private readonly opened: TextDocumentProvider | undefined;

    constructor(private readonly services: NvsSharedServices) {
        super(services);
        this.opened = services.workspace.TextDocuments;
    }

    protected override awaitDocumentState(state: DocumentState, uri: URI, cancelToken: CancellationToken): Promise<URI> {
        const known = this.langiumDocuments.getDocument(uri);
        if (known && known.state >= state) {
            return Promise.resolve(uri);
        }
        if (!known && !this.opened?.get(uri.toString())) {
            return Promise.reject(unknownDocument(uri, this.services));
        }
        return new Promise((resolve, reject) => {
            const end = (settle: () => void): void => {
                for (const each of waiting) {
                    each.dispose();
                }
                settle();
            };
            const reached = (): boolean => (this.langiumDocuments.getDocument(uri)?.state ?? DocumentState.Changed) >= state;
            const waiting = [
                this.onDocumentPhase(state, document => {
                    if (UriUtils.equals(document.uri, uri)) {
                        end(() => {
                            resolve(uri);
                        });
                    }
                }),
                // What only waited for another document to be built may have it by now.
                this.onBuildPhase(state, () => {
                    if (reached()) {
                        end(() => {
                            resolve(uri);
                        });
                    }
                }),
                this.onUpdate((_changed, deleted) => {
                    if (deleted.some(gone => UriUtils.equals(gone, uri))) {
                        end(() => {
                            reject(unknownDocument(uri, this.services));
                        });
                    }
                }),
                cancelToken.onCancellationRequested(() => {
                    end(() => {
                        reject(OperationCancelled);
                    });
                })
            ];
        });
    }

    /** Also when there was nothing to build: who waits for the workspace has it then. */
    protected override async notifyBuildPhase(
        documents: LangiumDocument[],
        state: DocumentState,
        cancelToken: CancellationToken
    ): Promise<void> {
        // Langium sets this only after all listeners are told: who came to wait meanwhile would be told by nobody.
        this.currentState = state;
        if (documents.length > 0) {
            return super.notifyBuildPhase(documents, state, cancelToken);
        }
        for (const listener of this.buildPhaseListeners.get(state).slice()) {
            await listener([], cancelToken);
        }
    }
}

/** The answer to a request about a file that is no part of any model. */
export function unknownDocument(uri: URI, { Wording }: NvsSharedServices): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, Wording.of(message('server.noModelFile', { uri: uri.toString() })));
}
