import { message } from '@nvs/words';
import { numeral } from '../elements/write.js';
import type { Cell } from '../sheet.js';
import { readAmount } from '../values/number.js';
import { described, type Context, type RowReader } from './context.js';

/** What rows say of the supply of a resource in one year, or in none that is named. */
interface Supply {
    readonly title: string;
    readonly source: string;
    /** The first. */
    readonly row: number;
    readonly year: string | undefined;
    /** In percent, by name. */
    readonly shares: Map<string, number>;
    readonly texts: string[];
}

/** Gathers rows of supply, since a model says all of a resource in one line. */
export function supplyReader(context: Context): { readonly read: (row: RowReader, resource: string) => void; readonly write: () => void } {
    const supplies = new Map<string, Supply>();
    return {
        read: (row, resource) => {
            readSupply(row, resource, supplies, context);
        },
        write: () => {
            writeSupplies([...supplies.values()], context);
        }
    };
}

function readSupply(row: RowReader, resource: string, supplies: Map<string, Supply>, context: Context): void {
    const { elements } = context;
    const supplier = row.text('supplier');
    const share = row.read(
        'share',
        (cell, { index }) => percentOf(cell, index, context),
        () => message('tables.wantsShare')
    );
    if (supplier === undefined || share === undefined) {
        context.tell({ row: row.number, column: undefined, said: message('tables.noSupplier', { resource }) });
        return;
    }
    const year = row.read(
        'year',
        ({ text }) => (/^\d{4}$/.test(text) ? text : undefined),
        () => message('tables.wantsYear')
    );
    const key = `${resource}\n${year ?? ''}`;
    const gathered = supplies.get(key) ?? {
        title: resource,
        source: row.source(),
        row: row.number,
        year,
        shares: new Map<string, number>(),
        texts: []
    };
    const isRest = /^(other|others|overig|overige|rest|remaining)$/i.test(supplier);
    const name = isRest ? 'other' : elements.refer(['supplier', 'country', 'group', 'organisation', 'actor'], supplier);
    gathered.shares.set(name, (gathered.shares.get(name) ?? 0) + share);
    gathered.texts.push(...row.rest());
    supplies.set(key, gathered);
}

/** The resources of all rows, with what is left to others where the shares do not add up to the whole. */
function writeSupplies(all: readonly Supply[], context: Context): void {
    const { elements, take } = context;
    const written = new Map<string, { readonly source: string; readonly supplies: string[]; readonly texts: Set<string> }>();
    for (const { title, source, row, year, shares, texts } of all) {
        const sum = [...shares.values()].reduce((total, each) => total + each, 0);
        if (sum > 100.5) {
            context.tell({
                row,
                column: undefined,
                said: message('tables.sharesOver', { resource: title, percent: Number(sum.toPrecision(6)) })
            });
            continue;
        }
        if (sum < 99.95 && !shares.has('other')) {
            take('rests');
            shares.set('other', 100 - sum);
        }
        const list = [...shares]
            .sort(([a], [b]) => Number(a === 'other') - Number(b === 'other'))
            .map(([name, share]) => `${name} ${numeral(share)}%`);
        const head = year === undefined ? 'supply' : `supply in ${year}`;
        const resource = written.get(title) ?? { source, supplies: [], texts: new Set() };
        resource.supplies.push(`${head}: ${list.join(', ')}`);
        texts.forEach(each => resource.texts.add(each));
        written.set(title, resource);
    }
    for (const [title, { source, supplies, texts }] of written) {
        elements.add('resource', title, [source, ...supplies, ...described([...texts])]);
    }
}

/** A share in percent: `40%`, 0.4 of a cell that shows percent or in a column of fractions, or 40. */
function percentOf(cell: Cell, column: number, { amounts, take }: Context): number | undefined {
    if (cell.form === 'percent' && cell.value !== undefined) {
        return Number((cell.value * 100).toPrecision(12));
    }
    const amount = readAmount(cell.text);
    if (!amount || amount.value < 0 || amount.value > 100) {
        return undefined;
    }
    if (amounts.has(column) && !amount.percent) {
        take('fractions');
        return Number((amount.value * 100).toPrecision(12));
    }
    return amount.value;
}
