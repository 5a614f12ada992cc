import { Id, IsoDate, Location } from '@nvs/model';
import * as z from 'zod';
import { ConditionPart } from './condition-part.js';
import { Looked } from './rules.js';
import { said } from './said.js';

const Verdict = z.enum(['reached', 'not_reached', 'cannot_be_judged']);

export const TargetResult = z
    .strictObject({
        text: z.string().describe('The condition as written.'),
        at: Location,
        by: IsoDate.optional().describe('The day that is stated. Absent: the last day of the horizon.'),
        day: IsoDate.optional().describe('The day that it is judged on. Absent: the model does not say which.'),
        result: Verdict.describe('On that day, with all that is planned to be there by then.'),
        because: z.array(said).describe('What is missing or withheld, where it cannot be judged.'),
        unsure: z.literal(true).optional().describe('It holds or fails as assumed: `trace` says what is assumed.'),
        condition: ConditionPart.optional().describe('The condition on that day, part by part.'),
        trace: z.array(Looked),
        today: z
            .strictObject({ result: Verdict, because: z.array(said), condition: ConditionPart.optional(), trace: z.array(Looked) })
            .describe('The same as things stand.')
    })
    .describe('Whether a condition is reached on its day.');
export type TargetResult = z.infer<typeof TargetResult>;

export const ObjectiveResult = z
    .strictObject({
        id: Id,
        at: Location,
        targets: z.array(TargetResult),
        counted: z.array(Id).describe('The measures that serve it and are there on the last of its days, or in place already.'),
        notCounted: z
            .array(Id)
            .describe('The measures that serve it and are not: they begin later, end earlier, state no day or are only proposed.'),
        formula: z.literal('objective.target')
    })
    .describe('How far an objective will be reached.');
export type ObjectiveResult = z.infer<typeof ObjectiveResult>;
