import type { Work } from '../analyst/analyst.js';
import type { Order } from '../analyst/messages.js';
import { takeOrders } from '../analyst/take-orders.js';

/** What a Web Worker is to what runs in it, as far as it is used here. */
export interface WorkerScope {
    postMessage(data: unknown): void;
    onmessage: ((event: { readonly data: never }) => void) | null;
}

/** Makes this Web Worker one that works out tasks. */
export function serveTasks<Task, Result>(work: Work<Task, Result>, scope: WorkerScope): void {
    const take = takeOrders(work, reply => {
        scope.postMessage(reply);
    });
    scope.onmessage = ({ data }: { readonly data: Order<Task> }) => {
        void take(data);
    };
}
