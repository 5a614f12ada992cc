import { Nature } from '@nvs/model';
import * as z from 'zod';
import { trace } from './figure.js';

/**
 * How often an event can happen within the horizon: what is judged by a chance, or by a class of a scale of chances, once at most; what is
 * judged by a frequency, or by a class of a scale of frequencies, any number of times.
 */
export const Occurs = z
    .enum(['once_at_most', 'repeatedly'])
    .describe(
        'once_at_most: judged by a chance, so it happens once within the horizon or not at all. repeatedly: judged by a frequency, so it can happen any number of times.'
    );
export type Occurs = z.infer<typeof Occurs>;

export const LikelihoodPoint = z.strictObject({
    class: z.string().optional(),
    sub: z.string().optional(),
    value: z
        .number()
        .nonnegative()
        .optional()
        .describe('Chance over the horizon of the scale, or times a year on a frequency scale. Absent where the class has no number.'),
    band: z
        .strictObject({ from: z.number().nonnegative(), to: z.number().nonnegative().optional().describe('Absent: open.') })
        .optional()
        .describe('A class was judged, no number: it stands for all from here to there, and `value` is what it counts as.'),
    perYear: z.number().nonnegative().optional().describe('Times a year on average, of what can happen repeatedly.'),
    index: z.number().optional().describe('log10 of the value.')
});
export type LikelihoodPoint = z.infer<typeof LikelihoodPoint>;

export const LikelihoodFigure = z.strictObject({
    status: z
        .enum(['judged', 'not_judged', 'withheld', 'not_usable'])
        .describe('not_usable: a value is there, but this scale cannot read it; see the notes.'),
    measure: z.enum(['probability', 'frequency']).describe('probability: 0–1 over `horizon`; frequency: times a year.'),
    horizon: z.number().positive().optional().describe('Hours that the probability counts over.'),
    occurs: Occurs.optional().describe('Absent where nothing is judged.'),
    low: LikelihoodPoint.optional(),
    best: LikelihoodPoint.optional(),
    high: LikelihoodPoint.optional(),
    modelHorizon: z
        .strictObject({
            hours: z.number().positive(),
            low: z.number(),
            best: z.number().optional(),
            high: z.number(),
            formula: z.literal('likelihood.horizon')
        })
        .optional()
        .describe('The same as a probability over the horizon of the assessment.'),
    window: z
        .strictObject({
            hours: z.number().positive(),
            low: LikelihoodPoint,
            best: LikelihoodPoint.optional(),
            high: LikelihoodPoint,
            formula: z.literal('likelihood.window')
        })
        .optional()
        .describe('As it is stated, over the other time that its horizon names. Absent where it is stated over the horizon of the scale.'),
    natures: z
        .array(z.strictObject({ nature: Nature, low: LikelihoodPoint, best: LikelihoodPoint.optional(), high: LikelihoodPoint }))
        .optional()
        .describe(
            'The parts that it is joined of (formula `likelihood.natures`), over the horizon of the scale. Absent where it is stated as a whole.'
        ),
    typedAs: z
        .enum(['class', 'chance', 'frequency', 'mixed'])
        .optional()
        .describe(
            'How it was judged. class: it stands for a band, so show the class and its band, and no one number. mixed: in more than one way. Absent where nothing is judged.'
        ),
    pooled: z.literal('pooled, not agreed').optional(),
    ...trace
});
export type LikelihoodFigure = z.infer<typeof LikelihoodFigure>;
