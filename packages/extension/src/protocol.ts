import type { FormatName } from '@nvs/report';

/** What the language server answers beyond the Language Server Protocol. Client and server share these types. */

/** `{ uri }` of a file of the standard library -> its text, or null when there is no such file. */
export const LIBRARY_TEXT = 'nvs/libraryText';

/** `{ uri }` of the page of a diagnostic code (`nvs-docs:/reference/unknown.md`) -> its Markdown, or null when there is no such page. */
export const DOCS = 'nvs/docs';

export interface ReportParams {
    /** Any file or folder of the project; without one, the only project of the workspace. */
    uri?: string;
    format: FormatName;
    /** What progress is told under, as the protocol has it. */
    workDoneToken?: string | number;
}

export interface ReportResult {
    project: string;
    /** Folder of the project, as a URI. */
    root: string;
    /** Proposed file name, without folder. */
    fileName: string;
    content: string;
    /** `base64` where the format is not a text. */
    encoding: 'utf8' | 'base64';
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

/** A question about one element of a model. */
export interface AnswerParams {
    question: 'what_if' | 'explain' | 'cut_sets';
    /** A file of the project. */
    uri: string;
    /** Full name of the element. */
    id: string;
    /** Of `what_if`: how many hours it is down; without it, as long as its repair takes. */
    hours?: number;
    /** Path of the project's folder as links in the answer have it; without it, places are text. */
    folder?: string;
}

/** An answer in Markdown, worked out away from the main loop; it can be cancelled. */
export const ANSWER = 'nvs/answer';

export interface ElementsParams {
    /** A file of the project. */
    uri: string;
    /** A place in the file: elements there come first. */
    position?: { line: number; character: number };
}

export interface NamedElement {
    /** Full name. */
    id: string;
    title: string;
    kind: string;
    /** What can be asked about it. */
    questions: AnswerParams['question'][];
}

export interface ElementsResult {
    /** Folder of the project, as a URI; '' for a file in no folder. */
    root: string;
    /** Those at the place, the most likely to be meant first. */
    here: NamedElement[];
    all: NamedElement[];
}

/** What questions can be asked about. */
export const ELEMENTS = 'nvs/elements';

/** `{ text }` of a duration such as `48 h` -> its hours, or null when it is none. */
export const DURATION = 'nvs/duration';
