import type { Location } from '@nvs/model';
import { inWords, isMessage } from '@nvs/words';
import stringWidth from 'string-width';
import { formulaPage } from '../formulas.js';
import { oneLine } from './line.js';
import { columnsOf, isSaying, partsOf, type Page, type View, type Words } from './page.js';

/** Longest text of a cell; names in it have been cut before. */
const MOST = 2000;

/** An answer for a terminal: columns aligned, nothing in it that a terminal obeys. */
export function pageAsText(page: Page, view: View = {}): string {
    const say = (words: Words): string =>
        oneLine(
            partsOf(words)
                .map(part =>
                    typeof part === 'string'
                        ? part
                        : isMessage(part)
                          ? inWords(part, view.language ?? 'en')
                          : 'at' in part
                            ? placeInText(part.at, view)
                            : formulaPage(part.formula)
                )
                .join(''),
            MOST
        );
    return (
        [
            say(page.title),
            ...page.lines.map(say),
            ...page.sections.filter(isSaying).flatMap(({ heading, lines = [], head, rows }) => [
                '',
                say(heading),
                ...lines.map(line => `  ${say(line)}`),
                ...table(
                    head?.map(say),
                    rows.map(row => row.map(say))
                )
            ])
        ].join('\n') + '\n'
    );
}

/** `file:line` of a place. */
export function placeInText(at: Location, { place }: View): string {
    return place?.(at) ?? `${at.file}:${at.line}`;
}

/** Rows with their columns aligned, indented by two. The last column is not padded. */
function table(head: readonly string[] | undefined, rows: readonly (readonly string[])[]): string[] {
    const columns = columnsOf(rows);
    if (columns.length === 0) {
        return [];
    }
    const all = (head ? [head, ...rows] : rows).map(row => columns.map(column => row[column] ?? ''));
    const widths = columns.map((_, column) => all.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? '')), 0));
    return all.map(row =>
        `  ${row.map((cell, column) => `${cell}${' '.repeat((widths[column] ?? 0) - stringWidth(cell))}`).join('  ')}`.trimEnd()
    );
}
