import { message } from '@nvs/words';
import { listed, named, text } from '../cells.js';
import type { Cell, Table } from '../document.js';
import type { Facts } from '../facts.js';

/** What was decided on each threat, with the measures on it, those of its themes included. Nothing where nobody says. */
export function approaches({ report: { model }, title }: Facts): Table[] {
    const rows = model.threats
        .flatMap(each => (each.approach === undefined ? [] : [{ ...each, approach: each.approach }]))
        .map(({ id, approach, themes }): Cell[] => {
            const acting = model.measures.filter(
                each => [id, ...themes].some(of => each.goal.includes(of)) || each.effects.some(effect => effect.target === id)
            );
            return [
                named(title(id), id),
                text(message('objectives.approachIs', { approach })),
                text(acting.length === 0 ? message('pages.notStated') : listed(acting.map(each => title(each.id))))
            ];
        });
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('objectives.approachCaption'),
                  columns: [
                      { heading: message('head.threat') },
                      { heading: message('objectives.approach') },
                      { heading: message('objectives.action') }
                  ],
                  rows
              }
          ];
}

/** How far measures are that no objective shows: deadline, progress and how long they last. Nothing where none says any of it. */
export function progressOfOthers({ report: { model, results }, title }: Facts): Table[] {
    const shown = new Set((results.objectives ?? []).flatMap(each => [...each.counted, ...each.notCounted]));
    const rows = model.measures
        .filter(
            ({ id, deadline, progress, lifetime }) =>
                !shown.has(id) && (deadline !== undefined || progress !== undefined || lifetime !== undefined)
        )
        .map(({ id, deadline, progress = [], lifetime }): Cell[] => [
            named(title(id), id),
            text(deadline === undefined ? message('pages.notStated') : message('text.asWritten', { text: deadline })),
            text(
                progress.length === 0
                    ? message('pages.notStated')
                    : listed(progress.map(({ share, on }) => message('objectives.howFar', { share, on })))
            ),
            text(lifetime === undefined ? message('pages.notStated') : message('objectives.howLong', { hours: lifetime }))
        ]);
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('objectives.progressCaption'),
                  columns: [
                      { heading: message('pages.measure') },
                      { heading: message('objectives.deadline') },
                      { heading: message('objectives.progress') },
                      { heading: message('objectives.lifetime') }
                  ],
                  rows
              }
          ];
}
