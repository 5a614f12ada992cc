import { nameOf, readSheets, Unreadable, type ImportedTables } from '@nvs/tables';
import { message, type Message } from '@nvs/words';

/** What is told of an import. */
export interface ToldOfImport {
    /** What was read, and as what. */
    readonly said: readonly Message[];
    /** What could not be read, with its place in the table. */
    readonly unread: readonly { readonly place: Message; readonly why: Message }[];
}

/** What was read as what, and what could not be read. @param fitting the method that was found to fit, where none was named @param maps whether a map could be handed in */
export function toldOfImport({ tables, others, unread, notes }: ImportedTables, fitting: string | undefined, maps: boolean): ToldOfImport {
    const columns = tables.flatMap(({ head }) => head.columns);
    const kept = columns.filter(({ role, by }) => role === 'text' && by === 'unknown').map(({ header }) => header);
    return {
        said: [
            message('tables.read', { tables: tables.map(({ sheet, head, rows }) => ({ sheet, kind: head.kind, rows })) }),
            ...(fitting === undefined ? [] : [message('tables.fits', { method: fitting, maps })]),
            ...columns.flatMap(({ header, role, by }) =>
                by === 'guessed' && typeof role === 'string'
                    ? [message('tables.guessed', { header, role, maps })]
                    : by === 'second'
                      ? [message('tables.second', { header, maps })]
                      : []
            ),
            ...(kept.length > 0 ? [message('tables.keptAsText', { headers: kept, maps })] : []),
            ...(others.length > 0 ? [message('tables.skipped', { sheets: others.map(each => each ?? '') })] : []),
            ...notes
        ],
        unread: unread.map(({ sheet, row, column, said }) => ({ place: message('tables.place', { sheet, row, column }), why: said }))
    };
}

/** The file that a table becomes. @param file what the table is called, with its extension and without folders */
export const modelFileName = (file: string): string => `${nameOf(file.replace(/\.[^.]*$/, ''))}.nvs`;

/** The sheets of a workbook that somebody sees; none of what is no workbook. */
export function sheetNames(bytes: Uint8Array): readonly string[] {
    try {
        return readSheets(bytes).flatMap(each => (each.isHidden === true || each.rows.length === 0 ? [] : (each.name ?? [])));
    } catch (error) {
        if (error instanceof Unreadable) {
            return [];
        }
        throw error;
    }
}
