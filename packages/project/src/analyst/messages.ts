import type { RiskModel } from '@nvs/model';
import type { Message } from '@nvs/words';

/** To a thread: a task, with the model unless it is the one that was sent last. */
export interface Order<Task> {
    readonly model?: RiskModel;
    readonly task: Task;
}

/** From a thread, about the task that it has. */
export type Reply<Result> =
    | { readonly type: 'progress'; readonly share: number }
    | { readonly type: 'done'; readonly result: Result }
    | { readonly type: 'failed'; readonly said: Message };
