import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { parseProfile } from '@nvs/language';
import { profileNamed, type CompiledProject, type FoundProfile } from '@nvs/project';
import { ownProfile, REPORT_FORMATS, type Profile, type ReportFormat } from '@nvs/report';
import { message, reasonOf } from '@nvs/words';
import { CannotDo, type Surroundings } from './surroundings.js';
import { tell } from './terminal.js';

export interface ProfileOption {
    /** A name, or a file where it has a slash or ends in `.json`. */
    readonly profile?: string;
}

/** Bytes that a file with a profile has at most. */
const MOST = 1_000_000;

/** @throws CannotDo where the format has no sections to choose from */
export function checkProfile({ profile, format }: ProfileOption & { readonly format: string }): void {
    const all: readonly ReportFormat[] = Object.values(REPORT_FORMATS);
    const formats: readonly string[] = [...all.filter(each => each.isDocument).map(({ name }) => name), 'pdf'];
    if (profile !== undefined && !formats.includes(format)) {
        throw new CannotDo(message('profiles.onlyDocuments', { format, formats }));
    }
}

/** The profile that is asked for, of a project. @throws CannotDo where there is none; what is wrong with a file has been told */
export async function profileOf(
    project: CompiledProject,
    { profile: asked }: ProfileOption,
    around: Surroundings
): Promise<Profile | undefined> {
    if (asked === undefined) {
        return undefined;
    }
    const found = isFile(asked) ? await inFile(asked, project, around) : profileNamed(project, asked.normalize('NFC'));
    if (found.problem) {
        throw new CannotDo(found.problem);
    }
    return found.profile;
}

/** Whether a file is meant, not one of the profiles that have a name. */
export const isFile = (profile: string): boolean => /[/\\]|\.json$/i.test(profile);

async function inFile(file: string, { root }: CompiledProject, around: Surroundings): Promise<FoundProfile> {
    let text: string;
    try {
        const path = realpathSync(resolve(around.cwd, file));
        if (![around.cwd, root].some(folder => isWithin(path, folder))) {
            return { problem: message('profiles.fileOutside', { file }) };
        }
        if (statSync(path).size > MOST) {
            return { problem: message('profiles.fileTooLong', { file }) };
        }
        text = readFileSync(path, 'utf8');
    } catch (error) {
        return { problem: message('profiles.fileUnread', { file, why: reasonOf(error) }) };
    }
    const { profile, problems } = parseProfile(text.replace(/^\uFEFF/, ''));
    const told = problems.map(({ message: problem, place: { line, column } }) =>
        message('profiles.inFile', { file, line, column, problem })
    );
    const last = told.pop();
    for (const each of told) {
        await tell(around, each);
    }
    return last === undefined && profile
        ? { profile: ownProfile(file, profile) }
        : { problem: last ?? message('profiles.inFile', { file, line: 1, column: 1, problem: message('profiles.object') }) };
}

/** By where folders really are: a link may lead anywhere. */
function isWithin(path: string, folder: string): boolean {
    const way = relative(existsSync(folder) ? realpathSync(folder) : folder, path);
    return way !== '' && !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
}
