import * as z from 'zod';
import { base, intentAndCapability } from './element.js';
import { Id, IsoDate, Location } from './location.js';
import { Estimate, Year } from './value.js';

export const ImpactScore = z
    .strictObject({ criterion: Id, scope: Id.optional(), value: Estimate, at: Location })
    .describe('One row of an impact table. No row: not judged yet.');
export type ImpactScore = z.infer<typeof ImpactScore>;

export const InterestScore = z
    .strictObject({ interest: Id, scope: Id.optional(), value: Estimate, at: Location })
    .describe('Harm to an interest as a whole: the value that the method would give it is nearest to this class.');
export type InterestScore = z.infer<typeof InterestScore>;

export const PublishedImpact = z
    .strictObject({ scope: Id.optional(), value: Estimate, at: Location })
    .describe('One impact for the whole risk, a class of the impact scale, as it was published: `impact: D`.');
export type PublishedImpact = z.infer<typeof PublishedImpact>;

export const OthersAssumed = z
    .strictObject({ scope: Id.optional(), value: Estimate, at: Location })
    .describe('`all others: X` of an impact table: interests without any row are assumed not to be harmed.');
export type OthersAssumed = z.infer<typeof OthersAssumed>;

/** What is said of harm: row by row, of interests as a whole, as one impact, and of the rest. */
const judgedHarm = {
    impact: z.array(ImpactScore),
    othersAssumed: z.array(OthersAssumed).optional(),
    interestImpact: z.array(InterestScore).optional(),
    publishedImpact: z.array(PublishedImpact).optional()
};
export const JudgedHarm = z.strictObject(judgedHarm);
export type JudgedHarm = z.infer<typeof JudgedHarm>;

export const StatedImpact = z
    .strictObject({
        scope: Id.optional().describe('In which area. Absent: of the whole.'),
        year: Year.optional().describe('Of an event in that year. Absent: of no year in particular.'),
        ...judgedHarm
    })
    .describe('Harm as stated, of one area and year.');
export type StatedImpact = z.infer<typeof StatedImpact>;

export const ConcernImpact = z
    .strictObject({ concern: z.enum(['access', 'coercion']), ...judgedHarm })
    .describe('Harm without a loss, to those who depend: what another can see or reach, or press for.');
export type ConcernImpact = z.infer<typeof ConcernImpact>;

export const Disruption = z.strictObject({
    node: Id,
    chance: z.number().optional().describe('Chance that the event takes the node down; absent: certain.'),
    duration: Estimate.optional().describe('The whole outage, in hours, repair included.'),
    at: Location
});
export type Disruption = z.infer<typeof Disruption>;

export const Cut = z.strictObject({
    resource: Id,
    supplier: Id.optional(),
    share: z.number().optional().describe('Fraction of that supply; absent: all of it.'),
    duration: Estimate.optional(),
    at: Location
});
export type Cut = z.infer<typeof Cut>;

export const Nature = z.enum(['intentional', 'unintentional', 'natural']);
export type Nature = z.infer<typeof Nature>;

export const StatedLikelihood = z
    .strictObject({
        nature: Nature.optional().describe('Of which part. Absent: of all.'),
        scope: Id.optional().describe('In which area. Absent: of the whole.'),
        year: Year.optional().describe('Over the horizon that begins in that year. Absent: of no year in particular.'),
        value: Estimate
    })
    .describe('A likelihood as stated.');
export type StatedLikelihood = z.infer<typeof StatedLikelihood>;

export const Threat = z.strictObject({
    ...base,
    kind: z.literal('threat'),
    keyword: z.enum(['threat', 'hazard']),
    nature: Nature.optional().describe('Of several the first.'),
    origin: z.enum(['internal', 'external']).optional(),
    onset: z.string().optional(),
    actors: z.array(Id),
    likelihood: Estimate.optional(),
    ...judgedHarm,
    disrupts: z.array(Disruption),
    cuts: z.array(Cut),
    triggers: z
        .array(
            z.strictObject({
                threat: Id,
                chance: z.number().optional(),
                after: z.number().nonnegative().optional().describe('Hours until the other begins. Absent: at once.')
            })
        )
        .describe('What it sets off, with the chance of each time that it happens; absent: always.'),
    judged: z.enum(['with_measures', 'without_measures']).optional(),
    natures: z.array(Nature).optional().describe('All of them, where there are several.'),
    horizon: z
        .number()
        .positive()
        .optional()
        .describe('Hours that its likelihood is stated over, where that is not the horizon of the scale.'),
    likelihoods: z
        .array(StatedLikelihood)
        .optional()
        .describe(
            'All that is stated, where it differs by nature, area or year. `likelihood` is the one of the whole that holds in the year of the assessment.'
        ),
    impacts: z
        .array(StatedImpact)
        .optional()
        .describe(
            'All that is stated of harm, where it differs by year. `impact` and the lists beside it have what holds in the year of the assessment.'
        ),
    approach: z.enum(['continue', 'intensify', 'reduce']).optional().describe('What is done with the approach to it.'),
    variantOf: z.array(Id),
    intent: Id.optional().describe('Level of the intent of whoever is behind it.'),
    capability: Id.optional().describe('Level of the capability of whoever is behind it.'),
    ...intentAndCapability,
    trend: Estimate.optional().describe('How it develops, per year. No figure uses it yet.'),
    notJudged: Estimate.optional().describe('`not_judged: X`: what is assumed of interests without any row.')
});
export type Threat = z.infer<typeof Threat>;

export const Campaign = z.strictObject({
    ...base,
    kind: z.literal('campaign'),
    actors: z.array(Id),
    threats: z.array(Id),
    likelihood: Estimate.optional(),
    ...judgedHarm
});
export type Campaign = z.infer<typeof Campaign>;

export const Judgement = z.strictObject({
    kind: z.literal('judgement'),
    threat: Id,
    by: z.array(Id),
    on: IsoDate.optional(),
    marking: z.string().optional(),
    markingUnread: z.literal(true).optional(),
    likelihood: Estimate.optional(),
    ...judgedHarm,
    doc: z.string().optional(),
    at: Location
});
export type Judgement = z.infer<typeof Judgement>;
