import { askedAt, type Asked, type CompiledProject } from '@nvs/project';
import type { MarkingLevel } from '@nvs/model';
import { levelNamed, levelsInWords, oneLine } from '@nvs/report';
import { message } from '@nvs/words';
import { CannotDo } from './surroundings.js';

/** The option that gives a report or an answer at a level. */
export interface MarkingOption {
    readonly marking?: string;
}

/**
 * A project at the level asked for, else that of its assessment.
 * @throws CannotDo when there is no such level
 */
export function atLevel(project: CompiledProject, { marking }: MarkingOption): Asked {
    const { markings } = project;
    return askedAt(project, marking === undefined ? undefined : levelOf(marking, markings));
}

/** @throws CannotDo when there is no such level */
export function levelOf(marking: string, markings: readonly MarkingLevel[]): string {
    const level = levelNamed(marking.normalize('NFC'), markings);
    if (level === undefined) {
        throw new CannotDo(message('cli.noLevel', { level: oneLine(marking), levels: levelsInWords(markings) }));
    }
    return level;
}
