import type { Diagnostic } from '@nvs/model';

/** What a case says must be found: `// ^^^^ error area/reason: part of the message`, below the line that it is about. */
export interface Mark {
    readonly file: string;
    readonly line: number;
    readonly severity: string;
    readonly code: string;
    /** A part of the message; empty: any. */
    readonly message: string;
    /** First and last column of the underlining; without it, any place on the line. */
    readonly columns: { readonly from: number; readonly to: number } | undefined;
}

const MARK = /^\s*\/\/([ ^]*) (error|warning|info) ([a-z_-]+\/[a-z_-]+)(?:: (.*))?$/;

export function marksIn(file: string, text: string): Mark[] {
    const marks: Mark[] = [];
    let line = 0;
    text.split(/\r?\n/).forEach((content, index) => {
        const found = MARK.exec(content);
        if (!found) {
            line = index + 1;
            return;
        }
        const from = content.indexOf('^'),
            to = content.lastIndexOf('^');
        const underlined = from >= 0 && from < content.indexOf(found[2] ?? '');
        marks.push({
            file,
            line,
            severity: found[2] ?? '',
            code: found[3] ?? '',
            message: (found[4] ?? '').trim(),
            columns: underlined ? { from: from + 1, to: to + 1 } : undefined
        });
    });
    return marks;
}

/** What was found and not marked, and what was marked and not found; both empty when the case holds. */
export function compare(marks: readonly Mark[], diagnostics: readonly Diagnostic[]): { unmarked: string[]; missing: string[] } {
    const left = [...marks];
    const unmarked: string[] = [];
    for (const diagnostic of diagnostics) {
        const index = left.findIndex(mark => fits(mark, diagnostic));
        if (index >= 0) {
            left.splice(index, 1);
        } else {
            unmarked.push(show(diagnostic));
        }
    }
    return {
        unmarked,
        missing: left.map(
            mark =>
                `${mark.file}:${mark.line} ${mark.columns ? `${mark.columns.from}-${mark.columns.to} ` : ''}${mark.severity} ${mark.code}: ${mark.message}`
        )
    };
}

export function show({ location, severity, code, message }: Diagnostic): string {
    const end = location.endLine === location.line ? location.endColumn - 1 : `${location.endLine}:${location.endColumn - 1}`;
    return `${location.file}:${location.line} ${location.column}-${end} ${severity} ${code}: ${message}`;
}

function fits(mark: Mark, { location, severity, code, message }: Diagnostic): boolean {
    return (
        mark.file === location.file &&
        mark.line === location.line &&
        mark.severity === severity &&
        mark.code === code &&
        message.includes(mark.message) &&
        (!mark.columns ||
            (mark.columns.from === location.column && location.endLine === location.line && mark.columns.to === location.endColumn - 1))
    );
}
