import type { CancellationToken } from 'vscode-languageserver';

/** A signal that is given when a request is cancelled; to be let go when the request is done. */
export function signalOf(cancel: CancellationToken): { readonly signal: AbortSignal; done(): void } {
    const abort = new AbortController();
    const listener = cancel.onCancellationRequested(() => {
        abort.abort();
    });
    if (cancel.isCancellationRequested) {
        abort.abort();
    }
    return {
        signal: abort.signal,
        done: () => {
            listener.dispose();
        }
    };
}
