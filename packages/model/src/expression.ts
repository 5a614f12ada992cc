import * as z from 'zod';
import { Id, Location } from './location.js';
import { Quantity, Year } from './value.js';

/** What stands in the parentheses of a member, and the members behind them: `d.supply.hhi_outside(EU).high`. */
interface Called {
    argument?: Expression | undefined;
    year?: number | undefined;
    then?: string[] | undefined;
}

/** An expression of a rule or an expectation, with names resolved. */
export type Expression =
    | { type: 'literal'; value: Quantity | string | boolean }
    | ({ type: 'element'; id: Id; members: string[]; under?: Id | undefined; at: Location } & Called)
    | ({ type: 'variable'; name: string; members: string[]; under?: Id | undefined; at: Location } & Called)
    | { type: 'class'; scale: Id; class: string; sub?: string | undefined; at: Location }
    | { type: 'all'; kind: string }
    | {
          type: 'binary';
          operator: '*' | '/' | '+' | '-' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'in' | 'overlaps' | 'and' | 'or';
          left: Expression;
          right: Expression;
          at?: Location | undefined;
      }
    | { type: 'not' | 'negative'; operand: Expression }
    | { type: 'is'; operand: Expression; negated: boolean; word: string }
    | { type: 'some' | 'every'; variable: string; over: Expression; condition: Expression }
    | {
          type: 'count' | 'sum' | 'max' | 'min';
          variable: string;
          over: Expression;
          condition?: Expression | undefined;
          value?: Expression | undefined;
      }
    | { type: 'verdict'; rule: Id; of?: Expression | undefined };
const called = {
    argument: z
        .lazy((): z.ZodType<Expression> => Expression)
        .optional()
        .describe('What stands in the parentheses of the last member.'),
    year: Year.optional().describe('A year in the parentheses, alone or behind an area.'),
    then: z.array(z.string()).optional().describe('Members behind the parentheses.')
};
export const Expression: z.ZodType<Expression> = z
    .lazy(() =>
        z.union([
            z.strictObject({ type: z.literal('literal'), value: z.union([Quantity, z.string(), z.boolean()]) }),
            z.strictObject({
                type: z.literal('element'),
                id: Id,
                members: z.array(z.string()),
                under: Id.optional(),
                at: Location,
                ...called
            }),
            z.strictObject({
                type: z.literal('variable'),
                name: z.string(),
                members: z.array(z.string()),
                under: Id.optional(),
                at: Location,
                ...called
            }),
            z.strictObject({ type: z.literal('class'), scale: Id, class: z.string(), sub: z.string().optional(), at: Location }),
            z.strictObject({ type: z.literal('all'), kind: z.string() }),
            z.strictObject({
                type: z.literal('binary'),
                operator: z.enum(['*', '/', '+', '-', '<', '<=', '>', '>=', '==', '!=', 'in', 'overlaps', 'and', 'or']),
                left: Expression,
                right: Expression,
                at: Location.optional().describe('Of an equality, which can mean two things of lists.')
            }),
            z.strictObject({ type: z.enum(['not', 'negative']), operand: Expression }),
            z.strictObject({ type: z.literal('is'), operand: Expression, negated: z.boolean(), word: z.string() }),
            z.strictObject({ type: z.enum(['some', 'every']), variable: z.string(), over: Expression, condition: Expression }),
            z.strictObject({
                type: z.enum(['count', 'sum', 'max', 'min']),
                variable: z.string(),
                over: Expression,
                condition: Expression.optional(),
                value: Expression.optional()
            }),
            z.strictObject({ type: z.literal('verdict'), rule: Id, of: Expression.optional() })
        ])
    )
    .meta({ id: 'Expression', description: 'A condition or value, with names resolved.' });
