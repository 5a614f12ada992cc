import type { CompiledProject } from '@nvs/language';
import { levelNamed, levelsInWords, modelAtLevel, oneLine, type ModelAtLevel } from '@nvs/report';
import { CannotDo } from './surroundings.js';

/** The option that gives a report or an answer at a level. */
export interface MarkingOption {
    readonly marking?: string;
}

/**
 * The model of a project at the level asked for, else that of its assessment.
 * @throws CannotDo when there is no such level
 */
export function atLevel(project: Pick<CompiledProject, 'model' | 'markings' | 'files'>, { marking }: MarkingOption): ModelAtLevel {
    const { markings } = project;
    const level = marking === undefined ? undefined : levelNamed(marking.normalize('NFC'), markings);
    if (marking !== undefined && level === undefined) {
        throw new CannotDo(`"${oneLine(marking)}" is no level that --marking takes. From low to high: ${levelsInWords(markings)}.`);
    }
    return modelAtLevel(project, level);
}
