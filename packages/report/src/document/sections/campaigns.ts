import type { Scale } from '@nvs/model';
import { message } from '@nvs/words';
import { named, text } from '../cells.js';
import type { Block } from '../document.js';
import type { Facts } from '../facts.js';
import { impactCell, likelihoodCell } from './risk-cells.js';

/** Campaigns have a list of their own: of several threats together no mark among single ones can tell. */
export function campaigns({ report: { model, results }, title }: Facts, likelihood: Scale, impact: Scale): Block[] {
    const threats = new Map(model.campaigns.map(each => [each.id, each.threats]));
    const found = results.risks.filter(each => each.kind === 'campaign' && each.scope === undefined);
    const place = (each: (typeof found)[number]): number => each.rank?.best ?? Infinity;
    return found.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('diagramPages.campaigns'),
                  columns: [
                      { heading: message('diagramPages.campaign') },
                      { heading: message('diagramPages.threats') },
                      { heading: message('pages.likelihood') },
                      { heading: message('pages.impact') },
                      { heading: message('diagramPages.impactAtLeast') }
                  ],
                  rows: [...found]
                      .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
                      .map(risk => {
                          const { overall } = risk.current.impact;
                          return [
                              named(title(risk.id), risk.id),
                              text(message('pages.listed', { items: (threats.get(risk.id) ?? []).map(title) })),
                              likelihoodCell({ risk }, likelihood),
                              impactCell({ risk }, impact),
                              text(
                                  message(
                                      overall?.low === undefined
                                          ? 'diagramPages.notKnown'
                                          : overall.atLeast
                                            ? 'diagramPages.isAtLeast'
                                            : 'diagramPages.asJudged'
                                  )
                              )
                          ];
                      })
              }
          ];
}
