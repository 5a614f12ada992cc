import type { Message } from '@nvs/words';
import * as z from 'zod';
import { said } from './said.js';

/** A condition, or a part of one that others are joined to by `and` or `or`. */
export interface ConditionPart {
    readonly text: string;
    readonly result: 'holds' | 'fails' | 'cannot_be_judged';
    readonly because?: Message | undefined;
    readonly left?: string | undefined;
    readonly operator?: '<' | '<=' | '>' | '>=' | '==' | '!=' | 'in' | 'overlaps' | undefined;
    readonly right?: string | undefined;
    readonly figure?: Message | undefined;
    readonly other?: Message | undefined;
    readonly joined?: 'and' | 'or' | undefined;
    readonly parts?: readonly ConditionPart[] | undefined;
}
export const ConditionPart: z.ZodType<ConditionPart> = z
    .lazy(() =>
        z.strictObject({
            text: z.string().describe('As a model writes it.'),
            result: z.enum(['holds', 'fails', 'cannot_be_judged']),
            because: said.optional().describe('What is missing or withheld, where it cannot be judged.'),
            left: z.string().optional().describe('What stands before the operator, or before `is`, as a model writes it.'),
            operator: z.enum(['<', '<=', '>', '>=', '==', '!=', 'in', 'overlaps']).optional(),
            right: z.string().optional().describe('What stands behind it.'),
            figure: said.optional().describe('What `left` comes to. Absent: it says so itself, is missing, or is a long list.'),
            other: said.optional().describe('What `right` comes to; absent as for `figure`.'),
            joined: z.enum(['and', 'or']).optional().describe('and: all of `parts` must hold; or: one of them.'),
            parts: z.array(ConditionPart).optional()
        })
    )
    .describe('A condition with its figures and whether it holds, part by part.')
    .meta({ id: 'ConditionPart' });
