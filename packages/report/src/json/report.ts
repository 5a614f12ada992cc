import { Caveat, Results, schemas } from '@nvs/analysis';
import { FigureProvenance, Id, RiskModel } from '@nvs/model';
import type { Worded } from '@nvs/words';
import * as z from 'zod';

/** Where the JSON Schema of the report is published. The number goes up when a report of before would no longer be valid. */
export const SCHEMA_URL = 'https://unpkg.com/nvsc/schema/report-2.schema.json';
export const SCHEMA_VERSION = '2.0';

/** How the project was checked when the report was made. */
export const Diagnostics = z
    .strictObject({
        errors: z.int().min(0),
        warnings: z.int().min(0),
        infos: z.int().min(0)
    })
    .describe('How many problems the checks found in the model.');
export type Diagnostics = z.infer<typeof Diagnostics>;

/** Who may read a report. */
export const ReportMarking = z
    .strictObject({
        level: z.string(),
        reduced: z
            .boolean()
            .describe(
                'true: what is marked higher was taken out, and the report is at this level. false: nothing was taken out, and this is the highest marking in it.'
            )
    })
    .describe('The marking of the report.');
export type ReportMarking = z.infer<typeof ReportMarking>;

/** The places of a risk as things stand, of the ranking by best estimates and of what is drawn. */
export const RiskRank = z
    .strictObject({
        of: z.int().min(0).describe('How many risks of its kind and area are ranked.'),
        best: z.int().min(1).optional().describe('By best estimates, 1 first. Absent: it is open, see `between` and `why`.'),
        between: z
            .strictObject({ first: z.int().min(1), last: z.int().min(1) })
            .optional()
            .describe('Where there is no one place: those left open.'),
        interval: z
            .strictObject({ first: z.int().min(1), last: z.int().min(1) })
            .optional()
            .describe('The places that all ranges allow (formula `rank.interval`). Absent: it is not ranked.'),
        p5: z.number().optional().describe('5% of what is drawn gives it this place or a better one. Absent: it is not drawn.'),
        p50: z.number().optional(),
        p95: z.number().optional(),
        why: z.string().optional().describe('Why it is not ranked.')
    })
    .describe('The places of a risk in the current state.');
export type RiskRank = z.infer<typeof RiskRank>;

const ReportedRisk = schemas.RiskResult.extend({ rank: RiskRank.optional().describe('Absent: the method ranks nothing.') });

/** The JSON report: the whole model and every result. */
export const Report = z
    .strictObject({
        $schema: z.literal(SCHEMA_URL),
        schemaVersion: z.literal(SCHEMA_VERSION),
        generator: z.strictObject({ name: z.string(), version: z.string() }).describe('The program that made the report.'),
        marking: ReportMarking.optional().describe('Absent: nothing in the model is marked.'),
        project: z.string(),
        method: z
            .strictObject({
                id: Id,
                title: z.string(),
                edition: z.string().optional(),
                provenance: FigureProvenance,
                restsOn: z.array(Caveat).describe('Its scales and criteria whose figures are not published.')
            })
            .optional()
            .describe('The method that risks are scored with. Absent: the model names none, and nothing is scored.'),
        diagnostics: Diagnostics.optional().describe('Absent from a report at a level: checks are of the whole model.'),
        model: RiskModel,
        results: Results.extend({ risks: z.array(ReportedRisk).describe('In the order of ids, then of areas.') })
    })
    .describe(
        'A national-security risk model and what follows from it. Durations are in hours, chances and shares are fractions, figures have ten significant digits.'
    );
export type Report = Omit<z.infer<typeof Report>, 'results'> & {
    readonly results: Worded<Omit<Results, 'risks'>> & { readonly risks: readonly Worded<z.infer<typeof ReportedRisk>>[] };
};
