import type { Scale } from '@nvs/model';
import { message } from '@nvs/words';
import { state } from './cells.js';
import type { Cell } from './document.js';
import type { Facts } from './facts.js';
import { impactPlace, likelihoodPlace } from './places.js';

type Risk = Facts['report']['results']['risks'][number];

/** Its likelihood at present, with its range. */
export function likelihoodCell(risk: Risk, scale: Scale): Cell {
    const { status, low, best, high } = risk.current.likelihood;
    if (status !== 'judged' || !low || !high) {
        return state(status === 'judged' ? 'incomplete' : status);
    }
    const from = likelihoodPlace(scale, low, 'low');
    const to = likelihoodPlace(scale, high, 'high');
    return from === undefined || to === undefined
        ? state('not_usable')
        : rangeCell(scale, from, best && likelihoodPlace(scale, best, 'best'), to, [low.class, high.class], best?.class);
}

/** Its overall impact at present, with its range. */
export function impactCell(risk: Risk, scale: Scale): Cell {
    const { low, best, high } = risk.current.impact.overall ?? {};
    if (!low || !high) {
        return state('incomplete');
    }
    const from = impactPlace(scale, low);
    const to = impactPlace(scale, high);
    return from === undefined || to === undefined
        ? state('not_usable')
        : rangeCell(
              scale,
              from,
              best && impactPlace(scale, best),
              to,
              [low.nearest ?? low.class, high.nearest ?? high.class],
              best && (best.nearest ?? best.class)
          );
}

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
