import { inWords, message, type Language, type Message } from '@nvs/words';
import { amountColumns } from './columns/amounts.js';
import { recognise, type Column, type Head } from './columns/recognise.js';
import { nameOf } from './elements/names.js';
import { noElements, type Known } from './elements/elements.js';
import { elementText, quoted } from './elements/write.js';
import { readDependency } from './kinds/dependencies.js';
import { rowReader, type Context, type Taken, type Unread } from './kinds/context.js';
import { readMeasure } from './kinds/measures.js';
import { readRisk } from './kinds/risks.js';
import { repeatedSheets } from './kinds/repeated-sheets.js';
import { dataRows, TITLED_BY } from './kinds/rows.js';
import { supplyReader } from './kinds/supply.js';
import type { TableMap } from './map.js';
import { columnLetters, type Row, type Sheet } from './sheet.js';
import type { Yardstick } from './yardstick.js';

export interface TableOptions {
    readonly yardstick: Yardstick;
    readonly map: TableMap;
    /** Whether whoever asks could hand in a map; else messages say what can be done in the table. */
    readonly maps: boolean;
    /** What the file is called, for the source that every element names. */
    readonly file: string;
    /** Of texts that are written; numbers that do not tell are taken as they are written in it. */
    readonly language: Language;
    readonly known: readonly Known[];
    readonly taken: ReadonlySet<string>;
}

/** A sheet that was read. */
export interface ReadTable {
    readonly sheet: string | undefined;
    readonly head: Head;
    readonly rows: number;
}

export interface ImportedTables {
    readonly tables: readonly ReadTable[];
    /** What stands alone above the headers of the first, if anything does. */
    readonly title: string | undefined;
    /** Sheets in which no headers were found. */
    readonly others: readonly (string | undefined)[];
    /** Elements and remarks, each a text that is not laid out yet. */
    readonly texts: readonly string[];
    readonly unread: readonly Unread[];
    /** What was taken for what. */
    readonly notes: readonly Message[];
}

/** What rows say first: risks, so that measures can name them. */
const ORDER = ['dependencies', 'supply', 'risks', 'measures'] as const;

/** Elements of a model for the rows of tables, each with the place that it comes from. */
export function tablesToNvs(
    sheets: readonly Sheet[],
    { yardstick, map, maps, file, language, known, taken }: TableOptions
): ImportedTables {
    const chosen = sheets.filter(each => (map.sheet === undefined ? each.isHidden !== true : each.name === map.sheet));
    const found = chosen.map(sheet => ({ sheet, head: recognise(sheet.rows, yardstick, map) }));
    const all = found.flatMap(({ sheet, head }) => (head ? [{ sheet, head }] : []));
    const older = map.sheet === undefined ? repeatedSheets(all) : [];
    const heads = all.filter(({ sheet }) => !older.some(each => each.left === sheet.name));
    const elements = noElements(known, taken);
    const source = elements.add('source', file, []);
    const unread: Unread[] = [];
    const notes = new Set<Taken>();
    const dependencies: string[] = [];
    const left: string[] = [];
    const tables = heads
        .toSorted((a, b) => ORDER.indexOf(a.head.kind) - ORDER.indexOf(b.head.kind))
        .map(({ sheet, head }) => {
            const { rows, others } = dataRows(sheet.rows, head, yardstick);
            const columns = [...head.columns, ...withoutHeader(head.columns, rows)];
            const context: Context = {
                sheet: sheet.name,
                columns,
                yardstick,
                elements,
                amounts: amountColumns(head.columns, rows, yardstick),
                language,
                values: map.values ?? {},
                maps,
                source,
                tell: each => void unread.push({ sheet: sheet.name, ...each }),
                take: each => void notes.add(each)
            };
            for (const { row, said } of others) {
                context.tell({ row: row.number, column: undefined, said });
            }
            dependencies.push(...readRows(rows, head, context));
            left.push(...linesAbove(sheet.rows, head.row), ...leftOut(sheet.rows, unread, context));
            return { sheet: sheet.name, head: { ...head, columns }, rows: rows.length };
        });
    return {
        tables,
        title: heads[0] && textsAbove(heads[0].sheet.rows, heads[0].head.row)[0],
        others: [
            ...found.flatMap(({ sheet, head }) => (head ? [] : [sheet.name])),
            ...sheets.flatMap(each => (each.isHidden && !chosen.includes(each) ? [each.name] : []))
        ],
        texts: [...elements.texts(), ...dependencies, ...left],
        unread,
        notes: [
            ...older.map(each => message('tables.sameRows', each)),
            ...[...notes].map(each => message('tables.taken', { each, maps })),
            ...(chosen.some(each => each.formulas > 0)
                ? [message('tables.formulas', { count: chosen.reduce((sum, each) => sum + each.formulas, 0) })]
                : [])
        ]
    };
}

/** Columns in which something stands and that have no header: kept as text by their letters. */
function withoutHeader(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
    const known = new Set(columns.map(({ index }) => index));
    const used = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, index) => (cell && !known.has(index) ? [index] : []))));
    return [...used].sort((a, b) => a - b).map(index => ({ index, header: columnLetters(index), role: 'text', by: 'unknown' }));
}

/** What rows say that became no element, as a comment: nothing of a table is lost. */
function leftOut(rows: readonly Row[], unread: readonly Unread[], { sheet, language }: Context): readonly string[] {
    const numbers = unread.flatMap(each => (each.sheet === sheet && each.column === undefined ? [each.row] : []));
    return rows.flatMap(({ number, cells }) => {
        const place = inWords(message('tables.place', { sheet, row: number, column: undefined }), language);
        return numbers.includes(number) ? [`// ${place}: ${cells.map(cell => (cell?.text ?? '').replace(/\s+/g, ' ')).join(' | ')}`] : [];
    });
}

/** What stands above the headers, row by row: a title first, as a rule. */
const textsAbove = (rows: readonly Row[], head: number): readonly string[] =>
    rows.flatMap(({ number, cells }) =>
        number < head ? [[...new Set(cells.flatMap(cell => cell?.text.replace(/\s+/g, ' ') ?? []))].join(' | ')] : []
    );

const linesAbove = (rows: readonly Row[], head: number): readonly string[] =>
    textsAbove(rows, head)
        .slice(1)
        .map(each => `// ${each}`);

function readRows(rows: readonly Row[], head: Head, context: Context): readonly string[] {
    const supply = supplyReader(context);
    const dependencies = rows.flatMap(each => {
        const row = rowReader(each, context);
        const title = row.text(TITLED_BY[head.kind])?.replace(/\s+/g, ' ');
        if (title === undefined) {
            context.tell({
                row: each.number,
                column: undefined,
                said: message('tables.noTitle', {
                    text: each.cells
                        .flatMap(cell => cell?.text ?? [])
                        .join(' | ')
                        .slice(0, 200)
                })
            });
            return [];
        }
        switch (head.kind) {
            case 'risks':
                readRisk(row, title, context);
                return [];
            case 'measures':
                readMeasure(row, title, context);
                return [];
            case 'supply':
                supply.read(row, title);
                return [];
            case 'dependencies':
                return readDependency(row, title, context);
        }
    });
    supply.write();
    return dependencies;
}

/** What stands before the elements: the namespace, what is used, and an assessment where the model has none. */
export function frameOf(
    name: string,
    title: string | undefined,
    { method, namespaces }: Yardstick,
    { assessed }: { readonly assessed: boolean }
): string {
    const uses = namespaces.map(each => `use ${each}`).join('\n');
    return `namespace ${nameOf(name)}\n${uses}${assessed ? '' : `\n\n${elementText(`assessment ${quoted(title ?? name)}`, [`method: ${method}`])}`}`;
}
