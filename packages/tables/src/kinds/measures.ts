import { message } from '@nvs/words';
import type { Column } from '../columns/recognise.js';
import { numeral, quoted } from '../elements/write.js';
import type { Cell } from '../sheet.js';
import { currencyIn, factorIn, readAmount } from '../values/number.js';
import { readStatus } from '../values/words.js';
import { described, partsOf, type Context, type RowReader } from './context.js';
import { people } from './people.js';

/** What a measure may be for. */
const GOALS = ['threat', 'hazard', 'dependency', 'process', 'asset', 'resource'] as const;

export function readMeasure(row: RowReader, title: string, context: Context): void {
    const { elements } = context;
    const there = elements.find(['measure'], title);
    if (there !== undefined && elements.wasThere(there)) {
        context.tell({ row: row.number, column: undefined, said: message('tables.isThere', { name: there }) });
        return;
    }
    const status = row.read(
        'status',
        ({ text }) => readStatus(text),
        () => message('tables.wantsWord', { words: ['proposed', 'planned', 'in_place'] })
    );
    const cost = row.read(
        'cost',
        (cell, column) => costOf(cell, column, context),
        () => message('tables.wantsMoney')
    );
    const strategies = row.all('strategy').flatMap(({ cell }) => partsOf(cell.text).map(each => elements.refer(['strategy'], each)));
    const goals = row.all('goal').flatMap(placed => {
        const isKnown = (each: string): boolean => elements.find(GOALS, each) !== undefined;
        const parts = partsOf(placed.cell.text).flatMap(each => {
            const more = each.split(',').map(part => part.trim());
            // a title may have a comma of its own
            return !isKnown(each) && more.some(isKnown) ? more : [each];
        });
        const found = parts.map(each => elements.find(GOALS, each));
        if (found.includes(undefined)) {
            row.keep(placed, message('tables.wantsElement', { missing: parts.filter((_, place) => found[place] === undefined) }));
        }
        return found.filter(each => each !== undefined);
    });
    const code = row.text('code');
    const own = [
        ...(strategies.length === 0 ? [] : [`strategy: ${strategies.join(', ')}`]),
        ...(status === undefined ? [] : [`status: ${status}`]),
        ...(goals.length === 0 ? [] : [`goal: ${[...new Set(goals)].join(', ')}`]),
        ...people(row, context).filter(each => each.startsWith('owner') || each.startsWith('responsible')),
        ...(cost === undefined ? [] : [`cost: ${cost}`]),
        row.source(),
        // a measure has no code of its own
        ...(code === undefined ? [] : [`also: ${quoted(code)}`]),
        ...described(row.rest())
    ];
    elements.add('measure', title, own, code);
}

/** Money, with the currency of the cell, of the header, or that of the method. */
function costOf(cell: Cell, { header }: Column, { yardstick }: Context): string | undefined {
    const amount =
        cell.value === undefined
            ? readAmount(cell.text)
            : { value: cell.value, currency: cell.currency, percent: cell.form === 'percent', per: undefined };
    const unit = amount?.currency ?? currencyIn(header) ?? yardstick.criteria.find(each => /^[A-Z]{3}$/.test(each.unit ?? ''))?.unit;
    if (!amount || amount.percent || amount.value < 0 || unit === undefined) {
        return undefined;
    }
    const value = amount.value * (factorIn(cell.text) === 1 ? factorIn(header) : 1);
    const per = amount.per ?? (/\b(jaar|year|annual|jaarlijks)/i.test(header) ? 'year' : undefined);
    return `${numeral(value)} ${unit}${per === 'year' ? ' per year' : per === 'once' ? ' once' : ''}`;
}
