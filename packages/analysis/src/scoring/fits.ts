/** What a criterion can be: the value of a class and whatever is asked of it. */
interface Option {
    readonly value: number;
    /** What is looked for the highest of, over all criteria: a value, or 1 for a disruption and 0 for none. */
    readonly score: number;
}

/** Criteria that make up an interest judged as a whole. */
export interface Fit {
    readonly how: 'mean' | 'max' | 'sum';
    /** For each criterion. */
    readonly weights: readonly number[];
    /** For each criterion: all classes, or those that its own judgement leaves. */
    readonly options: readonly (readonly Option[])[];
    /** Where the value of the interest lies: by mean and sum from `low` up to and without `high`, by max from `low` to `high`. */
    readonly region: { readonly low: number; readonly high: number };
}

interface Span {
    readonly low: number;
    readonly high: number;
}

/** Over all vectors of criteria that fit: the value of the interest, the weighted mean of its criteria, and the highest score. */
export interface Reach {
    readonly value: Span;
    readonly weighted: Span;
    readonly score: Span;
}

/** Sums kept apart; where weights make more of them, limits are taken that are never too narrow. */
const MOST_SUMS = 20_000;
/** Figures as near as this are the same. */
const NEAR = 1e-9;

/** What all vectors of criteria that fit come to; undefined where none fits (formula `interest.judged`). */
export function reachOf(fit: Fit): Reach | undefined {
    return fit.options.length === 0 || fit.options.some(each => each.length === 0)
        ? undefined
        : fit.how === 'max'
          ? reachOfMax(fit)
          : reachOfSum(fit);
}

const total = (weights: readonly number[]): number => weights.reduce((sum, each) => sum + each, 0);
const least = (of: readonly Option[], what: keyof Option): number => of.reduce((min, each) => Math.min(min, each[what]), Infinity);
const most = (of: readonly Option[], what: keyof Option): number => of.reduce((max, each) => Math.max(max, each[what]), -Infinity);

/** The highest criterion is at a class of the region, and no criterion above it. */
function reachOfMax({ options, weights, region }: Fit): Reach | undefined {
    const within = options.map(each => each.filter(({ value }) => value <= region.high * (1 + NEAR)));
    const reaching = (each: readonly Option[]): Option[] => each.filter(({ value }) => value >= region.low * (1 - NEAR));
    if (within.some(each => each.length === 0) || !within.some(each => reaching(each).length > 0)) {
        return undefined;
    }
    const sum = total(weights);
    const lows = within.map((each, i) => (weights[i] ?? 0) * least(each, 'value')),
        highs = within.map((each, i) => (weights[i] ?? 0) * most(each, 'value'));
    // One of them reaches the region; all others are as low as they can be.
    const raised = within.flatMap((each, i) => {
        const own = reaching(each);
        return own.length === 0 ? [] : [(weights[i] ?? 0) * least(own, 'value') - (lows[i] ?? 0)];
    });
    const scores = within.flatMap((each, i) => {
        const own = reaching(each);
        const others = within.reduce((max, one, k) => (k === i ? max : Math.max(max, least(one, 'score'))), -Infinity);
        return own.length === 0 ? [] : [Math.max(others, least(own, 'score'))];
    });
    return {
        value: {
            low: Math.max(region.low, ...within.map(each => least(each, 'value'))),
            high: Math.min(region.high, Math.max(...within.map(each => most(each, 'value'))))
        },
        weighted: { low: (total(lows) + Math.min(...raised)) / sum, high: total(highs) / sum },
        score: { low: Math.min(...scores), high: Math.max(...within.map(each => most(each, 'score'))) }
    };
}

/** By mean or sum: the sums that criteria can make one after the other, each with the least and the most that its highest score can be. */
function reachOfSum(fit: Fit): Reach | undefined {
    const { how, options, weights, region } = fit;
    const scale = how === 'mean' ? total(weights) : 1;
    let sums = new Map<string, { sum: number; low: number; high: number }>([['0', { sum: 0, low: -Infinity, high: -Infinity }]]);
    for (const [i, own] of options.entries()) {
        const next = new Map<string, { sum: number; low: number; high: number }>();
        for (const before of sums.values()) {
            for (const { value, score } of own) {
                const sum = before.sum + (weights[i] ?? 0) * value;
                const key = sum.toPrecision(11);
                const known = next.get(key);
                const low = Math.max(before.low, score),
                    high = Math.max(before.high, score);
                next.set(key, known ? { sum, low: Math.min(known.low, low), high: Math.max(known.high, high) } : { sum, low, high });
            }
        }
        if (next.size > MOST_SUMS) {
            return limitsOfSum(fit, scale);
        }
        sums = next;
    }
    const fitting = [...sums.values()].filter(({ sum }) => isIn(sum / scale, region));
    if (fitting.length === 0) {
        return undefined;
    }
    const span = (of: (each: (typeof fitting)[number]) => Span): Span => ({
        low: Math.min(...fitting.map(each => of(each).low)),
        high: Math.max(...fitting.map(each => of(each).high))
    });
    const value = span(({ sum }) => ({ low: sum / scale, high: sum / scale }));
    return {
        value,
        weighted: { low: (value.low * scale) / total(weights), high: (value.high * scale) / total(weights) },
        score: span(each => each)
    };
}

/** A value on the lower edge is within, one on the upper edge is not: it is nearest to the next class. A region of one value holds that value. */
function isIn(value: number, { low, high }: Span): boolean {
    return value >= low * (1 - NEAR) && (value < high * (1 - NEAR) || (high === low && value <= high * (1 + NEAR)));
}

/** The same without going through all sums: never narrower. */
function limitsOfSum({ options, weights, region }: Fit, scale: number): Reach | undefined {
    const at = (what: typeof least): number => options.reduce((sum, each, i) => sum + (weights[i] ?? 0) * what(each, 'value'), 0);
    const low = Math.max(region.low, at(least) / scale),
        high = Math.min(region.high, at(most) / scale);
    if (low > high * (1 + NEAR)) {
        return undefined;
    }
    const others = at(least);
    const scores = options.flatMap((each, i) =>
        each.flatMap(({ value, score }) =>
            others + (weights[i] ?? 0) * (value - least(each, 'value')) <= high * scale * (1 + NEAR) ? [score] : []
        )
    );
    /** The least score that leaves enough: all criteria at no higher score can still make the sum. */
    const levels = [...new Set(options.flatMap(each => each.map(({ score }) => score)))].sort((a, b) => a - b);
    const enough = (level: number): boolean =>
        options.every(each => least(each, 'score') <= level) &&
        options.reduce(
            (sum, each, i) =>
                sum +
                (weights[i] ?? 0) *
                    most(
                        each.filter(one => one.score <= level),
                        'value'
                    ),
            0
        ) >=
            low * scale * (1 - NEAR);
    const sum = total(weights);
    return {
        value: { low, high },
        weighted: { low: (low * scale) / sum, high: (high * scale) / sum },
        score: { low: levels.find(enough) ?? levels[0] ?? 0, high: Math.max(...scores, levels[0] ?? 0) }
    };
}
