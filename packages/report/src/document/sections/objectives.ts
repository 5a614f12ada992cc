import { message } from '@nvs/words';
import { chainOf, progressCells } from '../../chain.js';
import { verdictOf } from '../../reasons.js';
import { named, sentence, text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';

type ObjectiveResult = NonNullable<Facts['report']['results']['objectives']>[number];
type TargetResult = ObjectiveResult['targets'][number];

/** What is to be reached, whether it will be, and what is done for it. Nothing where a model has no objectives. */
export function objectives(facts: Facts): Block[] {
    const {
        report: { results },
        title
    } = facts;
    const all = results.objectives ?? [];
    const targets = all.flatMap(each => each.targets);
    const count = (result: TargetResult['result']): number => targets.filter(each => each.result === result).length;
    const rows = all.flatMap(({ id, targets: own }) =>
        own.map((each, i): Cell[] => [
            i === 0 ? named(title(id), id) : text(title(id), id),
            text(message('text.asWritten', { text: each.text })),
            text(each.day === undefined ? message('pages.notStated') : message('text.asWritten', { text: each.day })),
            text(verdictOf(each)),
            text(verdictOf(each.today))
        ])
    );
    const chain = all.flatMap(each => chainRows(each, facts));
    return rows.length === 0
        ? []
        : [
              { type: 'heading', text: message('objectives.heading') },
              sentence(
                  message('objectives.inShort', {
                      of: targets.length,
                      reached: count('reached'),
                      not: count('not_reached'),
                      open: count('cannot_be_judged')
                  }),
                  message('objectives.howJudged')
              ),
              {
                  type: 'table',
                  caption: message('objectives.caption'),
                  columns: [
                      { heading: message('objectives.objective') },
                      { heading: message('objectives.target') },
                      { heading: message('objectives.day') },
                      { heading: message('objectives.verdict') },
                      { heading: message('objectives.today') }
                  ],
                  rows
              },
              ...(chain.length === 0
                  ? []
                  : [
                        {
                            type: 'table' as const,
                            caption: message('objectives.chainCaption'),
                            columns: [
                                { heading: message('objectives.objective') },
                                { heading: message('objectives.action') },
                                { heading: message('objectives.serves') },
                                { heading: message('pages.status') },
                                { heading: message('objectives.deadline') },
                                { heading: message('objectives.progress') },
                                { heading: message('objectives.counted') }
                            ],
                            rows: chain
                        }
                    ])
          ];
}

/** An objective with its lines of action, and each line with its measures, from the top. */
function chainRows({ id, counted }: ObjectiveResult, { report: { model }, title }: Facts): Cell[][] {
    return chainOf(model, id, counted).map(link => [
        text(title(id), id),
        text(title(link.id), link.id),
        text(title(link.of), link.of),
        ...progressCells(link).map(each => text(each))
    ]);
}
