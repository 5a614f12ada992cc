import type { ModelTemplate } from '@nvs/project';
import { LANGUAGES } from '@nvs/words';
import * as z from 'zod';

const TEMPLATES = ['organisation', 'national', 'water', 'supply-chain'] as const satisfies readonly ModelTemplate[];

export const NewModelChoicesParams = z.object({});

/** What a new model can start from; texts are in the language of the editor. */
export interface TemplateChoice {
    readonly name: ModelTemplate;
    readonly title: string;
    /** What stands in it. */
    readonly holds: string;
    /** The name of its usual method. */
    readonly method: string;
}

export interface NewModelChoices {
    readonly templates: readonly TemplateChoice[];
    /** The methods of the library. */
    readonly methods: readonly { readonly name: string; readonly title: string }[];
}

/** What can be chosen for a new model. */
export const NEW_MODEL_CHOICES = 'nvs/newModelChoices';

export const NewModelParams = z.object({
    template: z.enum(TEMPLATES),
    method: z.string().optional().describe('One of the library by its name; without it, the usual one of the template.'),
    language: z.enum(LANGUAGES).describe('Of titles, comments and reports.'),
    name: z.string().describe('Of the project.'),
    date: z.string().describe('The day of the assessment, as 2026-03-01.')
});
export type NewModelParams = z.infer<typeof NewModelParams>;

export interface NewModelResult {
    /** Texts by the names of their files, the model first; nothing is written. */
    readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** A small model that works, to begin with. */
export const NEW_MODEL = 'nvs/newModel';
