import * as z from 'zod';

/** Where something stands in the model's text. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export const Location = z
    .strictObject({
        file: z.string().describe('Path from the project folder, with forward slashes; `library:NAME.nvs` for the standard library.'),
        line: z.int().min(1),
        column: z.int().min(1),
        endLine: z.int().min(1),
        endColumn: z.int().min(1)
    })
    .describe('Where something stands in the text of the model. Lines and columns count from 1; the end is exclusive.');
export type Location = z.infer<typeof Location>;

/** A qualified name, `namespace.name`: how elements refer to each other. */
export const Id = z.string().min(1).describe('Qualified name of an element.');
export type Id = z.infer<typeof Id>;

/** An ISO 8601 date. */
export const IsoDate = z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('Date, YYYY-MM-DD.');
