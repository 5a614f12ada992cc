import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeAxis as axisOf, type Tick, type TimeAxis } from '../../src/pictures/time-axis.js';

interface Given {
    readonly marked?: readonly number[];
    readonly width?: number;
    readonly left?: number;
    readonly right?: number;
}

const timeAxis = (starts: readonly number[], changes: readonly number[], { marked = [], width = 0, left = 190, right = 528 }: Given = {}) =>
    axisOf({ starts, changes, marked, left, right, widthOf: () => width });
const saidOf = ({ ticks }: TimeAxis): number[] => ticks.filter(each => each.isSaid).map(each => each.hours);

it('runs as the root of time, and starts anew at each event', () => {
    // Ends at 152 h, the first whole day by which 144 h stand at most at 97.5%: 144 / 0.975² = 151.5, so 168 h.
    const one = timeAxis([0], [144], { left: 0, right: 200 });
    expect(one.end).toBe(168);
    expect([0, 1.68, 42, 168].map(each => one.x(each))).toEqual([0, 20, 100, 200]);
    // A second event in the middle, as much before as after it: each has half, with a root of its own. 144 / 0.95² = 159.6; 144 + 159.6 = 303.6, so 312 h.
    const two = timeAxis([0, 144], [72, 144, 216, 288], { left: 0, right: 200 });
    expect([0, 36, 144, 144 + 168 / 4, 312].map(each => two.x(each))).toEqual([0, 50, 100, 150, 200]);
    expect(two.ticks.filter(each => each.isStart).map(each => [each.hours, each.x])).toEqual([
        [0, 0],
        [144, 100]
    ]);
});

const times = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 12 });

it('ends a whole day, early on a whole hour, after the last moment, and visibly so', () => {
    expect(timeAxis([0], [3.2]).end).toBe(4);
    expect(timeAxis([0], [229]).end).toBe(264);
    fc.assert(
        fc.property(times, times, (starts, changes) => {
            const axis = timeAxis(starts, [...starts, ...changes]);
            const last = Math.max(...starts, ...changes);
            expect(axis.end % (axis.end > 48 ? 24 : 1)).toBe(0);
            // Two hundredths of 338 units.
            expect(last < 1 || 528 - axis.x(last) > 6.7).toBe(true);
            expect(axis.ticks.at(-1)).toMatchObject({ isEnd: true, isSaid: true, hours: axis.end });
            expect(axis.ticks.at(-1)?.x).toBeCloseTo(528);
        })
    );
});

it('keeps time in order and within the field, whatever happens when', () => {
    fc.assert(
        fc.property(times, times, times, (starts, changes, marked) => {
            const axis = timeAxis(starts, changes, { marked, width: 22 });
            const sorted = [...starts, ...changes].sort((a, b) => a - b).map(each => axis.x(each));
            expect(sorted.every((each, k) => each >= 190 - 1e-6 && each <= 528 + 1e-6 && each >= (sorted[k - 1] ?? 0) - 1e-6)).toBe(true);
            const ticks = axis.ticks.map(each => each.x);
            expect(ticks.every((each, k) => Number.isFinite(each) && each >= (ticks[k - 1] ?? 0) - 1e-6)).toBe(true);
            expect(axis.ticks.every(each => Math.abs(axis.x(each.hours) - each.x) < 1e-6)).toBe(true);
        })
    );
});

/** What the words of a tick take up. */
const reach = ({ x, isEnd }: Tick, width: number): [number, number] => (isEnd ? [x - width, x] : [x - width / 2, x + width / 2]);

it('has no words over others; those of its ends come first', () => {
    fc.assert(
        fc.property(times, times, times, fc.integer({ min: 5, max: 70 }), (starts, changes, marked, width) => {
            const { ticks } = timeAxis(starts, changes, { marked, width });
            const words = ticks.filter(each => each.isSaid).map(each => reach(each, width));
            expect(words.every(([left], k) => k === 0 || left >= (words[k - 1]?.[1] ?? 0))).toBe(true);
            // A line that is neither a start nor the end is there for its words.
            expect(ticks.filter(each => !each.isSaid && !each.isStart && !each.isEnd)).toEqual([]);
            expect(ticks[0]?.isSaid).toBe(true);
        })
    );
});

it('says a moment that is looked for, and leaves out the usual ones whose words would stand in its way', () => {
    // Without it: 14 days, 30 days. The first serious harm comes after 15 days.
    expect(saidOf(timeAxis([0, 1680], [360, 1680, 2090], { width: 30 }))).toContain(336);
    const said = saidOf(timeAxis([0, 1680], [360, 1680, 2090], { width: 30, marked: [360] }));
    expect(said).toContain(360);
    expect(said).not.toContain(336);
});

it('leaves no two marks of an event more than fivefold apart where a usual moment has room between them', () => {
    const USUAL = [1, 4, 12, 24, 48, 96, 168, 336, 720, 1440, 2160, 4320, 8760, 17520];
    fc.assert(
        fc.property(fc.double({ min: 50, max: 2e4, noNaN: true }), times, fc.integer({ min: 5, max: 40 }), (last, marked, width) => {
            const axis = timeAxis([0], [last], { marked, width });
            const words = axis.ticks.filter(each => each.isSaid);
            const hasRoom = (hours: number): boolean =>
                words.every(each => {
                    const [left, right] = reach(each, width);
                    return axis.x(hours) + width / 2 + 5 <= left || right + 5 <= axis.x(hours) - width / 2;
                });
            const wrong = words.filter((each, k) => {
                const before = words[k - 1]?.hours ?? 0;
                return before > 0 && each.hours > 5 * before && USUAL.some(one => one > before && one < each.hours && hasRoom(one));
            });
            expect(wrong).toEqual([]);
        })
    );
});

it('leaves out a moment between two events whose words stand too near', () => {
    const hoursOf = (width: number): number[] =>
        timeAxis([0, 100], [20, 40, 60, 100, 120], { width, left: 0, right: 200 }).ticks.map(each => each.hours);
    expect(hoursOf(20)).toContain(24);
    expect(hoursOf(90)).not.toContain(24);
});
