import { isNeed, compare, type Node, type RiskModel } from '@nvs/model';
import type { LikelihoodFigure } from '../../results/likelihood.js';
import { rateOfChance } from '../../scoring/probability.js';
import { triggerKey, triggersOf, withTriggered } from '../../scoring/triggers.js';
import { triple, type BasicEvent, type Triple } from './event.js';
import { OFTENEST, occurrencesOf } from './occurrences.js';
import { hoursAt, quantityAt, shareAt } from '../../time/values.js';

/** The basic events of a model, by key. @param horizon hours of the assessment. Threats count with what is left of them outside their campaigns (decision of the page on campaigns). */
export function basicEvents(
    model: RiskModel,
    likelihoods: ReadonlyMap<string, LikelihoodFigure | undefined>,
    horizon: number
): Map<string, BasicEvent> {
    const restore = new Map(model.nodes.map(each => [each.id, each.restore]));
    const triggers = triggersOf(model);
    const occurrences = occurrencesOf(model, likelihoods, horizon);
    // What is set off lasts as part of what sets it off.
    const lasts = (threats: readonly string[]): Triple | undefined => longest(model, withTriggered(triggers, threats), restore);
    const events: BasicEvent[] = model.nodes.flatMap(ofNode);
    for (const threat of model.threats) {
        const outside = occurrences.get(`threat:${threat.id}`) ?? {};
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
            ...occurrences.get(`campaign:${campaign.id}`),
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

/** Own failures of a node, and its starts that may fail. */
function ofNode({ id, failure, failsToStart, restore }: Node): BasicEvent[] {
    const fails = failure && howItFails(failure, restore);
    return [
        ...(fails ? [{ key: `failure:${id}`, kind: 'own_failure' as const, id, node: id, at: failure.at, ...fails }] : []),
        ...(failsToStart
            ? [
                  {
                      key: `start:${id}`,
                      kind: 'fails_to_start' as const,
                      id,
                      node: id,
                      at: failsToStart.at,
                      chance: triple(corner => shareAt(failsToStart, corner))
                  }
              ]
            : [])
    ];
}

/** At a rate, with a chance, or as often as may be where that is withheld. Undefined: it says nothing of how likely it is. */
function howItFails(
    failure: NonNullable<Node['failure']>,
    restore: Node['restore']
): Pick<BasicEvent, 'occurs' | 'rate' | 'chance' | 'unknown' | 'hours'> | undefined {
    const rate = triple(corner => ratePerHour(quantityAt(failure, corner)));
    const bare = quantityAt(failure, 'best');
    const hours = (): Triple | undefined => triple(corner => hoursAt(restore, corner));
    return rate
        ? { occurs: 'repeatedly', rate, hours: isEndless(rate) ? undefined : hours() }
        : bare
          ? bare.per === undefined
              ? { chance: triple(corner => shareAt(failure, corner)) }
              : undefined
          : failure.withheld
            ? { occurs: 'repeatedly', rate: { low: 0, best: 0, high: OFTENEST }, unknown: 'withheld', hours: hours() }
            : undefined;
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
