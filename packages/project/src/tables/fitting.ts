import { openTexts } from '@nvs/language';
import { tablesToNvs, type Sheet, type TableOptions, type Yardstick } from '@nvs/tables';
import { yardstickOf } from './yardstick.js';

/** Methods of the library by their names, as tables are read by them. */
export async function libraryYardsticks(names: readonly string[]): Promise<ReadonlyMap<string, Yardstick>> {
    const { model } = await openTexts(
        Object.fromEntries(
            names.map(name => [`${name}.nvs`, `namespace of_${name}\nuse nvs.${name}\nassessment "A" { method: ${name} }\n`])
        )
    );
    return new Map(
        names.flatMap(name => {
            const yardstick = yardstickOf(model, `nvs.${name}`);
            return yardstick ? [[name, yardstick] as const] : [];
        })
    );
}

/** Rows that tell what a table is judged by. */
const ENOUGH_ROWS = 200;

/** The methods by which most columns and cells of tables can be read; more than one where several read them equally well. */
export function fittingMethods(
    sheets: readonly Sheet[],
    yardsticks: ReadonlyMap<string, Yardstick>,
    options: Omit<TableOptions, 'yardstick'>
): readonly string[] {
    const some = sheets.map(each => ({ ...each, rows: each.rows.slice(0, ENOUGH_ROWS) }));
    const fits = [...yardsticks].map(([name, yardstick]) => {
        const { tables, unread } = tablesToNvs(some, { ...options, yardstick });
        const criteria = tables.flatMap(({ head }) => head.columns.filter(({ role }) => typeof role === 'object')).length;
        return { name, criteria, unread: unread.length };
    });
    const most = Math.max(...fits.map(each => each.criteria));
    const candidates = fits.filter(each => each.criteria === most);
    const least = Math.min(...candidates.map(each => each.unread));
    return candidates.filter(each => each.unread === least).map(each => each.name);
}
