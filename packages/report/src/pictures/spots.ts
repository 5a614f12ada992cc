import type { Mark } from '../document/risk-diagram.js';

/** Where a mark is drawn. */
export interface Spot {
    readonly x: number;
    readonly y: number;
    /** The classes that it lies in, which it never leaves. */
    readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface Placed extends Spot {
    readonly mark: Mark;
}

/** Of a mark, in units. */
export const RADIUS = 7.5;
/** From the middle of a diamond to each of its corners, in radii. */
export const CORNER = 1.25;
const STEP = 0.55;
const APART = 2.15;
/** Between the rims of two marks, in units. */
const GAP = 2;
/** The same where both are outlines only: dashes so near would be read as one. */
const OPEN_GAP = 6;
const TURNS = 400;

/** From the middle of a mark to its rim, on the way that leads `x` across and `y` up. */
function rim({ shape }: Mark, x: number, y: number): number {
    return shape === 'circle' ? RADIUS : (RADIUS * CORNER * Math.hypot(x, y)) / (Math.abs(x) + Math.abs(y));
}

/** How far the middles of two marks keep from each other, where one is `x` across and `y` up from the other: diamonds reach further to the sides. */
function apart(a: Mark, b: Mark, x: number, y: number): number {
    const least = APART * RADIUS;
    return x === 0 && y === 0
        ? least
        : Math.max(least, rim(a, x, y) + rim(b, x, y) + (a.y === undefined && b.y === undefined ? OPEN_GAP : GAP));
}

/** Marks in their order, each at the free place nearest to its own, found along a spiral; where none is free it stays where it belongs. */
export function placed(wanted: readonly (Spot & { readonly mark: Mark })[]): Placed[] {
    const cells = new Map<string, Placed[]>();
    const size = 2 * CORNER * RADIUS + OPEN_GAP;
    const key = (x: number, y: number): string => `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    const isFree = (mark: Mark, x: number, y: number): boolean =>
        [-1, 0, 1].every(i =>
            [-1, 0, 1].every(j =>
                (cells.get(key(x + i * size, y + j * size)) ?? []).every(
                    each => Math.hypot(each.x - x, each.y - y) >= apart(mark, each.mark, each.x - x, each.y - y)
                )
            )
        );
    return wanted.map(each => {
        const { box } = each;
        const inset = (value: number, low: number, high: number): number =>
            high - low < 2 * RADIUS ? (low + high) / 2 : Math.min(high - RADIUS, Math.max(low + RADIUS, value));
        let x = inset(each.x, box.left, box.right);
        let y = inset(each.y, box.top, box.bottom);
        for (let turn = 0; turn < TURNS; turn++) {
            const distance = STEP * RADIUS * Math.sqrt(turn);
            // The golden angle: places along the spiral lie evenly round the middle.
            const angle = turn * 2.399963;
            const tryX = inset(each.x + distance * Math.cos(angle), box.left, box.right);
            const tryY = inset(each.y + distance * Math.sin(angle), box.top, box.bottom);
            if (isFree(each.mark, tryX, tryY)) {
                x = tryX;
                y = tryY;
                break;
            }
        }
        const spot = { ...each, x, y };
        cells.set(key(x, y), [...(cells.get(key(x, y)) ?? []), spot]);
        return spot;
    });
}
