import * as z from 'zod';
import { ROLES, TABLE_KINDS } from './columns/roles.js';

/** What somebody tells of a table that it does not tell itself: the file of `--map`. */
export const TableMap = z
    .strictObject({
        as: z.enum(TABLE_KINDS).describe('What the rows are.'),
        sheet: z.string().describe('The sheet of a workbook.'),
        columns: z
            .record(z.string(), z.string())
            .describe(`What a column says, by its header: ${ROLES.join(', ')}, or the name of a criterion or an interest.`),
        values: z.record(z.string(), z.string()).describe('What stands for a class, by what is written in a cell: {"heavy": "D"}.')
    })
    .partial();
export type TableMap = z.infer<typeof TableMap>;
