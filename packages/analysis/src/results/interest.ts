import { Id } from '@nvs/model';
import * as z from 'zod';
import { AggregatePoint, Disrupted } from './impact.js';

export const Harm = z
    .strictObject({
        id: Id.describe('Threat or campaign.'),
        kind: z.enum(['threat', 'campaign']),
        scope: Id.optional(),
        low: AggregatePoint.optional(),
        best: AggregatePoint.optional(),
        high: AggregatePoint.optional(),
        incomplete: z.boolean(),
        disruption: Disrupted.optional()
    })
    .describe('How a threat harms the interest at present, all measures in place counted.');
export type Harm = z.infer<typeof Harm>;

export const InterestResult = z.strictObject({
    interest: Id,
    harms: z.array(Harm).describe('Threats and campaigns judged to harm it, worst first.'),
    worst: z
        .strictObject({ class: z.string(), criterion: Id, by: z.array(Id) })
        .optional()
        .describe('The highest class that one of its criteria is judged at (best estimates), and by which threats.'),
    disruption: Disrupted.optional().describe('Whether any threat disrupts it.')
});
export type InterestResult = z.infer<typeof InterestResult>;
