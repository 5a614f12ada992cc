import {
    CER_SECTORS,
    LONGEST_TEXT,
    MOST_ROWS,
    MOST_SECTIONS,
    PROFILE_NAME,
    REPORT_PROFILES,
    REPORT_SECTIONS,
    SECTION_PARTS,
    type ProfileFile,
    type Words
} from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { nearest } from '../references/nearest.js';
import { readJson, type JsonPath, type JsonPlace } from './json.js';

/** Tells what is wrong, and of which value. */
type Tell = (said: Message, ...path: JsonPath) => void;

/** A value of JSON with the way to it. */
interface At {
    readonly value: unknown;
    readonly path: JsonPath;
    readonly tell: Tell;
}

/** Reads the text of a profile in a file of its own. Never throws; one with a mistake is none. */
export function parseProfile(text: string): {
    readonly profile: ProfileFile | undefined;
    readonly problems: readonly { readonly message: Message; readonly place: JsonPlace }[];
} {
    const { value, problems: ofText, placeOf } = readJson(text);
    const problems = ofText.map(({ message: mistake, place }) => ({ message: message('profiles.noJson', { mistake }), place }));
    const tell: Tell = (said, ...path) => {
        problems.push({ message: said, place: placeOf(path) ?? { line: 1, column: 1, endLine: 1, endColumn: 2 } });
    };
    const profile = problems.length > 0 ? undefined : readProfile({ value, path: [], tell }, true);
    return { profile, problems };
}

/** What stands under `profiles` in `nvs.json`. One with a mistake is left out. */
export function readProfiles(value: unknown, tell: Tell): Record<string, ProfileFile> | undefined {
    if (value === undefined) {
        return undefined;
    }
    if (!isRecord(value)) {
        tell(message('profiles.byName'), 'profiles');
        return undefined;
    }
    const right = Object.entries(value).flatMap(([name, each]) => {
        const path = ['profiles', name];
        if (!PROFILE_NAME.test(name)) {
            tell(message('profiles.name', { name }), ...path);
            return [];
        }
        if (REPORT_PROFILES.some(one => one === name)) {
            tell(message('profiles.nameTaken', { name }), ...path);
            return [];
        }
        const profile = readProfile({ value: each, path, tell }, false);
        return profile ? [[name, profile] as const] : [];
    });
    return Object.fromEntries(right);
}

function readProfile({ value, path, tell }: At, isFile: boolean): ProfileFile | undefined {
    if (!isRecord(value)) {
        tell(message('profiles.object'), ...path);
        return undefined;
    }
    let isRight = true;
    const heard: Tell = (...args) => {
        isRight = false;
        tell(...args);
    };
    const at = (key: string): At => ({ value: value[key], path: [...path, key], tell: heard });
    checkKeys({ value, path, tell: heard }, [...(isFile ? ['$schema'] : []), 'title', 'introduction', 'marking', 'sections', 'sectors']);
    const profile: ProfileFile = {
        title: words(at('title'), 'title'),
        introduction: words(at('introduction'), 'introduction'),
        marking: marking(at('marking')),
        sections: sections(at('sections'), path),
        sectors: sectors(at('sectors'))
    };
    return isRight ? profile : undefined;
}

function checkKeys({ value, path, tell }: At, known: readonly string[]): void {
    for (const name of Object.keys(isRecord(value) ? value : {})) {
        if (!known.includes(name)) {
            tell(message('profiles.unknownKey', { name, nearest: nearest(name, known), known }), ...path, name);
        }
    }
}

const isText = (value: unknown): value is string =>
    typeof value === 'string' && value.length <= LONGEST_TEXT && /[^\p{C}\p{Z}]/u.test(value);

function words({ value, path, tell }: At, key: string): Words | undefined {
    if (value === undefined || isText(value)) {
        return value;
    }
    if (isRecord(value)) {
        const { en, nl, ...others } = value;
        if ((en ?? nl) !== undefined && Object.keys(others).length === 0 && [en, nl].every(each => each === undefined || isText(each))) {
            return { ...(isText(en) ? { en } : {}), ...(isText(nl) ? { nl } : {}) };
        }
    }
    tell(message('profiles.words', { key, most: LONGEST_TEXT }), ...path);
    return undefined;
}

function marking({ value, path, tell }: At): string | undefined {
    if (value === undefined || (isText(value) && value.length <= 200)) {
        return value;
    }
    tell(message('profiles.level'), ...path);
    return undefined;
}

function sections({ value, path, tell }: At, whole: JsonPath): ProfileFile['sections'] {
    if (!Array.isArray(value) || value.length === 0 || value.length > MOST_SECTIONS) {
        tell(message('profiles.sections', { most: MOST_SECTIONS }), ...(value === undefined ? whole : path));
        return [];
    }
    const seen = new Set<string>();
    return value.flatMap((each: unknown, at) => {
        const found = section({ value: each, path: [...path, at], tell });
        const name = typeof found === 'object' ? found.section : found;
        if (name !== undefined && seen.has(name)) {
            tell(message('profiles.twice', { name }), ...path, at);
        }
        seen.add(name ?? '');
        return found === undefined ? [] : [found];
    });
}

function section({ value, path, tell }: At): ProfileFile['sections'][number] | undefined {
    if (typeof value === 'string') {
        return sectionName({ value, path, tell });
    }
    if (!isRecord(value)) {
        tell(message('profiles.sectionForm'), ...path);
        return undefined;
    }
    const at = (key: string): At => ({ value: value[key], path: [...path, key], tell });
    checkKeys({ value, path, tell }, ['section', 'title', 'introduction', 'first', 'show']);
    const name = typeof value['section'] === 'string' ? sectionName(at('section')) : undefined;
    if (typeof value['section'] !== 'string') {
        tell(message('profiles.sectionForm'), ...path);
    }
    const first = value['first'],
        show = value['show'];
    if (first !== undefined && !isCount(first)) {
        tell(message('profiles.first', { most: MOST_ROWS }), ...path, 'first');
    }
    if (show !== undefined && !isShow(show)) {
        tell(message('profiles.show', { known: SECTION_PARTS }), ...path, 'show');
    }
    return name === undefined
        ? undefined
        : {
              section: name,
              title: words(at('title'), 'title'),
              introduction: words(at('introduction'), 'introduction'),
              first: isCount(first) ? first : undefined,
              show: isShow(show) ? show : undefined
          };
}

function sectionName({ value, path, tell }: At): (typeof REPORT_SECTIONS)[number] | undefined {
    const name = REPORT_SECTIONS.find(each => each === value);
    if (name === undefined) {
        const written = String(value);
        tell(message('profiles.section', { name: written, nearest: nearest(written, REPORT_SECTIONS), known: REPORT_SECTIONS }), ...path);
    }
    return name;
}

const isCount = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_ROWS;

const isShow = (value: unknown): value is (typeof SECTION_PARTS)[number][] =>
    Array.isArray(value) && value.length > 0 && value.every(each => SECTION_PARTS.some(part => part === each));

function sectors({ value, path, tell }: At): ProfileFile['sectors'] {
    if (value === undefined) {
        return undefined;
    }
    if (!isRecord(value)) {
        tell(message('profiles.sectors'), ...path);
        return undefined;
    }
    return Object.fromEntries(
        Object.entries(value).flatMap(([name, names]) => {
            const annex = CER_SECTORS.find(each => each === name);
            if (annex === undefined) {
                tell(message('profiles.annexSector', { name, nearest: nearest(name, CER_SECTORS), known: CER_SECTORS }), ...path, name);
                return [];
            }
            if (!Array.isArray(names) || !names.every(isText)) {
                tell(message('profiles.sectorNames', { name }), ...path, name);
                return [];
            }
            return [[annex, names] as const];
        })
    );
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
