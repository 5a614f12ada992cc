import type { Say } from '../say/say.js';

export type Counted = { errors: number; warnings: number; infos: number };

const counted = ({ errors, warnings, infos }: Counted, say: Say): string =>
    say.and([
        ...(errors ? [say.count(errors, 'error')] : []),
        ...(warnings ? [say.count(warnings, 'warning')] : []),
        ...(infos ? [say.count(infos, 'note')] : [])
    ]);

/** What stands around findings when they are listed for people. */
export const findings = {
    severity: ({ severity }: { severity: 'error' | 'warning' | 'info' }) =>
        ({ error: 'error', warning: 'warning', info: 'note' })[severity],
    counts: counted,
    project: ({ name }: { name: string }) => `Project ${name}`,
    morePlaces: ({ count }: { count: number }, say: Say) => `and ${say.count(count, 'more place')}`,
    page: ({ page }: { page: string }) => `see ${page}`,
    /** As a sentence of its own. */
    seePage: ({ page }: { page: string }) => `See ${page}`,
    nothingHere: 'no problems found',
    runFolder: 'The folder that nvsc was run in.',
    untilLine: ({ line }: { line: number }) => `to line ${line}`,
    summary: (
        {
            files,
            projects,
            rules,
            expectations,
            notCounted,
            ...found
        }: Counted & { files: number; projects: number; rules: number; expectations: number; notCounted: number },
        say: Say
    ) => {
        const where = say.count(files, 'file') + (projects > 1 ? ` of ${say.count(projects, 'project')}` : '');
        const ran = [...(rules ? [say.count(rules, 'rule')] : []), ...(expectations ? [say.count(expectations, 'expectation')] : [])];
        return `${counted(found, say) || 'No problems found'} in ${where}${ran.length > 0 ? `; ${say.and(ran)} run` : ''}${notCounted > 0 ? `; ${say.count(notCounted, 'need')} not counted as needs` : ''}.`;
    },
    marking: ({ level, reduced }: { level: string; reduced: boolean }) =>
        `Marking: ${level}${reduced ? ', with what is marked higher taken out' : ', the highest in the model'}.`
};
