import { compare, isNeed, type Dependency } from '@nvs/model';
import { message } from '@nvs/words';
import { hoursOf, leavesOf } from '../../answers/timeline.js';
import { listed, state, text, whole } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';
import { neededBy } from '../needs.js';
import { ringsIn } from '../rings.js';

/** Elements that need each other, each group once. */
export function rings({ report: { model }, title }: Facts): Block[] {
    const needs = new Map<string, string[]>();
    for (const { of, on } of model.dependencies.filter(isNeed)) {
        needs.set(of, [...(needs.get(of) ?? []), ...leavesOf(on)]);
    }
    const found = ringsIn(
        model.nodes.map(each => each.id),
        needs
    );
    return found.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('hangPages.ringsFolded', { rows: found.length }),
                  caption: message('hangPages.rings'),
                  columns: [{ heading: message('hangPages.ring') }, { heading: message('hangPages.members') }],
                  rows: found.map(each => [text(message('hangPages.ringOf', { size: each.length })), text(listed(each.map(title)))])
              }
          ];
}

/** Alternatives that one point takes out together. */
export function alternatives({ report: { model, results }, title }: Facts): Block[] {
    const dependencies = new Map(model.dependencies.map(each => [each.id, each]));
    const { sharedPoints } = results.supply;
    return sharedPoints.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('hangPages.alternativesFolded', { rows: sharedPoints.length }),
                  caption: message('hangPages.alternatives'),
                  columns: [
                      { heading: message('hangPages.neededBy') },
                      { heading: message('hangPages.with') },
                      { heading: message('hangPages.together') },
                      { heading: message('hangPages.ofAll'), align: 'end' },
                      { heading: message('hangPages.lostWith') }
                  ],
                  rows: sharedPoints.map(({ dependency, point, alternatives: lost, of, fails }) => [
                      text(title(dependencies.get(dependency)?.of ?? dependency)),
                      text(title(point)),
                      text(listed(lost.map(title))),
                      whole(of),
                      text(message('hangPages.isLost', { fails }))
                  ])
              }
          ];
}

/** What alone brings processes down, those first that bring down most. */
export function singlePoints({ report: { results }, title }: Facts): Block[] {
    const processes = results.network.nodes.filter(each => each.kind === 'process');
    const behind = new Map<string, string[]>();
    for (const { id, singlePoints: points } of processes) {
        for (const point of points.filter(each => each !== id)) {
            behind.set(point, [...(behind.get(point) ?? []), id]);
        }
    }
    const rows = [...behind].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
    const open = processes.filter(each => !each.singlePointsComplete).length;
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('hangPages.singlePointsFolded', { rows: rows.length }),
                  caption: message('hangPages.singlePoints'),
                  columns: [{ heading: message('hangPages.singlePoint') }, { heading: message('hangPages.processes'), align: 'end' }],
                  rows: rows.map(([point, ids]) => [text(title(point)), whole(ids.length)])
              },
              ...(open === 0 ? [] : [{ type: 'note', text: message('hangPages.pointsMayMiss', { processes: open }) } as const])
          ];
}

/** What each element needs by itself. */
export function directNeeds(facts: Facts): Block[] {
    const needed = neededBy(facts);
    const rows = facts.report.model.dependencies
        .filter(isNeed)
        .sort((a, b) => compare(a.of, b.of) || compare(a.id, b.id))
        .map(({ id, of, buffer, substitution }): Cell[] => [
            text(facts.title(of)),
            text(needed(id)),
            duration(buffer),
            duration(substitution)
        ]);
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('hangPages.needsFolded', { rows: rows.length }),
                  caption: message('hangPages.needs'),
                  columns: [
                      { heading: message('hangPages.element') },
                      { heading: message('hangPages.need') },
                      { heading: message('hangPages.stock') },
                      { heading: message('hangPages.substitute') }
                  ],
                  rows
              }
          ];
}

/** A duration as stated: never zero where nothing is, or where it is withheld. */
export function duration(estimate: Dependency['buffer']): Cell {
    if (estimate?.withheld) {
        return state('withheld');
    }
    const hours = hoursOf(estimate);
    return text(hours === undefined ? message('hangPages.notStated') : message('text.duration', { hours }));
}
