import { isNotCounted } from '@nvs/model';
import { message } from '@nvs/words';
import { sentence, text } from '../cells.js';
import type { Block, Cell, Sentence } from '../document.js';
import type { Facts } from '../facts.js';
import { neededBy } from '../needs.js';
import { duration } from './hangs-tables.js';

/** How many needs are in no figure since the concern is not interruption. */
export function notCountedInShort({ report: { model } }: Facts): Sentence | undefined {
    const needs = model.dependencies.filter(isNotCounted).length;
    return needs === 0 ? undefined : sentence(message('concerns.inShort', { needs }), message('concerns.inShortCondition'));
}

/** The same, one by one. */
export function notCounted(facts: Facts): Block[] {
    const needed = neededBy(facts);
    const rows = facts.report.model.dependencies
        .filter(isNotCounted)
        .map(({ id, of, concern = [] }): Cell[] => [
            text(facts.title(of)),
            text(needed(id)),
            text(facts.title(id), id),
            text(message('concerns.list', { concern }))
        ]);
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('concerns.folded', { rows: rows.length }),
                  caption: message('concerns.caption'),
                  columns: [
                      { heading: message('hangPages.element') },
                      { heading: message('hangPages.need') },
                      { heading: message('head.dependency') },
                      { heading: message('concerns.concern') }
                  ],
                  rows
              }
          ];
}

/** What others need of us, by how long they cannot do without. */
export function reverse(facts: Facts): Block[] {
    const needed = neededBy(facts);
    const rows = facts.report.model.dependencies
        .filter(each => each.reverse)
        .map(({ id, of, buffer, substitution }): Cell[] => [
            text(facts.title(of)),
            text(needed(id)),
            text(facts.title(id), id),
            duration(buffer),
            duration(substitution)
        ]);
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('concerns.reverseFolded', { rows: rows.length }),
                  caption: message('concerns.reverseCaption'),
                  columns: [
                      { heading: message('concerns.who') },
                      { heading: message('hangPages.need') },
                      { heading: message('head.dependency') },
                      { heading: message('hangPages.stock') },
                      { heading: message('hangPages.substitute') }
                  ],
                  rows
              }
          ];
}
