import { highestMarking } from '@nvs/analysis';
import { nearest } from '@nvs/language';
import { levelNamed, levelsInWords, ownProfile, PROFILES, unknownSector, type Profile } from '@nvs/report';
import { message, type Message } from '@nvs/words';
import type { CompiledProject } from '../compiled.js';
import { askedAt, type Asked } from './asked.js';

/** A profile, or what is wrong with what was asked for. */
export type FoundProfile = { readonly profile: Profile; readonly problem?: undefined } | { readonly problem: Message };

/** The profile of a name: one that everybody has, or one of the project's `nvs.json`. */
export function profileNamed({ profiles }: Pick<CompiledProject, 'profiles'>, name: string): FoundProfile {
    const own = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
    const profile = PROFILES.get(name) ?? (own && ownProfile(name, own));
    if (profile) {
        return { profile };
    }
    const names = [...PROFILES.keys(), ...Object.keys(profiles)];
    return { problem: message('profiles.none', { name, names, nearest: nearest(name, names) }) };
}

/**
 * A project as the report of a profile sees it.
 * @param level one of its levels by name; without it the level of the profile, else that of the assessment
 */
export function askedFor(
    project: CompiledProject,
    profile: Profile | undefined,
    level?: string
): { readonly asked: Asked; readonly problem?: undefined } | { readonly problem: Message } {
    const { markings } = project;
    const own = profile?.marking;
    const at = level ?? (own === undefined ? undefined : levelNamed(own.normalize('NFC'), markings));
    const levels = levelsInWords(markings);
    if (at === undefined && own !== undefined) {
        return { problem: message('profiles.noLevel', { level: own, levels }) };
    }
    const unknown = profile && unknownSector(profile, project.model.sectors);
    if (unknown) {
        const { names, ...told } = unknown;
        return { problem: message('profiles.noSector', { ...told, nearest: nearest(told.name, names) }) };
    }
    const asked = askedAt(project, at);
    if (profile?.isEdition && highestMarking(project.model, markings) === undefined) {
        return { problem: message('profiles.notMarked', { name: profile.name }) };
    }
    if (profile?.isEdition && asked.marking?.reduced !== true) {
        return { problem: message('profiles.noLevelNamed', { name: profile.name, levels }) };
    }
    return { asked };
}
