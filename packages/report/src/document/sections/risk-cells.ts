import type { Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { bandsInLikelihood, impactRestsOn } from '../../less-certain.js';
import { state } from '../cells.js';
import type { Cell } from '../document.js';
import type { Facts } from '../facts.js';
import { impactPlace, likelihoodPlace } from '../places.js';

/** A threat or campaign with its figures. */
interface Judged {
    readonly risk: Facts['report']['results']['risks'][number];
}

type Impact = Judged['risk']['current']['impact'];

/** The likelihood with its range, in classes. */
export function likelihoodCell({ risk }: Judged, scale: Scale): Cell {
    const { status, low, best, high, window } = risk.current.likelihood;
    if (status !== 'judged' || !low || !high) {
        return state(status === 'judged' ? 'incomplete' : status);
    }
    const from = likelihoodPlace(scale, low, 'low');
    const to = likelihoodPlace(scale, high, 'high');
    if (from === undefined || to === undefined) {
        return state('not_usable');
    }
    const cell = rangeCell(scale, from, best && likelihoodPlace(scale, best, 'best'), to, [low.class, high.class], best?.class);
    const shown = window && cell.type === 'range' ? { ...cell, text: overWindow(cell.text, window) } : cell;
    const bands = bandsInLikelihood(risk.current.likelihood);
    return bands === 0 ? shown : marked(message('partial.restsOn', { interests: 0, isPublished: false, bands, assumed: undefined }), shown);
}

/** With what was stated, over its own time. */
function overWindow(said: Message, { hours, low, high }: NonNullable<Judged['risk']['current']['likelihood']['window']>): Message {
    return message('qualifiers.overWindow', { said, hours, low: low.class ?? '', high: high.class ?? '', from: low.value, to: high.value });
}

/** The overall impact with its range, in classes. */
export const impactCell = ({ risk }: Judged, scale: Scale): Cell => overallCell(risk.current.impact, scale);

/** An overall impact with its range, in classes. */
export function overallCell(impact: Impact, scale: Scale): Cell {
    const { status, low, best, high } = impact.overall ?? {};
    if (status === 'withheld' || !low || !high) {
        return state(status === 'withheld' ? status : 'incomplete');
    }
    const from = impactPlace(scale, low);
    const to = impactPlace(scale, high);
    return from === undefined || to === undefined
        ? state('not_usable')
        : marked(
              impactRestsOn(impact),
              rangeCell(
                  scale,
                  from,
                  best && impactPlace(scale, best),
                  to,
                  [low.nearest ?? low.class, high.nearest ?? high.class],
                  best && (best.nearest ?? best.class)
              )
          );
}

/** Beside the class stands what it rests on that is less than a judgement of every criterion. */
const marked = (restsOn: Message | undefined, cell: Cell): Cell =>
    restsOn && cell.type === 'range' ? { ...cell, text: message('partial.marked', { said: cell.text, restsOn }) } : cell;

function rangeCell(
    scale: Scale,
    low: number,
    best: number | undefined,
    high: number,
    [first = 'X', last = 'X']: readonly (string | undefined)[],
    bestClass: string | undefined
): Cell {
    const words = first === last ? message('text.asWritten', { text: first }) : message('pages.classRange', { low: first, high: last });
    return { type: 'range', low, best, high, of: scale.classes.length, bestClass, text: words };
}
