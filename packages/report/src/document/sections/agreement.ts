import { message } from '@nvs/words';
import { text, whole } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';

/** How far those who were asked to judge agree. */
export function agreement({ report: { results }, title }: Facts): Block[] {
    const rows = (results.agreement ?? []).map(({ between: [a, b], measure, common, spread, kappa }): Cell[] => [
        text(message('judges.pair', { a: title(a), b: title(b) })),
        text(message('judges.of', { measure })),
        whole(common),
        text(message('judges.apart', spread)),
        text(kappa === undefined ? message('pages.notStated') : message('text.number', { value: Math.round(kappa * 100) / 100 }))
    ]);
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('judges.caption'),
                  columns: [
                      { heading: message('judges.between') },
                      { heading: message('judges.measure') },
                      { heading: message('judges.common'), align: 'end' },
                      { heading: message('judges.spread') },
                      { heading: message('judges.kappa') }
                  ],
                  rows
              }
          ];
}
