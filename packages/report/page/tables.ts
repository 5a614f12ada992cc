import { clean, fill, has, later, make } from './dom.js';

/** Long tables get a filter, and heads that sort. */
export function makeHandy(table: HTMLTableElement, words: DOMStringMap): void {
    filter(table, words);
    sortable(table, words);
}

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...(table.tBodies[0]?.rows ?? [])];

/** Heads of the columns of a table: its last row of heads. */
export const headsOf = (table: HTMLTableElement | null): HTMLTableCellElement[] => [
    ...([...(table?.tHead?.rows ?? [])].at(-1)?.cells ?? [])
];

/** Rows with every word that is typed; how many there are is told. */
function filter(table: HTMLTableElement, words: DOMStringMap): void {
    const rows = rowsOf(table);
    const input = make('input', { type: 'search', autocomplete: 'off' });
    const told = make('span', { role: 'status' });
    input.addEventListener(
        'input',
        later(() => {
            for (const row of rows) {
                row.hidden = !has(row.textContent ?? '', input.value);
            }
            const shown = rows.filter(row => !row.hidden).length;
            told.textContent = input.value.trim() === '' ? '' : fill(words['shown'], { shown, all: rows.length });
        })
    );
    table.closest('.wide')?.before(make('p', { class: 'tool' }, make('label', {}, words['filter'] ?? '', ' ', input), ' ', told));
}

/** What a cell is sorted by; undefined where it has no figure, which stands last whichever way. */
function keyOf(cell: HTMLTableCellElement | undefined, order: readonly string[] | undefined): string | number | undefined {
    const sort = cell?.dataset['sort'];
    if (cell && order && cell.cellIndex > 0 && sort === undefined) {
        const place = order.indexOf(cell.textContent ?? '');
        return place >= 0 ? place : cell.matches('.sx,:not([class])') ? -1 : undefined;
    }
    return sort === undefined ? clean(cell) : sort === '' ? undefined : Number(sort);
}

const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true });

/** Heads that sort: up, down, and as the report has it. */
function sortable(table: HTMLTableElement, words: DOMStringMap): void {
    const rows = rowsOf(table);
    const order = table.dataset['order']?.split(' ');
    const heads = headsOf(table);
    heads.forEach((head, at) => {
        const inner = head.firstElementChild ?? head;
        const press = make('button', { type: 'button', class: 'sort', title: words['sort'] ?? '' }, ...inner.childNodes);
        inner.append(press);
        head.setAttribute('aria-sort', 'none');
        press.addEventListener('click', () => {
            const was = head.getAttribute('aria-sort');
            const now = was === 'none' ? 'ascending' : was === 'ascending' ? 'descending' : 'none';
            for (const each of heads) {
                each.setAttribute('aria-sort', each === head ? now : 'none');
            }
            const turn = now === 'descending' ? -1 : 1;
            const keyed = rows.map(row => ({ row, key: keyOf(row.cells[at], order) }));
            if (now !== 'none') {
                keyed.sort((a, b) =>
                    a.key === undefined || b.key === undefined
                        ? Number(a.key === undefined) - Number(b.key === undefined)
                        : turn * compare(a.key, b.key)
                );
            }
            table.tBodies[0]?.append(...keyed.map(each => each.row));
        });
    });
}
