import type { Location, RiskModel } from '@nvs/model';
import { HOURS } from '@nvs/model';
import { byName } from '../../number.js';
import type { LikelihoodFigure } from '../../results/likelihood.js';
import { rateOfChance } from '../../scoring/probability.js';
import { hoursAt, quantityAt, shareAt, type Corner } from '../../time/values.js';

/** A number at each corner. `best` falls back on the upper limit where only limits are known. */
export type Triple = Readonly<Record<Corner, number>>;

/** Something that happens or not, independent of all others. */
export interface BasicEvent {
    /** Names it among all events, and orders them. */
    readonly key: string;
    readonly kind: 'own_failure' | 'fails_to_start' | 'threat' | 'campaign' | 'disruption' | 'strength';
    /** The element that states it. */
    readonly id: string;
    /** For a disruption: which node. */
    readonly node?: string | undefined;
    readonly at: Location;
    /** Events an hour; else `chance`. */
    readonly rate?: Triple | undefined;
    readonly chance?: Triple | undefined;
    /** Hours that it lasts; of several the longest. Absent: not stated, or it has no rate. */
    readonly hours?: Triple | undefined;
}

const CORNERS = ['low', 'best', 'high'] as const;

export function triple(of: (corner: Corner) => number | undefined): Triple | undefined {
    const [low, best, high] = CORNERS.map(of);
    return low === undefined || best === undefined || high === undefined ? undefined : { low, best, high };
}

/** The basic events of a model, by key. Threats count with what is left of them outside their campaigns (decision of the page on campaigns). */
export function basicEvents(model: RiskModel, likelihoods: ReadonlyMap<string, LikelihoodFigure | undefined>): Map<string, BasicEvent> {
    const events: BasicEvent[] = [];
    const restore = new Map(model.nodes.map(each => [each.id, each.restore]));
    const lasts = (threats: readonly string[]): Triple | undefined => longest(model, threats, restore);
    for (const node of model.nodes) {
        const rate = triple(corner => ratePerHour(quantityAt(node.failure, corner)));
        const bare = quantityAt(node.failure, 'best');
        if (node.failure && rate) {
            events.push({ key: `failure:${node.id}`, kind: 'own_failure', id: node.id, node: node.id, at: node.failure.at, rate, hours: triple(corner => hoursAt(node.restore, corner)) });
        } else if (node.failure && bare && bare.per === undefined) {
            events.push({ key: `failure:${node.id}`, kind: 'own_failure', id: node.id, node: node.id, at: node.failure.at, chance: triple(corner => shareAt(node.failure, corner)) });
        }
        if (node.failsToStart) {
            events.push({ key: `start:${node.id}`, kind: 'fails_to_start', id: node.id, node: node.id, at: node.failsToStart.at, chance: triple(corner => shareAt(node.failsToStart, corner)) });
        }
    }
    for (const threat of model.threats) {
        const campaigns = model.campaigns.filter(each => each.threats.includes(threat.id));
        const total = rateOf(likelihoods.get(threat.id));
        const parts = campaigns.map(each => rateOf(likelihoods.get(each.id)));
        const joint = (corner: Corner): number => parts.reduce((sum, part) => sum + (part?.[corner] ?? 0), 0);
        // Rates add up, which is p' = 1-(1-p)/Π(1-p_c). What is least likely outside is so when the campaigns are most likely.
        const rate = total && triple(corner => total[corner] === Infinity ? Infinity
            : Math.max(0, total[corner] - joint(corner === 'low' ? 'high' : corner === 'high' ? 'low' : 'best')));
        events.push({ key: `threat:${threat.id}`, kind: 'threat', id: threat.id, at: threat.at, rate, hours: lasts([threat.id]) });
        threat.disrupts.forEach(({ node, chance, at }, index) => {
            if (chance !== undefined) {
                events.push({ key: `disruption:${threat.id}:${index}`, kind: 'disruption', id: threat.id, node, at, chance: { low: chance, best: chance, high: chance } });
            }
        });
    }
    for (const campaign of model.campaigns) {
        events.push({ key: `campaign:${campaign.id}`, kind: 'campaign', id: campaign.id, at: campaign.at, rate: rateOf(likelihoods.get(campaign.id)), hours: lasts(campaign.threats) });
    }
    for (const dependency of model.dependencies) {
        if (dependency.strength) {
            events.push({ key: `strength:${dependency.id}`, kind: 'strength', id: dependency.id, at: dependency.strength.at, chance: triple(corner => shareAt(dependency.strength, corner)) });
        }
    }
    return new Map(events.sort((a, b) => byName(a.key, b.key)).map(each => [each.key, each]));
}

/** The longest of what some threats cause: as stated, else the repair of the node. Undefined where one is not known. */
function longest(model: RiskModel, threats: readonly string[], restore: ReadonlyMap<string, RiskModel['nodes'][number]['restore']>): Triple | undefined {
    const wanted = new Set(threats);
    const effects = model.threats.filter(each => wanted.has(each.id)).flatMap(each => [
        ...each.disrupts.map(({ duration, node }) => duration ?? restore.get(node)),
        ...each.cuts.map(({ duration, resource }) => duration ?? restore.get(resource))
    ]);
    return effects.length === 0 ? undefined : triple(corner => {
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

/** Events an hour from a likelihood: chances convert by -ln(1-p)/h, frequencies are times a year. */
function rateOf(figure: LikelihoodFigure | undefined): Triple | undefined {
    return figure && triple(corner => {
        const value = figure[corner]?.value ?? figure.high?.value;
        if (value === undefined) {
            return undefined;
        }
        return figure.measure === 'frequency' ? value / HOURS.year : figure.horizon === undefined ? undefined : rateOfChance(Math.min(1, value), figure.horizon);
    });
}
