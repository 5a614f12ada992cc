import { Id, Location } from '@nvs/model';
import * as z from 'zod';
import { ImpactPoint } from './impact.js';

export const KnockOnHarm = z
    .strictObject({
        criterion: Id,
        class: z.string().describe('The worst class that the network reaches.'),
        sub: z.string().optional(),
        by: Id.describe('The node whose outage reaches it.'),
        after: z.number().describe('When: hours from the start.'),
        judged: z
            .strictObject({ low: ImpactPoint.optional(), best: ImpactPoint.optional(), high: ImpactPoint.optional() })
            .optional()
            .describe('The impact as judged; of several areas the one where it is highest. Absent: not judged, or withheld.'),
        agreement: z
            .enum(['within', 'above_best', 'above_range', 'not_judged'])
            .describe(
                'within: the judgement has room for it; above_best: only its high limit has; above_range: the network alone does more harm than was judged.'
            )
    })
    .describe('Harm that follows from a threat through the network, beside the impact judged.');
export type KnockOnHarm = z.infer<typeof KnockOnHarm>;

export const KnockOnResult = z
    .strictObject({
        id: Id.describe('The threat or campaign.'),
        at: Location,
        nodes: z.int().describe('How many nodes go down.'),
        harms: z.array(KnockOnHarm).describe('Where rings that do not say what they pass on keep themselves running.'),
        as_feeds: z
            .strictObject({ nodes: z.int(), harms: z.array(KnockOnHarm) })
            .optional()
            .describe('The same where these rings need a source: the other limit. Absent where it makes no difference.'),
        formula: z.literal('time.knock_on')
    })
    .describe(
        'Where judged impact, which includes knock-on effects, and the network can be held side by side. The network adds nothing to the impact.'
    );
export type KnockOnResult = z.infer<typeof KnockOnResult>;
