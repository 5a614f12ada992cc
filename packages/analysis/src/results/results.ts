import { FigureProvenance, Id, Location, Overall } from '@nvs/model';
import * as z from 'zod';
import { Agreement } from './agreement.js';
import { CapabilityResult } from './capability.js';
import { DerivedSector } from './derived-sector.js';
import { ConcernResult } from './concern.js';
import { Caveat } from './figure.js';
import { Gap } from './gap.js';
import { ImpactByYear } from './impact.js';
import { InterestResult } from './interest.js';
import { KnockOnResult } from './knock-on.js';
import { MeasureEffects } from './measure-effects.js';
import { MeasuresInTime } from './measures.js';
import { NetworkResult } from './network.js';
import { ReachResult } from './reach.js';
import { Ranking, RiskResult } from './risk.js';
import { ExpectationResult, RuleResult } from './rules.js';
import { SupplyRoute } from './routes.js';
import { ObjectiveResult } from './objective.js';
import { RiskSampling, SampledLoss, StressTestSampling } from './sampling.js';
import { SupplyResults } from './supply.js';
import { said } from './said.js';
import { StressTestResult } from './time.js';

export const Note = z
    .strictObject({
        kind: z.enum([
            'value_not_usable',
            'effect_clamped',
            'effect_conflict',
            'effect_not_applicable',
            'campaign_exceeds_threat',
            'not_computable'
        ]),
        id: Id,
        at: Location.optional(),
        message: said
    })
    .describe('Something that the analysis met and could not take as it stands.');
export type Note = z.infer<typeof Note>;

export const MethodResult = z
    .strictObject({
        id: Id,
        title: z.string(),
        edition: z.string().optional(),
        provenance: FigureProvenance,
        likelihoodScale: Id.optional(),
        impactScale: Id.optional(),
        criteria: z.int().describe('How many criteria it counts.'),
        interestValue: z.enum(['mean', 'max', 'sum']),
        overall: Overall,
        disruption: z.enum(['any_criterion', 'interest_value', 'none']),
        disruptionFrom: z.string().optional(),
        rank: z.enum(['product', 'impact', 'likelihood', 'none']),
        formulas: z.strictObject({
            overall: z.literal([
                'overall.weighted_sum',
                'overall.interest_max',
                'overall.interest_mean',
                'overall.max',
                'overall.sum',
                'overall.profile'
            ]),
            impactIndex: z.literal('impact.index'),
            impactLabel: z.literal('impact.label'),
            likelihoodIndex: z.literal('likelihood.index'),
            likelihoodLabel: z.literal('likelihood.label'),
            money: z.literal('impact.money').optional().describe('How harm becomes money, where the method adds money.'),
            range: z.literal('range.corners').describe('How low and high are made: every input at its low, every input at its high.'),
            incomplete: z.literal('range.incomplete'),
            states: z.literal('measure.states')
        }),
        restsOn: z.array(Caveat)
    })
    .describe('The method that the figures were made with.');
export type MethodResult = z.infer<typeof MethodResult>;

export const Results = z
    .strictObject({
        method: MethodResult.optional(),
        risks: z.array(RiskResult).describe('In the order of ids, then of areas.'),
        interests: z.array(InterestResult).describe('In the order of the method.'),
        rankings: z.array(Ranking),
        measures: MeasuresInTime,
        measureEffects: z.array(MeasureEffects).describe('Of all measures, in the order of ids.'),
        network: NetworkResult,
        stressTests: z.array(StressTestResult).describe('In the order of ids.'),
        reach: z.array(ReachResult).describe('Of all nodes, in the order of ids.'),
        knockOns: z.array(KnockOnResult).describe('In the order of ids.'),
        supply: SupplyResults,
        routes: z.array(SupplyRoute).describe('What ids with a `|` in them are made of, in the order of ids.'),
        derivedSectors: z.array(DerivedSector).describe('In the order of ids.'),
        capabilities: z.array(CapabilityResult).describe('In the order of ids.'),
        sampling: z
            .strictObject({
                risks: RiskSampling,
                losses: z.array(SampledLoss).describe('Of what has no exact chance of loss within the effort taken, by name.'),
                stressTests: z.array(StressTestSampling).describe('In the order of ids.')
            })
            .describe('The same under the ranges of the model.'),
        rules: z.array(RuleResult).describe('In the order of ids.'),
        expectations: z.array(ExpectationResult).describe('In the order of the model.'),
        agreement: z
            .array(Agreement)
            .optional()
            .describe('How far judges agree, by pairs of those who are asked. Absent: nobody is asked.'),
        impactsByYear: z.array(ImpactByYear).optional().describe('Harm that is stated for a year, in the order of ids. Absent: none is.'),
        concerns: z
            .array(ConcernResult)
            .optional()
            .describe('What is feared of dependencies beside their interruption, in the order of ids. Absent: nothing.'),
        objectives: z.array(ObjectiveResult).optional().describe('In the order of ids. Absent: the model has none.'),
        gaps: z.array(Gap),
        notes: z.array(Note)
    })
    .describe('What follows from a risk model.');
type Made = z.infer<typeof Results>;
export type Results = Listed<Omit<Made, 'sampling'>> & { readonly sampling: Listed<Made['sampling']> };

/** Lists that several figures are made of, which nobody changes. */
type Listed<T> = { readonly [K in keyof T]: T[K] extends (infer E)[] ? readonly E[] : T[K] };
