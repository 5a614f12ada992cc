import type { Say } from '@nvs/words';
import type { Mark } from '../document/risk-diagram.js';
import { at, el, type Markup } from './markup.js';
import { lines } from './lines.js';
import { RADIUS } from './spots.js';

interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
}

/** A letter of 10 units, in the widest of the usual types. */
const LETTER = 5.9;
const LINE = 11;
/** Nearer than this a name would be taken for that of the mark beside it. */
const CLEAR = 9;

type Marked = { readonly mark: Mark; readonly x: number; readonly y: number };

/** Names beside the marks that have one, where there is room: never over a mark or another name, else the number must do. */
export function labels(spots: readonly Marked[], say: Say, field: Box): Markup[] {
    const clear = spots.map(each => ({ each, box: boxOf(each, 1, CLEAR) }));
    const names: Box[] = [];
    return spots
        .filter(({ mark }) => mark.isNamed)
        .flatMap(spot => {
            const found = triesFor(spot, say.message(spot.mark.label)).find(
                ({ box }) =>
                    isInside(box, field) &&
                    names.every(each => isApart(each, box)) &&
                    clear.every(other => isApart(other.each === spot ? boxOf(spot, 1) : other.box, box))
            );
            if (!found) {
                return [];
            }
            names.push(found.box);
            return found.text.map((line, i) =>
                el(
                    'text',
                    { class: 'label', x: at(found.x), y: at(found.box.top + (i + 1) * LINE - 2.5), 'text-anchor': found.anchor },
                    line
                )
            );
        });
}

const boxOf = ({ x, y }: Marked, around: number, beside = around): Box => ({
    left: x - RADIUS - beside,
    right: x + RADIUS + beside,
    top: y - RADIUS - around,
    bottom: y + RADIUS + around
});

interface Try {
    readonly text: readonly string[];
    readonly box: Box;
    readonly x: number;
    readonly anchor: 'start' | 'middle' | 'end';
}

/** Where a name could stand, best first: in two lines, then in three shorter ones, all round its mark. */
function triesFor({ x, y }: Marked, name: string): Try[] {
    return [lines(name, 22, 2), lines(name, 15, 3)].flatMap(text => {
        const width = Math.max(...text.map(each => [...each].length)) * LETTER;
        const height = text.length * LINE;
        return AROUND.map(({ dx, dy, anchor }) => {
            const left = x + dx - { start: 0, middle: width / 2, end: width }[anchor];
            const top = y + (dy < 0 ? dy - height : dy > 0 ? dy : -height / 2);
            return { text, box: { left, right: left + width, top, bottom: top + height }, x: x + dx, anchor };
        });
    });
}

const AROUND = [
    { dx: 12, dy: 0, anchor: 'start' },
    { dx: -12, dy: 0, anchor: 'end' },
    { dx: 0, dy: -11, anchor: 'middle' },
    { dx: 0, dy: 11, anchor: 'middle' },
    { dx: 9, dy: -6, anchor: 'start' },
    { dx: 9, dy: 6, anchor: 'start' },
    { dx: -9, dy: -6, anchor: 'end' },
    { dx: -9, dy: 6, anchor: 'end' },
    { dx: 0, dy: -20, anchor: 'middle' },
    { dx: 0, dy: 20, anchor: 'middle' }
] as const;

const isInside = (box: Box, field: Box): boolean =>
    box.left >= field.left && box.right <= field.right && box.top >= field.top && box.bottom <= field.bottom;

const isApart = (a: Box, b: Box): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
