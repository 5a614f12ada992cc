import { ownersOf } from '@nvs/analysis';
import { compare } from '@nvs/model';
import { message } from '@nvs/words';
import { text, whole } from '../cells.js';
import type { Section } from '../document.js';
import type { Facts } from '../facts.js';

/** How many gaps each owner has to close, those with most of them first; what nobody owns stands last. */
export function gapsByOwner(facts: Facts): Section {
    const { report, title } = facts;
    const owners = ownersOf(report.model);
    const counts = new Map<string, number>();
    for (const { id } of report.results.gaps) {
        const of = (id === undefined ? undefined : owners.get(id)) ?? [];
        for (const owner of of.length === 0 ? [NOBODY] : of) {
            counts.set(owner, (counts.get(owner) ?? 0) + 1);
        }
    }
    const rows = [...counts]
        .sort((a, b) => Number(a[0] === NOBODY) - Number(b[0] === NOBODY) || b[1] - a[1] || compare(a[0], b[0]))
        .map(([owner, gaps]) => [text(owner === NOBODY ? message('pages.nobody') : title(owner)), whole(gaps)]);
    return {
        id: 'gaps-by-owner',
        heading: message('pages.gapsHeading'),
        blocks:
            rows.length === 0
                ? []
                : [
                      {
                          type: 'table',
                          caption: message('profiles.gapsCaption', { gaps: report.results.gaps.length }),
                          columns: [{ heading: message('pages.owner') }, { heading: message('profiles.gaps'), align: 'end' }],
                          rows
                      }
                  ]
    };
}

/** No id of an element. */
const NOBODY = '';
