import * as z from 'zod';
import { base } from './element.js';
import { Id } from './location.js';
import { Nature } from './threat.js';
import { Quantity } from './value.js';

/** How far a figure of a method can be relied on. */
export const FigureProvenance = z
    .enum(['published', 'from_memory', 'own_choice', 'illustrative', 'not_stated'])
    .describe(
        'published: read in a public source; from_memory: recalled, not checked, never the official value; own_choice: of the model; illustrative: made up for an example; not_stated: the method does not say.'
    );
export type FigureProvenance = z.infer<typeof FigureProvenance>;

/** A chance over the scale\'s horizon (`5% .. 50%`), a frequency (`1 per 30 years`) or an amount (money). Lower edge included. */
export const Band = z.strictObject({
    low: Quantity.optional().describe('Absent: open below.'),
    high: Quantity.optional().describe('Absent: open above.')
});
export type Band = z.infer<typeof Band>;

export const SubClass = z.strictObject({
    name: z.string(),
    title: z.string(),
    titles: z.record(z.string(), z.string()),
    also: z.array(z.string()).optional().describe('More words for the class, as written.'),
    band: Band.optional(),
    value: z.number().optional(),
    provenance: FigureProvenance
});
export type SubClass = z.infer<typeof SubClass>;

export const ScaleClass = z.strictObject({
    name: z.string(),
    title: z.string(),
    titles: z.record(z.string(), z.string()),
    also: z.array(z.string()).optional().describe('More words for the class, as written.'),
    doc: z.string().optional(),
    description: z.string().optional(),
    position: z.int().min(0).describe('0 for the lowest class.'),
    value: z.number().optional().describe('What the class counts for when impacts are added.'),
    band: Band.optional(),
    subs: z.array(SubClass),
    provenance: FigureProvenance
});
export type ScaleClass = z.infer<typeof ScaleClass>;

export const Scale = z.strictObject({
    ...base,
    kind: z.literal('scale'),
    measures: z.enum(['impact', 'likelihood']),
    horizon: z.number().positive().optional().describe('Hours that the chances of a likelihood scale count over. Absent for frequencies.'),
    horizonOf: z
        .array(z.strictObject({ nature: Nature, horizon: z.number().positive().describe('Hours.') }))
        .optional()
        .describe('Other horizons that likelihoods of threats of one nature are stated over.'),
    floor: Quantity.optional().describe('Where the open lowest band ends when one number is needed.'),
    classes: z.array(ScaleClass),
    provenance: FigureProvenance
});
export type Scale = z.infer<typeof Scale>;

export const Interest = z.strictObject({ ...base, kind: z.literal('interest'), code: z.string().optional() });
export type Interest = z.infer<typeof Interest>;

/** The class holds from `from` on; with `duration` or `indicators`, only where these are reached as well. */
export const Threshold = z.strictObject({
    class: z.string(),
    sub: z.string().optional(),
    from: Quantity,
    duration: z.number().optional().describe('Hours.'),
    indicators: z.int().optional()
});
export type Threshold = z.infer<typeof Threshold>;

export const Criterion = z.strictObject({
    ...base,
    kind: z.literal('criterion'),
    code: z.string().optional(),
    interest: Id,
    partOf: Id.optional().describe('The criterion that this is a part of (4.1.A).'),
    join: z.enum(['max', 'mean']).describe('How its parts make one class.'),
    scale: Id.optional(),
    unit: z.string().optional(),
    thresholds: z.array(Threshold),
    scopedThresholds: z.array(z.strictObject({ scope: Id, thresholds: z.array(Threshold) })),
    valuePerUnit: Quantity.optional().describe('Money for one unit, for methods that add up money.'),
    provenance: FigureProvenance.describe('Of its thresholds.')
});
export type Criterion = z.infer<typeof Criterion>;

export const Overall = z
    .enum(['weighted_sum', 'interest_max', 'interest_mean', 'max', 'sum', 'profile'])
    .describe(
        'weighted_sum: over all criteria; interest_max, interest_mean: over the interests; max: over all criteria; sum: money added up; profile: no overall figure.'
    );
export type Overall = z.infer<typeof Overall>;

export const Method = z.strictObject({
    ...base,
    kind: z.literal('method'),
    edition: z.string().optional(),
    interests: z.array(Id),
    criteria: z.array(Id).describe('All criteria of its interests, parts excluded, in the order of their codes.'),
    likelihoodScale: Id.optional(),
    impactScale: Id.optional(),
    interestValue: z.enum(['mean', 'max', 'sum']),
    overall: Overall,
    disruption: z.enum(['any_criterion', 'interest_value', 'none']),
    disruptionFrom: z.string().optional().describe('The class from which harm is a disruption of society.'),
    rank: z.enum(['product', 'impact', 'likelihood', 'none']),
    weights: z.array(z.strictObject({ target: Id, weight: z.number() })),
    provenance: FigureProvenance
});
export type Method = z.infer<typeof Method>;
