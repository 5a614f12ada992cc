import { compare } from '@nvs/model';
import { reachedBy, type Reach } from '../network/harm/alone.js';
import { beginnings } from '../network/harm/causes.js';
import { playerOf, type Occurrence } from '../network/harm/play.js';
import type { BasicEvent } from '../network/structure/event.js';
import { eventsOfHarm, harmClasses } from '../network/structure/harm.js';
import type { Structure } from '../network/structure/model.js';
import { triggerKey, triggersOf, type Triggers } from '../scoring/triggers.js';
import { toMs } from '../time/network.js';
import type { HarmChance, HarmStructure } from '../results/network.js';
import { interval } from './losses.js';
import type { Progress, SamplingOptions } from './run.js';
import { DEFAULT_SEED, stream, type Stream } from './stream.js';

/** All trials together go through so many nodes, dependencies, gates and causes, as far as that leaves enough trials to say anything. */
const MOST_STEPS = 6e6,
    MOST_TRIALS = 10_000,
    LEAST_TRIALS = 100;
/** Trials between two reports of progress. */
const CHUNK = 20;
/** What one cause takes, beside one node that is only looked at. */
const OF_A_CAUSE = 20;

/** In how many trials each class was reached within the horizon. */
interface HarmCounts {
    readonly counts: readonly number[];
    readonly trials: number;
    readonly seed: number;
}

/**
 * The horizon played through, from all up: causes arrive at random and last as stated at best, chances are drawn at each occurrence (formula `sampling.harm`). How many trials
 * there are follows from what the first ones took, in steps.
 */
function* sampleHarms(
    structure: Structure,
    classes: readonly (readonly Reach[])[],
    wanted: ReadonlySet<string>,
    { seed = DEFAULT_SEED, trials: most = MOST_TRIALS }: SamplingOptions = {}
): Generator<Progress, HarmCounts, void> {
    const { compiled, horizon } = structure;
    const player = playerOf(compiled, horizon, 'best', false);
    const until = toMs(horizon);
    const causes = beginnings(structure, wanted)
        .sort((a, b) => compare(a.event.key, b.event.key))
        .map(each => ({ ...each, random: stream(seed, `${each.event.key} begins`) }));
    const triggers = triggersOf(compiled.model);
    const campaigns = new Map(compiled.model.campaigns.map(each => [each.id, each.threats]));
    const chances = new Map<string, Stream>();
    const decide = (key: string, chance: number): boolean => {
        const random = chances.get(key) ?? stream(seed, `${key} comes true`);
        chances.set(key, random);
        return random.uniform() < chance;
    };
    const counts = classes.map(() => 0);
    let trials = 0,
        taken = 0,
        total = most;
    while (trials < total) {
        const occurrences: Occurrence[] = [];
        const out: number[] = [];
        for (const { event, random, occurrences: at, out: lasting } of causes) {
            for (const time of moments(event, horizon, random)) {
                occurrences.push(...at(time, 'best').flatMap(each => withSetOff(each, triggers, campaigns, decide)));
                out.push(...lasting);
            }
        }
        const { outages, causes: played } = player.play(occurrences, out, decide);
        reachedBy(outages, classes, until).forEach((at, i) => {
            if (at <= until) {
                counts[i] = (counts[i] ?? 0) + 1;
            }
        });
        trials++;
        taken += player.size + OF_A_CAUSE * played;
        if (trials === LEAST_TRIALS) {
            total = Math.min(most, Math.max(LEAST_TRIALS, Math.floor(((MOST_STEPS / taken) * trials) / LEAST_TRIALS) * LEAST_TRIALS));
        }
        if (trials % CHUNK === 0) {
            yield { done: trials, total };
        }
    }
    return { counts, trials, seed };
}

/** An occurrence with all that it sets off in turn, each drawn anew; what happens with it anyhow, in a campaign, is set off by nothing. */
function withSetOff(
    first: Occurrence,
    { from }: Triggers,
    campaigns: ReadonlyMap<string, readonly string[]>,
    decide: (key: string, chance: number) => boolean
): Occurrence[] {
    const begun = campaigns.get(first.target) ?? [first.target];
    const seen = new Set(begun);
    const found = [first];
    const open = begun.map(id => ({ id, time: first.time }));
    for (const { id, time } of open) {
        for (const trigger of from.get(id) ?? []) {
            if (!seen.has(trigger.threat) && decide(triggerKey(trigger), trigger.chance)) {
                seen.add(trigger.threat);
                open.push({ id: trigger.threat, time: time + trigger.after });
                found.push({ ...first, target: trigger.threat, time: time + trigger.after });
            }
        }
    }
    return found;
}

/** Adds what trials say where the limits of a harm leave room for it. @param harms of all classes of a network, some of them by target */
export function* withEstimates(
    harms: readonly HarmStructure[],
    structure: Structure,
    sampling: SamplingOptions
): Generator<Progress, HarmStructure[], void> {
    const classes = harmClasses(structure);
    const at = new Map(classes.map((each, i) => [keyOf(each), i]));
    const found = yield* sampleHarms(
        structure,
        classes.map(each => each.reaches),
        eventsOfHarm(structure, classes),
        sampling
    );
    return harms.map(each =>
        each.chance.best === undefined && !each.chance.ring
            ? { ...each, chance: { ...each.chance, estimate: estimateOf(found, at.get(keyOf(each)) ?? -1, each.chance.atBest) } }
            : each
    );
}

const keyOf = ({ target, class: name, sub }: Pick<HarmStructure, 'target' | 'class' | 'sub'>): string =>
    JSON.stringify([target, name, sub ?? '']);

/** What trials say of a class, cut to its limits; where none reaches it the chance is below 3 in so many, with 95% (the rule of three). */
function estimateOf(
    { counts, trials, seed }: HarmCounts,
    place: number,
    limits: HarmChance['atBest']
): NonNullable<HarmChance['estimate']> {
    const reached = counts[place] ?? 0;
    const { value, low, high } = interval(reached, trials);
    const cut = (of: number): number => Math.min(limits.high, Math.max(limits.low, of));
    return {
        value: cut(value),
        low: cut(low),
        high: cut(reached === 0 ? 3 / trials : high),
        reached,
        trials,
        seed,
        conditions: ['durations_as_stated', 'all_up_at_beginning', 'best_estimates', 'sampled'],
        formula: 'sampling.harm'
    };
}

/** When an event begins, in hours: once at most at any moment alike, or again and again after exponential times. */
function moments({ occurs, rate, chance }: Pick<BasicEvent, 'occurs' | 'rate' | 'chance'>, horizon: number, random: Stream): number[] {
    if (occurs !== 'repeatedly') {
        const happens = random.uniform() < (chance?.best ?? 0);
        return happens ? [occurs === undefined ? 0 : random.uniform() * horizon] : [];
    }
    const perHour = rate?.best ?? 0;
    if (perHour === Infinity) {
        // Certain within its period, which says nothing of how often: once for sure, and when does not matter.
        return [0];
    }
    const found: number[] = [];
    for (
        let at = -Math.log1p(-random.uniform()) / perHour;
        at < horizon && found.length < MOST_ARRIVALS;
        at += -Math.log1p(-random.uniform()) / perHour
    ) {
        found.push(at);
    }
    return found;
}

/** Of one event in one trial: what happens oftener goes on all the time anyhow. */
const MOST_ARRIVALS = 10_000;
