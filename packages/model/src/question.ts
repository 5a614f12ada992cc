import * as z from 'zod';
import { base } from './element.js';
import { Id, IsoDate } from './location.js';

export const Question = z.strictObject({
    ...base,
    kind: z.literal('question'),
    about: z.array(Id).describe('What it is about. Empty: the model as a whole.'),
    asked: z.array(Id).describe('The organisations that were asked.'),
    due: IsoDate.optional().describe('The day on which the answer is expected.'),
    status: z
        .enum(['open', 'answered', 'withdrawn'])
        .describe('Not stated, it is answered where an answer or who gave it is stated, else open.'),
    answer: z.string().optional(),
    answeredBy: z.array(Id).describe('The sources in which the answer is found.')
});
export type Question = z.infer<typeof Question>;
