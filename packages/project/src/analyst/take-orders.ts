import type { RiskModel } from '@nvs/model';
import { failedBy, type Steps, type Work } from './analyst.js';
import type { Order, Reply } from './messages.js';

/** Milliseconds between two messages about progress. */
const PACE = 50;

/** What a thread does with the orders that come to it: it works them out, each with the model that was sent last. */
export function takeOrders<Task, Result>(
    work: Work<Task, Result>,
    reply: (told: Reply<Result>) => void
): (order: Order<Task>) => Promise<void> {
    let model: RiskModel | undefined;
    return async order => {
        model = order.model ?? model;
        if (!model) {
            return;
        }
        try {
            const result = finish<Result>(await work(model, order.task), share => {
                reply({ type: 'progress', share });
            });
            reply({ type: 'done', result });
        } catch (error) {
            reply({ type: 'failed', said: failedBy(error).said });
        }
    };
}

function finish<Result>(steps: Steps<Result>, tell: (share: number) => void): Result {
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
