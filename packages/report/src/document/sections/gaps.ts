import { compare } from '@nvs/model';
import { message } from '@nvs/words';
import { text } from '../cells.js';
import type { Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';

/** What the model leaves out, by who owns it: a list of what is still to be done. What nobody owns stands last. */
export function gaps(facts: Facts): Section {
    const {
        report: { results },
        title
    } = facts;
    const owners = ownersOf(facts);
    const rows = results.gaps
        .map(gap => ({ gap, owner: (gap.id === undefined ? undefined : owners.get(gap.id)) ?? [] }))
        .sort((a, b) => Number(a.owner.length === 0) - Number(b.owner.length === 0) || compare(a.owner.join(' '), b.owner.join(' ')))
        .map(({ gap, owner }): Cell[] => [
            text(owner.length === 0 ? message('pages.nobody') : message('pages.listed', { items: owner.map(title) })),
            gap.id === undefined ? text(message('pages.wholeModel')) : text(title(gap.id), gap.id),
            text(message('text.asWritten', { text: gap.message })),
            text(gap.at ? message('pages.fileAndLine', { file: gap.at.file, line: gap.at.line }) : message('pages.noPlace'))
        ]);
    const table: Table = {
        type: 'table',
        caption: message('pages.gapsCaption', { gaps: rows.length }),
        columns: [
            { heading: message('pages.owner') },
            { heading: message('pages.about') },
            { heading: message('pages.missing') },
            { heading: message('pages.where') }
        ],
        rows
    };
    return { id: 'gaps', heading: message('pages.gapsHeading'), blocks: rows.length === 0 ? [] : [table] };
}

/** Who owns each element that somebody can own. */
export function ownersOf({ report: { model } }: Facts): ReadonlyMap<string, readonly string[]> {
    return new Map(
        Object.values(model).flatMap(list =>
            Array.isArray(list)
                ? list.flatMap(each =>
                      'id' in each && 'owner' in each && Array.isArray(each.owner) ? [[each.id, each.owner] as const] : []
                  )
                : []
        )
    );
}
