import { compare } from '@nvs/model';
import { message } from '@nvs/words';
import { groupBy, methodCriteria, type Lookup } from '../lookup.js';
import type { Percentiles, RankPair, RiskSampling, SampledRisk, Swing } from '../results/sampling.js';
import type { RiskResult } from '../results/risk.js';
import { aggregator, ownAggregation } from './aggregation.js';
import { middleOfLimits } from './distributions.js';
import { percentiles } from './percentiles.js';
import type { Progress, SamplingOptions } from './run.js';
import { likelihoodSampler, riskSampler, type RiskSampler } from './risk-sampler.js';
import { order, sensitivity, type BestRisk } from './sensitivity.js';
import { DEFAULT_SEED, stream } from './stream.js';

/** Values kept at once: fewer trials where there are many risks. */
const KEPT = 8_000_000;
/** All pairs are compared up to so many risks, beyond that neighbours only. */
const ALL_PAIRS = 12;

/** How many trials so many risks get, unless it is stated. */
export function trialsFor(risks: number): number {
    return Math.max(1000, Math.min(10_000, Math.floor(KEPT / Math.max(1, risks))));
}

/** Draws all likelihoods and impacts; yields after each risk, so that it can be shown, spread and given up. */
export function* sampleRisks(
    look: Lookup,
    risks: readonly RiskResult[],
    options: SamplingOptions = {}
): Generator<Progress, RiskSampling, void> {
    const { seed = DEFAULT_SEED } = options;
    const rank = look.method?.rank ?? 'none';
    const criteria = methodCriteria(look);
    const own = ownAggregation(look);
    const combine = rank === 'likelihood' ? () => 1 : aggregator(criteria, own);
    const notSampled: RiskSampling['notSampled'] = [];
    const sampled: { risk: RiskResult; sampler: RiskSampler }[] = [];
    for (const risk of rank === 'none' ? [] : risks) {
        const sampler = combine ? riskSampler(look, risk) : { reason: message('scoring.noOverallInClasses') };
        if ('reason' in sampler) {
            notSampled.push({ id: risk.id, scope: risk.scope, reason: sampler.reason });
        } else {
            sampled.push({ risk, sampler });
        }
    }
    const trials = options.trials ?? trialsFor(risks.length);
    const found: SampledRisk[] = [];
    const keys = new Map<RiskResult, Float64Array>();
    for (const { risk, sampler } of sampled) {
        const drawn = drawAll(sampler, combine ?? (() => 0), trials, seed, risk);
        keys.set(risk, drawn.keys);
        found.push({
            id: risk.id,
            kind: risk.kind,
            scope: risk.scope,
            likelihood: drawn.likelihoods && percentiles(drawn.likelihoods),
            impact: drawn.impacts && percentiles(drawn.impacts),
            rankKey: percentiles(drawn.keys.slice()),
            rank: { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0, mean: 0 },
            tornado: tornado(sampler, combine ?? (() => 0), risk.id)
        });
        yield { done: found.length, total: sampled.length + 1 };
    }
    const stability: RankPair[] = [];
    for (const [, group] of [...groupBy(sampled, ({ risk }) => [`${risk.kind === 'threat' ? 0 : 1} ${risk.scope ?? ''}`])].sort(
        ([a], [b]) => compare(a, b)
    )) {
        const members = group.map(each => each.risk);
        const places = placesOf(
            members.map(each => keys.get(each) ?? new Float64Array(0)),
            trials
        );
        members.forEach((risk, i) => {
            const entry = found.find(each => each.id === risk.id && each.scope === risk.scope);
            if (entry) {
                entry.rank = percentiles(places[i] ?? new Float64Array(0));
            }
        });
        stability.push(...pairs(members, keys, trials));
    }
    yield { done: sampled.length + 1, total: sampled.length + 1 };
    return {
        seed,
        trials,
        conditions: ['sampled'],
        formulas: {
            ordinal: 'sampling.ordinal',
            withinClass: 'sampling.within_class',
            quantity: 'sampling.quantity',
            ...(sampled.some(({ risk }) => isBanded(risk)) ? { band: 'sampling.band' as const } : {})
        },
        risks: found,
        notSampled,
        stability,
        sensitivity:
            rank === 'likelihood'
                ? []
                : sensitivity(
                      criteria,
                      own,
                      // What depends on single criteria is not known of interests judged as a whole, and of a band no best estimate.
                      bests(
                          sampled.filter(
                              ({ risk, sampler }) =>
                                  risk.kind === 'threat' &&
                                  risk.scope === undefined &&
                                  !risk.current.impact.byInterest &&
                                  !sampler.published &&
                                  !isBanded(risk)
                          )
                      ),
                      classCount(look),
                      baseOf(look)
                  )
    };
}

/** Whether it has limits alone to be ranked by. */
const isBanded = ({ current: { rankKey } }: RiskResult): boolean => rankKey !== undefined && rankKey.best === undefined;

/** The likelihood of a risk alone, as it is drawn among all; undefined where it has no number. */
export function sampleLikelihood(
    look: Lookup,
    risk: RiskResult | undefined,
    { seed = DEFAULT_SEED, trials = trialsFor(1) }: SamplingOptions = {}
): Percentiles | undefined {
    const likelihood = risk && likelihoodSampler(look, risk.id, risk.current.likelihood);
    return likelihood && !('reason' in likelihood)
        ? percentiles(drawAll({ likelihood, weighed: value => value, criteria: [] }, () => 1, trials, seed, risk).keys)
        : undefined;
}

function drawAll(
    { likelihood, weighed, criteria, published }: RiskSampler,
    combine: (values: ArrayLike<number>) => number,
    trials: number,
    seed: number,
    { id, scope }: RiskResult
) {
    const name = scope === undefined ? id : `${id} in ${scope}`;
    const chance = likelihood && { drawn: likelihood, random: stream(seed, `${id} likelihood`) };
    const parts = criteria.map((drawn, i) => ({
        drawn,
        random: stream(seed, `${name} impact ${drawn.id}`),
        first: sameBefore(criteria, i)
    }));
    const whole = published && { drawn: published, random: stream(seed, `${name} impact`) };
    const likelihoods = chance && new Float64Array(trials);
    const impacts = parts.length > 0 || whole ? new Float64Array(trials) : undefined;
    const keys = new Float64Array(trials);
    const values = new Float64Array(parts.length);
    for (let trial = 0; trial < trials; trial++) {
        let key = 1;
        if (chance && likelihoods) {
            likelihoods[trial] = chance.drawn.draw(chance.random);
            key = weighed(likelihoods[trial] ?? 0);
        }
        if (impacts) {
            parts.forEach(({ drawn, random, first }, i) => {
                values[i] = first === undefined ? drawn.draw(random) : (values[first] ?? 0);
            });
            const impact = whole ? whole.drawn.draw(whole.random) : combine(values);
            impacts[trial] = impact;
            key *= impact;
        }
        keys[trial] = key;
    }
    return { likelihoods, impacts, keys };
}

/** Where the first criterion of the same interest stands, which was judged as a whole. */
function sameBefore(criteria: RiskSampler['criteria'], at: number): number | undefined {
    const of = criteria[at]?.of;
    const first = of === undefined ? at : criteria.findIndex(each => each.of === of);
    return first < at ? first : undefined;
}

/** One input at a time from its low to its high, all others at best (formula `tornado.swing`); the widest first. */
function tornado(
    { likelihood, weighed, criteria, published }: RiskSampler,
    combine: (values: ArrayLike<number>) => number,
    id: string
): Swing[] {
    const values = criteria.map(each => each.best);
    const key = (chance: number, of: number[], whole = published?.best): number =>
        (likelihood ? weighed(chance) : 1) * (whole ?? (criteria.length > 0 ? combine(of) : 1));
    const chance = likelihood?.best ?? 1;
    const swings: Swing[] = likelihood ? [{ input: id, low: key(likelihood.low, values), high: key(likelihood.high, values) }] : [];
    if (published) {
        swings.push({ input: published.id, low: key(chance, values, published.low), high: key(chance, values, published.high) });
    }
    criteria.forEach((each, index) => {
        if (sameBefore(criteria, index) !== undefined) {
            return;
        }
        const at = (value: number): number[] =>
            values.map((own, i) => (i === index || (each.of !== undefined && criteria[i]?.of === each.of) ? value : own));
        swings.push({ input: each.id, low: key(chance, at(each.low)), high: key(chance, at(each.high)) });
    });
    return swings
        .filter(each => order(each.low, each.high) !== 0)
        .sort((a, b) => b.high - b.low - (a.high - a.low) || compare(a.input, b.input));
}

/** Places in every trial, 1 first, equal ones sharing the better place. */
function placesOf(keys: readonly Float64Array[], trials: number): Float64Array[] {
    const places = keys.map(() => new Float64Array(trials));
    const sorted = new Float64Array(keys.length);
    for (let trial = 0; trial < trials; trial++) {
        keys.forEach((each, i) => {
            sorted[i] = -(each[trial] ?? 0);
        });
        sorted.sort();
        keys.forEach((each, i) => {
            const place = places[i];
            if (place) {
                place[trial] = 1 + firstAt(sorted, -(each[trial] ?? 0));
            }
        });
    }
    return places;
}

/** Where a value begins in an ordered list. */
function firstAt(sorted: Float64Array, value: number): number {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
        const middle = (from + to) >> 1;
        if ((sorted[middle] ?? 0) < value) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

function pairs(risks: readonly RiskResult[], keys: ReadonlyMap<RiskResult, Float64Array>, trials: number): RankPair[] {
    const middle = ({ current: { rankKey } }: RiskResult): number => rankKey?.best ?? middleOfLimits(rankKey?.low ?? 0, rankKey?.high ?? 0);
    const ranked = [...risks].sort((a, b) => middle(b) - middle(a) || compare(a.id, b.id));
    return ranked.flatMap((above, i) =>
        ranked.slice(i + 1, ranked.length <= ALL_PAIRS ? undefined : i + 2).map((below): RankPair => {
            const a = keys.get(above) ?? new Float64Array(0);
            const b = keys.get(below) ?? new Float64Array(0);
            let wins = 0;
            for (let trial = 0; trial < trials; trial++) {
                wins += (1 + order(a[trial] ?? 0, b[trial] ?? 0)) / 2;
            }
            return { above: above.id, below: below.id, scope: above.scope, chance: wins / trials };
        })
    );
}

function bests(sampled: readonly { risk: RiskResult; sampler: RiskSampler }[]): BestRisk[] {
    return sampled.map(({ risk, sampler }) => {
        const positions = new Map(risk.current.impact.criteria.map(each => [each.criterion, each.best?.position ?? -1]));
        return {
            id: risk.id,
            likelihood: sampler.likelihood ? sampler.weighed(sampler.likelihood.best) : 1,
            values: sampler.criteria.map(each => each.best),
            positions: sampler.criteria.map(each => positions.get(each.id) ?? -1)
        };
    });
}

const classCount = (look: Lookup): number => look.impactScale?.classes.length ?? 0;

/** The factor by which classes grow, where it is one. */
function baseOf({ impactScale }: Lookup): number | undefined {
    const values = (impactScale?.classes ?? []).flatMap(each => each.value ?? []);
    const [first = 0, second = 0] = values;
    return values.length > 1 &&
        first > 0 &&
        values.every((value, i) => i === 0 || order(value / (values[i - 1] ?? 1), second / first) === 0)
        ? second / first
        : undefined;
}
