import { message, type Message, type Say } from '@nvs/words';
import type { Cell } from '../../document/document.js';

/** A cell in words: a class by its letter and what it is called, a range by its best estimate and its limits, a state as what it is. */
export function cellWords(cell: Cell, say: Say): string {
    switch (cell.type) {
        case 'text':
        case 'number':
            return say.message(cell.text);
        case 'class': {
            const title = say.message(cell.text);
            return title === cell.name ? title : `${cell.name} ${title}`;
        }
        case 'state':
            return say.message(message('pages.state', { state: cell.state }));
        case 'range':
            return say.message(rangeSaid(cell, say));
    }
}

/** The best estimate and, unless they are the same, its limits. */
function rangeSaid({ bestClass, text }: Extract<Cell, { type: 'range' }>, say: Say): Message {
    return bestClass === undefined || bestClass === say.message(text)
        ? text
        : message('pages.bestWithin', { best: bestClass, range: text });
}
