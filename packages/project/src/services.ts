import { createNvsServices, type NvsContext, type NvsServices, type NvsSharedServices } from '@nvs/language';
import { analysesBy, type FiguresInWords } from './analyses.js';
import { inTurns } from './analyst/analyst.js';
import { work, type ModelAnalyst } from './ask/tasks.js';

interface ProjectContext extends Omit<NvsContext, 'analyses'> {
    /** Who works out analyses; without one, they take turns with all other work. */
    readonly analyst?: ModelAnalyst;
    /** How hovers say figures; without it, they show none. */
    readonly figuresInWords?: FiguresInWords;
}

/** The services of the language, with what follows from models. Pass `EmptyFileSystem` for texts in memory. */
export function createProjectServices({ analyst = inTurns(work), figuresInWords, ...context }: ProjectContext): {
    shared: NvsSharedServices;
    Nvs: NvsServices;
} {
    return createNvsServices({ ...context, analyses: analysesBy(analyst, figuresInWords) });
}
