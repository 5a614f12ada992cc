import { Id } from '@nvs/model';
import * as z from 'zod';

export const Agreement = z
    .strictObject({
        between: z.tuple([Id, Id]).describe('Two organisations.'),
        measure: z.enum(['likelihood', 'impact']),
        common: z.int().min(1).describe('Values that both judged by a class.'),
        spread: z.strictObject({ mean: z.number(), most: z.int() }).describe('How many classes they lie apart: on average, and at most.'),
        kappa: z
            .number()
            .optional()
            .describe('Linear weighted kappa, up to 1. Absent: fewer than five common values, or all of them in one class.'),
        formula: z.literal('judgement.agreement')
    })
    .describe('How far two judges agree.');
export type Agreement = z.infer<typeof Agreement>;
