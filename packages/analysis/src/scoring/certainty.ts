import type { OverallFigure } from '../results/impact.js';
import type { LikelihoodFigure } from '../results/likelihood.js';

/** What the figures of a risk rest on, the surest first: the order in every list of risks. A risk stands by its weakest mark. */
const GRADES = ['in_full', 'by_interest', 'as_published', 'banded', 'assumed', 'incomplete'] as const;
export type Grade = (typeof GRADES)[number];

type Marked = Pick<OverallFigure, 'status' | 'certainty'>;

/** What of the figures of a risk says what they rest on. */
interface Rated {
    readonly likelihood: Pick<LikelihoodFigure, 'status' | 'best'>;
    readonly impact: { readonly overall?: Marked | undefined; readonly interests: readonly Marked[] };
}

const weakest = (grades: readonly Grade[]): Grade => GRADES[Math.max(0, ...grades.map(each => GRADES.indexOf(each)))] ?? 'in_full';

/**
 * The weakest that the figures of a risk rest on: every criterion judged, interests judged as a whole, one impact as published, bands without a
 * best estimate, criteria assumed to be without harm, or something that is not judged, withheld or not usable.
 */
export const gradeOf = ({ likelihood, impact }: Rated): Grade => weakest([ofLikelihood(likelihood), ...ofImpact(impact)]);

/** For sorting: what is surer comes first. */
export const byCertainty = (a: Rated, b: Rated): number => GRADES.indexOf(gradeOf(a)) - GRADES.indexOf(gradeOf(b));

const ofLikelihood = ({ status, best }: Rated['likelihood']): Grade =>
    status !== 'judged' ? 'incomplete' : best === undefined ? 'banded' : 'in_full';

/** A method without one figure for all harm has figures by interest. */
function ofImpact({ overall, interests }: Rated['impact']): Grade[] {
    return (overall ? [overall] : interests).flatMap(({ status, certainty }): Grade[] => [
        certainty ?? 'in_full',
        status === 'complete' ? 'in_full' : status === 'limits' ? 'banded' : 'incomplete'
    ]);
}
