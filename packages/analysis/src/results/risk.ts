import { Id, Location } from '@nvs/model';
import * as z from 'zod';
import { Conditions } from './conditions.js';
import { Caveat, Formula, RiskState, trace } from './figure.js';
import { ImpactFigure } from './impact.js';
import { LikelihoodFigure } from './likelihood.js';
import { said } from './said.js';

export const RankKey = z
    .strictObject({
        low: z.number(),
        best: z.number().optional(),
        high: z.number(),
        incomplete: z.boolean(),
        ...trace
    })
    .describe('What risks are ranked by.');
export type RankKey = z.infer<typeof RankKey>;

export const RiskFigures = z.strictObject({
    likelihood: LikelihoodFigure,
    ofWhole: LikelihoodFigure.optional().describe(
        'The likelihood of the whole, where `likelihood` is that in the area: only it is in the network and in campaigns.'
    ),
    impact: ImpactFigure,
    rankKey: RankKey.optional(),
    measures: z.array(Id).describe('Measures whose effects are in these figures.')
});
export type RiskFigures = z.infer<typeof RiskFigures>;

export const IndependentPart = z
    .strictObject({ low: z.number(), best: z.number().optional(), high: z.number(), conditions: Conditions, ...trace })
    .describe('The chance that the threat happens outside the campaigns it is part of.');
export type IndependentPart = z.infer<typeof IndependentPart>;

const states = {
    residual: z.enum(['own', 'same_as_current']),
    what_if: z.enum(['own', 'same_as_residual'])
};
/** Which states have figures of their own; where one has none, it is worked out, and the same. */
export const SameStates = z
    .strictObject(states)
    .describe('own: it has figures of its own. Else no measure makes a difference, and the figures are those of the state named.');
export type SameStates = z.infer<typeof SameStates>;

export const RiskResult = z.strictObject({
    id: Id.describe('The threat or campaign.'),
    kind: z.enum(['threat', 'campaign']),
    nature: z
        .enum(['intentional', 'unintentional', 'natural', 'mixed'])
        .optional()
        .describe('Of a threat, as stated; of a campaign, of its threats. Absent: not stated, or not of all of them.'),
    hazard: z.boolean().describe('It is called a hazard: nobody intends it. Of a campaign: all of its threats are.'),
    states: SameStates,
    scope: Id.optional().describe('The area that the impact is judged for. Areas are never added up.'),
    at: Location,
    inherent: RiskFigures.optional().describe('Only where values are judged without measures.'),
    current: RiskFigures,
    residual: RiskFigures.optional().describe('Absent where no planned measure changes the risk: same as current.'),
    what_if: RiskFigures.optional().describe('Absent where no proposed measure changes the risk: same as residual.'),
    independent: IndependentPart.optional()
});
export type RiskResult = z.infer<typeof RiskResult>;

export const RankEntry = z.strictObject({
    id: Id,
    rank: z
        .int()
        .min(1)
        .optional()
        .describe(
            'By the best estimate, 1 first; equal figures share a rank. Absent where the place depends on what is not judged, of this risk or of others.'
        ),
    between: z
        .strictObject({ first: z.int().min(1), last: z.int().min(1) })
        .optional()
        .describe('Where there is no one rank: the places by best estimates that what is not judged leaves open.'),
    amongComplete: z
        .strictObject({ rank: z.int().min(1), of: z.int().min(1) })
        .optional()
        .describe('Where there is no one rank, and this risk is judged in full: its place among those judged in full.'),
    highestRank: z.int().min(1).describe('The best place that the ranges allow.'),
    lowestRank: z.int().min(1).describe('The last place that the ranges allow.'),
    incomplete: z.boolean()
});
export type RankEntry = z.infer<typeof RankEntry>;

export const Ranking = z.strictObject({
    state: RiskState,
    kind: z.enum(['threat', 'campaign']),
    scope: Id.optional(),
    formula: Formula,
    intervalFormula: z.literal('rank.interval'),
    entries: z.array(RankEntry),
    unranked: z.array(z.strictObject({ id: Id, reason: said })),
    restsOn: z.array(Caveat)
});
export type Ranking = z.infer<typeof Ranking>;
