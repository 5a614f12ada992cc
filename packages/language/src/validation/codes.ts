import type { Severity } from '../workspace/config.js';

/** What is known of a diagnostic code; its page is docs/diagnostics/AREA/REASON.md. */
export interface CodeDefinition {
    readonly severity: Exclude<Severity, 'off'>;
    /** What it is about, in a few words. */
    readonly title: string;
}

const error = (title: string): CodeDefinition => ({ severity: 'error', title });
const warning = (title: string): CodeDefinition => ({ severity: 'warning', title });
const info = (title: string): CodeDefinition => ({ severity: 'info', title });

/** Every diagnostic code. What must not be is an error; what should not be, a warning. */
export const CODES = {
    'syntax/brace': error('A brace without its partner'),
    'syntax/character': error('A character that the language does not use'),
    'syntax/colon': error('A colon missing, or one too many'),
    'syntax/column': error('An element that does not start its line'),
    'syntax/comma': error('A comma missing, or one too many'),
    'syntax/comment': error('A comment that is never closed'),
    'syntax/modifier': error('A colon where a remark on a value has none'),
    'syntax/name': error('A name missing, or one that cannot be'),
    'syntax/number': error('A number written another way'),
    'syntax/range': error('A range without both ends'),
    'syntax/string': error('A text without its closing quote'),
    'syntax/title': error('A title without quotes'),
    'syntax/unexpected': error('Text that does not fit here'),
    'syntax/value': error('A value missing, or of another kind'),
    'element/unknown': error('A word that starts no element'),
    'name/duplicate': error('Two elements with one name'),
    'name/hides': warning('A name that hides another'),
    'namespace/place': error('namespace or use not at the top'),
    'namespace/repeated': warning('A namespace used twice'),
    'namespace/unknown': error('A namespace that no file has'),
    'namespace/unused': info('A namespace used for nothing'),
    'property/misplaced': error('A property of another kind of element'),
    'property/missing': error('A property that must be there'),
    'property/repeated': error('A property given twice'),
    'property/single': error('Several values where one belongs'),
    'property/unknown': error('A property that nothing has'),
    'reference/ambiguous': error('A name that two elements share equally'),
    'reference/kind': error('A name of the wrong kind of element'),
    'reference/unknown': error('A name that nothing has')
} as const satisfies Record<string, CodeDefinition>;

export type Code = keyof typeof CODES;

export function codeDefinition(code: string): CodeDefinition | undefined {
    const codes: Readonly<Record<string, CodeDefinition>> = CODES;
    return codes[code];
}

/** The page of a code, from the project folder of NVS itself. */
export function pageOf(code: string): string {
    return `docs/diagnostics/${code}.md`;
}

/** Scheme of the pages in an editor: `nvs-docs:/reference/unknown.md`. */
export const DOCS_SCHEME = 'nvs-docs';
