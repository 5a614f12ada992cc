import { FigureProvenance, Id, Location } from '@nvs/model';
import * as z from 'zod';

/** Every formula that a figure can name. Each has a heading in docs/methods. */
export const FORMULAS = [
    'likelihood.class',
    'likelihood.open_band',
    'likelihood.class_only',
    'likelihood.stated',
    'likelihood.period',
    'likelihood.rate',
    'likelihood.rate_per_year',
    'likelihood.chance_to_rate',
    'likelihood.horizon',
    'likelihood.window',
    'likelihood.natures',
    'likelihood.index',
    'likelihood.label',
    'impact.class',
    'impact.thresholds',
    'impact.assumed',
    'impact.join_max',
    'impact.join_mean',
    'impact.index',
    'impact.label',
    'impact.money',
    'interest.mean',
    'interest.max',
    'interest.sum',
    'interest.money',
    'interest.judged',
    'overall.published',
    'overall.weighted_sum',
    'overall.interest_max',
    'overall.interest_mean',
    'overall.max',
    'overall.sum',
    'overall.profile',
    'range.corners',
    'range.incomplete',
    'disruption.any_criterion',
    'disruption.interest_value',
    'rank.product',
    'rank.impact',
    'rank.likelihood',
    'rank.interval',
    'measure.likelihood',
    'measure.impact',
    'measure.network',
    'measure.states',
    'measure.difference',
    'measure.change',
    'objective.target',
    'campaign.independent',
    'campaign.at_least',
    'judgement.pooled',
    'time.simulation',
    'time.rings',
    'time.by_control',
    'time.harm',
    'time.reach',
    'sector.derived',
    'time.person_days',
    'time.outage_cost',
    'time.knock_on',
    'supply.hhi',
    'supply.hhi_outside',
    'supply.largest',
    'supply.share_outside',
    'supply.exposure',
    'supply.control',
    'supply.ownership',
    'judgement.agreement',
    'supply.fails',
    'supply.shared_point',
    'sampling.ordinal',
    'sampling.within_class',
    'sampling.band',
    'sampling.pert',
    'sampling.quantity',
    'sampling.stress_test',
    'sampling.loss',
    'sampling.harm',
    'rank.stability',
    'tornado.swing',
    'sensitivity.kendall',
    'rules.money',
    'capability.gap'
] as const;
export const Formula = z.enum(FORMULAS).describe('Name of the formula; docs/methods has it with its source.');
export type Formula = z.infer<typeof Formula>;

export const Input = z
    .strictObject({ id: Id, at: Location.optional() })
    .describe('What went into a figure: an element, and where its value stands.');
export type Input = z.infer<typeof Input>;

export const Caveat = z
    .strictObject({ id: Id, provenance: FigureProvenance.exclude(['published']) })
    .describe('A scale, criterion or method whose figures are not taken from a public source.');
export type Caveat = z.infer<typeof Caveat>;

/** How a figure came about. */
export const trace = {
    formula: Formula,
    inputs: z.array(Input),
    restsOn: z
        .array(Caveat)
        .describe('Method data behind the figure that is not published: from memory, own choice, illustrative or not stated.')
};

/** Which of the states of a risk: decision of the method page "measures". */
export const RiskState = z
    .enum(['inherent', 'current', 'residual', 'what_if'])
    .describe(
        'inherent: without the measures in place; current: with them; residual: with the planned ones too; what_if: with the proposed ones too.'
    );
export type RiskState = z.infer<typeof RiskState>;

export function caveats(of: readonly ({ id: string; provenance: FigureProvenance } | undefined)[]): Caveat[] {
    const seen = new Map<string, Caveat>();
    for (const each of of) {
        if (each && each.provenance !== 'published') {
            seen.set(each.id, { id: each.id, provenance: each.provenance });
        }
    }
    return [...seen.keys()].sort().flatMap(id => seen.get(id) ?? []);
}
