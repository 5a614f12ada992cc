import { compare } from '@nvs/model';
import type { Amounts } from '../exact.js';
import { groupBy } from '../lookup.js';
import { once, oncePerKey } from '../memo.js';
import { chancesByNode, nodeChances } from '../network/structure/chances.js';
import type { Structure } from '../network/structure/model.js';
import type { RiskState } from '../results/figure.js';
import type { KnockOnResult } from '../results/knock-on.js';
import type { NodeStructure, OutageFigure } from '../results/network.js';
import type { RankEntry } from '../results/risk.js';
import type { Percentiles, StressTestSampling } from '../results/sampling.js';
import type { StressTestResult } from '../results/time.js';
import { sampleLikelihood, sampleRisks, trialsFor } from '../sampling/risks.js';
import { finish, type SamplingOptions } from '../sampling/run.js';
import type { Study } from '../study-parts.js';
import { exposedTo } from '../supply/supply.js';
import type { CompiledNetwork } from '../time/compile.js';
import type { Figures, OpenRing, StructuralFigure, StructuralNumbers } from './figures.js';
import type { Numbers } from './value.js';

/** Nodes of which the chances are solved each for itself. */
const MOST_ALONE = 3;

/** What figures are made of: parts of a study, each worked out when it is asked for first, so that rules that ask for little cost little. */
type FigureParts = Omit<Study, 'figures' | 'judgement' | 'differences'>;

/** Figures that rules may ask for, of a study. */
export function figuresFor(parts: FigureParts): Figures {
    const { model, look, sampling } = parts;
    const risks = once(() => groupBy([...parts.risks()], each => [each.id]));
    const ranks = once(
        () =>
            new Map(
                parts
                    .rankings()
                    .filter(each => each.scope === undefined)
                    .flatMap(each => each.entries.map(entry => [`${each.state} ${entry.id}`, placeOf(entry)] as const))
            )
    );
    const interests = once(() => new Map(parts.interests().map(each => [each.interest, each.disruption])));
    const compiled = (): CompiledNetwork => parts.compiled('current');
    const structure = (): Structure => parts.structure('current');
    const bothReadings = (result: Down & { readonly as_feeds?: Down | undefined }): Readings => {
        const hoursOf = (of: Down): Map<string, number> => new Map([...of.downtime, ...of.sectors].map(each => [each.id, each.hours]));
        return { asServices: hoursOf(result), asFeeds: hoursOf(result.as_feeds ?? result) };
    };
    const downtimes = oncePerKey((id: string) => {
        const result = parts.stressTest(id);
        return (
            result && {
                origin: bothReadings(result),
                control: bothReadings(result.by_control ?? result),
                lasting: { origin: lastingIn(result), control: lastingIn(result.by_control ?? result) }
            }
        );
    });
    const hoursDown = (id: string, all: Readings | undefined): Numbers | undefined => {
        const one = all?.asServices.get(id) ?? 0,
            other = all?.asFeeds.get(id) ?? 0;
        return all && { low: Math.min(one, other), best: one === other ? one : undefined, high: Math.max(one, other) };
    };
    const above = (harms: KnockOnResult['harms']): string[] =>
        harms.filter(harm => harm.agreement === 'above_range').map(harm => harm.criterion);
    const understated = once(
        () => new Map(parts.knockOns().map(each => [each.id, agreed(above(each.harms), each.as_feeds && above(each.as_feeds.harms))]))
    );
    const exposed = once(() => exposedTo(model, compiled()));
    const exposedByControl = once(() => exposedTo(model, compiled(), 'control'));
    const held = once(() => new Map(parts.control().map(each => [each.id, each.controllers])));
    const harm = once(() => groupBy([...(parts.drawnHarms.made() ?? parts.harms().figures)], each => [each.target]));
    const drawn = once(() => groupBy([...parts.drawnHarms()], each => [each.target]));
    const solved = once(() => {
        const { nodes = [], sectors = [] } = parts.network.made() ?? {};
        return new Map([...nodes, ...sectors].map(each => [each.id, each]));
    });
    const kinds = new Map([...model.nodes, ...model.sectors].map(each => [each.id, each.kind]));
    const together = oncePerKey((kind: string) =>
        chancesByNode(
            structure(),
            [...kinds].filter(each => each[1] === kind).map(each => each[0])
        )
    );
    const asked = new Set<string>();
    // Who asks for many of a kind asks for all, which cost little more than one when they are solved together.
    const chances = oncePerKey(
        (id: string) =>
            solved().get(id) ?? (asked.add(id).size > MOST_ALONE ? together(kinds.get(id) ?? '').get(id) : nodeChances(structure(), id))
    );
    const trials = (): SamplingOptions => ({ ...sampling, trials: sampling.trials ?? trialsFor(parts.risks().length) });
    // Each value has a stream of its own, so a risk drawn alone gets the figures that it gets among all.
    const sampledRisk = oncePerKey((id: string) => {
        const { risks: found } = parts.sampledRisks.made() ?? finish(sampleRisks(look, risks().get(id) ?? [], trials()));
        return found.find(each => each.id === id && each.scope === undefined);
    });
    // A likelihood has percentiles too where the impact is not known.
    const sampledLikelihood = oncePerKey((id: string) => sampleLikelihood(look, risks().get(id)?.[0], trials()));
    const sampledDowntime = oncePerKey((id: string) => {
        const result = parts.sampledStressTest(id)();
        const hoursOf = (of: Pick<StressTestSampling, 'downtime' | 'sectors'>): Map<string, Percentiles> =>
            new Map([...of.downtime, ...of.sectors].map(each => [each.id, each.hours]));
        return result && { asServices: hoursOf(result), asFeeds: hoursOf(result.as_feeds ?? result) };
    });
    return {
        risks: id => risks().get(id) ?? [],
        // A state that changes nothing has no list of its own.
        rank: (id, state) => LIKE[state].map(each => ranks().get(`${each} ${id}`)).find(each => each !== undefined),
        downtime: (id, test) => hoursDown(id, downtimes(test)?.origin),
        downtimeByControl: (id, test) => hoursDown(id, downtimes(test)?.control),
        isLasting: (id, test, way) => downtimes(test)?.lasting[way].has(id) ?? false,
        structure: (id, figure) => {
            const found = chances(id);
            return found && structuralFigure(found, figure);
        },
        percentile: (id, figure, of) => {
            if (figure === 'risk') {
                return sampledRisk(id)?.rankKey[of];
            }
            if (figure === 'likelihood') {
                return sampledLikelihood(id)?.[of];
            }
            const all = figure.startsWith('downtime:') ? sampledDowntime(figure.slice('downtime:'.length)) : undefined;
            // What is down in no trial is not among them.
            const one = all?.asServices.get(id)?.[of] ?? 0,
                other = all?.asFeeds.get(id)?.[of] ?? 0;
            return all && (one === other ? one : { low: Math.min(one, other), high: Math.max(one, other) });
        },
        disruptionOfInterest: id => interests().get(id),
        harms: id => harm().get(id) ?? [],
        drawnHarm: (id, name, sub) =>
            drawn()
                .get(id)
                ?.find(each => each.class === name && each.sub === sub)?.chance.estimate?.value,
        understated: id => understated().get(id) ?? [],
        singlePoints: id => {
            const { numbers, network, asFeeds } = compiled();
            const number = numbers.get(id) ?? -1,
                least = parts.singlePoints(network),
                most = asFeeds ? parts.singlePoints(asFeeds) : least;
            const named = (found: ReadonlyMap<number, readonly number[]>): string[] =>
                (found.get(number) ?? []).map(each => network.nodes[each] ?? '').sort(compare);
            return least && most ? agreed(named(least), named(most)) : 'too_large';
        },
        control: id => held().get(id) ?? [],
        exposure: id => exposed()(id),
        exposureByControl: id => exposedByControl()(id)
    };
}

type Down = Pick<StressTestResult, 'downtime' | 'sectors'>;

/** What is not back when the run ends, in either reading of a ring. */
const lastingIn = (result: Down & { readonly as_feeds?: Down | undefined }): ReadonlySet<string> =>
    new Set(
        [result, result.as_feeds ?? result].flatMap(({ downtime, sectors }) =>
            [...downtime, ...sectors].filter(each => each.lasting).map(each => each.id)
        )
    );

/** Hours down by node and sector, where rings that do not say what they pass on keep themselves running, and where they need a source. */
interface Readings {
    readonly asServices: ReadonlyMap<string, number>;
    readonly asFeeds: ReadonlyMap<string, number>;
}

/** A list, where both readings of a ring give it. */
const agreed = (one: string[], other: string[] = one): string[] | OpenRing => (one.join('\n') === other.join('\n') ? one : 'open_ring');

/** A place, with those that ranges allow; without one, those that what is not judged leaves open. */
function placeOf({ rank, between, highestRank, lowestRank }: RankEntry): Amounts {
    return { low: highestRank, best: rank, high: lowestRank, between: between && { low: between.first, high: between.last } };
}

/** Where a state has no figures of its own, those of the state that it equals. */
const LIKE: Readonly<Record<RiskState, readonly RiskState[]>> = {
    inherent: ['inherent'],
    current: ['current'],
    residual: ['residual', 'current'],
    what_if: ['what_if', 'residual', 'current']
};

function structuralFigure(
    {
        loss,
        lossBound,
        outage,
        judgedOver,
        lessCertain
    }: Pick<NodeStructure, 'loss' | 'lossBound' | 'outage' | 'judgedOver' | 'lessCertain'>,
    figure: StructuralFigure
): StructuralNumbers | undefined {
    const under = { judgedOver, lessCertain, missing: loss.missing };
    switch (figure) {
        case 'loss':
            return { ...under, conditions: loss.conditions, ...corners(loss), noBound: lossBound !== undefined };
        case 'outage':
            return (
                outage && {
                    ...under,
                    conditions: outage.atLeastOne.conditions,
                    ...corners(outage.atLeastOne),
                    approximate: outage.atLeastOne.status === 'approximate'
                }
            );
        case 'unavailability':
            return (
                outage && { ...under, conditions: outage.unavailability.conditions, ...corners(outage.unavailability), over: outage.over }
            );
        case 'frequency':
            return (
                outage?.frequency && {
                    ...under,
                    conditions: outage.frequency.conditions,
                    ...limits(outage.frequency, outage.unavailability.missing),
                    over: outage.over
                }
            );
    }
}

/** Of proven limits no value between them is better than another: what compares them must hold of both. */
function corners({
    low,
    best,
    high,
    status,
    missing
}: Numbers & { readonly status: OutageFigure['atLeastOne']['status']; readonly missing?: number | undefined }): Numbers {
    return status === 'bounds' ? { low, best: undefined, high } : limits({ low, best, high }, missing);
}

/** Where something is not judged, from what there is without it to the most there can be. */
const limits = ({ low, best, high }: Numbers, missing: number | undefined): Numbers =>
    missing === undefined ? { low, best, high } : { low: best ?? low, best: undefined, high };
