/** What the language server answers beyond the Language Server Protocol. Client and server share these types. */

/** `{ uri }` of a file of the standard library -> its text, or null when there is no such file. */
export const LIBRARY_TEXT = 'nvs/libraryText';

/** `{ uri }` of the page of a diagnostic code (`nvs-docs:/reference/unknown.md`) -> its Markdown, or null when there is no such page. */
export const DOCS = 'nvs/docs';

export interface ReportParams {
    /** Any file or folder of the project; without one, the only project of the workspace. */
    uri?: string;
    format: 'json';
}

export interface ReportResult {
    project: string;
    /** Folder of the project, as a URI. */
    root: string;
    /** Proposed file name, without folder. */
    fileName: string;
    content: string;
    errors: number;
    warnings: number;
}

/** A project compiled to a report; nothing is written. */
export const REPORT = 'nvs/report';

export interface CheckParams {
    /** Any file or folder of the project; without one, all projects of the workspace. */
    uri?: string;
}

export interface CheckedProject {
    name: string;
    /** Folder of the project, as a URI. */
    root: string;
    errors: number;
    warnings: number;
    infos: number;
}

export interface CheckResult {
    projects: CheckedProject[];
}

/** Checks whole projects, closed files included, and says how many problems each has. */
export const CHECK = 'nvs/check';
