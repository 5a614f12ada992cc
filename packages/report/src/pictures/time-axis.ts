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
    /** Where it ends. */
    readonly isEnd: boolean;
    /** Whether there is room for its words. */
    readonly isSaid: boolean;
}

/** How wide the words of a moment are. */
export type WidthOf = (hours: number, isLater: boolean) => number;

/** Between the words of two moments. */
const GAP = 5;

/** Moments that are worth a mark: hours, days, weeks, months of 30 days, years. */
const MARKED = [1, 4, 12, 24, 48, 96, 168, 336, 720, 1440, 2160, 4320, 8760, 17520, 43800, 87600];
/** Between two marks, for their words. */
const APART = 46;
/** Between those of hours, which are short. */
const CLOSE = 32;
const NARROWEST = 60;
/** What the words of the last mark take, which end where the axis ends. */
const LAST = 70;

/**
 * An axis of time by its square root, since most happens soon after an event; it starts anew at each.
 * A stretch is as wide as the root of how much changes in it.
 * Where words would stand over others, those of events come before those of moments between them.
 * @param starts when events begin @param changes all moments that are drawn; the axis ends a whole day (early on, hour) after the last event, not before the last of them
 */
export function timeAxis(starts: readonly number[], changes: readonly number[], left: number, right: number, widthOf: WidthOf): TimeAxis {
    const last = Math.max(1, ...changes);
    const begins = [...new Set([0, ...starts])].filter(each => each < last).sort((a, b) => a - b);
    const latest = begins.at(-1) ?? 0;
    const end = latest + wholeAfter(last - latest);
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
    const ticks = stretches.flatMap((each, k) => ticksOf(each, k, stretches.length, hours => within(each, hours)));
    return { x, end, ticks: withRoom(ticks, widthOf) };
}

/** Moments between events without room for their words are left out; of an event and of the end only the words. */
function withRoom(ticks: readonly Tick[], widthOf: WidthOf): Tick[] {
    const taken: { readonly left: number; readonly right: number }[] = [];
    const rank = ({ isStart, isEnd }: Tick): number => (isEnd ? 1 : isStart ? 2 : 3);
    const [first, ...others] = ticks;
    const said = new Set<Tick>();
    for (const tick of [...(first ? [first] : []), ...others.sort((a, b) => rank(a) - rank(b))]) {
        const width = widthOf(tick.hours, tick.isLater);
        const left = tick.isEnd ? tick.x - width : tick.x - width / 2;
        const own = { left, right: left + width };
        if (taken.every(each => own.right + GAP <= each.left || each.right + GAP <= own.left)) {
            taken.push(own);
            said.add(tick);
        }
    }
    return ticks.filter(each => each.isStart || each.isEnd || said.has(each)).map(each => ({ ...each, isSaid: said.has(each) }));
}

/** A length of time rounded up, so that it can be said in a word. */
function wholeAfter(hours: number): number {
    const unit = hours > 48 ? 24 : 1;
    return Math.ceil(hours / unit) * unit;
}

function ticksOf({ from, to, left, right }: Stretch, k: number, of: number, x: (hours: number) => number): Tick[] {
    const ticks: Tick[] = [{ x: left, hours: from, isLater: false, isStart: true, isEnd: false, isSaid: true }];
    const isLast = k + 1 === of;
    const last = right - (isLast ? LAST : APART);
    for (const hours of MARKED) {
        const at = x(from + hours);
        if (from + hours < to && at - (ticks.at(-1)?.x ?? left) >= (hours < 24 ? CLOSE : APART) && at <= last) {
            ticks.push({ x: at, hours, isLater: k > 0, isStart: false, isEnd: false, isSaid: true });
        }
    }
    if (isLast) {
        ticks.push({ x: right, hours: to - from, isLater: k > 0, isStart: false, isEnd: true, isSaid: true });
    }
    return ticks;
}
