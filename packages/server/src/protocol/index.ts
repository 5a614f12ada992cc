import { FORMAT_NAMES, QUESTION_NAMES, type FormatName, type ReportFormat } from '@nvs/report';
import * as z from 'zod';
import { NEW_MODEL, NEW_MODEL_CHOICES, NewModelChoicesParams, NewModelParams } from './new-model.js';
import { STANDING, StandingParams } from './standing.js';
import { IMPORT_TABLE, ImportTableParams, PASTE_TABLE, PasteTableParams } from './tables.js';

export * from './new-model.js';
export * from './standing.js';
export * from './tables.js';

/** What the language server answers beyond the Language Server Protocol: requests, and the same as commands. Editors and server share these types. */

/** `{ uri }` of a file of the standard library -> its text, or null when there is no such file. */
export const LIBRARY_TEXT = 'nvs/libraryText';

/** `{ uri }` of the page of a diagnostic code (`nvs-docs:/reference/unknown.md`) -> its Markdown, or null when there is no such page. */
export const DOCS = 'nvs/docs';

/** To an editor in a browser, which has the files. `{ uri }` -> `file`, `folder`, or null when there is nothing. */
export const FILE_KIND = 'nvs/fileKind';

/** The same of a folder: `{ uri }` -> what stands in it, as `[name, kind]`. */
export const FILE_ENTRIES = 'nvs/fileEntries';

/** The same of a file: `{ uri }` -> its text. */
export const FILE_TEXT = 'nvs/fileText';

export const ReportParams = z.object({
    uri: z.string().optional().describe('Any file or folder of the project; without one, the only project of the workspace.'),
    format: z.enum(FORMAT_NAMES).default('json'),
    profile: z
        .string()
        .optional()
        .describe('Which report, of those that people read: the name of a profile, also of one in `nvs.json`; without it the whole one.'),
    around: z.string().optional().describe('Of a picture of the network (`dot`, `mermaid`): only what is near this element, by its id.'),
    steps: z.int().min(1).default(1).describe('How many arrows from it.'),
    workDoneToken: z.union([z.string(), z.number()]).optional().describe('What progress is told under, as the protocol has it.')
});
export type ReportParams = z.input<typeof ReportParams>;

export interface ReportResult {
    readonly project: string;
    /** Folder of the project, as a URI. */
    readonly root: string;
    /** Proposed file name, without folder. */
    readonly fileName: string;
    readonly content: string;
    /** `base64` where the format is not a text. */
    readonly encoding: 'utf8' | 'base64';
    readonly errors: number;
    readonly warnings: number;
}

/** A project compiled to a report; nothing is written. */
export const REPORT = 'nvs/report';

export const ReportChoicesParams = z.object({});

/** A format, for a reader to choose it; texts are in the language of the editor. */
export interface FormatChoice {
    readonly name: FormatName;
    /** Behind the dot of a file's name. */
    readonly extension: string;
    /** What it and its neighbours are for, as a heading above them. */
    readonly use: string;
    readonly title: string;
    readonly goodFor: string;
    readonly opensIn: ReportFormat['opensIn'];
    /** A profile gives another selection of it. */
    readonly hasProfiles: boolean;
}

export interface ReportChoices {
    /** In the order in which they are offered; those of one use together. */
    readonly formats: readonly FormatChoice[];
}

/** What reports can be made. */
export const REPORT_CHOICES = 'nvs/reportChoices';

export const ProfileChoicesParams = z.object({ uri: z.string().optional().describe('As of a report.') });
export type ProfileChoicesParams = z.infer<typeof ProfileChoicesParams>;

/** A selection of the report, for a reader to choose it; texts are in the language of the editor. */
export interface ProfileChoice {
    readonly name: string;
    readonly title: string;
    readonly goodFor: string;
    /** What it and its neighbours are, as a heading above them; '' for those that everybody has. */
    readonly use: string;
}

export interface ProfileChoices {
    /** The whole report first. */
    readonly profiles: readonly ProfileChoice[];
}

/** Which selections of the report can be made of a project. */
export const PROFILE_CHOICES = 'nvs/profileChoices';

export const CheckParams = z.object({
    uri: z.string().optional().describe('Any file or folder of the project; without one, all projects of the workspace.')
});
export type CheckParams = z.infer<typeof CheckParams>;

export interface CheckedCounts {
    readonly name: string;
    /** Folder of the project, as a URI. */
    readonly root: string;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
}

export interface CheckResult {
    readonly projects: readonly CheckedCounts[];
}

/** Checks whole projects, closed files included, and says how many problems each has. */
export const CHECK = 'nvs/check';

/** A question about one element of a model. */
export const AnswerParams = z.object({
    question: z.enum(QUESTION_NAMES),
    uri: z.string().describe('A file of the project.'),
    id: z.string().describe('Full name of the element.'),
    hours: z.number().positive().optional().describe('Of what_if: how many hours it is down; without it, as long as its repair takes.'),
    folder: z.string().optional().describe("Path of the project's folder as links in the answer have it; without it, places are text.")
});
export type AnswerParams = z.infer<typeof AnswerParams>;

/** An answer in Markdown, worked out away from the main loop; it can be cancelled. */
export const ANSWER = 'nvs/answer';

export const ElementsParams = z.object({
    uri: z.string().describe('A file of the project.'),
    position: z
        .object({ line: z.int().min(0), character: z.int().min(0) })
        .optional()
        .describe('A place in the file: elements there come first.')
});
export type ElementsParams = z.infer<typeof ElementsParams>;

export interface NamedElement {
    /** Full name. */
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    /** What can be asked about it. */
    readonly questions: readonly AnswerParams['question'][];
}

export interface ElementsResult {
    /** Folder of the project, as a URI; '' for a file in no folder. */
    readonly root: string;
    /** Those at the place, the most likely to be meant first. */
    readonly here: readonly NamedElement[];
    readonly all: readonly NamedElement[];
}

/** What questions can be asked about. */
export const ELEMENTS = 'nvs/elements';

/** `{ text }` of a duration such as `48 h` -> its hours, or null when it is none. */
export const DURATION = 'nvs/duration';

export const DurationParams = z.object({ text: z.string() });
export type DurationParams = z.infer<typeof DurationParams>;

/**
 * The same requests as commands for `workspace/executeCommand`, for editors that send no requests of their own. Each takes the
 * parameters of the request as its one argument.
 */
export const COMMANDS = {
    'nvs.server.check': CHECK,
    'nvs.server.report': REPORT,
    'nvs.server.reportChoices': REPORT_CHOICES,
    'nvs.server.profileChoices': PROFILE_CHOICES,
    'nvs.server.answer': ANSWER,
    'nvs.server.elements': ELEMENTS,
    'nvs.server.standing': STANDING,
    'nvs.server.newModelChoices': NEW_MODEL_CHOICES,
    'nvs.server.newModel': NEW_MODEL,
    'nvs.server.importTable': IMPORT_TABLE,
    'nvs.server.pasteTable': PASTE_TABLE
} as const;

/** What each request takes. */
export const PARAMS = {
    [CHECK]: CheckParams,
    [REPORT]: ReportParams,
    [REPORT_CHOICES]: ReportChoicesParams,
    [PROFILE_CHOICES]: ProfileChoicesParams,
    [ANSWER]: AnswerParams,
    [ELEMENTS]: ElementsParams,
    [DURATION]: DurationParams,
    [STANDING]: StandingParams,
    [NEW_MODEL_CHOICES]: NewModelChoicesParams,
    [NEW_MODEL]: NewModelParams,
    [IMPORT_TABLE]: ImportTableParams,
    [PASTE_TABLE]: PasteTableParams
} as const;
