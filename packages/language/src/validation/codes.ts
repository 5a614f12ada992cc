import type { Severity } from '../workspace/config.js';

/** What is known of a diagnostic code; its page is docs/diagnostics/AREA/REASON.md. */
export interface CodeDefinition {
    readonly severity: Exclude<Severity, 'off'>;
    /** What it is about, in a few words. */
    readonly title: string;
}

const error = (title: string): CodeDefinition => ({ severity: 'error', title });

/** Every diagnostic code. What must not be is an error; what should not be, a warning. */
export const CODES = {
    'syntax/character': error('A character that the language does not use'),
    'syntax/brace': error('A brace without its partner'),
    'syntax/unexpected': error('Text that does not fit here'),
    'reference/unknown': error('A name that nothing has'),
    'reference/kind': error('A name of the wrong kind of element'),
    'reference/ambiguous': error('A name that two elements share equally')
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
