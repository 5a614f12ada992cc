import { parentPort } from 'node:worker_threads';
import type { Work } from '../analyst/analyst.js';
import type { Order } from '../analyst/messages.js';
import { takeOrders } from '../analyst/take-orders.js';

/** Makes this thread one that works out tasks. */
export function serveTasks<Task, Result>(work: Work<Task, Result>): void {
    const take = takeOrders(work, reply => parentPort?.postMessage(reply));
    parentPort?.on('message', (order: Order<Task>) => {
        void take(order);
    });
}
