import * as z from 'zod';
import { base } from './element.js';
import { Expression } from './expression.js';
import { Id, IsoDate, Location } from './location.js';
import { Requirement, SupplyShare } from './network.js';
import { Estimate, Provenance } from './value.js';

export const Effect = z.strictObject({
    aspect: z.enum([
        'likelihood',
        'impact',
        'buffer',
        'restore',
        'restart',
        'refill',
        'substitution',
        'failure',
        'fails_to_start',
        'strength',
        'needs',
        'supply',
        'requirement',
        'existing'
    ]),
    target: Id,
    criterion: Id.optional().describe('For impact: the one criterion it changes; absent: all.'),
    operator: z.enum(['+=', '-=', '*=', '=']),
    amount: Estimate.optional(),
    inClasses: z.boolean().describe('The amount counts classes: `-= 1 class`.'),
    supply: z.array(SupplyShare).optional(),
    requirement: Requirement.optional(),
    through: Id.optional().describe(
        'The theme, group or sector that it was written for, of which the target is a member. Absent: it was written for the target.'
    ),
    at: Location
});
export type Effect = z.infer<typeof Effect>;

export const Progress = z.strictObject({
    share: z.number().min(0).max(1).describe('How much of it is done, a fraction.'),
    on: IsoDate,
    provenance: Provenance,
    at: Location
});
export type Progress = z.infer<typeof Progress>;

export const Measure = z.strictObject({
    ...base,
    kind: z.literal('measure'),
    strategy: z.array(Id),
    status: z.enum(['proposed', 'planned', 'in_place']).optional(),
    goal: z.array(Id),
    cost: z.array(Estimate),
    benefit: z.array(Estimate),
    effects: z.array(Effect),
    partOf: z.array(Id).optional().describe('The objectives that it serves, and the lines of action that it is a part of. Absent: none.'),
    deadline: IsoDate.optional().describe('The day by which it must be there.'),
    progress: z.array(Progress).optional().describe('How far it was, in the order of days. Changes no figure. Absent: not stated.'),
    since: IsoDate.optional().describe('The first day on which it works.'),
    until: IsoDate.optional().describe('The last day on which it works.'),
    lifetime: z
        .number()
        .positive()
        .optional()
        .describe('How long it lasts once it is paid for, in hours: the period that its costs and benefits count over.')
});
export type Measure = z.infer<typeof Measure>;

export const Rule = z.strictObject({
    ...base,
    kind: z.literal('rule'),
    forKind: z.string(),
    variable: z.string(),
    condition: Expression.optional(),
    outcome: z.enum(['error', 'warning', 'info', 'verdict']),
    verdict: z.string().optional(),
    message: z.array(z.union([z.string(), z.strictObject({ expression: Expression })])).describe('Text and, between it, what braces name.')
});
export type Rule = z.infer<typeof Rule>;

export const Expectation = z.strictObject({
    kind: z.literal('expectation'),
    title: z.string(),
    condition: Expression,
    text: z.string(),
    doc: z.string().optional(),
    at: Location
});
export type Expectation = z.infer<typeof Expectation>;

const asWritten = z.record(z.string(), z.string()).describe('Its properties as written.');

export const Capability = z.strictObject({
    ...base,
    kind: z.literal('capability'),
    properties: asWritten,
    required: Estimate.optional().describe('How much is needed.'),
    requiredFor: z
        .array(z.strictObject({ for: Id, value: Estimate }))
        .optional()
        .describe('How much is needed in a stress test, a threat or a campaign, in the order of ids. Absent: not stated for one.'),
    existing: Estimate.optional().describe('How much there is.')
});
export type Capability = z.infer<typeof Capability>;

export const TradeData = z.strictObject({ ...base, kind: z.literal('data'), properties: asWritten, year: Estimate.optional() });
export type TradeData = z.infer<typeof TradeData>;

/** What is carried for later analyses; rules can ask for it. */
export const Reserved = z.discriminatedUnion('kind', [Capability, TradeData]);
export type Reserved = z.infer<typeof Reserved>;
