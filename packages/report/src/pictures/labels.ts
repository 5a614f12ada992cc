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
/** Nearer than this to another mark a line to a name would seem to belong to that one. */
const PASSING = 6;
const BETWEEN = 3;
/** From line to line, so that they are not read as one of two lines. */
const ABOVE = 5;

type Marked = { readonly mark: Mark; readonly x: number; readonly y: number };

/**
 * Names beside the marks that have one: never over a mark or another name. First those that find room beside their mark, then the others, further off
 * with a thin line to it: past no other mark, or, if there is no such place, near one.
 */
export function labels(spots: readonly Marked[], say: Say, field: Box): Markup[] {
    const clear = spots.map(each => ({ each, box: boxOf(each, 1, CLEAR) }));
    const taken: Box[] = [];
    const found = new Map<Marked, Try>();
    const place = (far: boolean, passing: number): void => {
        for (const spot of spots.filter(each => each.mark.isNamed && !found.has(each))) {
            const others = spots.filter(each => each !== spot).map(each => boxOf(each, passing));
            const { label, limits } = spot.mark;
            const fits = triesFor(spot, say.message(label), limits && say.message(limits), far).find(
                ({ box }) =>
                    isInside(box, field) &&
                    taken.every(each => isApart(each, box)) &&
                    clear.every(other => isApart(other.each === spot ? boxOf(spot, 1) : other.box, box)) &&
                    (!far || wayTo(spot, box).every(at => [...taken, ...others].every(each => isApart(each, at))))
            );
            if (fits) {
                found.set(spot, fits);
                taken.push(around(fits.box), ...(far ? wayTo(spot, fits.box) : []));
            }
        }
    };
    place(false, 1);
    place(true, PASSING);
    place(true, 1);
    return spots.flatMap(spot => {
        const name = found.get(spot);
        return name ? [...(name.isFar ? [lineTo(spot, name.box)] : []), ...wordsOf(name)] : [];
    });
}

const wordsOf = ({ text, x, box, anchor }: Try): Markup[] =>
    text.map((line, i) => el('text', { class: 'label', x: at(x), y: at(box.top + (i + 1) * LINE - 2.5), 'text-anchor': anchor }, line));

/** Nearer to each other two names would be read as one. */
const around = ({ left, right, top, bottom }: Box): Box => ({
    left: left - BETWEEN,
    right: right + BETWEEN,
    top: top - ABOVE,
    bottom: bottom + ABOVE
});

/** From the rim of a mark to the nearest point of its name: a part of the way, 0–1. */
function along({ x, y }: Marked, { left, right, top, bottom }: Box): (part: number) => { readonly x: number; readonly y: number } {
    const toX = Math.min(right, Math.max(left, x));
    const toY = Math.min(bottom, Math.max(top, y));
    const rim = (RADIUS + 1) / Math.max(RADIUS + 1, Math.hypot(toX - x, toY - y));
    return part => ({ x: x + (toX - x) * (rim + (1 - rim) * part), y: y + (toY - y) * (rim + (1 - rim) * part) });
}

function lineTo(mark: Marked, name: Box): Markup {
    const way = along(mark, name);
    const [from, to] = [way(0), way(1)];
    return el('path', { class: 'leader faint', d: `M${at(from.x)} ${at(from.y)}L${at(to.x)} ${at(to.y)}` });
}

const STEPS = 24;
/** What a line takes up on its way. */
function wayTo(mark: Marked, name: Box): Box[] {
    const way = along(mark, name);
    return Array.from({ length: STEPS }, (_, k) => way(k / STEPS)).map(({ x, y }) => ({
        left: x - 1,
        right: x + 1,
        top: y - 1,
        bottom: y + 1
    }));
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
    /** So far off that a line must say whose name it is. */
    readonly isFar: boolean;
}

/** Where a name could stand, best first: in two lines, then in three shorter ones, all round its mark, or ever further off. */
function triesFor(mark: Marked, name: string, limits: string | undefined, isFar: boolean): Try[] {
    const texts = [lines(name, 22, 2), lines(name, 15, 3)].map(each => (limits === undefined ? each : [...each, limits]));
    return (isFar ? [FAR, FINER] : [AROUND]).flatMap(places =>
        texts.flatMap(text => places.map(place => ({ ...set(mark, text, place), text, isFar })))
    );
}

interface Place {
    readonly dx: number;
    readonly dy: number;
    readonly anchor: Try['anchor'];
}

function set({ x, y }: Marked, text: readonly string[], { dx, dy, anchor }: Place): Pick<Try, 'box' | 'x' | 'anchor'> {
    const width = Math.max(...text.map(each => [...each].length)) * LETTER;
    const height = text.length * LINE;
    const left = x + dx - { start: 0, middle: width / 2, end: width }[anchor];
    const top = y + (dy < 0 ? dy - height : dy > 0 ? dy : -height / 2);
    return { box: { left, right: left + width, top, bottom: top + height }, x: x + dx, anchor };
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

/** In rings of 24, 38, … units, each from straight up round to both sides. */
const FAR: readonly Place[] = rings([90, 45, 135, -90, -45, -135, 20, 160, -20, -160, 70, 110, -70, -110]);
/** Where marks are dense: all round, every ten degrees. */
const FINER: readonly Place[] = rings(Array.from({ length: 36 }, (_, k) => k * 10));

function rings(angles: readonly number[]): Place[] {
    return [24, 38, 52, 66, 80, 100].flatMap(far =>
        angles.map(angle => {
            const across = far * Math.cos((angle * Math.PI) / 180);
            return {
                dx: across,
                dy: -far * Math.sin((angle * Math.PI) / 180),
                anchor: Math.abs(across) < 1 ? ('middle' as const) : across > 0 ? ('start' as const) : ('end' as const)
            };
        })
    );
}

const isInside = (box: Box, field: Box): boolean =>
    box.left >= field.left && box.right <= field.right && box.top >= field.top && box.bottom <= field.bottom;

const isApart = (a: Box, b: Box): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
