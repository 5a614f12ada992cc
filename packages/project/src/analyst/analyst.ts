import type { Progress } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { inWords, message, type Message } from '@nvs/words';

/** Works out a task about a model in steps, once all is there that they need, so that its progress can be shown, other work goes on between them and it can be given up. */
export type Work<Task, Result> = (model: RiskModel, task: Task) => Steps<Result> | Promise<Steps<Result>>;

export type Steps<Result> = Generator<Progress, Result, void>;

export interface AnalystOptions {
    /** Gives all of it up: what is running is stopped. */
    readonly signal?: AbortSignal | undefined;
    /** Told how much is done, as a share from 0 to 1, each task counting as much as another. */
    onProgress?(share: number): void;
}

/**
 * Works out tasks about a model somewhere, and gives their results in the order of the tasks. The same model and tasks give the same results wherever that is.
 * Fails with `AnalysisFailed`, or with the reason of the signal when that gives it up.
 */
export type Analyst<Task, Result> = (model: RiskModel, tasks: readonly Task[], options?: AnalystOptions) => Promise<Result[]>;

/** Why an analysis has no result, in a sentence for its user; in English for everybody else. */
export class AnalysisFailed extends Error {
    constructor(readonly said: Message) {
        super(inWords(said, 'en'));
    }
}

export function failedBy(error: unknown): AnalysisFailed {
    if (error instanceof AnalysisFailed) {
        return error;
    }
    const why =
        error instanceof RangeError && error.message.includes('call stack')
            ? message('server.nestedTooDeeply')
            : message('text.asWritten', { text: error instanceof Error ? error.message : String(error) });
    return new AnalysisFailed(message('server.notFinished', { why }));
}

/** How long steps may follow one another before other work has its turn, in milliseconds. */
const TURN = 8;

/** Works tasks out here, one after the other, and gives way to other work between steps. */
export function inTurns<Task, Result>(work: Work<Task, Result>): Analyst<Task, Result> {
    return async (model, tasks, { signal, onProgress } = {}) => {
        const results: Result[] = [];
        for (const task of tasks) {
            signal?.throwIfAborted();
            const steps = await begun(work, model, task);
            for (let turn = performance.now(); ; ) {
                const step = next(steps);
                if (step.done === true) {
                    results.push(step.value);
                    break;
                }
                if (performance.now() - turn < TURN) {
                    continue;
                }
                onProgress?.((results.length + step.value.done / step.value.total) / tasks.length);
                await new Promise<void>(resolve => {
                    setTimeout(resolve);
                });
                signal?.throwIfAborted();
                turn = performance.now();
            }
            onProgress?.(results.length / tasks.length);
        }
        return results;
    };
}

async function begun<Task, Result>(work: Work<Task, Result>, model: RiskModel, task: Task): Promise<Steps<Result>> {
    try {
        return await work(model, task);
    } catch (error) {
        throw failedBy(error);
    }
}

function next<Result>(steps: Steps<Result>): IteratorResult<Progress, Result> {
    try {
        return steps.next();
    } catch (error) {
        throw failedBy(error);
    }
}
