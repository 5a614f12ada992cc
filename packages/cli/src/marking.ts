import type { CompiledProject } from '@nvs/project';
import type { MarkingLevel } from '@nvs/model';
import { levelNamed, levelsInWords, modelAtLevel, oneLine, type ModelAtLevel } from '@nvs/report';
import { message } from '@nvs/words';
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
    return modelAtLevel(project, marking === undefined ? undefined : levelOf(marking, markings));
}

/** @throws CannotDo when there is no such level */
export function levelOf(marking: string, markings: readonly MarkingLevel[]): string {
    const level = levelNamed(marking.normalize('NFC'), markings);
    if (level === undefined) {
        throw new CannotDo(message('cli.noLevel', { level: oneLine(marking), levels: levelsInWords(markings) }));
    }
    return level;
}
