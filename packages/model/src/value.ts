import * as z from 'zod';
import { Id, IsoDate, Location } from './location.js';

/** Hours in the units of time that the language knows. A year is 365 days, a month a twelfth of it. */
export const HOURS = {
    second: 1 / 3600,
    minute: 1 / 60,
    hour: 1,
    day: 24,
    week: 168,
    month: 730,
    year: 8760
} as const;

/** What a number measures once its unit is known. */
export const Dimension = z
    .enum(['number', 'share', 'duration', 'money', 'other'])
    .describe(
        'number: a bare number; share: a fraction 0–1 (written 45%); duration: hours; money: units of `unit`; other: counts of `unit`.'
    );
export type Dimension = z.infer<typeof Dimension>;

/** A number with its unit, normalised: durations in hours, percentages as fractions. */
export const Quantity = z.strictObject({
    type: z.literal('quantity'),
    dimension: Dimension,
    amount: z.number().describe('In hours for durations, as a fraction for shares, else as written.'),
    unit: z.string().optional().describe('ISO 4217 code of money, or the unit as written (`persons`).'),
    per: z.number().positive().optional().describe('Hours of the period that the number counts over: `2% per year`, `10e6 EUR per year`.'),
    once: z.boolean().optional().describe('Written with `once`: a one-off amount.'),
    duration: z.number().nonnegative().optional().describe('Hours, in `2e5 persons for 3 days`.'),
    indicators: z.array(z.string()).optional().describe('In `… with (work, school)`.'),
    text: z.string().describe('As written.')
});
export type Quantity = z.infer<typeof Quantity>;

/** A class of a scale, by its name, with its sub-class if one is given. */
export const ClassValue = z.strictObject({
    type: z.literal('class'),
    class: z.string(),
    sub: z.string().optional(),
    text: z.string()
});
export type ClassValue = z.infer<typeof ClassValue>;

/** Judged, and found not applicable: `X`. Orders below the lowest class and counts 0. Not the same as not judged, or withheld. */
export const NotApplicable = z.strictObject({ type: z.literal('not_applicable'), text: z.literal('X') });
export type NotApplicable = z.infer<typeof NotApplicable>;

export const Value = z.discriminatedUnion('type', [ClassValue, NotApplicable, Quantity]);
export type Value = z.infer<typeof Value>;

/** A place in a source, as written: `p. 23, §4`. */
export const Cited = z.strictObject({ source: Id, place: z.string() });
export type Cited = z.infer<typeof Cited>;

/** Who, why and how sure. */
export const Provenance = z.strictObject({
    because: z.string().optional(),
    confidence: z.enum(['low', 'medium', 'high']).optional(),
    sources: z.array(Id),
    judgedBy: z.array(Id),
    judgedOn: IsoDate.optional(),
    meanOf: Id.optional().describe('The value is the mean of this group; the own value is withheld.'),
    cited: z.array(Cited).optional().describe('Where in its sources it is found, as far as given.')
});
export type Provenance = z.infer<typeof Provenance>;

/** A calendar year. */
export const Year = z.int().min(1000).max(9999);
export type Year = z.infer<typeof Year>;

/** A best estimate with its limits (equal to it when no range is given). `withheld` has none of the three, or a range only. */
export const Estimate = z
    .strictObject({
        best: Value.optional(),
        low: Value.optional(),
        high: Value.optional(),
        ranged: z.boolean().describe('Whether the text gives a range.'),
        withheld: z.boolean(),
        band: z
            .literal(true)
            .optional()
            .describe('Limits without a best estimate: `5% .. 25%`. It is judged, and no value between is better than another.'),
        provenance: Provenance,
        at: Location,
        year: Year.optional().describe('The year that it is stated for: of money, in which it is paid or received.')
    })
    .describe('A best estimate with limits. Withheld values have no best.');
export type Estimate = z.infer<typeof Estimate>;
