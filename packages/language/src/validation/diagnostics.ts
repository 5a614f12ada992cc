import type { LangiumDocument } from 'langium';
import { URI, UriUtils } from 'langium';
import type { Diagnostic as LspDiagnostic, Range } from 'vscode-languageserver';
import { compare, type Diagnostic, type Location } from '@nvs/model';
import { isLibrary } from '../workspace/projects.js';
import type { Project } from '../workspace/projects.js';
import { pageOf } from './codes.js';

const SEVERITY = { 1: 'error', 2: 'warning', 3: 'info', 4: 'info' } as const;

/** The path by which a document is known in reports: from the project folder, or `library:NAME.nvs`. */
export function fileOf(document: LangiumDocument, project: Project): string {
    return fileOfUri(document.uri.toString(), project);
}

function fileOfUri(uri: string, project: Project): string {
    if (isLibrary(uri)) {
        return `library:${uri.slice(uri.lastIndexOf('/') + 1)}`;
    }
    // A file of another project is known by the way there, never by its place on the machine.
    return project.root ? UriUtils.relative(project.root, uri) : UriUtils.basename(URI.parse(uri));
}

/** By file and place; at one place by code and message, so that the order is always the same. */
export function inOrder<T extends Diagnostic>(diagnostics: readonly T[]): T[] {
    return [...diagnostics].sort(
        (a, b) =>
            compare(a.location.file, b.location.file) ||
            a.location.line - b.location.line ||
            a.location.column - b.location.column ||
            compare(a.code, b.code) ||
            compare(a.message, b.message)
    );
}

/** A finding as plain data. */
export function toDiagnostic(diagnostic: LspDiagnostic, document: LangiumDocument, project: Project): Diagnostic {
    const code = String(diagnostic.code);
    return {
        code,
        severity: SEVERITY[diagnostic.severity ?? 1],
        message: typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
        location: toLocation(fileOf(document, project), diagnostic.range),
        related: (diagnostic.relatedInformation ?? []).map(({ message, location }) => ({
            message,
            location: toLocation(fileOfUri(location.uri, project), location.range)
        })),
        page: pageOf(code)
    };
}

function toLocation(file: string, { start, end }: Range): Location {
    return { file, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
