import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeDefinition, createFormatter } from '@nvs/language';
import { ask, inTurns } from '@nvs/project';
import { compile, rasteriser, threadPool, workIn } from '@nvs/project/node';
import type { Toolchain } from './surroundings.js';

/** The packages that do the work. */
export function toolchain(): Toolchain {
    // A bundle beside this one; run from source, there is none and analyses are done here.
    const threads = fileURLToPath(new URL('./analysis-worker.cjs', import.meta.url));
    const folder = dirname(threads),
        work = workIn(folder);
    const onThreads = threadPool(threads, work),
        here = inTurns(work);
    return {
        compile,
        // Threads are worth their start for what has parts.
        ask: (asked, question, options) =>
            ask(asked, question, { ...options, analyst: question.kind === 'report' || question.kind === 'pictures' ? onThreads : here }),
        rasteriser: () => rasteriser(folder),
        rule: codeDefinition,
        createFormatter,
        startServer: async language => {
            const { startNvsServer } = await import('@nvs/server/node');
            startNvsServer(threads, language);
        }
    };
}
