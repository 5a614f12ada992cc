import type { Threat } from '@nvs/model';
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
    const all = model.reserved.flatMap(each => (each.kind === 'development' ? [each] : []));
    const isIn = (threat: Threat, id: string): boolean =>
        threat.themes.includes(id) || model.groups.some(each => each.id === id && each.members.includes(threat.id));
    const rows = risks.flatMap(({ threat }) =>
        all.flatMap((each): Cell[][] => {
            const drive = each.drives.find(({ target }) => target === threat.id) ?? each.drives.find(({ target }) => isIn(threat, target));
            return drive === undefined
                ? []
                : [
                      [
                          text(title(threat.id), threat.id),
                          text(title(each.id)),
                          drive.direction === undefined ? notStated : text(message('developments.way', { direction: drive.direction })),
                          each.since === undefined ? notStated : text(message('text.asWritten', { text: each.since })),
                          each.sources.length === 0
                              ? notStated
                              : parts(each.sources.flatMap(source => citations(source, each.cited ?? [], facts)))
                      ]
                  ];
        })
    );
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('developments.caption'),
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
