import { Id, Year } from '@nvs/model';
import * as z from 'zod';
import { said } from './said.js';

const limits = z.strictObject({
    low: z.number(),
    best: z.number().optional().describe('Absent: it depends on what is not judged.'),
    high: z.number()
});

export const MeasureAmount = z
    .strictObject({
        low: z.number(),
        best: z.number().optional().describe('Absent: a part is withheld.'),
        high: z.number(),
        currency: z.string(),
        years: z.number().positive().describe('The period that it counts over.'),
        period: z.enum(['lifetime', 'horizon']),
        discount: z.number().optional().describe('A year, as a fraction. Absent: undiscounted, for the model states none.'),
        missing: z.int().positive().optional().describe('So many amounts are withheld without limits: this is at least.'),
        outside: z.array(Year).optional().describe('Years whose amounts fall outside the period, and do not count. Absent: none.')
    })
    .describe('What a measure costs or brings over its period, as worth at the date of the assessment, in one currency.');
export type MeasureAmount = z.infer<typeof MeasureAmount>;

export const FigureChange = z
    .strictObject({ without: limits, with: limits })
    .describe(
        'A figure without the measure and with it. What a range leaves open is the same in both, so the limits may not be taken from each other.'
    );
export type FigureChange = z.infer<typeof FigureChange>;

const figures = {
    rankKey: FigureChange.optional().describe('What risks are ranked by.'),
    likelihood: FigureChange.optional().describe('A chance over the horizon of the scale, or times a year.')
};
export const MeasureRisk = z
    .strictObject({
        id: Id,
        scope: Id.optional(),
        judgedWithIt: z
            .literal(true)
            .optional()
            .describe(
                'The measure is in place and values were judged with it: what would be without it is not known, and no figures stand here.'
            ),
        alone: z
            .strictObject(figures)
            .optional()
            .describe('Added to the measures in place. A figure that is absent cannot be computed; it is not zero.'),
        last: z
            .strictObject(figures)
            .optional()
            .describe('Added to those in place and all that are planned: what is lost where this one is taken away.')
    })
    .describe('A risk that a measure acts on.');
export type MeasureRisk = z.infer<typeof MeasureRisk>;

const Reached = z
    .strictObject({ hours: z.number(), class: z.string().optional().describe('Absent: no class of harm is reached, or none is stated.') })
    .describe('Hours with a node down that serves it, and the worst class reached; 0 hours: none of them is down.');

const testChange = {
    hours: z.number().describe('Without less with: hours down of all nodes, added up. Negative where there are more.'),
    nodes: z
        .array(z.strictObject({ id: Id, without: z.number(), with: z.number() }))
        .describe('Hours down of the nodes for which they differ; all others are down as long.'),
    criteria: z
        .array(z.strictObject({ criterion: Id, without: Reached, with: Reached }))
        .describe('Those served that are harmed otherwise; for all others hours and class are the same.')
};
export const TestChange = z.strictObject({
    ...testChange,
    as_feeds: z
        .strictObject(testChange)
        .optional()
        .describe('Where what is not stated in rings counts as feeds: the other limit. Absent where it makes no difference.')
});
export type TestChange = z.infer<typeof TestChange>;

export const MeasureTest = z
    .strictObject({ id: Id, alone: TestChange, last: TestChange })
    .describe('What a measure changes in a stress test, at best estimates.');
export type MeasureTest = z.infer<typeof MeasureTest>;

export const MeasureEffects = z
    .strictObject({
        id: Id,
        cost: z.array(MeasureAmount),
        benefit: z.array(MeasureAmount),
        costs: z
            .enum(['stated', 'not_stated', 'no_period', 'withheld'])
            .describe(
                'Where `cost` is empty: why. no_period: neither a lifetime nor a horizon says over how long. withheld: without limits. None of them is a cost of zero.'
            ),
        judgedWithIt: z
            .literal(true)
            .optional()
            .describe('It is in place, and values were judged with it: what would be without it is not known, so nothing stands here.'),
        withoutEffect: said.optional().describe('Why it changes nothing: it begins too late, or ends too early.'),
        risks: z.array(MeasureRisk).describe('Those that it acts on, by name; it changes no other.'),
        stressTests: z.array(MeasureTest).describe('Those in which it changes something, by name.'),
        formula: z.literal('measure.change')
    })
    .describe('What a measure costs, and what it does on the last day of the horizon. A proposed one counts as if it were planned.');
export type MeasureEffects = z.infer<typeof MeasureEffects>;
