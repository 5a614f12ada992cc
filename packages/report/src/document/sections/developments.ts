import { driversOf } from '@nvs/analysis';
import { message } from '@nvs/words';
import { parts, text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';
import { citations } from './provenance.js';

/** What drives each threat, in the order of the risks: by its own name, else by a theme or a group that it is in. */
export function developments(facts: Facts): Block[] {
    const {
        report: { model },
        risks,
        title
    } = facts;
    const notStated = text(message('pages.notStated'));
    const rows = risks.flatMap(({ threat }) =>
        driversOf(model, threat).map(({ development: { id, since, sources, cited = [] }, direction }): Cell[] => [
            text(title(threat.id), threat.id),
            text(title(id)),
            direction === undefined ? notStated : text(message('developments.way', { direction })),
            since === undefined ? notStated : text(message('text.asWritten', { text: since })),
            sources.length === 0 ? notStated : parts(sources.flatMap(source => citations(source, cited, facts)))
        ])
    );
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('developments.caption'),
                  folded: message('developments.folded', { rows: rows.length }),
                  columns: [
                      { heading: message('developments.threat') },
                      { heading: message('developments.development') },
                      { heading: message('developments.direction') },
                      { heading: message('developments.since') },
                      { heading: message('methodPages.source') }
                  ],
                  rows
              }
          ];
}
