import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask as askProject, inTurns, newModel } from '@nvs/project';
import { rasteriser, threadPool, workIn } from '@nvs/project/node';
import type { Toolchain } from './surroundings.js';

/** What threads run: a bundle beside this one. Run from source, there is none and analyses are done here. */
export const threads = fileURLToPath(new URL('./analysis-worker.cjs', import.meta.url));
const folder = dirname(threads),
    work = workIn(folder);
const onThreads = threadPool(threads, work),
    here = inTurns(work);

/** Threads are worth their start for what has parts. */
export const ask: Toolchain['ask'] = (asked, question, options) =>
    askProject(asked, question, { ...options, analyst: question.kind === 'report' || question.kind === 'pictures' ? onThreads : here });

export const raster: Toolchain['rasteriser'] = () => rasteriser(folder);

export { newModel };
