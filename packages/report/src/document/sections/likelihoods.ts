import { likelihoodInForce } from '@nvs/model';
import { message } from '@nvs/words';
import { state, text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';
import { valueOf } from './provenance.js';
import { overallCell } from './risk-cells.js';

/** What is stated of likelihoods by nature, area and year, and which of it counts today. */
export function likelihoods({ report: { model }, risks, title }: Facts): Block[] {
    const date = model.assessments[0]?.date,
        year = date === undefined ? undefined : Number(date.slice(0, 4));
    const whole = text(message('qualifiers.whole'));
    const rows = risks.flatMap(({ threat }) =>
        (threat.likelihoods ?? []).map((each): Cell[] => [
            text(title(threat.id), threat.id),
            each.nature === undefined ? whole : text(message('qualifiers.nature', { nature: each.nature })),
            each.scope === undefined ? whole : text(title(each.scope)),
            text(each.year === undefined ? message('pages.notStated') : message('text.asWritten', { text: String(each.year) })),
            text(valueOf(each.value)),
            text(
                message('qualifiers.counts', {
                    counts: likelihoodInForce(threat.likelihoods ?? [], year, each) === each,
                    later: year !== undefined && (each.year ?? year) > year
                })
            )
        ])
    );
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('qualifiers.likelihoodsCaption'),
                  columns: [
                      { heading: message('pages.risk') },
                      { heading: message('qualifiers.natureHeading') },
                      { heading: message('qualifiers.areaHeading') },
                      { heading: message('qualifiers.yearHeading') },
                      { heading: message('pages.likelihood') },
                      { heading: message('qualifiers.countsHeading') }
                  ],
                  rows
              }
          ];
}

/** Harm that is stated for a year, and which of it counts today. */
export function impactsByYear({ report: { model, results }, impact: scale, title }: Facts): Block[] {
    const date = model.assessments[0]?.date,
        assessed = date === undefined ? undefined : Number(date.slice(0, 4));
    const rows = (results.impactsByYear ?? []).map(({ id, scope, year, counts, impact }): Cell[] => [
        text(title(id), id),
        text(scope === undefined ? message('qualifiers.whole') : title(scope)),
        text(message('text.asWritten', { text: String(year) })),
        scale ? overallCell(impact, scale) : state('not_usable'),
        text(message('qualifiers.impactCounts', { counts, later: assessed !== undefined && year > assessed }))
    ]);
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('qualifiers.impactsCaption'),
                  columns: [
                      { heading: message('pages.risk') },
                      { heading: message('qualifiers.areaHeading') },
                      { heading: message('qualifiers.yearHeading') },
                      { heading: message('pages.impact') },
                      { heading: message('qualifiers.countsHeading') }
                  ],
                  rows
              }
          ];
}
