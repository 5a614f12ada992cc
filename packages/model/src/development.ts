import * as z from 'zod';
import { base } from './element.js';
import { Id } from './location.js';

export const Development = z.strictObject({
    ...base,
    kind: z.literal('development'),
    drives: z
        .array(z.strictObject({ target: Id, direction: z.enum(['up', 'down']).optional() }))
        .describe(
            'The threats that it drives, up or down; a theme or a group stands for each threat in it. Without a direction, nothing says which.'
        ),
    since: z
        .string()
        .regex(/^\d{4}(-\d{2}-\d{2})?$/)
        .optional()
        .describe('A day, YYYY-MM-DD, or a year.')
});
export type Development = z.infer<typeof Development>;
