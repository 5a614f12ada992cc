import { ProjectFile, ProjectSeverity, type ProfileFile } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { JsonPath, JsonPlace } from './json.js';
import { readJson } from './json.js';
import { normalName } from '../references/names.js';
import { readProfiles } from './report-profiles.js';

/** What `nvs.json` says about a project. */
export interface ProjectConfig {
    readonly name?: string;
    /** The default method: the full name of a method or of the namespace that holds it. */
    readonly method?: string;
    /** Language of reports, ISO 639. */
    readonly language?: string;
    /** Severity by diagnostic code or by area (`gap`). */
    readonly severity?: Readonly<Record<string, Severity>>;
    /** URIs of the folders of other projects whose names this one can use. */
    readonly projects?: readonly string[];
    /** Profiles of the report, by name. */
    readonly profiles?: Readonly<Record<string, ProfileFile>>;
}

export type Severity = ProjectSeverity;

/** What is wrong with an `nvs.json`, and where. */
export interface ConfigProblem {
    readonly message: Message;
    readonly place: JsonPlace;
}

/** An `nvs.json` as it was read. */
export interface ReadConfig {
    readonly config: ProjectConfig;
    readonly problems: readonly ConfigProblem[];
    /** The folders under `projects` as they are written, in the order of the URIs in the configuration. */
    readonly folders: readonly string[];
    /** Where a key or an entry stands; the start of the text where it does not. */
    placeOf(...path: JsonPath): JsonPlace;
}

/** Where what has no place of its own is told. */
export const START: JsonPlace = { line: 1, column: 1, endLine: 1, endColumn: 2 };

const KEYS: readonly string[] = Object.keys(ProjectFile.shape);

/** Reads the text of an `nvs.json`. Never throws: what can't be used is left out and said. */
export function parseConfig(text: string, resolve: (path: string) => string): ReadConfig {
    const json = readJson(text);
    const placeOf = (...path: JsonPath): JsonPlace => json.placeOf(path) ?? START;
    const { value } = json;
    const problems: ConfigProblem[] = [];
    const tell = (said: Message, ...path: JsonPath): void => {
        problems.push({ message: said, place: placeOf(...path) });
    };
    if (value === undefined) {
        for (const { message: mistake, place } of json.problems) {
            problems.push({ message: message('projectFile.noJson', { mistake }), place });
        }
    } else {
        for (const { message: mistake, place } of json.problems) {
            problems.push({ message: message('projectFile.lastCounts', { mistake }), place });
        }
    }
    if (!isRecord(value)) {
        if (problems.length === 0) {
            tell(message('projectFile.object'));
        }
        return { config: {}, problems, folders: [], placeOf };
    }
    const string = (key: string): string | undefined => {
        const found = value[key];
        if (found === undefined || typeof found === 'string') {
            return found;
        }
        tell(message('projectFile.text', { key }), key);
        return undefined;
    };
    for (const key of Object.keys(value)) {
        if (!KEYS.includes(key)) {
            tell(message('projectFile.unknownKey', { key, known: KEYS }), key);
        }
    }
    const name = named(string('name'), tell),
        method = string('method'),
        language = languageCode(string('language'), tell);
    const severity = readSeverity(value['severity'], tell);
    const folders = readProjects(value['projects'], tell);
    const profiles = readProfiles(value['profiles'], tell);
    return {
        config: {
            ...(name === undefined ? {} : { name }),
            ...(method === undefined ? {} : { method: normalName(method) }),
            ...(language === undefined ? {} : { language }),
            ...(severity === undefined ? {} : { severity }),
            ...(folders === undefined ? {} : { projects: folders.map(resolve) }),
            ...(profiles === undefined ? {} : { profiles })
        },
        problems: problems.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column),
        folders: folders ?? [],
        placeOf
    };
}

type Tell = (said: Message, ...path: JsonPath) => void;

/** A name that reports and messages can show. */
function named(name: string | undefined, tell: Tell): string | undefined {
    if (name === undefined || (name.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(name))) {
        return name;
    }
    tell(message('projectFile.name'), 'name');
    return undefined;
}

function languageCode(code: string | undefined, tell: Tell): string | undefined {
    if (code === undefined || /^[a-z]{2,3}$/.test(code)) {
        return code;
    }
    tell(message('projectFile.language'), 'language');
    return undefined;
}

function readSeverity(value: unknown, tell: Tell): Record<string, Severity> | undefined {
    if (value === undefined) {
        return undefined;
    }
    if (!isRecord(value)) {
        tell(message('projectFile.severities'), 'severity');
        return undefined;
    }
    const right: [string, Severity][] = [];
    for (const [code, severity] of Object.entries(value)) {
        if (isSeverity(severity)) {
            right.push([code, severity]);
        } else {
            tell(message('projectFile.severity', { code }), 'severity', code);
        }
    }
    return Object.fromEntries(right);
}

function readProjects(value: unknown, tell: Tell): string[] | undefined {
    if (value === undefined) {
        return undefined;
    }
    if (isTexts(value)) {
        return value;
    }
    const odd = Array.isArray(value) ? value.findIndex(each => typeof each !== 'string' || each === '') : -1;
    if (odd >= 0) {
        tell(message('projectFile.folder'), 'projects', odd);
    } else {
        tell(message('projectFile.folders'), 'projects');
    }
    return undefined;
}

function isTexts(value: unknown): value is string[] {
    return Array.isArray(value) && value.every(each => typeof each === 'string' && each !== '');
}

function isSeverity(value: unknown): value is Severity {
    return ProjectSeverity.safeParse(value).success;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
