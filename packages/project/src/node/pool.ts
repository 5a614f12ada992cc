import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { AnalysisFailed, inTurns, type Analyst, type Work } from '../analyst/analyst.js';
import type { Order, Reply } from './messages.js';

/** More threads do not help: the largest tasks take as long as all others together. */
const MOST_THREADS = Math.min(4, availableParallelism());

/** Megabytes that the objects of a thread may take. */
const MEMORY = 4096;

interface Job<Task, Result> {
    readonly model: RiskModel;
    readonly task: Task;
    progress(share: number): void;
    done(result: Result): void;
    failed(error: Error): void;
}

/** A thread with the model that it was sent last, and what it is doing. */
interface Thread<Task, Result> {
    readonly worker: Worker;
    model?: RiskModel;
    job: Job<Task, Result> | undefined;
}

/**
 * Works out tasks on threads of their own. They are started when there is something to do and kept for what comes next; they do not keep
 * the process from ending. A thread that dies costs the tasks that it had, and giving tasks up ends the threads that work on them.
 * @param file what the threads run: a bundle that calls `serveTasks`. Where it is missing, tasks are worked out here
 * @param most how many threads there are at most; 0: none
 */
export function threadPool<Task, Result>(file: string, work: Work<Task, Result>, most = MOST_THREADS): Analyst<Task, Result> {
    if (most === 0 || !existsSync(file)) {
        return inTurns(work);
    }
    const waiting: Job<Task, Result>[] = [];
    const threads = new Set<Thread<Task, Result>>();

    function start(): Thread<Task, Result> {
        const worker = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
        const thread: Thread<Task, Result> = { worker, job: undefined };
        const lost = (why: Message): void => {
            threads.delete(thread);
            const { job } = thread;
            thread.job = undefined;
            job?.failed(new AnalysisFailed(message('server.notFinished', { why })));
            assign();
        };
        worker.on('message', (reply: Reply<Result>) => {
            const { job } = thread;
            if (reply.type === 'progress') {
                return job?.progress(reply.share);
            }
            thread.job = undefined;
            worker.unref();
            if (reply.type === 'done') {
                job?.done(reply.result);
            } else {
                job?.failed(new AnalysisFailed(reply.said));
            }
            assign();
        });
        worker.on('error', error => {
            lost(reasonOf(error));
        });
        worker.on('exit', () => {
            lost(message('server.threadEnded'));
        });
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
            thread.worker.ref();
            thread.worker.postMessage(order);
        }
    }

    function giveUp(jobs: ReadonlySet<Job<Task, Result>>): void {
        for (const thread of threads) {
            if (!thread.job || !jobs.has(thread.job)) {
                continue;
            }
            threads.delete(thread);
            thread.job = undefined;
            void thread.worker.terminate();
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

function reasonOf(error: Error): Message {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        return message('server.tooLarge');
    }
    return message('text.asWritten', { text: error.message });
}
