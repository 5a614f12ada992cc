import type { Head } from '../columns/recognise.js';
import { plain } from '../plain.js';
import type { Sheet } from '../sheet.js';
import { TITLED_BY } from './rows.js';

/** A sheet with its headers. */
export interface HeadedSheet {
    readonly sheet: Sheet;
    readonly head: Head;
}

/** A sheet that is left out, as another one says the same of later. */
interface Repeated {
    readonly left: string;
    readonly read: string;
}

/** So much of the smaller of two sheets must be in the other for both to be the same register. */
const SAME = 0.5;

/**
 * Sheets that hold most of what another one of the kind holds: registers of earlier years, as a rule. That with the latest year in its name
 * is read, else the first; read with it, each risk would count twice.
 */
export function repeatedSheets(sheets: readonly HeadedSheet[]): readonly Repeated[] {
    const latestFirst = sheets.toSorted((a, b) => yearOf(b.sheet) - yearOf(a.sheet));
    const read: { readonly name: string; readonly kind: Head['kind']; readonly titles: ReadonlySet<string> }[] = [];
    return latestFirst.flatMap(each => {
        const { name } = each.sheet,
            titles = titlesOf(each);
        const same = read.find(other => other.kind === each.head.kind && isSame(titles, other.titles));
        if (same && name !== undefined) {
            return [{ left: name, read: same.name }];
        }
        if (name !== undefined && (each.head.kind === 'risks' || each.head.kind === 'measures')) {
            read.push({ name, kind: each.head.kind, titles });
        }
        return [];
    });
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
    const both = [...a].filter(each => b.has(each)).length;
    return both > 0 && both >= SAME * Math.min(a.size, b.size);
};

/** 0 where no year is named. */
const yearOf = ({ name = '' }: Sheet): number => Math.max(0, ...[...name.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(Number));

function titlesOf({ sheet, head: { kind, row, columns } }: HeadedSheet): ReadonlySet<string> {
    const titled = columns.find(({ role }) => role === TITLED_BY[kind])?.index ?? 0;
    const titles = sheet.rows.filter(({ number }) => number > row).map(({ cells }) => plain(cells[titled]?.text ?? ''));
    return new Set(titles.filter(each => each !== ''));
}
