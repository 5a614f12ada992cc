import type { Cell, State, Table } from '../document/document.js';

/** What stands in a cell that is too narrow for words, in the order of a legend. */
export const SIGNS: Readonly<Record<State, string>> = {
    not_applicable: '×',
    by_interest: '◐',
    as_published: '◇',
    assumed: '○',
    not_judged: '',
    incomplete: '?',
    not_usable: '!',
    withheld: '■'
};

/** What a legend has to explain: the classes, from the lowest, and the states that the table has. */
export function keyOf({ rows }: Table): {
    readonly classes: readonly Extract<Cell, { type: 'class' }>[];
    readonly states: readonly State[];
} {
    const cells = rows.flat();
    const classes = new Map(cells.flatMap(each => (each.type === 'class' ? [[each.place, each] as const] : [])));
    const states = new Set(cells.flatMap(each => (each.type === 'state' ? [each.state] : [])));
    return {
        classes: [...classes.values()].sort((a, b) => a.place - b.place),
        states: (Object.keys(SIGNS) as State[]).filter(each => states.has(each))
    };
}
