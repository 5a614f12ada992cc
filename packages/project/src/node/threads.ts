import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { message, type Message } from '@nvs/words';
import { inTurns, type Analyst, type Work } from '../analyst/analyst.js';
import type { Reply } from '../analyst/messages.js';
import { poolOf } from '../analyst/pool.js';

/** More threads do not help: the largest tasks take as long as all others together. */
const MOST_THREADS = Math.min(4, availableParallelism());

/** So many threads help one that works too. */
export const MOST_HELPERS = MOST_THREADS - 1;

/** Megabytes that the objects of a thread may take. */
const MEMORY = 4096;

/**
 * Works out tasks on threads of their own, which do not keep the process from ending.
 * @param file what the threads run: a bundle that calls `serveTasks`. Where it is missing, tasks are worked out here
 * @param most how many threads there are at most; 0: none
 */
export function threadPool<Task, Result>(file: string, work: Work<Task, Result>, most = MOST_THREADS): Analyst<Task, Result> {
    if (most === 0 || !existsSync(file)) {
        return inTurns(work);
    }
    return poolOf<Task, Result>(({ reply, lost }) => {
        const worker = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
        worker.on('message', (told: Reply<Result>) => {
            reply(told);
        });
        worker.on('error', error => {
            lost(reasonOf(error));
        });
        worker.on('exit', () => {
            lost(message('server.threadEnded'));
        });
        return {
            post: order => {
                worker.postMessage(order);
            },
            end: () => {
                void worker.terminate();
            },
            isNeeded: needed => {
                if (needed) {
                    worker.ref();
                } else {
                    worker.unref();
                }
            }
        };
    }, most);
}

function reasonOf(error: Error): Message {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        return message('server.tooLarge');
    }
    return message('text.asWritten', { text: error.message });
}
