import { HOURS, type RiskModel } from '@nvs/model';
import type { LikelihoodFigure, LikelihoodPoint } from '../../results/likelihood.js';
import { chanceOfRate, rateOfChance } from '../../scoring/probability.js';
import { chanceOfWays, triggerKey, triggersOf, waysOf, type Ways } from '../../scoring/triggers.js';
import { MS_PER_HOUR } from '../../time/network.js';
import type { Corner } from '../../time/values.js';
import { triple, type BasicEvent, type Triple } from './event.js';

/** How often threats happen outside what brings them about otherwise, campaigns, and how likely triggers are, by the keys of their events. */
export function occurrencesOf(
    model: RiskModel,
    likelihoods: ReadonlyMap<string, LikelihoodFigure | undefined>,
    horizon: number
): ReadonlyMap<string, Occurrence> {
    const { into, ordered } = triggersOf(model);
    const ways = waysOf(model);
    const found = new Map<string, Occurrence>();
    // A campaign is no likelier than any of its threats, whose likelihoods count it in.
    const campaigns = new Map(
        model.campaigns.map(({ id, threats }): [string, Campaigned] => {
            const figure = likelihoods.get(id);
            const highest = threats.reduce(
                (least, each) => Math.min(least, expectedOf(likelihoods.get(each), horizon)?.high ?? Infinity),
                OFTENEST * horizon
            );
            return [id, { figure, expected: expectedOf(figure, horizon) ?? { low: 0, best: 0, high: highest } }];
        })
    );
    for (const [id, { figure, expected }] of campaigns) {
        found.set(`campaign:${id}`, occurring(figure, expected, horizon));
    }
    for (const trigger of [...into.values()].flat().filter(each => each.chance < 1)) {
        found.set(triggerKey(trigger), { chance: triple(() => trigger.chance) });
    }
    for (const { id } of ordered) {
        const total = likelihoods.get(id);
        const joint = model.campaigns.filter(each => each.threats.includes(id)).flatMap(each => campaigns.get(each.id) ?? []);
        found.set(
            `threat:${id}`,
            into.has(id) ? outsideOthers(total, ways.get(id)?.slice(1) ?? [], found, horizon) : outsideCampaigns(total, joint, horizon)
        );
    }
    return found;
}

/** How often something happens, as far as it is known. */
export type Occurrence = Pick<BasicEvent, 'occurs' | 'rate' | 'chance' | 'judgedOver' | 'unknown' | 'middle'>;

/** As often an hour as anything is told apart: once a millisecond. The most that is not known can be. */
export const OFTENEST = MS_PER_HOUR;

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
        ...(unknown ? { unknown } : {}),
        ...(middleOf(figure) ? { middle: true } : {})
    };
}

/** Nobody knows how often: from never to all the time. */
const anything = (horizon: number): Triple => ({ low: 0, best: 0, high: OFTENEST * horizon });

/**
 * What a band without a best estimate counts as: the geometric middle of its limits (see Bands in docs/methods/aggregation.md). Undefined of any other likelihood, and of
 * a band from zero, which has none: its upper limit counts.
 */
function middleOf(figure: LikelihoodFigure | undefined): Pick<LikelihoodPoint, 'value' | 'perYear'> | undefined {
    const { status, low, best, high } = figure ?? {};
    const between = (from: number | undefined, to: number | undefined): number | undefined =>
        from === undefined || to === undefined || from === 0 ? undefined : Math.sqrt(from * to);
    const [value, perYear] = [between(low?.value, high?.value), between(low?.perYear, high?.perYear)];
    return status === 'judged' && !best && value !== undefined ? { value, perYear } : undefined;
}

/** How many events a judged rate leads one to expect within the horizon; of a chance p over it, -ln(1-p), so that independent ones add up. Undefined where there is no number. */
function expectedOf(figure: LikelihoodFigure | undefined, horizon: number): Triple | undefined {
    return (
        figure &&
        triple(corner => {
            const { value, perYear } = figure[corner] ?? middleOf(figure) ?? figure.high ?? {};
            const yearly = perYear ?? (figure.measure === 'frequency' ? value : undefined);
            return yearly !== undefined
                ? (yearly * horizon) / HOURS.year
                : value === undefined || figure.horizon === undefined
                  ? undefined
                  : rateOfChance(Math.min(1, value), figure.horizon) * horizon;
        })
    );
}
