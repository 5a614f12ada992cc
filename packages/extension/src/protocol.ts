import { RequestType } from 'vscode-languageserver-protocol';

/** What the language server answers beyond the Language Server Protocol. Client and server share these types. */

export interface LibraryTextParams {
    /** Address of a library file. */
    uri: string;
}

/** The text of a file of the standard library; null when there is no such file. */
export const LIBRARY_TEXT = new RequestType<LibraryTextParams, string | null, void>('nvs/libraryText');

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
export const REPORT = new RequestType<ReportParams, ReportResult, void>('nvs/report');

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
export const CHECK = new RequestType<CheckParams, CheckResult, void>('nvs/check');
