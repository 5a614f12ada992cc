/** What the stochastic expressions of the format come to. Times are in hours, rates per hour, angles in radians; true is 1 and false 0. */

export interface Operator {
    /** How many arguments it takes. */
    readonly least: number;
    readonly most: number;
    /** NaN, or something infinite, where it has no value for these. */
    readonly of: (args: readonly number[]) => number;
}

const truth = (value: boolean): number => (value ? 1 : 0);
const one = (of: (a: number) => number): Operator => ({ least: 1, most: 1, of: ([a = NaN]) => of(a) });
const two = (of: (a: number, b: number) => number): Operator => ({ least: 2, most: 2, of: ([a = NaN, b = NaN]) => of(a, b) });
const many = (of: (args: readonly number[]) => number): Operator => ({ least: 1, most: Infinity, of });
const fold = (of: (left: number, right: number) => number): Operator => many(args => args.reduce(of));
const onlyIf = (holds: boolean, value: number): number => (holds ? value : NaN);

/** 1 - e^(-rate·time). */
const exponential = (rate: number, time: number): number => onlyIf(rate >= 0 && time >= 0, -Math.expm1(-rate * time));
/** λ/(λ+μ) - (λ - γ(λ+μ))/(λ+μ)·e^(-(λ+μ)t): fails on demand with γ, then at rate λ, and is repaired at rate μ. */
function repaired([onDemand = NaN, failure = NaN, repair = NaN, time = NaN]: readonly number[]): number {
    const sum = failure + repair,
        inTheLongRun = sum > 0 ? failure / sum : onDemand;
    return onlyIf(
        onDemand >= 0 && onDemand <= 1 && failure >= 0 && repair >= 0 && time >= 0,
        inTheLongRun + (onDemand - inTheLongRun) * Math.exp(-sum * time)
    );
}
/** 1 - e^(-((t - t₀)/α)^β), and nothing before t₀. */
function weibull([scale = NaN, shape = NaN, shift = NaN, time = NaN]: readonly number[]): number {
    return onlyIf(scale > 0 && shape > 0 && shift >= 0 && time >= 0, time <= shift ? 0 : -Math.expm1(-(((time - shift) / scale) ** shape)));
}

/** Chances in time. Their arguments are in hours and per hour. */
export const LAWS: Readonly<Record<string, Operator>> = {
    exponential: { least: 2, most: 2, of: ([rate = NaN, time = NaN]) => exponential(rate, time) },
    GLM: { least: 4, most: 4, of: repaired },
    Weibull: { least: 4, most: 4, of: weibull }
};

/** Distributions, by their means. */
const DEVIATES: Readonly<Record<string, Operator>> = {
    'uniform-deviate': two((low, high) => onlyIf(low < high, (low + high) / 2)),
    'normal-deviate': two((mean, deviation) => onlyIf(deviation > 0, mean)),
    // of three: mean, error factor, and the confidence level of the factor; of two: mean μ and deviation σ of the logarithm, with the mean e^(μ + σ²/2)
    'lognormal-deviate': {
        least: 2,
        most: 3,
        of: ([a = NaN, b = NaN, level]) =>
            level === undefined ? onlyIf(b > 0, Math.exp(a + (b * b) / 2)) : onlyIf(a > 0 && b > 1 && level > 0 && level < 1, a)
    },
    'gamma-deviate': two((shape, scale) => onlyIf(shape > 0 && scale > 0, shape * scale)),
    'beta-deviate': two((a, b) => onlyIf(a > 0 && b > 0, a / (a + b)))
};

export const OPERATORS: Readonly<Record<string, Operator>> = {
    ...LAWS,
    ...DEVIATES,
    pi: { least: 0, most: 0, of: () => Math.PI },
    neg: one(a => -a),
    abs: one(Math.abs),
    exp: one(Math.exp),
    log: one(Math.log),
    log10: one(Math.log10),
    sqrt: one(Math.sqrt),
    ceil: one(Math.ceil),
    floor: one(Math.floor),
    acos: one(Math.acos),
    asin: one(Math.asin),
    atan: one(Math.atan),
    cos: one(Math.cos),
    sin: one(Math.sin),
    tan: one(Math.tan),
    cosh: one(Math.cosh),
    sinh: one(Math.sinh),
    tanh: one(Math.tanh),
    add: fold((a, b) => a + b),
    sub: fold((a, b) => a - b),
    mul: fold((a, b) => a * b),
    div: fold((a, b) => a / b),
    min: fold((a, b) => Math.min(a, b)),
    max: fold((a, b) => Math.max(a, b)),
    mean: many(args => args.reduce((a, b) => a + b) / args.length),
    pow: two((a, b) => a ** b),
    mod: two((a, b) => onlyIf(Number.isInteger(a) && Number.isInteger(b), a % b)),
    not: one(a => truth(a === 0)),
    and: many(args => truth(args.every(each => each !== 0))),
    or: many(args => truth(args.some(each => each !== 0))),
    eq: two((a, b) => truth(a === b)),
    df: two((a, b) => truth(a !== b)),
    lt: two((a, b) => truth(a < b)),
    gt: two((a, b) => truth(a > b)),
    leq: two((a, b) => truth(a <= b)),
    geq: two((a, b) => truth(a >= b))
};
