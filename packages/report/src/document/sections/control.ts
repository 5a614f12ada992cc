import { message } from '@nvs/words';
import { text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';

/** Who controls and who owns what, where stakes are stated; what controls nothing and owns nothing for certain is in the JSON. */
export function controlTable({ report: { results }, title }: Facts): Block[] {
    const rows = (results.supply.control ?? []).flatMap(({ id, controllers }) =>
        controllers.map(({ by, control, ownership: { low, best, high } }): Cell[] => [
            text(title(id)),
            text(title(by)),
            text(message('control.does', { control })),
            text(
                low === high
                    ? message('text.percent', { share: high })
                    : best === undefined
                      ? message('chances.between', { low, high, as: 'percent' })
                      : message('chances.range', { low, best, high, as: 'percent' })
            )
        ])
    );
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  folded: message('control.folded', { rows: rows.length }),
                  caption: message('control.caption'),
                  columns: [
                      { heading: message('control.of') },
                      { heading: message('control.holder') },
                      { heading: message('control.controls') },
                      { heading: message('control.owns') }
                  ],
                  rows
              }
          ];
}
