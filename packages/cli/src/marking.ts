import { askedFor, type Asked, type CompiledProject } from '@nvs/project';
import { inLanguage, type MarkingLevel } from '@nvs/model';
import { levelNamed, levelsInWords, oneLine, type Profile } from '@nvs/report';
import { message } from '@nvs/words';
import type { LanguageOption } from './language.js';
import { CannotDo } from './surroundings.js';

/** The option that gives a report or an answer at a level. */
export interface MarkingOption {
    readonly marking?: string;
}

/**
 * A project at the level asked for, else that of the profile, else that of its assessment.
 * @throws CannotDo when there is no such level, or the profile cannot do without one
 */
export function atLevel(project: CompiledProject, { marking }: MarkingOption, profile?: Profile): Asked {
    const found = askedFor(project, profile, marking === undefined ? undefined : levelOf(marking, project.markings));
    if (found.problem) {
        throw new CannotDo(found.problem);
    }
    return found.asked;
}

/** The same in the language of its readers, where one is asked for; else in that of the model. */
export const readIn = (asked: Asked, { lang }: LanguageOption): Asked =>
    lang === undefined ? asked : { ...asked, model: inLanguage(asked.model, lang) };

/** @throws CannotDo when there is no such level */
export function levelOf(marking: string, markings: readonly MarkingLevel[]): string {
    const level = levelNamed(marking.normalize('NFC'), markings);
    if (level === undefined) {
        throw new CannotDo(message('cli.noLevel', { level: oneLine(marking), levels: levelsInWords(markings) }));
    }
    return level;
}
