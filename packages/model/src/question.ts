import * as z from 'zod';
import { base } from './element.js';
import { Id, IsoDate } from './location.js';

export const Question = z.strictObject({
    ...base,
    kind: z.literal('question'),
    about: z.array(Id).describe('What it is about. Empty: the model as a whole.'),
    values: z
        .array(z.strictObject({ of: Id, value: z.string().describe('A property, and what it holds for: `likelihood.intentional`.') }))
        .optional()
        .describe('The values that it is about, where it is about less than the whole of an element.'),
    asked: z.array(Id).describe('The organisations that were asked.'),
    due: IsoDate.optional().describe('The day on which the answer is expected.'),
    status: z
        .enum(['open', 'answered', 'withdrawn'])
        .describe('Not stated, it is answered where an answer or who gave it is stated, else open.'),
    answer: z.string().optional(),
    answeredBy: z.array(Id).describe('The sources in which the answer is found.')
});
export type Question = z.infer<typeof Question>;
