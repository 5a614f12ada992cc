import type { InterestFigure, LikelihoodFigure, OverallFigure } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';

/** What of the figures of a risk says what they rest on. */
interface Likelihood {
    readonly status: LikelihoodFigure['status'];
    readonly best?: unknown;
    readonly natures?: readonly { readonly best?: unknown }[] | undefined;
}
interface Impact {
    readonly criteria: readonly { readonly status: string; readonly best?: unknown }[];
    readonly byInterest?: readonly string[] | undefined;
    readonly interests: readonly Partial<Pick<InterestFigure, 'judgedAs'>>[];
    readonly overall?: Pick<OverallFigure, 'status' | 'certainty' | 'assumed'> | undefined;
    readonly disruption?: Pick<OverallFigure, 'assumed'> | undefined;
}

const isBanded = ({ status, best }: Likelihood): boolean => status === 'judged' && best === undefined;

/** How many bands without a best estimate stand in a likelihood. */
export const bandsInLikelihood = (likelihood: Likelihood): number =>
    isBanded(likelihood) ? Math.max(1, (likelihood.natures ?? []).filter(each => each.best === undefined).length) : 0;

/** How many stand in an impact: of criteria, of interests as a whole, of the one that was published. */
function bandsInImpact({ criteria, interests, overall }: Impact): number {
    const published = overall?.certainty === 'as_published' && overall.status === 'limits' ? 1 : 0;
    return (
        criteria.filter(each => each.status === 'judged' && each.best === undefined).length +
        interests.filter(each => each.judgedAs && each.judgedAs.best === undefined).length +
        published
    );
}

/** What an impact rests on that is less than a judgement of every criterion, with its numbers; undefined where it rests on nothing less. */
export const impactRestsOn = (impact: Impact): Message | undefined => restsOn({ ...countsOf(impact), bands: bandsInImpact(impact) });

/** The same of one interest. */
export const interestRestsOn = ({ judgedAs, assumed }: Partial<Pick<InterestFigure, 'judgedAs' | 'assumed'>>): Message | undefined =>
    restsOn({ interests: judgedAs ? 1 : 0, isPublished: false, bands: judgedAs && judgedAs.best === undefined ? 1 : 0, assumed });

/** The same of likelihood and impact together. */
export const riskRestsOn = (likelihood: Likelihood, impact: Impact): Message | undefined =>
    restsOn({ ...countsOf(impact), bands: bandsInLikelihood(likelihood) + bandsInImpact(impact) });

const countsOf = ({ byInterest = [], overall, disruption }: Impact) => ({
    interests: byInterest.length,
    isPublished: overall?.certainty === 'as_published',
    assumed: overall?.assumed ?? disruption?.assumed
});

const restsOn = (of: ReturnType<typeof countsOf> & { readonly bands: number }): Message | undefined =>
    of.interests + of.bands > 0 || of.isPublished || of.assumed ? message('partial.restsOn', of) : undefined;
