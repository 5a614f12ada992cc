import type { ExpectationResult } from '@nvs/analysis';
import { compare, NOTHING_LESS, type Diagnostic, type LessCertain, type Location, type Severity } from '@nvs/model';

/** What of the rules and expectations of a project was run. */
export interface Judged {
    readonly run: boolean;
    /** How many rules were run. */
    readonly rules: number;
    /** Those that were run. What does not hold is a finding too. */
    readonly expectations: readonly Pick<ExpectationResult, 'title' | 'result' | 'at'>[];
}

/** A checked project as the outputs show it. Paths are relative to one folder for all projects, with forward slashes. */
export interface CheckedProject {
    readonly name: string;
    readonly files: readonly string[];
    readonly diagnostics: readonly Diagnostic[];
    /** What was found and a remark in the text allows, with the reason. */
    readonly allowed?: readonly (Diagnostic & { readonly because: string })[];
    /** Nothing where there are no rules and no expectations. */
    readonly judged?: Judged | undefined;
    /** How often its model says less than a judgement of every criterion. Absent: never. */
    readonly lessCertain?: LessCertain | undefined;
    /** The text of a file, for source frames and fingerprints; undefined when it is not at hand. */
    text(file: string): string | undefined;
}

export interface Counts {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
}

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function comparePlaces(a: Location, b: Location): number {
    return compare(a.file, b.file) || a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn;
}

function compareFindings(a: Diagnostic, b: Diagnostic): number {
    return (
        comparePlaces(a.location, b.location) ||
        weight[a.severity] - weight[b.severity] ||
        compare(a.code, b.code) ||
        compare(a.message, b.message)
    );
}

/** The findings by file and place: the order of every output, whatever order the checks ran in. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
    return [...diagnostics].sort(compareFindings);
}

/** How many findings of each weight the projects have together. */
export function count(projects: readonly CheckedProject[]): Counts {
    const of = (severity: Severity): number =>
        projects.reduce((sum, project) => sum + project.diagnostics.filter(found => found.severity === severity).length, 0);
    return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

/** How often the models say less than a judgement of every criterion, in all. */
export const lessCertainIn = (projects: readonly CheckedProject[]): LessCertain => {
    const sum = (of: keyof LessCertain): number => projects.reduce((all, { lessCertain = NOTHING_LESS }) => all + lessCertain[of], 0);
    return {
        assumptions: sum('assumptions'),
        interests: sum('interests'),
        published: sum('published'),
        bands: sum('bands'),
        needsNotCounted: sum('needsNotCounted')
    };
};

/** How many rules and expectations were run in all. */
export function judgedIn(projects: readonly CheckedProject[]): { rules: number; expectations: number } {
    const sum = (of: (judged: Judged) => number): number => projects.reduce((all, { judged }) => all + (judged ? of(judged) : 0), 0);
    return { rules: sum(judged => judged.rules), expectations: sum(judged => judged.expectations.length) };
}
