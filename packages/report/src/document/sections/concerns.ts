import { isNeed, isNotCounted, type Dependency } from '@nvs/model';
import { message } from '@nvs/words';
import { listed, sentence, state, text } from '../cells.js';
import type { Block, Cell, Sentence } from '../document.js';
import type { Facts } from '../facts.js';
import { neededBy } from '../needs.js';
import { duration } from './hangs-tables.js';
import { overallCell } from './risk-cells.js';

/** How many needs are in no figure since the concern is not interruption. */
export function notCountedInShort({ report: { model } }: Facts): Sentence | undefined {
    const needs = model.dependencies.filter(isNotCounted).length;
    return needs === 0 ? undefined : sentence(message('concerns.inShort', { needs }), message('concerns.inShortCondition'));
}

/** What is feared of each dependency beside its interruption, graded beside what an interruption does. */
export function worries(facts: Facts): Block[] {
    const { report, impact, title } = facts;
    const { concerns = [] } = report.results;
    const needed = neededBy(facts);
    const rows = report.model.dependencies.flatMap((dependency): Cell[][] => {
        const own = concerns.filter(each => each.id === dependency.id);
        const head = [text(title(dependency.of)), text(needed(dependency.id)), text(title(dependency.id), dependency.id)];
        return own.length === 0
            ? []
            : [
                  ...(isNeed(dependency)
                      ? [[...head, text(message('concerns.list', { concern: ['interruption'] })), ifDown(facts, dependency), byDuration]]
                      : []),
                  ...own.map(({ concern, impact: harm }) => [
                      ...head,
                      text(message('concerns.list', { concern: [concern] })),
                      harm && impact ? overallCell(harm, impact) : state('not_judged'),
                      harm?.disruption ? text(message('concerns.disrupts', { result: harm.disruption.result })) : state('not_judged')
                  ])
              ];
    });
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('concerns.worriesFolded', { rows: rows.length }),
                  caption: message('concerns.worriesCaption'),
                  columns: [
                      { heading: message('hangPages.element') },
                      { heading: message('hangPages.need') },
                      { heading: message('head.dependency') },
                      { heading: message('concerns.concern') },
                      { heading: message('concerns.harm') },
                      { heading: message('concerns.disrupting') }
                  ],
                  rows
              }
          ];
}

const byDuration: Cell = text(message('concerns.byDuration'));

/** What who depends on it serves, and how bad it is there when it is down. */
function ifDown({ report: { model }, title }: Facts, { of }: Dependency): Cell {
    const serves = model.nodes.find(each => each.id === of)?.serves.filter(each => each.harms.length > 0) ?? [];
    return serves.length === 0
        ? text(message('concerns.noHarmIfDown'))
        : text(
              listed(
                  serves.map(({ target, harms }) =>
                      message('concerns.harmIfDown', {
                          target: title(target),
                          harms: [...harms]
                              .sort((a, b) => a.after - b.after)
                              .map(each => message('interestPages.harmAfter', { name: each.class, after: each.after }))
                      })
                  )
              )
          );
}

/** The needs that are in no figure, one by one. */
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
