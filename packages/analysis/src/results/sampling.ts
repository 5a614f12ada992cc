import { Id } from '@nvs/model';
import * as z from 'zod';
import { Conditions } from './conditions.js';
import { said } from './said.js';

export const Percentiles = z.strictObject({
    p5: z.number(),
    p25: z.number(),
    p50: z.number(),
    p75: z.number(),
    p95: z.number(),
    mean: z.number()
});
export type Percentiles = z.infer<typeof Percentiles>;

export const Swing = z
    .strictObject({
        input: Id.describe(
            'The likelihood of the risk (its own id), a criterion, an interest that was judged as a whole, or `impact`: the one that was published.'
        ),
        low: z.number().describe('What the risk is ranked by with this input at its low and the others at best.'),
        high: z.number()
    })
    .describe('How far one input alone moves the result (formula `tornado.swing`).');
export type Swing = z.infer<typeof Swing>;

export const SampledRisk = z.strictObject({
    id: Id,
    kind: z.enum(['threat', 'campaign']),
    scope: Id.optional(),
    likelihood: Percentiles.optional(),
    impact: Percentiles.optional(),
    rankKey: Percentiles,
    rank: Percentiles.describe('Place among risks of its kind and area, 1 first.'),
    tornado: z.array(Swing).describe('What moves it most, first.')
});
export type SampledRisk = z.infer<typeof SampledRisk>;

export const RankPair = z.strictObject({
    above: Id,
    below: Id,
    scope: Id.optional(),
    chance: z
        .number()
        .min(0)
        .max(1)
        .describe('The chance that the first really ranks above the second; ties count half (formula `rank.stability`).')
});
export type RankPair = z.infer<typeof RankPair>;

export const Sensitivity = z
    .strictObject({
        variant: said.describe(
            'What is done otherwise: another aggregation, equal weights, another base of the classes, one criterion left out.'
        ),
        kendall: z
            .number()
            .describe(
                "Agreement with the order of the method: Kendall's τ-b, 1 for the same order, -1 for the reverse (formula `sensitivity.kendall`)."
            ),
        first: Id.optional().describe('Which risk comes first.'),
        moved: z.int().describe('How many places the risk that moves furthest moves.'),
        mover: Id.optional()
    })
    .describe('How the order of threats depends on the method.');
export type Sensitivity = z.infer<typeof Sensitivity>;

export const RiskSampling = z
    .strictObject({
        seed: z.number(),
        trials: z.int(),
        conditions: Conditions,
        formulas: z.strictObject({
            ordinal: z.literal('sampling.ordinal'),
            withinClass: z.literal('sampling.within_class'),
            quantity: z.literal('sampling.quantity'),
            band: z.literal('sampling.band').optional().describe('Absent: no risk with a band was drawn.')
        }),
        risks: z.array(SampledRisk),
        notSampled: z.array(z.strictObject({ id: Id, scope: Id.optional(), reason: said })),
        stability: z.array(RankPair).describe('Neighbours in the order by best estimates; all pairs where there are few risks.'),
        sensitivity: z.array(Sensitivity)
    })
    .describe('Risks under the ranges of their likelihoods and impacts.');
export type RiskSampling = z.infer<typeof RiskSampling>;

const SampledDowntime = z.strictObject({
    id: Id,
    chance: z.number().min(0).max(1).describe('Chance that it is down at all.'),
    hours: Percentiles
});
export const StressTestSampling = z
    .strictObject({
        id: Id,
        seed: z.number(),
        trials: z.int(),
        conditions: Conditions,
        formula: z.literal('sampling.stress_test'),
        downtime: z
            .array(SampledDowntime)
            .describe('Of nodes that are down in any trial, where rings that do not say what they pass on keep themselves running.'),
        sectors: z.array(SampledDowntime),
        as_feeds: z
            .strictObject({ downtime: z.array(SampledDowntime), sectors: z.array(SampledDowntime) })
            .optional()
            .describe('The same trials where these rings need a source: the other limit. Absent where it makes no difference.')
    })
    .describe('A stress test under the ranges of durations and with chances drawn.');
export type StressTestSampling = z.infer<typeof StressTestSampling>;

export const SampledLoss = z
    .strictObject({
        id: Id,
        value: z.number().min(0).max(1).describe('In how many of the trials it is lost, at best estimates.'),
        low: z.number().min(0).max(1).describe('The chance lies between low and high with 95%.'),
        high: z.number().min(0).max(1),
        trials: z.int(),
        seed: z.number(),
        conditions: Conditions,
        formula: z.literal('sampling.loss')
    })
    .describe('An estimate of a chance of loss of which only limits are proven.');
export type SampledLoss = z.infer<typeof SampledLoss>;
