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
    readonly trueX: number;
    readonly trueY: number;
    /** So far that a line must say where it belongs. */
    readonly moved: boolean;
}

/** Of a mark, in units. */
export const RADIUS = 7.5;
const STEP = 0.55;
const APART = 2.15;
const FAR = 0.9;
const TURNS = 400;

/** Marks in their order, each at the free place nearest to its own, found along a spiral; where none is free it stays where it belongs. */
export function placed(wanted: readonly (Spot & { readonly mark: Mark })[]): Placed[] {
    const cells = new Map<string, Placed[]>();
    const size = APART * RADIUS;
    const key = (x: number, y: number): string => `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    const isFree = (x: number, y: number): boolean =>
        [-1, 0, 1].every(i =>
            [-1, 0, 1].every(j =>
                (cells.get(key(x + i * size, y + j * size)) ?? []).every(each => Math.hypot(each.x - x, each.y - y) >= size)
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
            if (isFree(tryX, tryY)) {
                x = tryX;
                y = tryY;
                break;
            }
        }
        const spot = { ...each, x, y, trueX: each.x, trueY: each.y, moved: Math.hypot(x - each.x, y - each.y) > FAR * RADIUS };
        cells.set(key(x, y), [...(cells.get(key(x, y)) ?? []), spot]);
        return spot;
    });
}
