import { Cancellation, DocumentState } from 'langium';
import type { NvsServices } from '../module.js';

/**
 * Looks at the texts as soon as all of them are checked and none is changing.
 * Fails with the reason of the signal when that gives it up.
 */
export async function whenChecked<T>({ shared: { workspace } }: NvsServices, take: () => T, signal?: AbortSignal): Promise<T> {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = workspace;
    const cancel = new Cancellation.CancellationTokenSource();
    const giveUp = (): void => {
        cancel.cancel();
    };
    signal?.throwIfAborted();
    signal?.addEventListener('abort', giveUp);
    try {
        await WorkspaceManager.ready;
        await DocumentBuilder.waitUntil(DocumentState.Validated, cancel.token);
        let taken: { value: T } | undefined;
        await WorkspaceLock.read(() => {
            taken = { value: take() };
        });
        if (!taken) {
            throw new Error('The workspace could not be read.');
        }
        return taken.value;
    } catch (error) {
        signal?.throwIfAborted();
        throw error;
    } finally {
        signal?.removeEventListener('abort', giveUp);
    }
}
