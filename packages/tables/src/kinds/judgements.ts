import type { ScaleClass } from '@nvs/model';
import { message, titled, type Message } from '@nvs/words';
import type { Column } from '../columns/recognise.js';
import type { Role } from '../columns/roles.js';
import { numeral, quoted } from '../elements/write.js';
import type { Cell } from '../sheet.js';
import { isNothing, readClass, type ReadClass } from '../values/class.js';
import { readChance } from '../values/likelihood.js';
import { currencyIn, factorIn, readAmount } from '../values/number.js';
import { readConfidence } from '../values/words.js';
import type { Measured } from '../yardstick.js';
import type { Context, RowReader } from './context.js';

/** `likelihood:` and `impact` of a row, as far as it has them. */
export function judgements(row: RowReader, context: Context): string[] {
    const { likelihoods, impacts } = context.yardstick;
    const likelihood = valueOf(row, 'likelihood', likelihoods, context);
    const impact = valueOf(row, 'impact', impacts, context);
    const rows = measuredRows(row, context);
    return [
        ...(likelihood === undefined ? [] : [`likelihood: ${likelihood}${qualified(row)}`]),
        ...(impact === undefined ? [] : [`impact: ${impact}`]),
        ...(rows.length === 0 ? [] : [`impact {\n${rows.map(each => `    ${each}`).join('\n')}\n  }`])
    ];
}

function qualified(row: RowReader): string {
    const confidence = row.read(
        'confidence',
        ({ text }) => readConfidence(text),
        () => message('tables.wantsWord', { words: ['low', 'medium', 'high'] })
    );
    const because = row.text('because');
    return `${because === undefined ? '' : ` because ${quoted(because)}`}${confidence === undefined ? '' : ` confidence ${confidence}`}`;
}

/** A value with its range, of the columns that say it; undefined where nobody judged. */
function valueOf(row: RowReader, role: 'likelihood' | 'impact', classes: readonly ScaleClass[], context: Context): string | undefined {
    const read = (each: Role): string | undefined =>
        row.all(each)[0] && !isNothing(row.text(each) ?? '')
            ? row.read(
                  each,
                  cell => scaleValue(cell, classes, role, context, row.all(each)[0]?.column.index),
                  () => wanted(classes, context)
              )
            : undefined;
    const [best, low, high] = [read(role), read(`${role}_low`), read(`${role}_high`)];
    const place = (value: string | undefined): number => classes.findIndex(each => each.name === value);
    const isRange = low !== undefined && high !== undefined && place(low) <= place(high) && !best?.includes('..');
    const holds = best === undefined || place(best) < 0 || (place(low) <= place(best) && place(best) <= place(high));
    if (isRange && holds) {
        return low === high ? (best ?? low) : best === undefined ? `${low} .. ${high}` : `${best} in ${low} .. ${high}`;
    }
    // one end alone, or an end on the wrong side, is no range
    for (const end of row.all(`${role}_low`, `${role}_high`)) {
        row.keep(end, message('tables.wantsRange'));
    }
    return best;
}

const wanted = (classes: readonly ScaleClass[], { maps }: Context): Message =>
    message('tables.wantsClass', { classes: classes.map(each => ({ name: each.name, title: titled(each) })), maps });

function scaleValue(
    cell: Cell,
    classes: readonly ScaleClass[],
    role: 'likelihood' | 'impact',
    { amounts, values, take }: Context,
    column: number | undefined
): string | undefined {
    const text = cell.form === undefined && cell.value !== undefined ? String(cell.value) : cell.text;
    const isNumber = /^[\d.,]+$/.test(text);
    const isAmount = isNumber && column !== undefined && amounts.has(column);
    const found = isAmount ? undefined : readClass(text, classes, values);
    if (found) {
        if (isNumber && !classes.some(each => each.name === text)) {
            take('numbersAsClasses');
        }
        return written(found);
    }
    const chance = role === 'likelihood' ? readChance(isAmount && isNumber ? `${text}%` : cell.text) : undefined;
    if (chance?.endsWith('%')) {
        take('chances');
    }
    return chance;
}

const written = ({ low, high, best }: ReadClass): string =>
    low === high ? low : `${best === undefined ? '' : `${best} in `}${low} .. ${high}`;

/** The rows of `impact { … }`, of criteria and of interests as a whole. */
function measuredRows(row: RowReader, context: Context): string[] {
    return context.columns.flatMap(column => {
        const measured =
            typeof column.role === 'string' ? undefined : 'criterion' in column.role ? column.role.criterion : column.role.interest;
        const [placed] = measured ? row.all(column.role as Role) : [];
        if (!measured || !placed || isNothing(placed.cell.text)) {
            return [];
        }
        const value = measuredValue(placed.cell, column, measured, context);
        if (value === undefined) {
            row.keep(placed, wanted(measured.classes, context));
            return [];
        }
        return [`${measured.name}: ${value}`];
    });
}

function measuredValue(cell: Cell, { header, index }: Column, { classes, unit }: Measured, context: Context): string | undefined {
    const found = scaleValue(cell, classes, 'impact', context, index);
    if (found !== undefined || unit === undefined) {
        return found;
    }
    const amount =
        cell.value === undefined ? readAmount(cell.text) : { value: cell.value, currency: cell.currency, percent: cell.form === 'percent' };
    if (!amount || amount.percent || amount.value < 0) {
        return undefined;
    }
    const isMoney = /^[A-Z]{3}$/.test(unit);
    const value = amount.value * (factorIn(cell.text) === 1 ? factorIn(header) : 1);
    return `${numeral(value)} ${isMoney ? (amount.currency ?? currencyIn(header) ?? unit) : unit}`;
}
