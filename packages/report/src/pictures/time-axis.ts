/** A part of a time axis, from one event to the next. Times in hours. */
interface Stretch {
    readonly from: number;
    readonly to: number;
    readonly left: number;
    readonly right: number;
}

export interface TimeAxis {
    /** Where a moment stands. */
    x(hours: number): number;
    /** The last moment on it. */
    readonly end: number;
    readonly ticks: readonly Tick[];
}

interface Tick {
    readonly x: number;
    /** Since the beginning, or since the event that the axis starts anew at. */
    readonly hours: number;
    /** Whether it counts from a later event than the first. */
    readonly isLater: boolean;
    /** Where the axis starts anew. */
    readonly isStart: boolean;
}

/** Moments that are worth a mark: hours, days, weeks, months of 30 days, years. */
const MARKED = [1, 4, 12, 24, 48, 96, 168, 336, 720, 1440, 2160, 4320, 8760, 17520, 43800, 87600];
/** Between two marks, for their words. */
const APART = 46;
/** Between those of hours, which are short. */
const CLOSE = 32;
const NARROWEST = 60;

/**
 * An axis of time by its square root, since most happens soon after an event; it starts anew at each.
 * A stretch is as wide as the root of how much changes in it.
 * @param starts when events begin @param changes all moments that are drawn; the last is the end of the axis
 */
export function timeAxis(starts: readonly number[], changes: readonly number[], left: number, right: number): TimeAxis {
    const end = Math.max(1, ...changes);
    const begins = [...new Set([0, ...starts])].filter(each => each < end).sort((a, b) => a - b);
    const weights = begins.map((from, k) => {
        const to = begins[k + 1] ?? Infinity;
        return Math.sqrt(new Set(changes.filter(each => each > from && each <= to)).size + 1);
    });
    const all = weights.reduce((sum, each) => sum + each, 0);
    // Each gets the narrowest; what is left is shared.
    const least = Math.min(NARROWEST, (right - left) / begins.length);
    const rest = right - left - least * begins.length;
    let at = left;
    const stretches = begins.map((from, k): Stretch => {
        const width = least + (rest * (weights[k] ?? 0)) / all;
        const stretch = { from, to: begins[k + 1] ?? end, left: at, right: at + width };
        at += width;
        return stretch;
    });
    const within = ({ from, to, left: start, right: stop }: Stretch, hours: number): number =>
        start + (stop - start) * Math.sqrt(Math.min(1, Math.max(0, (hours - from) / (to - from))));
    const x = (hours: number): number => {
        const found = stretches.findLast(each => each.from <= hours) ?? stretches[0];
        return found ? within(found, hours) : left;
    };
    return { x, end, ticks: stretches.flatMap((each, k) => ticksOf(each, k, stretches.length, hours => within(each, hours))) };
}

function ticksOf({ from, to, left, right }: Stretch, k: number, of: number, x: (hours: number) => number): Tick[] {
    const ticks: Tick[] = [{ x: left, hours: from, isLater: false, isStart: true }];
    const last = k + 1 < of ? right - APART : right - APART / 2;
    for (const hours of MARKED) {
        const at = x(from + hours);
        if (from + hours < to && at - (ticks.at(-1)?.x ?? left) >= (hours < 24 ? CLOSE : APART) && at <= last) {
            ticks.push({ x: at, hours, isLater: k > 0, isStart: false });
        }
    }
    return ticks;
}
