import { Id, IsoDate, Location, Year } from '@nvs/model';
import * as z from 'zod';

export const WithoutEffect = z
    .strictObject({
        id: Id,
        at: Location,
        status: z.enum(['proposed', 'planned', 'in_place']),
        why: z.enum(['begins_later', 'ends_earlier']),
        date: IsoDate.describe('The day on which it begins or ends.')
    })
    .describe('A measure that does not work on the day of the state in which it would count.');
export type WithoutEffect = z.infer<typeof WithoutEffect>;

const limits = z.strictObject({ low: z.number(), best: z.number().optional(), high: z.number() });
export const MeasureMoney = z
    .strictObject({
        id: Id,
        what: z.enum(['cost', 'benefit']),
        currency: z.string(),
        years: z.number().positive().describe('The period that it counts over.'),
        period: z.enum(['lifetime', 'horizon']).describe('Of the measure, or of the assessment.'),
        discount: z.number().optional().describe('A year, as a fraction. Absent: the model states none, and amounts are undiscounted.'),
        missing: z
            .int()
            .positive()
            .optional()
            .describe(
                'How many amounts are withheld without limits, in whatever currency. What stands here is then without them: at least. Absent: none.'
            ),
        outside: z.array(Year).optional().describe('Years whose amounts fall outside the period, and do not count. Absent: none.'),
        paid: limits.describe('All amounts, undiscounted.'),
        worth: limits.describe('What they are worth at the date of the assessment.'),
        perYear: limits.describe(
            'The yearly equivalent: the same amount at the end of each year that is worth as much when the measure begins.'
        ),
        formula: z.literal('rules.money')
    })
    .describe(
        'What a measure costs or brings over its period, in one currency. Yearly amounts count at the end of each year, what is once at the beginning.'
    );
export type MeasureMoney = z.infer<typeof MeasureMoney>;

export const MeasuresInTime = z
    .strictObject({
        date: IsoDate.optional().describe('The date of the assessment: the day of the current state.'),
        day: IsoDate.optional().describe(
            'The last day of the horizon: residual and what-if are the state on it. Absent: the model states no date or no horizon, and measures count whatever their dates.'
        ),
        planned: z.array(Id).describe('Planned measures that count in the residual state, in full, as if they had always been there.'),
        latestSince: IsoDate.optional().describe('The last day on which one of these begins.'),
        withoutSince: z.array(Id).describe('Those of them that do not say since when; they count.'),
        withoutEffect: z
            .array(WithoutEffect)
            .describe('Measures that begin after the day, or end before it: no state holds their effects.'),
        ending: z
            .array(z.strictObject({ id: Id, at: Location, until: IsoDate }))
            .describe('Measures in place that end within the horizon, although the typed values were judged with them.'),
        money: z.array(MeasureMoney).describe('Of measures whose period is known.'),
        formula: z.literal('measure.states')
    })
    .describe('Which measures count on which day, and what they cost. Lists are in the order of ids.');
export type MeasuresInTime = z.infer<typeof MeasuresInTime>;
