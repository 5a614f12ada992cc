import type { Effect } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const LIMITS = {
    zero: 'zero',
    certainty: 'certainty',
    whole: '100%',
    lowest_class: 'the lowest class',
    highest_class: 'the highest class'
} as const;
const LIKELIHOODS = {
    judged: 'its likelihood has no number',
    no_number: 'its likelihood has no number on this scale',
    not_judged: 'its likelihood is not judged',
    withheld: 'its likelihood is withheld',
    not_usable: 'its likelihood cannot be read on the scale'
} as const;

type Aspect = Effect['aspect'];

/** What scoring could not take as it stands, and why a figure is not known. */
export const scoring = {
    effectsConflict: ({ aspect, target, others }: { aspect: Aspect; target: string; others: readonly string[] }) =>
        `Several effects set the ${aspect} of ${target}${others.length > 0 ? ` (also ${others.join(', ')})` : ''}; none of them is applied.`,
    effectClamped: ({
        aspect,
        target,
        limit,
        others
    }: {
        aspect: Aspect;
        target: string;
        limit: keyof typeof LIMITS;
        others: readonly string[];
    }) =>
        `The effect on the ${aspect} of ${target} goes beyond ${LIMITS[limit]}${others.length > 0 ? ` together with that of ${others.join(', ')}` : ''}; it stops there.`,
    effectNotApplied: ({ aspect, target, why }: { aspect: Aspect; target: string; why: Message }, say: Say) =>
        `The effect on the ${aspect} of ${target} is not applied: ${say.message(why)}.`,
    notInClasses: 'it is not judged in classes',
    isWithheld: 'it is withheld',
    isNotStated: 'it is not stated',
    amountUnlike: 'its amount is not measured as what it changes',
    classWithoutNumber: 'its class has no number on this scale',
    amountNoLikelihood: 'its amount is no likelihood on this scale',
    classWithoutBand: 'a class on the way has no band of numbers',
    wholeIsClass: 'harm to an interest or of a risk as a whole is a class; a factor or an amount needs a quantity of a criterion',
    judgedAsClass: ({ criterion }: { criterion: string }) => `${criterion} is judged as a class; a factor or an amount needs a quantity`,
    amountInOtherUnit: ({ criterion }: { criterion: string }) => `its amount is not in the unit of ${criterion}`,
    valueNotUsed: ({ why }: { why: Message }, say: Say) => `The value is not used: ${say.message(why)}.`,
    likelihoodNotApplicable: 'X is for impact; a likelihood has no "not applicable"',
    noClassOfScale: ({ text, scale }: { text: string; scale: string }) => `"${text}" is not a class of the scale ${scale}`,
    noChance: ({ text }: { text: string }) => `"${text}" is neither a chance nor a frequency`,
    moreThanCertain: ({ text }: { text: string }) => `"${text}" is more than certain`,
    scaleWithoutHorizon: ({ text }: { text: string }) => `"${text}" cannot be converted, since the scale does not state its horizon`,
    needsPeriod: ({ text }: { text: string }) => `"${text}" needs a period on a scale of frequencies, such as "per year"`,
    certainNoFrequency: ({ text }: { text: string }) => `"${text}" is certain, which no frequency expresses`,
    noThresholds: ({ criterion }: { criterion: string }) => `${criterion} has no table of thresholds, so its class must be judged`,
    durationMissing: ({ text, criterion }: { text: string; criterion: string }) =>
        `"${text}" does not say for how long, which the table of ${criterion} asks`,
    indicatorsMissing: ({ text, criterion }: { text: string; criterion: string }) =>
        `"${text}" names no indicators, which the table of ${criterion} asks`,
    inOtherUnit: ({ text, criterion, unit }: { text: string; criterion: string; unit: string | undefined }) =>
        `"${text}" is not in the unit of ${criterion} (${unit ?? 'none'})`,
    campaignExceedsThreat: ({ threat }: { threat: string }) =>
        `The campaign is more likely than its threat ${threat}, whose likelihood counts campaigns in; the part outside campaigns is taken as zero.`,
    interestsUnlike: 'its interests are not measured alike',
    nothingWithWeight: 'there is nothing with a weight to combine',
    classesWithoutValues: 'the classes of the impact scale have no values to calculate with',
    unpriced: ({ criteria }: { criteria: readonly string[] }) => `nothing says what ${criteria.join(', ')} is in money`,
    addsCurrencies: ({ currencies }: { currencies: readonly string[] }) => `it would add ${currencies.join(' and ')}`,
    likelihoodUnknown: ({ status }: { status: keyof typeof LIKELIHOODS }) => LIKELIHOODS[status],
    overallNoNumber: 'its overall impact is not a number',
    overallUnknown: ({ why }: { why: Message }, say: Say) => `its overall impact is not known: ${say.message(why)}`,
    nothingToRankBy: 'it has no figure to rank by',
    overallNotKnown: 'its overall impact is not known',
    moneyNotSampled: 'impacts in money are not sampled',
    criterionNotJudged: ({ criterion }: { criterion: string }) => `${criterion} is not judged`,
    aggregation: ({ overall, interestValue }: { overall: string; interestValue: string | undefined }) =>
        `overall: ${overall}${interestValue === undefined ? '' : `, interest_value: ${interestValue}`}`,
    equalWeights: 'equal weights',
    classesCount: ({ factor }: { factor: number }) => `classes that count ×${factor} each`,
    withoutCriterion: ({ criterion }: { criterion: string }) => `without ${criterion}`,
    noOverallInClasses: 'the method has no overall impact in class values'
};
