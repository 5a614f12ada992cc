import * as z from 'zod';
import { ProfileFile } from './report-profile.js';

/** How severe a project takes a problem to be. */
export const ProjectSeverity = z.enum(['error', 'warning', 'info', 'off']);
export type ProjectSeverity = z.infer<typeof ProjectSeverity>;

/** What `nvs.json` may say. Editors check it by the JSON Schema made from this, the language by its keys and values. */
export const ProjectFile = z
    .strictObject({
        $schema: z.string(),
        name: z
            .string()
            .min(1)
            .meta({ description: 'Name of the project, as reports and other projects show it.', examples: ['national'] }),
        method: z.string().meta({
            description: 'The method used where an assessment names none: the full name of a method, or of the namespace that holds it.',
            examples: ['nvs.anv2022', 'nvs.anv2019', 'nvs.anv2014']
        }),
        language: z
            .string()
            .regex(/^[a-z]{2,3}$/)
            .meta({
                description: 'Language of titles in reports, by its ISO 639 code. Titles without one in this language stay as written.',
                examples: ['en', 'nl']
            }),
        severity: z
            .record(
                z.string(),
                ProjectSeverity.meta({ enumDescriptions: ['Must be mended.', 'Should be mended.', 'Only mentioned.', 'Not shown.'] })
            )
            .meta({
                description: 'How severe a problem is in this project, by its code or by the first part of its code.',
                examples: [{ 'threat/harmless': 'off' }]
            }),
        projects: z.array(z.string().min(1)).meta({
            description: 'Folders of other projects whose names this one may use, relative to this file.',
            examples: [['../energy']],
            uniqueItems: true
        }),
        profiles: z.record(z.string(), ProfileFile.omit({ $schema: true })).meta({
            description: 'Profiles of the report by name, for nvsc report --profile.',
            examples: [{ glance: { sections: ['in-short', { section: 'risks', first: 10 }] } }]
        })
    })
    .partial()
    .meta({ title: 'NVS project', description: 'What a folder of .nvs files is called and how it is read.' });
export type ProjectFile = z.infer<typeof ProjectFile>;

/** The JSON Schema (draft 7, which editors know best) of `nvs.json`. */
export function projectFileJsonSchema(): Record<string, unknown> {
    return z.toJSONSchema(ProjectFile, { target: 'draft-7' });
}
