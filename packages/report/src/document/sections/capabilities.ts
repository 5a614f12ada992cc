import { message } from '@nvs/words';
import { afterwardsInWords, amountInWords } from '../../capability-words.js';
import { named, text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';

/** What is required of each capability, what exists and what is missing, now and with what is planned. Nothing where a model has none. */
export function capabilities({ report: { results }, title }: Facts): Block[] {
    const rows = results.capabilities.map((each): Cell[] => {
        return [
            named(title(each.id), each.id),
            text(each.for === undefined ? message('capabilities.inGeneral') : title(each.for)),
            ...[each.required, each.existing, each.gap].map(amount => text(amountInWords(each, amount))),
            text(message('capabilities.stateIs', { state: each.state })),
            text(afterwardsInWords(each, each.residual))
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
