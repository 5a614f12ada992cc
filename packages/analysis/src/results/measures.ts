import { Id, IsoDate, Location } from '@nvs/model';
import { z } from 'zod';

export const WithoutEffect = z.strictObject({
    id: Id, at: Location, status: z.enum(['proposed', 'planned', 'in_place']),
    why: z.enum(['begins_later', 'ends_earlier']), date: IsoDate.describe('The day on which it begins or ends.')
}).describe('A measure that does not work on the day of the state in which it would count.');
export type WithoutEffect = z.infer<typeof WithoutEffect>;

export const MeasuresInTime = z.strictObject({
    date: IsoDate.optional().describe('The date of the assessment: the day of the current state.'),
    day: IsoDate.optional().describe('The last day of the horizon: residual and what-if are the state on it. Absent: the model states no date or no horizon, and measures count whatever their dates.'),
    planned: z.array(Id).describe('Planned measures that count in the residual state, in full, as if they had always been there.'),
    latestSince: IsoDate.optional().describe('The last day on which one of these begins.'),
    withoutSince: z.array(Id).describe('Those of them that do not say since when; they count.'),
    withoutEffect: z.array(WithoutEffect).describe('Measures that begin after the day, or end before it: no state holds their effects.'),
    ending: z.array(z.strictObject({ id: Id, at: Location, until: IsoDate })).describe('Measures in place that end within the horizon, although the typed values were judged with them.'),
    formula: z.literal('measure.states')
}).describe('Which measures count on which day. Lists are in the order of ids.');
export type MeasuresInTime = z.infer<typeof MeasuresInTime>;
