import * as z from 'zod';
import { base } from './element.js';
import { Expression } from './expression.js';
import { IsoDate, Location } from './location.js';

export const Target = z.strictObject({
    condition: Expression,
    text: z.string().describe('The condition as written.'),
    by: IsoDate.optional().describe('The day on which it must hold. Absent: the last day of the horizon.'),
    at: Location
});
export type Target = z.infer<typeof Target>;

export const Objective = z
    .strictObject({ ...base, kind: z.literal('objective'), targets: z.array(Target) })
    .describe('What is to be reached, and by when.');
export type Objective = z.infer<typeof Objective>;
