import type { NvsServices } from '@nvs/language';
import { REPORT_PROFILES } from '@nvs/model';
import { askedFor, compiledNow, profileNamed, type CompiledProject, type ModelAnalyst } from '@nvs/project';
import { FORMAT_USES, REPORT_FORMATS, type Profile, type ReportFormat } from '@nvs/report';
import { message } from '@nvs/words';
import type { Answer } from './answer.js';
import {
    PROFILE_CHOICES,
    REPORT_CHOICES,
    type FormatChoice,
    type ProfileChoice,
    type ProfileChoices,
    type ProfileChoicesParams,
    type ReportChoices
} from './protocol/index.js';

/** Answers what reports can be made, for a reader to choose one. */
export function reportChoices(
    services: NvsServices,
    analyst: ModelAnalyst
): Record<typeof REPORT_CHOICES | typeof PROFILE_CHOICES, Answer> {
    const { Wording } = services.shared;
    const all: readonly (ReportFormat & Pick<FormatChoice, 'name'>)[] = Object.values(REPORT_FORMATS);
    const choiceOf = ({ name, extension, use, called, goodFor, opensIn, isDocument = false }: (typeof all)[number]): FormatChoice => ({
        name,
        extension,
        use: Wording.of(message(`formats.${use}`)),
        title: Wording.of(called),
        goodFor: Wording.of(goodFor),
        opensIn,
        hasProfiles: isDocument
    });
    const ofEverybody = (name: (typeof REPORT_PROFILES)[number]): ProfileChoice => ({
        name,
        title: Wording.of(message(`formats.${name}`)),
        goodFor: Wording.of(message(`formats.${name}For`)),
        use: ''
    });
    const own = ({ name, title, introduction = [] }: Profile): ProfileChoice => ({
        name,
        title: title ? Wording.of(title) : name,
        goodFor: introduction.map(each => Wording.of(each)).join(' '),
        use: Wording.of(message('formats.ofProject'))
    });
    return {
        [REPORT_CHOICES]: (): ReportChoices => ({
            // What has a program of its own is for more readers than a text.
            formats: FORMAT_USES.flatMap(use =>
                [false, true].flatMap(isText => all.filter(each => each.use === use && (each.opensIn === 'editor') === isText))
            ).map(choiceOf)
        }),
        [PROFILE_CHOICES]: async ({ uri }: ProfileChoicesParams, signal): Promise<ProfileChoices> => {
            const [project] = await compiledNow(services, uri, { analyst, signal, models: true });
            return {
                profiles: [
                    ...REPORT_PROFILES.filter(name => !project || usable(project, name)).map(ofEverybody),
                    ...Object.keys(project?.profiles ?? {}).flatMap(name => {
                        const profile = project && usable(project, name);
                        return profile ? [own(profile)] : [];
                    })
                ]
            };
        }
    };
}

/** A profile that a report of the project can be made by: an edition for a level needs a model that is marked. */
function usable(project: CompiledProject, name: string): Profile | undefined {
    const { profile } = { profile: undefined, ...profileNamed(project, name) };
    return profile && askedFor(project, profile).problem === undefined ? profile : undefined;
}
