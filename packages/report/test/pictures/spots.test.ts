import { message } from '@nvs/words';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mark } from '../../src/document/risk-diagram.js';
import { CORNER, placed, RADIUS } from '../../src/pictures/spots.js';

const BOX = { left: 0, right: 400, top: 0, bottom: 80 };
const name = message('text.asWritten', { text: 'a' });
const markOf = (shape: Mark['shape'], number: number): Mark => ({
    id: `t${number}`,
    number,
    title: name,
    label: name,
    shape,
    isNamed: false,
    isAtLeast: false,
    x: 0,
    y: 0
});

it('two diamonds side by side do not touch', () => {
    const spots = placed([0, 1].map(at => ({ mark: markOf('diamond', at + 1), x: 200 + at, y: 15, box: { ...BOX, bottom: 30 } })));
    const [a, b] = spots.map(each => each.x);
    expect(Math.abs((a ?? 0) - (b ?? 0)) + Math.abs((spots[0]?.y ?? 0) - (spots[1]?.y ?? 0))).toBeGreaterThan(2 * CORNER * RADIUS);
});

it('no mark lies on another where there is room, and none leaves its classes', () => {
    const marks = fc.array(
        fc.record({
            shape: fc.constantFrom('circle' as const, 'diamond' as const),
            x: fc.double({ min: 0, max: 400, noNaN: true }),
            y: fc.double({ min: 0, max: 80, noNaN: true })
        }),
        { maxLength: 25 }
    );
    /** From a middle to the rim, one unit at a time round: the outline as points. */
    const outline = (shape: Mark['shape'], x: number, y: number): [number, number][] =>
        Array.from({ length: 72 }, (_, k) => (k * Math.PI) / 36).map(angle => {
            const [c, s] = [Math.cos(angle), Math.sin(angle)];
            const far = shape === 'circle' ? RADIUS : (CORNER * RADIUS) / (Math.abs(c) + Math.abs(s));
            return [x + far * c, y + far * s];
        });
    const isIn = (shape: Mark['shape'], dx: number, dy: number): boolean =>
        shape === 'circle' ? Math.hypot(dx, dy) < RADIUS : Math.abs(dx) + Math.abs(dy) < CORNER * RADIUS;
    fc.assert(
        fc.property(marks, wanted => {
            const spots = placed(wanted.map(({ shape, x, y }, at) => ({ mark: markOf(shape, at + 1), x, y, box: BOX })));
            for (const [at, one] of spots.entries()) {
                expect(one.x >= RADIUS && one.x <= 400 - RADIUS && one.y >= RADIUS && one.y <= 80 - RADIUS).toBe(true);
                for (const other of spots.slice(0, at)) {
                    const points = outline(one.mark.shape, one.x, one.y);
                    expect(points.filter(([x, y]) => isIn(other.mark.shape, x - other.x, y - other.y))).toEqual([]);
                }
            }
        })
    );
});
