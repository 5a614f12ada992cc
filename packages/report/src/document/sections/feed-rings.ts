import { compare } from '@nvs/model';
import { message } from '@nvs/words';
import { listed, text, whole } from '../cells.js';
import type { Block } from '../document.js';
import type { Facts } from '../facts.js';

/** Rings of which something is to be said: whether they keep themselves running, and what decides that. */
export function feedRings({ report: { results }, title }: Facts): Block[] {
    const { rings } = results.network;
    return rings.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('networkPages.ringsFolded', { rows: rings.length }),
                  caption: message('networkPages.rings'),
                  columns: [
                      { heading: message('networkPages.what') },
                      { heading: message('hangPages.members') },
                      { heading: message('networkPages.needs') },
                      { heading: message('networkPages.since') }
                  ],
                  rows: rings.map(({ kind, nodes, edges, state }) => [
                      text(message('networkPages.ringIs', { kind })),
                      text(listed(nodes.map(title))),
                      text(listed([...new Set(edges.map(each => each.dependency))].map(title))),
                      text(message('networkPages.inState', { state }))
                  ])
              }
          ];
}

/** What alone brings processes down only if what is not stated to be a feed is one. */
export function pointsIfFeeds({ report: { results }, title }: Facts): Block[] {
    const behind = new Map<string, string[]>();
    for (const { id, kind, singlePoints, singlePointsIfFeeds = [] } of results.network.nodes) {
        const more = kind === 'process' ? singlePointsIfFeeds.filter(each => each !== id && !singlePoints.includes(each)) : [];
        for (const point of more) {
            behind.set(point, [...(behind.get(point) ?? []), id]);
        }
    }
    const rows = [...behind].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('networkPages.pointsFolded', { rows: rows.length }),
                  caption: message('networkPages.points'),
                  columns: [
                      { heading: message('hangPages.singlePoint') },
                      { heading: message('hangPages.processes'), align: 'end' },
                      { heading: message('networkPages.which') }
                  ],
                  rows: rows.map(([point, ids]) => [text(title(point)), whole(ids.length), text(listed(ids.map(title)))])
              }
          ];
}
