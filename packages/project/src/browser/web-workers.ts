import { message } from '@nvs/words';
import type { Analyst } from '../analyst/analyst.js';
import type { Order, Reply } from '../analyst/messages.js';
import { poolOf } from '../analyst/pool.js';

/** A Web Worker as far as it is used here. */
export interface WebWorker {
    postMessage(data: unknown): void;
    terminate(): void;
    onmessage: ((event: { readonly data: never }) => void) | null;
    onerror: ((event: { readonly message?: string }) => void) | null;
}

/**
 * Works out tasks in Web Workers.
 * @param start starts one that runs `serveTasks`
 * @param most how many there are at most. More than four do not help: the largest tasks take as long as all others together
 */
export function webWorkers<Task, Result>(start: () => WebWorker, most: number): Analyst<Task, Result> {
    return poolOf<Task, Result>(({ reply, lost }) => {
        const worker = start();
        worker.onmessage = ({ data }: { readonly data: Reply<Result> }) => {
            reply(data);
        };
        worker.onerror = ({ message: text }) => {
            worker.terminate();
            lost(text === undefined || text === '' ? message('server.threadEnded') : message('text.asWritten', { text }));
        };
        return {
            post: (order: Order<Task>) => {
                worker.postMessage(order);
            },
            end: () => {
                worker.terminate();
            },
            isNeeded: () => undefined
        };
    }, most);
}
