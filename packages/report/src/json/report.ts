import { Caveat, Results } from '@nvs/analysis';
import { FigureProvenance, Id, RiskModel } from '@nvs/model';
import type { Worded } from '@nvs/words';
import * as z from 'zod';

/** Where the JSON Schema of the report is published. The number goes up when a report of before would no longer be valid. */
export const SCHEMA_URL = 'https://unpkg.com/nvsc/schema/report-1.schema.json';
export const SCHEMA_VERSION = '1.0';

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
        results: Results
    })
    .describe(
        'A national-security risk model and what follows from it. Durations are in hours, chances and shares are fractions, figures have ten significant digits.'
    );
export type Report = Omit<z.infer<typeof Report>, 'results'> & { readonly results: Worded<Results> };
