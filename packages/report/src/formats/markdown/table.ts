import { message } from '@nvs/words';
import type { Cell, Column, State, Table } from '../../document/document.js';
import { keyOf, SIGNS } from '../signs.js';
import { literal, type Words } from './literal.js';

/** A table under its caption; one of many narrow columns in letters and signs, with what they mean above it. */
export function tableLines(table: Table, words: Words): string[] {
    const { caption, columns, form, rows } = table;
    const isHeat = form === 'heat';
    return [
        `*${words(caption)}*`,
        '',
        ...(isHeat ? [...legendLines(table, words), ''] : []),
        line(columns.map(each => headOf(each, words))),
        line(columns.map(({ align }, at) => (align === 'end' ? '--:' : isHeat && at > 0 ? ':-:' : '---'))),
        ...rows.map(row => line(row.map(cell => (isHeat ? narrow(cell, words) : wide(cell, words))))),
        ...shortNames(table, words)
    ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** There is one row of heads, so a group stands in the head of each of its columns. */
const headOf = ({ heading, group }: Column, words: Words): string => (group ? `${words(group)}<br>${words(heading)}` : words(heading));

/** What the short heads of columns stand for. */
function shortNames({ columns }: Table, words: Words): string[] {
    const items = columns.flatMap(({ heading, whole }) =>
        whole === undefined ? [] : [`- ${words(message('shortNames.whole', { short: heading, whole }))}`]
    );
    return items.length === 0 ? [] : ['', ...items];
}

const legendLines = (table: Table, words: Words): string[] => {
    const { classes, states } = keyOf(table);
    const explained = (sign: string, said: Parameters<Words>[0]): string =>
        `- ${words(message('pages.signAndWords', { sign, words: said }))}`;
    return [
        ...classes.map(({ name, text }) => explained(name, text)),
        ...states.map(state => explained(signOf(state), message('pages.state', { state })))
    ];
};

/** A cell with nothing in it would look as if something were lacking. */
const signOf = (state: State): string => SIGNS[state] || '–';

function wide(cell: Cell, words: Words): string {
    switch (cell.type) {
        case 'text':
            return cell.lines && cell.lines.length > 1 ? cell.lines.map(each => `– ${words(each)}`).join('<br>') : words(cell.text);
        case 'number':
            return words(cell.text);
        case 'class':
            return `**${literal(cell.name)}** ${words(cell.text)}`;
        case 'state':
            return words(message('pages.state', { state: cell.state }));
        case 'range':
            return rangeOf(cell, words);
    }
}

const narrow = (cell: Cell, words: Words): string =>
    cell.type === 'class' ? literal(cell.name) : cell.type === 'state' ? literal(signOf(cell.state)) : wide(cell, words);

/** The best estimate and, unless they are the same, its limits. */
function rangeOf({ bestClass, text }: Extract<Cell, { type: 'range' }>, words: Words): string {
    const range = words(text);
    return bestClass === undefined || literal(bestClass) === range
        ? range
        : words(message('pages.bestWithin', { best: bestClass, range: text }));
}
