import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeAxis as axisWith } from '../../src/pictures/time-axis.js';

const NARROW = (): number => 0;
const timeAxis = (starts: number[], changes: number[], left: number, right: number) => axisWith(starts, changes, left, right, NARROW);

it('runs as the root of time, and starts anew at each event', () => {
    // One event and an end at 144 h: 36 h is half of the way, 1.44 h a tenth.
    const one = timeAxis([0], [144], 0, 200);
    expect([0, 1.44, 36, 144].map(each => one.x(each))).toEqual([0, 20, 100, 200]);
    // A second event in the middle, as much before as after it: each has half, with a root of its own.
    const two = timeAxis([0, 144], [72, 144, 216, 288], 0, 200);
    expect([0, 36, 144, 180, 288].map(each => two.x(each))).toEqual([0, 50, 100, 150, 200]);
    expect(two.ticks.filter(each => each.isStart).map(each => [each.hours, each.x])).toEqual([
        [0, 0],
        [144, 100]
    ]);
});

it('ends where its end can be said in a word, counted from the last event', () => {
    const endOf = (starts: number[], changes: number[]) => timeAxis(starts, changes, 190, 528).ticks.find(each => each.isEnd);
    expect(endOf([0], [3.2])).toMatchObject({ hours: 4, isLater: false, x: 528 });
    expect(endOf([0], [229])).toMatchObject({ hours: 240, isLater: false });
    expect(endOf([0, 110], [229])).toMatchObject({ hours: 120, isLater: true });
});

it('keeps time in order and within the field, whatever happens when', () => {
    const times = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
        fc.property(times, times, (starts, changes) => {
            const axis = timeAxis(starts, changes, 190, 528);
            const sorted = [...starts, ...changes].sort((a, b) => a - b).map(each => axis.x(each));
            expect(sorted.every((each, k) => each >= 190 - 1e-6 && each <= 528 + 1e-6 && each >= (sorted[k - 1] ?? 0) - 1e-6)).toBe(true);
            const ticks = axis.ticks.map(each => each.x);
            expect(ticks.every((each, k) => Number.isFinite(each) && each >= (ticks[k - 1] ?? 0) - 1e-6)).toBe(true);
        })
    );
});

it('has no words over others; those of its ends come first', () => {
    const times = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 9 });
    const widths = fc.integer({ min: 5, max: 70 });
    fc.assert(
        fc.property(times, times, widths, (starts, changes, width) => {
            const { ticks } = axisWith(starts, changes, 190, 528, () => width);
            const said = ticks.filter(each => each.isSaid);
            const edges = said.map(each => (each.isEnd ? each.x - width / 2 : each.x)).sort((a, b) => a - b);
            expect(edges.every((each, k) => k === 0 || each - (edges[k - 1] ?? 0) >= width)).toBe(true);
            // A line that is neither a start nor the end is there for its words.
            expect(ticks.filter(each => !each.isSaid && !each.isStart && !each.isEnd)).toEqual([]);
            expect(ticks[0]?.isSaid).toBe(true);
            expect(ticks.at(-1)).toMatchObject({ isEnd: true, isSaid: true });
        })
    );
});

it('leaves out a moment between two events whose words stand too near', () => {
    const hoursOf = (width: number): number[] =>
        axisWith([0, 100], [20, 40, 60, 100, 120], 0, 200, () => width).ticks.map(each => each.hours);
    expect(hoursOf(20)).toContain(12);
    expect(hoursOf(90)).not.toContain(12);
});
