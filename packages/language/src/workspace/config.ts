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
}

export type Severity = 'error' | 'warning' | 'info' | 'off';

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'off'];

/** What is wrong with an `nvs.json`, with the place as an offset in its text where that is known. */
export interface ConfigProblem {
    readonly message: string;
    readonly key?: string;
    /** Line and column of the key, from 1. */
    readonly line?: number;
    readonly column?: number;
}

/** Where the key first stands in the text. */
function placeOf(text: string, key: string): { line: number; column: number } | undefined {
    const offset = text.indexOf(JSON.stringify(key));
    if (offset < 0) return undefined;
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Reads the text of an `nvs.json`. Never throws: what can't be used is left out and said. */
export function parseConfig(text: string, resolve: (path: string) => string): { config: ProjectConfig; problems: ConfigProblem[] } {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        return { config: {}, problems: [{ message: 'nvs.json is not valid JSON: mend it, or the project is read without it.' }] };
    }
    if (!isRecord(value)) return { config: {}, problems: [{ message: 'nvs.json must hold an object, such as { "name": "winter" }.' }] };
    const problems: ConfigProblem[] = [];
    const string = (key: string): string | undefined => {
        const found = value[key];
        if (found === undefined || typeof found === 'string') return found;
        problems.push({ key, message: `"${key}" in nvs.json must be a text in quotes.` });
        return undefined;
    };
    for (const key of Object.keys(value)) {
        if (!['$schema', 'name', 'method', 'language', 'severity', 'projects'].includes(key)) {
            problems.push({ key, message: `nvs.json knows no "${key}": it takes name, method, language, severity and projects.` });
        }
    }
    const name = string('name'), method = string('method'), language = string('language');
    const severity = readSeverity(value['severity'], problems);
    const projects = readProjects(value['projects'], resolve, problems);
    return {
        config: {
            ...(name === undefined ? {} : { name }), ...(method === undefined ? {} : { method }), ...(language === undefined ? {} : { language }),
            ...(severity === undefined ? {} : { severity }), ...(projects === undefined ? {} : { projects })
        },
        problems: problems.map(problem => problem.key === undefined ? problem : { ...problem, ...placeOf(text, problem.key) })
    };
}

function readSeverity(value: unknown, problems: ConfigProblem[]): Record<string, Severity> | undefined {
    if (value === undefined) return undefined;
    if (!isRecord(value)) {
        problems.push({ key: 'severity', message: '"severity" in nvs.json must be an object, such as { "gap/no-owner": "off" }.' });
        return undefined;
    }
    const result: Record<string, Severity> = {};
    for (const [code, severity] of Object.entries(value)) {
        if (isSeverity(severity)) result[code] = severity;
        else problems.push({ key: code, message: `The severity of "${code}" in nvs.json must be error, warning, info or off.` });
    }
    return result;
}

function readProjects(value: unknown, resolve: (path: string) => string, problems: ConfigProblem[]): string[] | undefined {
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every(path => typeof path === 'string')) return value.map(resolve);
    problems.push({ key: 'projects', message: '"projects" in nvs.json must be a list of folders, such as ["../energy"].' });
    return undefined;
}

function isSeverity(value: unknown): value is Severity {
    return typeof value === 'string' && SEVERITIES.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
