import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask as askProject, importActors, importTables, inTurns, isApart, newModel, withHelp } from '@nvs/project';
import { changesForPaths, MOST_HELPERS, rasteriser, threadPool, workIn } from '@nvs/project/node';
import type { Toolchain } from './surroundings.js';

/** What threads run: a bundle beside this one. Run from source, there is none and analyses are done here. */
export const threads = fileURLToPath(new URL('./analysis-worker.cjs', import.meta.url));
const folder = dirname(threads),
    work = workIn(folder),
    here = inTurns(work);
/** Rules were run here, so much of the model is known here. */
const together = withHelp(here, threadPool(threads, work, MOST_HELPERS), isApart);

/** Threads are worth their start for what has parts. */
export const ask: Toolchain['ask'] = (asked, question, options) =>
    askProject(asked, question, { ...options, analyst: question.kind === 'report' || question.kind === 'pictures' ? together : here });

export const raster: Toolchain['rasteriser'] = () => rasteriser(folder);

export { changesForPaths, importActors, importTables, newModel };
