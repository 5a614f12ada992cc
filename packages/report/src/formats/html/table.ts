import { message, type Message, type Say } from '@nvs/words';
import type { Cell, Column, Part, Table } from '../../document/document.js';
import { at as rounded, el, type Child, type Markup } from '../../pictures/markup.js';
import { colourOf } from '../../pictures/palette.js';
import { drawRange, rangeLook } from '../../pictures/range-bar.js';
import { keyOf } from '../signs.js';
import { anchorOf } from './names.js';
import { STATE_LOOKS } from './style.js';

/** What a table needs of the page that it stands in. */
export interface Page {
    readonly say: Say;
    /** The same as markup, with each text of the model set apart. */
    words(said: Message): Child[];
    /** Elements that have a place in the page; links lead to no others. */
    readonly anchors: ReadonlySet<string>;
}

/** A table; one that is folded away opens without a script, and in print. */
export function tableOf(table: Table, page: Page): Markup[] {
    const shown = openTable(table, page);
    return table.folded ? [el('details', {}, el('summary', {}, page.say.message(table.folded)), shown)] : shown;
}

function openTable(table: Table, page: Page): Markup[] {
    const { say } = page;
    const isHeat = table.form === 'heat';
    const groups = groupsOf(table.columns);
    return [
        ...(isHeat ? legendOf(table, say) : []),
        el(
            'div',
            { class: 'wide', tabindex: 0, role: 'group', 'aria-label': say.message(table.caption) },
            el(
                'table',
                {
                    class: isHeat ? 'heat' : undefined,
                    'data-near': table.form === 'neighbours' ? '' : undefined,
                    'data-long': isLong(table) ? '' : undefined,
                    'data-order':
                        isHeat && isLong(table)
                            ? keyOf(table)
                                  .classes.map(({ name }) => name)
                                  .join(' ')
                            : undefined
                },
                el('caption', {}, el('span', {}, page.words(table.caption))),
                isHeat
                    ? el(
                          'colgroup',
                          {},
                          table.columns.map((_, at) => el('col', { class: isFirst(table.columns, at) ? 'first' : undefined }))
                      )
                    : undefined,
                el(
                    'thead',
                    {},
                    groups.some(each => each.group !== undefined)
                        ? el(
                              'tr',
                              {},
                              groups.map(({ group, span }) =>
                                  group === undefined
                                      ? el('td', { colspan: span })
                                      : el(
                                            'th',
                                            { class: span === 1 ? 'upright first' : 'group first', colspan: span, scope: 'colgroup' },
                                            el('span', {}, say.message(group))
                                        )
                              )
                          )
                        : undefined,
                    el(
                        'tr',
                        {},
                        table.columns.map((column, at) => headOf(column, at, table, say))
                    )
                ),
                el(
                    'tbody',
                    {},
                    table.rows.map(row =>
                        el(
                            'tr',
                            {},
                            row.map((cell, at) => cellOf(cell, at, table, page))
                        )
                    )
                )
            )
        ),
        ...shortNames(table, say)
    ];
}

/** What the short heads of columns stand for. */
function shortNames({ columns }: Table, say: Say): Markup[] {
    const items = columns.flatMap(({ heading, whole }) =>
        whole === undefined ? [] : [el('li', {}, say.message(message('shortNames.whole', { short: heading, whole })))]
    );
    return items.length === 0 ? [] : [el('ul', { class: 'legend', 'aria-label': say.message(message('shortNames.columns')) }, items)];
}

function headOf(column: Column, at: number, { form, columns }: Table, say: Say): Markup {
    const words = say.message(column.heading);
    return form === 'heat' && at > 0
        ? el(
              'th',
              {
                  class: isFirst(columns, at) ? 'upright first' : 'upright',
                  scope: 'col',
                  title: say.message(column.whole ?? column.heading)
              },
              el('span', {}, words)
          )
        : el('th', { class: column.align === 'end' ? 'end' : undefined, scope: 'col' }, words);
}

const rangeClasses = ({ of, text }: Extract<Cell, { type: 'range' }>, { say }: Page): string[] => [
    rangeLook(of),
    ...(say.message(text).length > RANGE ? ['marked'] : [])
];

function cellOf(cell: Cell, at: number, table: Table, page: Page): Markup {
    const { form, columns } = table;
    const tag = cell.type === 'text' && at === nameColumn(columns) ? 'th' : 'td';
    const written = cell.type === 'text' ? page.say.message(cell.text) : '';
    const classes = [
        ...(UNBROKEN.test(written) ? ['long'] : written !== '' && written.length <= SHORT ? ['whole'] : []),
        ...(written.length > BROAD && columns.length <= FEW ? ['broad'] : []),
        ...(columns[at]?.align === 'end' ? ['end'] : []),
        ...(cell.type === 'range' ? rangeClasses(cell, page) : []),
        ...(form === 'heat' && tag === 'td' ? lookOf(cell) : [])
    ];
    return el(
        tag,
        {
            class: classes.length > 0 ? classes.join(' ') : undefined,
            scope: tag === 'th' ? 'row' : undefined,
            id: cell.type === 'text' && cell.anchor !== undefined ? anchorOf(cell.anchor) : undefined,
            'data-sort': isLong(table) ? sortedBy(cell, form) : undefined
        },
        form === 'heat' && cell.type !== 'text' ? heatWords(cell, page.say) : contentOf(cell, page)
    );
}

/** A word that is broken where it must be, lest it makes its column too wide; others stay whole. */
const UNBROKEN = /\S{25}/;
/** A date, a number of things, a word or two. */
const SHORT = 12;
/** Sentences, which need room beside columns of a few words. */
const BROAD = 120;
/** Of more columns none gets more room than the others leave. */
const FEW = 5;

/** Letters of a range of classes: what is longer says as well what it rests on, and may take several lines. */
const RANGE = 20;

/** Tables with as many rows get a filter and columns that sort. */
const LONG = 12;
const isLong = ({ rows }: Table): boolean => rows.length >= LONG;

/** The figure that a column sorts by; nothing in it where there is none, which is no zero. Narrow cells hold no more than a name or a state. */
function sortedBy(cell: Cell, form: Table['form']): number | string | undefined {
    if (form === 'heat' && (cell.type === 'class' || cell.type === 'state')) {
        return undefined;
    }
    switch (cell.type) {
        case 'text':
            return undefined;
        case 'number':
            return cell.value;
        case 'class':
            return cell.place;
        case 'range':
            return cell.best === undefined ? '' : rounded(cell.best);
        case 'state':
            return cell.state === 'not_applicable' ? -1 : '';
    }
}

/** The column that names the rows: the first, or the second where rows are numbered. */
const nameColumn = ([first]: readonly Column[]): number => (first?.align === 'end' ? 1 : 0);

const isFirst = (columns: readonly Column[], at: number): boolean =>
    at > 0 && columns[at]?.group?.params !== columns[at - 1]?.group?.params;

function contentOf(cell: Cell, { say, words, anchors }: Page): Child[] {
    switch (cell.type) {
        case 'text': {
            const linked = ({ text, link }: Part): Child[] => {
                return link !== undefined && anchors.has(link) ? [el('a', { href: `#${anchorOf(link)}` }, words(text))] : words(text);
            };
            return cell.parts ? cell.parts.flatMap((each, at) => [...(at === 0 ? [] : ['; ']), ...linked(each)]) : linked(cell);
        }
        case 'number':
            return [say.message(cell.text)];
        case 'range':
            return [drawRange(cell), say.message(cell.text)];
        case 'class':
            return [el('span', { class: `class c${colourOf(cell.place, cell.of)}` }, cell.name), ' ', ...words(cell.text)];
        case 'state':
            return [el('span', { class: 'state' }, say.message(message('pages.state', { state: cell.state })))];
    }
}

/** What a narrow cell looks like; one in which a criterion does not apply has no class, since most do not. */
function lookOf(cell: Cell): string[] {
    switch (cell.type) {
        case 'class':
            return [`c${colourOf(cell.place, cell.of)}`];
        case 'state':
            return cell.state === 'not_applicable' ? [] : [STATE_LOOKS[cell.state]];
        case 'number':
            return [cell.shade === undefined ? 'unshaded' : `s${cell.shade}`];
        case 'text':
        case 'range':
            return ['unshaded'];
    }
}

/** A cell that is too narrow for words: a letter or a number, or the sign of its look and words for who listens. */
function heatWords(cell: Exclude<Cell, { type: 'text' }>, say: Say): Child[] {
    switch (cell.type) {
        case 'number':
            return [say.message(cell.text)];
        case 'class':
            return [cell.name];
        case 'range':
            return [say.message(cell.text)];
        case 'state':
            return [
                say.message(
                    cell.state === 'not_applicable' ? message('pages.notApplicableBriefly') : message('pages.state', { state: cell.state })
                )
            ];
    }
}

/** What the colours and signs of a table mean, of those that it has. */
function legendOf(table: Table, say: Say): Markup[] {
    const { classes, states } = keyOf(table);
    if (classes.length + states.length === 0) {
        return [];
    }
    const list = el(
        'ul',
        { class: 'legend', 'aria-label': say.message(message('pages.legend')) },
        classes.map(each => el('li', {}, el('span', { class: `box ${lookOf(each).join('')}` }, each.name), say.message(each.text))),
        states.map(each =>
            el(
                'li',
                {},
                el('span', { class: `box ${STATE_LOOKS[each]}`, 'aria-hidden': 'true' }),
                say.message(message('pages.state', { state: each }))
            )
        )
    );
    return [list];
}

function groupsOf(columns: readonly Column[]): { group: Message | undefined; span: number }[] {
    const groups: { group: Message | undefined; span: number }[] = [];
    columns.forEach(({ group }, at) => {
        const last = groups.at(-1);
        if (last && !isFirst(columns, at)) {
            last.span++;
        } else {
            groups.push({ group, span: 1 });
        }
    });
    return groups;
}
