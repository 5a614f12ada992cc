import * as z from 'zod';

/** The sections that a report can have, in the order of the whole one; those of forms stand last. */
export const REPORT_SECTIONS = [
    'in-short',
    'risks',
    'heat',
    'interests',
    'actors',
    'shared',
    'stress-tests',
    'hangs',
    'supply',
    'measures',
    'gaps',
    'rules',
    'method',
    'glossary',
    'decisions',
    'gaps-by-owner',
    'context',
    'register',
    'criteria',
    'cer-hazards',
    'cer-sectors',
    'cer-dependencies',
    'cer-disruption',
    'ucpm-assessment',
    'ucpm-capability',
    'ucpm-priorities',
    'withheld'
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** The names of the profiles that everybody has. */
export const REPORT_PROFILES = ['national', 'board', 'register', 'cer', 'ucpm', 'public'] as const;

/** The sectors in the annex of Directive (EU) 2022/2557, in its order. */
export const CER_SECTORS = [
    'energy',
    'transport',
    'banking',
    'financial_market_infrastructure',
    'health',
    'drinking_water',
    'waste_water',
    'digital_infrastructure',
    'public_administration',
    'space',
    'food'
] as const;
export type CerSector = (typeof CER_SECTORS)[number];

/** What a section can be cut down to. */
export const SECTION_PARTS = ['sentences', 'figures', 'tables'] as const;
export type SectionPart = (typeof SECTION_PARTS)[number];

/** Letters that a text of a profile has at most. */
export const LONGEST_TEXT = 4000;
/** Rows that a table can be limited to at most. */
export const MOST_ROWS = 100_000;
/** Sections that a profile has at most. */
export const MOST_SECTIONS = 100;

const text = z.string().min(1).max(LONGEST_TEXT);
/** A text, or one for each language of reports. */
const Words = z.union([text, z.strictObject({ en: text, nl: text }).partial()]);
export type Words = z.infer<typeof Words>;

const SectionName = z.enum(REPORT_SECTIONS);
const Choice = z.strictObject({
    section: SectionName.meta({ description: 'Which section.' }),
    title: Words.meta({ description: 'Its heading, in the place of the usual one.' }).optional(),
    introduction: Words.meta({ description: 'A text under its heading.' }).optional(),
    first: z
        .int()
        .min(1)
        .max(MOST_ROWS)
        .meta({ description: 'At most so many rows of each of its tables and lists; the report says how many there are.', examples: [10] })
        .optional(),
    show: z
        .array(z.enum(SECTION_PARTS))
        .min(1)
        .meta({ description: 'What of it is shown; all, where this is left out.', examples: [['sentences', 'figures']] })
        .optional()
});

/** A profile that somebody writes: another selection, order and emphasis of the report. */
export const ProfileFile = z
    .strictObject({
        $schema: z.string().optional(),
        title: Words.meta({
            description: 'Title of the report, in the place of that of the assessment. One text, or one for each language.',
            examples: [{ en: 'Risks at a glance', nl: 'Risico’s in één oogopslag' }]
        }).optional(),
        introduction: Words.meta({ description: 'A text at the head of the report.' }).optional(),
        marking: z
            .string()
            .min(1)
            .max(200)
            .meta({ description: 'The level that the report is made for, where --marking names none.' })
            .optional(),
        sections: z
            .array(z.union([SectionName, Choice]))
            .min(1)
            .max(MOST_SECTIONS)
            .meta({
                description: 'The sections, in their order: by name, or with what of them is shown.',
                examples: [['in-short', { section: 'risks', first: 10 }]]
            }),
        sectors: z
            .partialRecord(z.enum(CER_SECTORS), z.array(z.string().min(1)))
            .meta({
                description: 'Which sectors of the model stand for a sector in the annex of Directive (EU) 2022/2557, by name or title.',
                examples: [{ energy: ['electricity', 'gas'] }]
            })
            .optional()
    })
    .meta({ title: 'NVS report profile', description: 'Another selection, order and emphasis of the report of a model.' });
export type ProfileFile = z.infer<typeof ProfileFile>;

/** The name of a profile in `nvs.json`. */
export const PROFILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,59}$/u;

/** The JSON Schema (draft 7) of a profile in a file of its own. */
export function profileJsonSchema(): Record<string, unknown> {
    return z.toJSONSchema(ProfileFile, { target: 'draft-7' });
}
