import { z } from 'zod';
import { trace } from './figure.js';

export const LikelihoodPoint = z.strictObject({
    class: z.string().optional(), sub: z.string().optional(),
    value: z.number().nonnegative().optional().describe('Chance over the horizon of the scale, or times a year on a frequency scale. Absent where the class has no number.'),
    index: z.number().optional().describe('log10 of the value.')
});
export type LikelihoodPoint = z.infer<typeof LikelihoodPoint>;

export const LikelihoodFigure = z.strictObject({
    status: z.enum(['judged', 'not_judged', 'withheld', 'not_usable'])
        .describe('not_usable: a value is there, but this scale cannot read it; see the notes.'),
    measure: z.enum(['probability', 'frequency']).describe('probability: 0–1 over `horizon`; frequency: times a year.'),
    horizon: z.number().positive().optional().describe('Hours that the probability counts over.'),
    low: LikelihoodPoint.optional(), best: LikelihoodPoint.optional(), high: LikelihoodPoint.optional(),
    modelHorizon: z.strictObject({
        hours: z.number().positive(), low: z.number(), best: z.number().optional(), high: z.number(), formula: z.literal('likelihood.horizon')
    }).optional().describe('The same as a probability over the horizon of the assessment.'),
    pooled: z.literal('pooled, not agreed').optional(),
    ...trace
});
export type LikelihoodFigure = z.infer<typeof LikelihoodFigure>;
