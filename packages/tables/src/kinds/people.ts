import type { Context, RowReader } from './context.js';
import { partsOf } from './context.js';

/** `owner:` and `responsible:` of a row. */
export function people(row: RowReader, { elements }: Context): string[] {
    return (['owner', 'responsible'] as const).flatMap(role => {
        const names = row.all(role).flatMap(({ cell }) => partsOf(cell.text).map(each => elements.refer(['organisation', 'actor'], each)));
        return names.length === 0 ? [] : [`${role}: ${[...new Set(names)].join(', ')}`];
    });
}
