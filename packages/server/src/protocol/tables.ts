import * as z from 'zod';

const Table = {
    content: z.string().describe('Bytes of the table, as base64.'),
    method: z.string().optional().describe('A method of the library by its name; without it, that of the project, or the one that fits.')
};

export const ImportTableParams = z.object({
    ...Table,
    file: z.string().describe('What the table is called, with its extension and without folders.'),
    uri: z.string().describe('The folder that the model comes to: the project there is what rows can speak of.'),
    sheet: z
        .string()
        .optional()
        .describe('One sheet of a workbook; empty for all whose columns are known. Without it, it is asked where there are several.')
});
export type ImportTableParams = z.infer<typeof ImportTableParams>;

/** What must be chosen first; the request is sent again with it. */
export interface TableAsks {
    readonly asks: 'sheet' | 'method';
    readonly choices: readonly { readonly name: string; readonly title: string }[];
}

export interface TableText {
    readonly asks?: never;
    /** Texts by the names of their files, the model first; nothing is written. */
    readonly files: readonly { readonly name: string; readonly text: string }[];
    /** What was read as what. */
    readonly said: readonly string[];
    /** What could not be read, each with its place; all of it is kept as text. */
    readonly unread: readonly string[];
}

/** A model of a table. */
export const IMPORT_TABLE = 'nvs/importTable';

export const PasteTableParams = z.object({
    uri: z.string().describe('The model that the elements come to.'),
    position: z.object({ line: z.int().min(0), character: z.int().min(0) }).describe('Where the cursor is.'),
    text: z.string().describe('Rows with tabs between their cells, the headers first, as a spreadsheet copies them.'),
    method: Table.method
});
export type PasteTableParams = z.infer<typeof PasteTableParams>;

export interface PastedTable extends Omit<TableText, 'files'> {
    /** Elements, laid out, with line ends around them. */
    readonly text: string;
    /** Where they belong: the cursor, or behind the element that it is in. */
    readonly at: { readonly line: number; readonly character: number };
}

/** Elements for the rows of a table that was copied. */
export const PASTE_TABLE = 'nvs/pasteTable';
