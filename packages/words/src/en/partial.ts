import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What a figure rests on that is less than a judgement of every criterion. */
interface RestsOn {
    /** How many interests are judged as a whole. */
    readonly interests: number;
    readonly isPublished: boolean;
    /** How many bands there are without a best estimate. */
    readonly bands: number;
    readonly assumed: { readonly criteria: number; readonly of: number } | undefined;
}

/** Judgements that are less than complete: of an interest as a whole, of a risk as a whole, bands without a best, words for classes. */
export const partial = {
    interestByClass: ({ interest }: { interest: string }) =>
        `The interest ${interest} is judged as a whole here, and no thresholds make a class of this quantity: judge a class, or judge its criteria in rows of their own.`,
    bandNotHere: ({ low, high }: { low: string; high: string }) =>
        `A band without a best estimate stands behind likelihood: and in impact only. Write the best estimate, then in ${low} .. ${high}.`,
    bandAndRange: ({ low, high }: { low: string; high: string }) =>
        `${low} .. ${high} is a band already: it has no range. Write a best estimate and in, or the band alone.`,
    bandEnds: ({ low }: { low: string }) => `A band ends at a value: write ${low} .. and where it ends, or ${low} alone.`,
    effectOnCriterion: ({ interest }: { interest: string }) =>
        `${interest} is judged as a whole here: an effect on one of its criteria does not move it. Let the effect be on impact, or judge the criteria`,
    needsMoney: ({ interest }: { interest: string }) =>
        `${interest} is judged by a class, and the method adds up money: its impact scale needs bands in money, or the criteria their amounts`,
    nothingFits: ({ interest }: { interest: string }) => `the criteria judged beside ${interest} never make its class`,
    effectOnPublished:
        'one impact is stated for the whole risk, and an effect on a criterion does not move it: let the effect be on impact',
    marked: ({ said, restsOn }: { said: Message; restsOn: Message }, say: Say) => `${say.message(said)} (${say.message(restsOn)})`,
    restsOn: ({ interests, isPublished, bands, assumed }: RestsOn, say: Say) =>
        [
            ...(isPublished ? ['as published'] : []),
            ...(interests > 0 ? [`${say.count(interests, 'interest')} as a whole`] : []),
            ...(bands > 0 ? [say.count(bands, 'band')] : []),
            ...(assumed ? [`${assumed.criteria} of ${say.count(assumed.of, 'criterion', 'criteria')} assumed without harm`] : [])
        ].join(', '),
    bandWithheld: ({ high }: { low: string; high: string }) =>
        `A withheld value has limits behind in: write withheld in, the lower limit, and .. ${high}.`,
    noFit: ({ interest, stated, fits }: { interest: Message; stated: string; fits: readonly string[] }, say: Say) =>
        `The criteria judged beside ${say.message(interest)} never make ${stated}: ${fits.length === 0 ? 'nothing fits' : `${say.or(fits)} would fit`}. Change the one or the other.`,
    differs: ({ published, computed }: { published: string; computed: string }) =>
        `The impact as published is ${published}, and the rows beside it make ${computed}. The rows count; look which of the two is wrong.`
};
