import { Dimension, Id, Location } from '@nvs/model';
import * as z from 'zod';

const limits = z.strictObject({ low: z.number(), best: z.number().optional(), high: z.number() });

const State = z
    .enum(['short', 'enough', 'may_be_short', 'not_stated', 'withheld', 'not_comparable'])
    .describe(
        'short: less exists than is required, whatever the limits; enough: at least as much; may_be_short: the limits leave both. not_stated, withheld: of one of the two no limits are known; not_comparable: they are in different units.'
    );
const afterwards = z.strictObject({ state: State, existing: limits.optional(), gap: limits.optional() });

export const CapabilityResult = z
    .strictObject({
        id: Id,
        for: Id.optional().describe('The stress test, threat or campaign that so much is required for. Absent: in general.'),
        at: Location,
        state: State,
        dimension: Dimension.optional().describe(
            'Of what is known, as in a quantity. Absent where nothing is, or it is in different units.'
        ),
        unit: z.string().optional(),
        per: z.number().positive().optional().describe('Hours of the period that they count over.'),
        required: limits.optional(),
        existing: limits.optional(),
        gap: limits
            .optional()
            .describe(
                'Required less existing; below 0 there is more than enough. Absent: one of the two is not known, or they do not compare.'
            ),
        residual: afterwards
            .optional()
            .describe('On the last day of the horizon, with what is planned to be there. Absent: no measure changes it.'),
        what_if: afterwards.optional().describe('With what is proposed too. Absent: as before.'),
        formula: z.literal('capability.gap')
    })
    .describe('What is required, what exists, and what is missing.');
export type CapabilityResult = z.infer<typeof CapabilityResult>;
