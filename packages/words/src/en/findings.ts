import type { LessCertain } from '@nvs/model';
import type { Say } from '../say/say.js';

export type Counted = { errors: number; warnings: number; infos: number };

const counted = ({ errors, warnings, infos }: Counted, say: Say): string =>
    say.and([
        ...(errors ? [say.count(errors, 'error')] : []),
        ...(warnings ? [say.count(warnings, 'warning')] : []),
        ...(infos ? [say.count(infos, 'note')] : [])
    ]);

function lessCertain({ assumptions, interests, published, bands, needsNotCounted }: LessCertain, say: Say): string {
    const said = [
        ...(interests > 0 ? [`${say.count(interests, 'interest')} judged as a whole`] : []),
        ...(published > 0 ? [`${say.count(published, 'impact')} as published`] : []),
        ...(bands > 0 ? [`${say.count(bands, 'band')} without a best estimate`] : []),
        ...(assumptions > 0 ? [`${say.count(assumptions, 'assumption')} about what nobody judged`] : [])
    ];
    const needs = needsNotCounted > 0 ? `; ${say.count(needsNotCounted, 'need')} not counted as needs` : '';
    return said.length === 0 ? needs : `${needs}; figures rest on ${say.and(said)}`;
}

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
            less,
            ...found
        }: Counted & {
            files: number;
            projects: number;
            rules: number;
            expectations: number;
            less: LessCertain;
        },
        say: Say
    ) => {
        const where = say.count(files, 'file') + (projects > 1 ? ` of ${say.count(projects, 'project')}` : '');
        const ran = [...(rules ? [say.count(rules, 'rule')] : []), ...(expectations ? [say.count(expectations, 'expectation')] : [])];
        return `${counted(found, say) || 'No problems found'} in ${where}${ran.length > 0 ? `; ${say.and(ran)} run` : ''}${lessCertain(less, say)}.`;
    },
    marking: ({ level, reduced }: { level: string; reduced: boolean }) =>
        `Marking: ${level}${reduced ? ', with what is marked higher taken out' : ', the highest in the model'}.`
};
