import { parentPort } from 'node:worker_threads';
import type { RiskModel } from '@nvs/model';
import { failedBy, type Work } from '../analyst/analyst.js';
import type { Order, Reply } from './messages.js';

/** Milliseconds between two messages about progress. */
const PACE = 50;

/** Makes this thread one that works out tasks, each with the model that was sent last. */
export function serveTasks<Task, Result>(work: Work<Task, Result>): void {
    let model: RiskModel | undefined;
    const reply = (message: Reply<Result>): void => {
        parentPort?.postMessage(message);
    };
    parentPort?.on('message', (order: Order<Task>) => {
        model = order.model ?? model;
        if (!model) {
            return;
        }
        try {
            reply({
                type: 'done',
                result: finish(work(model, order.task), share => {
                    reply({ type: 'progress', share });
                })
            });
        } catch (error) {
            reply({ type: 'failed', said: failedBy(error).said });
        }
    });
}

function finish<Result>(steps: ReturnType<Work<never, Result>>, tell: (share: number) => void): Result {
    for (let told = performance.now(); ; ) {
        const step = steps.next();
        if (step.done === true) {
            return step.value;
        }
        if (performance.now() - told < PACE) {
            continue;
        }
        told = performance.now();
        tell(step.value.done / step.value.total);
    }
}
