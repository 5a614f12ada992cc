import { message, type Message } from '@nvs/words';
import { named, text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';

type CapabilityResult = Facts['report']['results']['capabilities'][number];
type Limits = NonNullable<CapabilityResult['gap']>;

/** What is required of each capability, what exists and what is missing, now and with what is planned. Nothing where a model has none. */
export function capabilities({ report: { results }, title }: Facts): Block[] {
    const rows = results.capabilities.map((each): Cell[] => {
        const amount = (of: Limits | undefined): Message =>
            of === undefined
                ? message('capabilities.stateIs', { state: each.state })
                : message('capabilities.amount', { ...of, unit: each.unit });
        const { residual } = each;
        return [
            named(title(each.id), each.id),
            text(each.for === undefined ? message('capabilities.inGeneral') : title(each.for)),
            text(amount(each.required)),
            text(amount(each.existing)),
            text(amount(each.gap)),
            text(message('capabilities.stateIs', { state: each.state })),
            text(
                residual
                    ? message('capabilities.afterwards', {
                          existing: amount(residual.existing),
                          gap: amount(residual.gap),
                          state: residual.state
                      })
                    : message('capabilities.unchanged')
            )
        ];
    });
    return rows.length === 0
        ? []
        : [
              { type: 'heading', text: message('capabilities.heading') },
              {
                  type: 'table',
                  caption: message('capabilities.caption'),
                  columns: [
                      { heading: message('capabilities.capability') },
                      { heading: message('capabilities.requiredFor') },
                      { heading: message('capabilities.required') },
                      { heading: message('capabilities.existing') },
                      { heading: message('capabilities.gap') },
                      { heading: message('capabilities.state') },
                      { heading: message('capabilities.planned') }
                  ],
                  rows
              }
          ];
}
