import { ExpectationResult } from '@nvs/analysis';
import { Diagnostic } from '@nvs/model';
import * as z from 'zod';
import { count, inOrder, lessCertainIn, type CheckedProject } from './findings.js';
import { printableJson } from './printable.js';
import { CHECK_SCHEMA } from './published.js';

const Whole = z.int().min(0);

/** What `nvsc check --format json` prints. */
export const CheckReport = z
    .strictObject({
        $schema: z.literal(CHECK_SCHEMA),
        schemaVersion: z.literal(1),
        tool: z.strictObject({ name: z.literal('nvsc'), version: z.string() }),
        summary: z.strictObject({
            errors: Whole,
            warnings: Whole,
            infos: Whole,
            files: Whole,
            projects: Whole,
            lessCertain: z
                .strictObject({
                    assumptions: Whole.describe('Statements of what is assumed of that which nobody judged.'),
                    interests: Whole.describe('Interests judged as a whole.'),
                    published: Whole.describe('Risks with one impact as published.'),
                    bands: Whole.describe('Bands without a best estimate.'),
                    needsNotCounted: Whole.describe('Dependencies that are no needs, since the concern is not interruption.')
                })
                .optional()
                .describe('How often the models say less than a judgement of every criterion. Absent: never.')
        }),
        projects: z.array(
            z.strictObject({
                name: z.string(),
                files: z.array(z.string()).describe('The files that were checked, also those without findings.'),
                diagnostics: z.array(Diagnostic).describe('By file and place. Paths are relative to the folder nvsc was run in.'),
                judged: z
                    .strictObject({
                        run: z.boolean().describe('false: not run, since the text has errors.'),
                        rules: Whole.describe('How many rules were run.'),
                        expectations: z
                            .array(ExpectationResult.pick({ title: true, result: true, at: true }))
                            .describe('Those that were run. What does not hold is among the diagnostics too.')
                    })
                    .optional()
                    .describe('The rules and expectations of the model, where it has any.')
            })
        )
    })
    .describe('The findings of a check of NVS models.');
export type CheckReport = z.infer<typeof CheckReport>;

/** The JSON Schema (2020-12) of {@link CheckReport}. */
export function checkReportJsonSchema(): Record<string, unknown> {
    return { $id: CHECK_SCHEMA, ...z.toJSONSchema(CheckReport) };
}

/** Findings for programs: everything, described by {@link CheckReport}. */
export function jsonDiagnostics(projects: readonly CheckedProject[], version: string): string {
    const files = projects.reduce((sum, project) => sum + project.files.length, 0);
    const less = lessCertainIn(projects);
    const report: CheckReport = {
        $schema: CHECK_SCHEMA,
        schemaVersion: 1,
        tool: { name: 'nvsc', version },
        summary: {
            ...count(projects),
            files,
            projects: projects.length,
            ...(Object.values(less).some(each => each > 0) ? { lessCertain: less } : {})
        },
        projects: projects.map(({ name, files, diagnostics, judged }) => ({
            name,
            files: [...files],
            diagnostics: inOrder(diagnostics),
            ...(judged
                ? { judged: { ...judged, expectations: judged.expectations.map(({ title, result, at }) => ({ title, result, at })) } }
                : {})
        }))
    };
    return printableJson(JSON.stringify(report, undefined, 2)) + '\n';
}
