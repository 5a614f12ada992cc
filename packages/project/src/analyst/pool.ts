import type { RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { AnalysisFailed, type Analyst } from './analyst.js';
import type { Order, Reply } from './messages.js';

interface Job<Task, Result> {
    readonly model: RiskModel;
    readonly task: Task;
    progress(share: number): void;
    done(result: Result): void;
    failed(error: Error): void;
}

/** A thread of the platform as the pool uses it. */
export interface Worker<Task> {
    post(order: Order<Task>): void;
    /** Ends it, whatever it is doing. */
    end(): void;
    /** Whether the program has to wait for it: it works on something. */
    isNeeded(needed: boolean): void;
}

/** What a thread tells: what `serveTasks` replies, and why it is no more. */
export interface WorkerEvents<Result> {
    reply(reply: Reply<Result>): void;
    lost(why: Message): void;
}

/** A thread with the model that it was sent last, and what it is doing. */
interface Thread<Task, Result> {
    readonly worker: Worker<Task>;
    model?: RiskModel;
    job: Job<Task, Result> | undefined;
}

/**
 * Works out tasks on threads of their own. They are started when there is something to do and kept for what comes next.
 * A thread that dies costs the tasks that it had, and giving tasks up ends the threads that work on them.
 * @param startWorker starts a thread that runs `serveTasks`
 * @param most how many threads there are at most
 */
export function poolOf<Task, Result>(startWorker: (on: WorkerEvents<Result>) => Worker<Task>, most: number): Analyst<Task, Result> {
    const waiting: Job<Task, Result>[] = [];
    const threads = new Set<Thread<Task, Result>>();

    function start(): Thread<Task, Result> {
        const thread: Thread<Task, Result> = {
            job: undefined,
            worker: startWorker({
                reply: reply => {
                    const { job } = thread;
                    if (reply.type === 'progress') {
                        return job?.progress(reply.share);
                    }
                    thread.job = undefined;
                    thread.worker.isNeeded(false);
                    if (reply.type === 'done') {
                        job?.done(reply.result);
                    } else {
                        job?.failed(new AnalysisFailed(reply.said));
                    }
                    assign();
                },
                lost: why => {
                    threads.delete(thread);
                    const { job } = thread;
                    thread.job = undefined;
                    job?.failed(new AnalysisFailed(message('server.notFinished', { why })));
                    assign();
                }
            })
        };
        threads.add(thread);
        return thread;
    }

    function assign(): void {
        for (let job = waiting[0]; job; job = waiting[0]) {
            const { model, task } = job;
            const idle = [...threads].filter(each => !each.job);
            const thread = idle.find(each => each.model === model) ?? idle[0] ?? (threads.size < most ? start() : undefined);
            if (!thread) {
                return;
            }
            waiting.shift();
            const order: Order<Task> = thread.model === model ? { task } : { task, model };
            thread.model = model;
            thread.job = job;
            thread.worker.isNeeded(true);
            thread.worker.post(order);
        }
    }

    function giveUp(jobs: ReadonlySet<Job<Task, Result>>): void {
        for (const thread of threads) {
            if (!thread.job || !jobs.has(thread.job)) {
                continue;
            }
            threads.delete(thread);
            thread.job = undefined;
            thread.worker.end();
        }
        waiting.splice(0, waiting.length, ...waiting.filter(each => !jobs.has(each)));
        assign();
    }

    return (model, tasks, { signal, onProgress } = {}) =>
        new Promise((resolve, reject) => {
            signal?.throwIfAborted();
            if (tasks.length === 0) {
                return resolve([]);
            }
            const results: Result[] = [];
            const shares = tasks.map(() => 0);
            let left = tasks.length;
            const told = (index: number, share: number): void => {
                shares[index] = share;
                onProgress?.(shares.reduce((sum, each) => sum + each, 0) / tasks.length);
            };
            const end = (settle: () => void): void => {
                signal?.removeEventListener('abort', stop);
                settle();
            };
            const jobs = tasks.map(
                (task, index): Job<Task, Result> => ({
                    model,
                    task,
                    progress: share => {
                        told(index, share);
                    },
                    done: result => {
                        results[index] = result;
                        told(index, 1);
                        if (--left === 0) {
                            end(() => {
                                resolve(results);
                            });
                        }
                    },
                    failed: error => {
                        end(() => {
                            reject(error);
                            giveUp(new Set(jobs));
                        });
                    }
                })
            );
            const stop = (): void => {
                end(() => {
                    reject(signal?.reason);
                    giveUp(new Set(jobs));
                });
            };
            signal?.addEventListener('abort', stop);
            waiting.push(...jobs);
            assign();
        });
}
