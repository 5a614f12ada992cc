import type { Diagnostic, Severity } from '@nvs/model';
import { inWords, message, type Language } from '@nvs/words';
import { inOrder, type CheckedProject } from './findings.js';
import { cutTo, printable, printableName } from './printable.js';
import { linesOf } from './source-frame.js';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };
const MESSAGE_LIMIT = 4000;

/** Findings as workflow commands of GitHub Actions, which it shows beside the changed lines of a pull request. */
export function githubDiagnostics(projects: readonly CheckedProject[], language: Language = 'en'): string {
    return projects
        .flatMap(project => inOrder(project.diagnostics).map(found => command(found, language)))
        .map(line => line + '\n')
        .join('');
}

function command(found: Diagnostic, language: Language): string {
    const { file, line, column, endLine, endColumn } = found.location;
    // GitHub takes columns only for a range within one line, and counts the last column in.
    const columns = line === endLine ? [`col=${column}`, `endColumn=${Math.max(column, endColumn - 1)}`] : [];
    const properties = [
        `file=${property(printableName(file))}`,
        `line=${line}`,
        `endLine=${endLine}`,
        ...columns,
        `title=${property(found.code)}`
    ];
    const related = found.related.map(other => `${printableName(other.location.file)}:${other.location.line}: ${other.message}`);
    const told = linesOf(cutTo([found.message, ...related].join('\n'), MESSAGE_LIMIT, language))
        .map(printable)
        .join('\n');
    return `::${commands[found.severity]} ${properties.join(',')}::${data(`${told}\n${inWords(message('findings.seePage', { page: printableName(found.page) }), language)}`)}`;
}

/** The escapes of the workflow commands' own toolkit: `%`, carriage return and line feed; in properties also `:` and `,`. */
function data(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
