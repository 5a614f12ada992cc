/** What an axis of time is made of. Times in hours, lengths in units of the drawing. */
export interface TimeSpan {
    /** When events begin. */
    readonly starts: readonly number[];
    /** All moments that are drawn; the last of them stands a little before the end of the axis. */
    readonly changes: readonly number[];
    /** Moments that are to be read from it, the most important first. */
    readonly marked: readonly number[];
    readonly left: number;
    readonly right: number;
    /** How wide the words of a moment are. */
    readonly widthOf: (hours: number) => number;
}

export interface TimeAxis {
    /** Where a moment stands. */
    x(hours: number): number;
    /** The last moment on it. */
    readonly end: number;
    /** In time. */
    readonly ticks: readonly Tick[];
}

export interface Tick {
    readonly x: number;
    /** Since the beginning. */
    readonly hours: number;
    /** Where the axis starts anew. */
    readonly isStart: boolean;
    /** Where it ends. */
    readonly isEnd: boolean;
    /** Whether there is room for its words. */
    readonly isSaid: boolean;
}

/** A part of a time axis, from one event to the next. */
interface Stretch {
    readonly from: number;
    readonly to: number;
    readonly left: number;
    readonly right: number;
}

/** Moments after an event that are worth a mark: hours, days, weeks, months of 30 days, years. Neighbours are at most fourfold apart. */
const MARKED = [1, 4, 12, 24, 48, 96, 168, 336, 720, 1440, 2160, 4320, 8760, 17520, 43800, 87600];
/** Marks further apart than this get one between, where there is room. */
const FOLD = 5;
/** Between the words of two moments. */
const GAP = 5;
/** Between two marks of no special moment. */
const APART = 40;
const NARROWEST = 60;
/** What of the field lies behind the last moment, so that what ends there is seen to end. */
const BEYOND = 0.025;

/**
 * An axis of time by its square root, since most happens soon after an event; it starts anew at each.
 * A stretch is as wide as the root of how much changes in it. It ends a whole day (early on, hour) after the last moment.
 * Where words would stand over others, those of events come before marked ones, and these before moments between.
 */
export function timeAxis(span: TimeSpan): TimeAxis {
    const stretches = stretchesOf(span);
    const x = (hours: number): number => {
        const found = stretches.findLast(each => each.from <= hours) ?? stretches[0];
        return found ? within(found, hours) : span.left;
    };
    return { x, end: stretches.at(-1)?.to ?? 0, ticks: ticksOf(stretches, span) };
}

function stretchesOf({ starts, changes, left, right }: TimeSpan): Stretch[] {
    const last = Math.max(1, ...changes);
    const begins = [...new Set([0, ...starts])].filter(each => each < last).sort((a, b) => a - b);
    const weights = begins.map((from, k) => {
        const to = begins[k + 1] ?? Infinity;
        return Math.sqrt(new Set(changes.filter(each => each > from && each <= to)).size + 1);
    });
    const all = weights.reduce((sum, each) => sum + each, 0);
    // Each gets the narrowest; what is left is shared.
    const least = Math.min(NARROWEST, (right - left) / begins.length);
    const rest = right - left - least * begins.length;
    let at = left;
    return begins.map((from, k): Stretch => {
        const width = least + (rest * (weights[k] ?? 0)) / all;
        const part = 1 - Math.min(0.5, (BEYOND * (right - left)) / width);
        const stretch = { from, to: begins[k + 1] ?? wholeAfter(from + (last - from) / part ** 2), left: at, right: at + width };
        at += width;
        return stretch;
    });
}

function within({ from, to, left, right }: Stretch, hours: number): number {
    return left + (right - left) * Math.sqrt(Math.min(1, Math.max(0, (hours - from) / (to - from))));
}

/** Rounded up, so that it can be said in a word. */
function wholeAfter(hours: number): number {
    const unit = hours > 48 ? 24 : 1;
    return Math.ceil(hours / unit) * unit;
}

/** Moments between events without room for their words are left out; of an event and of the end only the words. */
function ticksOf(stretches: readonly Stretch[], { marked, widthOf }: TimeSpan): Tick[] {
    const said: Tick[] = [];
    const reach = ({ x, hours, isEnd }: Tick): readonly [left: number, right: number] => {
        const width = widthOf(hours);
        return isEnd ? [x - width, x] : [x - width / 2, x + width / 2];
    };
    const hasRoom = (tick: Tick): boolean => {
        const [left, right] = reach(tick);
        return said.map(reach).every(([from, to]) => right + GAP <= from || to + GAP <= left);
    };
    const say = (tick: Tick): boolean => hasRoom(tick) && said.push(tick) > 0;
    const starts = stretches.map(each => tickAt(each, each.from, { isStart: true }));
    const ends = stretches.slice(-1).map(each => tickAt(each, each.to, { isEnd: true }));
    const edges = [...starts.slice(0, 1), ...ends, ...starts.slice(1)];
    edges.forEach(say);
    for (const hours of marked) {
        const found = stretches.find(each => hours > each.from && hours < each.to);
        if (found) {
            say(tickAt(found, hours));
        }
    }
    for (const each of stretches) {
        const between = usualIn(each);
        for (const one of between) {
            if ([...edges, ...said].every(other => Math.abs(other.x - one.x) >= APART)) {
                say(one);
            }
        }
        fill(each, between.filter(hasRoom), said, say);
    }
    return [...edges.filter(each => !said.includes(each)).map(each => ({ ...each, isSaid: false })), ...said].sort(
        (a, b) => a.hours - b.hours
    );
}

const tickAt = (stretch: Stretch, hours: number, of: Partial<Tick> = {}): Tick => ({
    x: within(stretch, hours),
    hours,
    isStart: false,
    isEnd: false,
    isSaid: true,
    ...of
});

/** The usual moments of a stretch, as whole hours or days since the beginning. */
const usualIn = (stretch: Stretch): Tick[] =>
    MARKED.map(after => {
        const unit = after < 24 ? 1 : 24;
        return Math.ceil((stretch.from + after) / unit) * unit;
    })
        .filter(hours => hours > stretch.from && hours < stretch.to)
        .map(hours => tickAt(stretch, hours));

/** Between two marks too many times apart, the moment in the middle, and so on. */
function fill(stretch: Stretch, between: readonly Tick[], said: readonly Tick[], say: (tick: Tick) => boolean): void {
    const after = ({ hours }: Tick): number => hours - stretch.from;
    const inside = said.filter(each => after(each) > 0 && each.hours <= stretch.to).sort((a, b) => a.hours - b.hours);
    for (const [k, low] of inside.entries()) {
        const high = inside[k + 1];
        if (high && after(high) > FOLD * after(low)) {
            const middle = Math.sqrt(after(low) * after(high));
            const nearest = between
                .filter(each => each.hours > low.hours && each.hours < high.hours)
                .sort((a, b) => Math.abs(Math.log(after(a) / middle)) - Math.abs(Math.log(after(b) / middle)));
            if (nearest.some(say)) {
                fill(stretch, between, said, say);
                return;
            }
        }
    }
}
