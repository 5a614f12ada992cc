import { isNeed, compare, type Location, type RiskModel } from '@nvs/model';
import { HOURS } from '@nvs/model';
import type { LikelihoodFigure, Occurs } from '../../results/likelihood.js';
import { chanceOfRate, rateOfChance } from '../../scoring/probability.js';
import { chanceOfWays, triggerKey, triggersOf, waysOf, withTriggered, type Ways } from '../../scoring/triggers.js';
import { MS_PER_HOUR } from '../../time/network.js';
import { hoursAt, quantityAt, shareAt, type Corner } from '../../time/values.js';

/** A number at each corner. `best` falls back on the upper limit where only limits are known. */
export type Triple = Readonly<Record<Corner, number>>;

/** Something that happens or not, independent of all others. */
export interface BasicEvent {
    /** Names it among all events, and orders them. */
    readonly key: string;
    readonly kind: 'own_failure' | 'fails_to_start' | 'threat' | 'campaign' | 'disruption' | 'trigger' | 'strength';
    /** The element that states it. */
    readonly id: string;
    /** For a disruption: which node. */
    readonly node?: string | undefined;
    readonly at: Location;
    /**
     * What happens at a moment, once within the horizon at most or any number of times. Absent of chances: these are drawn when something calls
     * upon them, and what nothing calls upon at the beginning. Absent too where nothing is stated.
     */
    readonly occurs?: Occurs | undefined;
    /** Of what occurs repeatedly: how many an hour. Infinite where a failure is certain within its period, which says nothing of how often. */
    readonly rate?: Triple | undefined;
    /** Of what occurs once at most: the chance that it does within the horizon of the assessment. Of the others as stated. */
    readonly chance?: Triple | undefined;
    /** Of what occurs once at most: hours that its chance was judged over, where these are not those of the assessment. */
    readonly judgedOver?: number | undefined;
    /**
     * Why nobody knows how likely it is: then it runs from 0, which is its best too, to the most there can be. Absent where it is known, and where an own
     * failure is not stated, which is no event.
     */
    readonly unknown?: 'not_judged' | 'withheld' | undefined;
    /** Hours that it lasts; of several the longest. Absent: not stated, or it is no event at a moment. */
    readonly hours?: Triple | undefined;
}

const CORNERS = ['low', 'best', 'high'] as const;

export function triple(of: (corner: Corner) => number | undefined): Triple | undefined {
    const [low, best, high] = CORNERS.map(of);
    return low === undefined || best === undefined || high === undefined ? undefined : { low, best, high };
}

/** The basic events of a model, by key. @param horizon hours of the assessment. Threats count with what is left of them outside their campaigns (decision of the page on campaigns). */
export function basicEvents(
    model: RiskModel,
    likelihoods: ReadonlyMap<string, LikelihoodFigure | undefined>,
    horizon: number
): Map<string, BasicEvent> {
    const events: BasicEvent[] = [];
    const restore = new Map(model.nodes.map(each => [each.id, each.restore]));
    const triggers = triggersOf(model);
    const ways = triggers.into.size > 0 ? waysOf(model) : undefined;
    const occurrences = new Map<string, Occurrence>();
    // What is set off lasts as part of what sets it off.
    const lasts = (threats: readonly string[]): Triple | undefined => longest(model, withTriggered(triggers, threats), restore);
    for (const node of model.nodes) {
        const rate = triple(corner => ratePerHour(quantityAt(node.failure, corner)));
        const bare = quantityAt(node.failure, 'best');
        if (node.failure && rate) {
            events.push({
                key: `failure:${node.id}`,
                kind: 'own_failure',
                id: node.id,
                node: node.id,
                at: node.failure.at,
                occurs: 'repeatedly',
                rate,
                hours: isEndless(rate) ? undefined : triple(corner => hoursAt(node.restore, corner))
            });
        } else if (node.failure && bare && bare.per === undefined) {
            events.push({
                key: `failure:${node.id}`,
                kind: 'own_failure',
                id: node.id,
                node: node.id,
                at: node.failure.at,
                chance: triple(corner => shareAt(node.failure, corner))
            });
        }
        if (node.failure?.withheld && !rate && !bare) {
            events.push({
                key: `failure:${node.id}`,
                kind: 'own_failure',
                id: node.id,
                node: node.id,
                at: node.failure.at,
                occurs: 'repeatedly',
                rate: { low: 0, best: 0, high: OFTENEST },
                unknown: 'withheld',
                hours: triple(corner => hoursAt(node.restore, corner))
            });
        }
        if (node.failsToStart) {
            events.push({
                key: `start:${node.id}`,
                kind: 'fails_to_start',
                id: node.id,
                node: node.id,
                at: node.failsToStart.at,
                chance: triple(corner => shareAt(node.failsToStart, corner))
            });
        }
    }
    // A campaign is no likelier than any of its threats, whose likelihoods count it in.
    const expectedOfCampaign = (figure: LikelihoodFigure | undefined, threats: readonly string[]): Campaigned => {
        const highest = threats.reduce(
            (least, each) => Math.min(least, expectedOf(likelihoods.get(each), horizon)?.high ?? Infinity),
            OFTENEST * horizon
        );
        return { figure, expected: expectedOf(figure, horizon) ?? { low: 0, best: 0, high: highest } };
    };
    const likelihoodsOfCampaigns = new Map(
        model.campaigns.map(({ id, threats }) => [id, expectedOfCampaign(likelihoods.get(id), threats)] as const)
    );
    for (const [id, { figure, expected }] of likelihoodsOfCampaigns) {
        occurrences.set(`campaign:${id}`, occurring(figure, expected, horizon));
    }
    for (const trigger of [...triggers.into.values()].flat()) {
        if (trigger.chance < 1) {
            const { chance } = trigger;
            occurrences.set(triggerKey(trigger), { chance: { low: chance, best: chance, high: chance } });
        }
    }
    for (const threat of ways ? triggers.ordered : model.threats) {
        const campaigns = model.campaigns.filter(each => each.threats.includes(threat.id));
        const total = likelihoods.get(threat.id);
        const others = triggers.into.has(threat.id) ? (ways?.get(threat.id)?.slice(1) ?? []) : undefined;
        const outside = others
            ? outsideOthers(total, others, occurrences, horizon)
            : outsideCampaigns(
                  total,
                  campaigns.flatMap(each => likelihoodsOfCampaigns.get(each.id) ?? []),
                  horizon
              );
        occurrences.set(`threat:${threat.id}`, outside);
        events.push({ key: `threat:${threat.id}`, kind: 'threat', id: threat.id, at: threat.at, ...outside, hours: lasts([threat.id]) });
        threat.disrupts.forEach(({ node, chance, at }, index) => {
            if (chance !== undefined) {
                events.push({
                    key: `disruption:${threat.id}:${index}`,
                    kind: 'disruption',
                    id: threat.id,
                    node,
                    at,
                    chance: { low: chance, best: chance, high: chance }
                });
            }
        });
    }
    for (const trigger of [...triggers.into.values()].flat()) {
        const drawn = occurrences.get(triggerKey(trigger));
        const by = model.threats.find(each => each.id === trigger.by);
        if (drawn && by) {
            events.push({ key: triggerKey(trigger), kind: 'trigger', id: by.id, at: by.at, ...drawn });
        }
    }
    for (const campaign of model.campaigns) {
        events.push({
            key: `campaign:${campaign.id}`,
            kind: 'campaign',
            id: campaign.id,
            at: campaign.at,
            ...occurring(
                likelihoods.get(campaign.id),
                expectedOfCampaign(likelihoods.get(campaign.id), campaign.threats).expected,
                horizon
            ),
            hours: lasts(campaign.threats)
        });
    }
    for (const dependency of model.dependencies.filter(isNeed)) {
        if (dependency.strength) {
            events.push({
                key: `strength:${dependency.id}`,
                kind: 'strength',
                id: dependency.id,
                at: dependency.strength.at,
                chance: triple(corner => shareAt(dependency.strength, corner))
            });
        }
    }
    return new Map(events.sort((a, b) => compare(a.key, b.key)).map(each => [each.key, each]));
}

/** The longest of what some threats cause: as stated, else the repair of the node. Undefined where one is not known. */
function longest(
    model: RiskModel,
    threats: readonly string[],
    restore: ReadonlyMap<string, RiskModel['nodes'][number]['restore']>
): Triple | undefined {
    const wanted = new Set(threats);
    const effects = model.threats
        .filter(each => wanted.has(each.id))
        .flatMap(each => [
            ...each.disrupts.map(({ duration, node }) => duration ?? restore.get(node)),
            ...each.cuts.map(({ duration, resource }) => duration ?? restore.get(resource))
        ]);
    return effects.length === 0
        ? undefined
        : triple(corner => {
              const hours = effects.map(each => hoursAt(each, corner));
              return hours.some(each => each === undefined) ? undefined : Math.max(...hours.map(each => each ?? 0));
          });
}

/** `2% per year`: the chance of at least one a year, λ = -ln(1-p)/year. `1 per 30 years`: a rate. */
function ratePerHour(quantity: ReturnType<typeof quantityAt>): number | undefined {
    if (quantity?.per === undefined || quantity.amount < 0) {
        return undefined;
    }
    return quantity.dimension === 'share' ? rateOfChance(Math.min(1, quantity.amount), quantity.per) : quantity.amount / quantity.per;
}

/** Whether it is certain within its period, which says nothing of how often it happens. */
export const isEndless = (rate: Triple | undefined): boolean => rate?.high === Infinity;

/** How often something happens, as far as it is known. */
type Occurrence = Pick<BasicEvent, 'occurs' | 'rate' | 'chance' | 'judgedOver' | 'unknown'>;

/** As often an hour as anything is told apart: once a millisecond. The most that is not known can be. */
const OFTENEST = MS_PER_HOUR;

/**
 * What is left of a threat outside its campaigns: rates add up, which is p' = 1-(1-p)/Π(1-p_c). What is least likely outside is so when the
 * campaigns are most likely.
 */
function outsideCampaigns(total: LikelihoodFigure | undefined, campaigns: readonly Campaigned[], horizon: number): Occurrence {
    const all = expectedOf(total, horizon) ?? anything(horizon);
    // A campaign that happens once at most adds its chance to how often a threat is to be expected that can happen again.
    const parts = campaigns.map(({ figure, expected }) =>
        total?.occurs === 'repeatedly' && figure?.occurs !== 'repeatedly' ? triple(corner => chanceOfRate(expected[corner], 1)) : expected
    );
    const joint = (corner: Corner): number => parts.reduce((sum, part) => sum + (part?.[corner] ?? 0), 0);
    const opposite = { low: 'high', best: 'best', high: 'low' } as const;
    const left = triple(corner => (joint(opposite[corner]) === Infinity ? 0 : Math.max(0, all[corner] - joint(opposite[corner]))));
    return left ? occurring(total, left, horizon) : {};
}

/**
 * What is left of a threat that others set off: p' = 1-(1-p)/(1-q), with q the chance that a campaign of it, or what sets it off, brings it about; shared causes of these count once
 * (see docs/methods/campaigns.md). What can happen again sets off anew each time, so that its rates are thinned.
 */
function outsideOthers(
    total: LikelihoodFigure | undefined,
    others: Ways,
    known: ReadonlyMap<string, Occurrence>,
    horizon: number
): Occurrence {
    const all = expectedOf(total, horizon) ?? anything(horizon);
    const isRepeated = total?.occurs === 'repeatedly';
    const sources = [...new Set(others.flat())].filter(each => !each.startsWith('trigger:'));
    const again = new Set(sources.filter(each => known.get(each)?.occurs === 'repeatedly'));
    const opposite = { low: 'high', best: 'best', high: 'low' } as const;
    const chanceAt =
        (corner: Corner) =>
        (key: string): number =>
            known.get(key)?.chance?.[corner] ?? 0;
    /** Of one event that happens, and nothing else does. */
    const alone = (source: string, corner: Corner): number =>
        chanceOfWays(
            others.filter(each => each.includes(source)),
            key => (key === source ? 1 : key.startsWith('trigger:') ? chanceAt(corner)(key) : 0)
        );
    const brought = (corner: Corner): number => {
        const rates = (isRepeated ? sources : [...again]).reduce((sum, source) => {
            const { rate, chance } = known.get(source) ?? {};
            const expected = rate ? rate[corner] * horizon : (chance?.[corner] ?? 0);
            return expected === 0 ? sum : sum + expected * alone(source, corner);
        }, 0);
        const once = isRepeated ? [] : others.filter(way => way.every(each => !again.has(each)));
        return rates - Math.log1p(-chanceOfWays(once, chanceAt(corner)));
    };
    const left = triple(corner => {
        const joint = brought(opposite[corner]);
        return joint === Infinity ? 0 : Math.max(0, all[corner] - joint);
    });
    return left ? occurring(total, left, horizon) : {};
}

/** A campaign, and how many times it is to be expected within the horizon. */
interface Campaigned {
    readonly figure: LikelihoodFigure | undefined;
    readonly expected: Triple;
}

function occurring(figure: LikelihoodFigure | undefined, expected: Triple, horizon: number): Occurrence {
    const unknown = expectedOf(figure, horizon) ? undefined : figure?.status === 'withheld' ? 'withheld' : 'not_judged';
    const occurs = figure?.occurs ?? (figure?.measure === 'frequency' ? 'repeatedly' : 'once_at_most');
    const judgedOver = unknown === undefined && figure?.horizon !== horizon ? figure?.horizon : undefined;
    return {
        ...(occurs === 'repeatedly'
            ? { occurs, rate: triple(corner => expected[corner] / horizon) }
            : { occurs, chance: triple(corner => chanceOfRate(expected[corner], 1)), ...(judgedOver === undefined ? {} : { judgedOver }) }),
        ...(unknown ? { unknown } : {})
    };
}

/** Nobody knows how often: from never to all the time. */
const anything = (horizon: number): Triple => ({ low: 0, best: 0, high: OFTENEST * horizon });

/** How many events a judged rate leads one to expect within the horizon; of a chance p over it, -ln(1-p), so that independent ones add up. Undefined where there is no number. */
function expectedOf(figure: LikelihoodFigure | undefined, horizon: number): Triple | undefined {
    return (
        figure &&
        triple(corner => {
            const { value, perYear } = figure[corner] ?? figure.high ?? {};
            const yearly = perYear ?? (figure.measure === 'frequency' ? value : undefined);
            return yearly !== undefined
                ? (yearly * horizon) / HOURS.year
                : value === undefined || figure.horizon === undefined
                  ? undefined
                  : rateOfChance(Math.min(1, value), figure.horizon) * horizon;
        })
    );
}
