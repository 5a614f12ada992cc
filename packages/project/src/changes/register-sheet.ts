import { AS_EXPORTED, readMarks, rowKey, type AsExported } from '@nvs/report';
import { columnLetters, type Sheet } from '@nvs/tables';

/** A row of a register that came back. */
export interface RegisterRow {
    readonly row: number;
    readonly id: string;
    readonly area: string;
    /** By head, `''` where nothing stands. */
    readonly cells: ReadonlyMap<string, string>;
    /** Undefined where the row does not tell. */
    readonly asExported: AsExported | undefined;
}

/** The register in a workbook or text. */
export interface RegisterSheet {
    readonly sheet: string | undefined;
    /** Letters of columns, by head. */
    readonly columns: ReadonlyMap<string, string>;
    readonly rows: readonly RegisterRow[];
}

/** Columns without which nothing tells which element a row is of. */
const NEEDED = ['id', 'kind', 'title'];

/** The first sheet with the heads of a register; undefined where none has them. */
export function registerIn(sheets: readonly Sheet[]): RegisterSheet | undefined {
    for (const { name, rows } of sheets) {
        const head = rows.find(({ cells }) => NEEDED.every(each => cells.some(cell => cell?.text === each)));
        if (head) {
            const columns = head.cells.flatMap((cell, index) => (cell ? [{ head: cell.text, index }] : []));
            return {
                sheet: name,
                columns: new Map(columns.map(each => [each.head, columnLetters(each.index)])),
                rows: rows
                    .filter(({ number }) => number > head.number)
                    .map(({ number, cells }) => {
                        const texts = new Map(columns.map(each => [each.head, cells[each.index]?.text ?? '']));
                        const id = texts.get('id') ?? '',
                            area = texts.get('area') ?? '';
                        return {
                            row: number,
                            id,
                            area,
                            cells: texts,
                            asExported: readMarks(rowKey(id, area), texts.get(AS_EXPORTED) ?? '')
                        };
                    })
            };
        }
    }
    return undefined;
}
