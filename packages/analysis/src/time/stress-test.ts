import { compare, type Node, type StressTest } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import { groupBy } from '../lookup.js';
import type {
    CriterionHarm,
    Downtime,
    HarmStep,
    OutageCause,
    OutageResult,
    StressTestAsFeeds,
    StressTestResult,
    StressTestState
} from '../results/time.js';
import { oncePerObject } from '../memo.js';
import { addsToNetwork } from '../scoring/network-effect.js';
import { place } from '../scoring/scale.js';
import { sectorMembers } from '../sectors.js';
import { burdenOf, leastOf } from './burden.js';
import { causeReader, type Causes } from './causes.js';
import { readAsFeedsToo, type Assumption, type CompiledNetwork } from './compile.js';
import { MS_PER_HOUR, toHours, toMs } from './network.js';
import { ringWatch, type RingWatch } from './ring-watch.js';
import type { Shortfall } from './shortfall.js';
import { simulator, type Outage, type Simulation } from './simulate.js';
import { calledAt, standbys } from './standby.js';

/** How long a run goes on after the last event of a stress test: ten years. */
const RUN_AFTER = 10 * 8760;

/**
 * What each stress test of a model does to its network, and what it would do after the planned measures, and after the proposed ones too.
 * @param run what a test does as things stand
 */
export function stressTests(
    look: Lookup,
    run: (test: StressTest) => StressTestResult,
    compiled: (state: 'residual' | 'what_if') => CompiledNetwork
): StressTestResult[] {
    const residual = addsToNetwork(look.model, 'residual') ? compiled('residual') : undefined;
    const whatIf = addsToNetwork(look.model, 'what_if') ? compiled('what_if') : undefined;
    return [...look.model.stressTests]
        .sort((a, b) => compare(a.id, b.id))
        .map(test => ({
            ...run(test),
            states: { residual: residual ? 'own' : 'same_as_current', what_if: whatIf ? 'own' : 'same_as_residual' },
            residual: residual && afterMeasures(look, residual, test),
            what_if: whatIf && afterMeasures(look, whatIf, test)
        }));
}

function afterMeasures(look: Lookup, compiled: CompiledNetwork, test: StressTest): StressTestState {
    const { downtime, sectors, criteria, as_feeds } = stressTest(look, compiled, test);
    return { measures: [...compiled.measures], downtime, sectors, criteria, ...(as_feeds ? { as_feeds } : {}), formula: 'measure.network' };
}

/** What a single outage does: the node down for so many hours, else for its repair. */
export function singleOutages(
    look: Lookup,
    compiled: CompiledNetwork,
    down: readonly string[],
    hours: number | undefined
): StressTestResult {
    const at = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
    return stressTest(look, compiled, {
        id: 'what_if',
        events: down.map(target => ({ time: 0, target, down: true, ...(hours === undefined ? {} : { duration: hours }), at }))
    });
}

/** What all tests of a network have in common: there is one for each threat. */
const prepared = oncePerObject((compiled: CompiledNetwork) => {
    const { model, network } = compiled;
    const members = sectorMembers(model);
    return {
        play: simulator(network),
        read: causeReader(compiled),
        standbys: standbys(compiled),
        nodes: new Map(model.nodes.map((each, index) => [each.id, { each, index }])),
        sectors: [...members],
        /** The nodes that a dependency is of, by its id. */
        owners: new Map(model.dependencies.map(each => [each.id, members.get(each.of) ?? [each.of]]))
    };
});

type Prepared = ReturnType<typeof prepared>;

type Test = Pick<StressTest, 'id' | 'events'> & Partial<Pick<StressTest, 'at'>>;

/** What a stress test does; where rings do not say what they pass on and that matters, with the other limit. */
export function stressTest(look: Lookup, compiled: CompiledNetwork, test: Test): StressTestResult {
    const watch = ringWatch(compiled.asFeeds);
    const result = played(look, compiled, test, watch);
    const other = watch.reached ? readAsFeedsToo(compiled) : undefined;
    const as_feeds = other && asFeeds(look, other, test);
    const differs =
        as_feeds &&
        JSON.stringify([as_feeds.downtime, as_feeds.sectors, as_feeds.criteria]) !==
            JSON.stringify([result.downtime, result.sectors, result.criteria]);
    return differs ? { ...result, as_feeds } : result;
}

function asFeeds(look: Lookup, compiled: CompiledNetwork, test: Test): StressTestAsFeeds {
    const { downtime, sectors, criteria } = played(look, compiled, test);
    return { downtime, sectors, criteria, formula: 'time.rings' };
}

function played(look: Lookup, compiled: CompiledNetwork, test: Test, watch: RingWatch = ringWatch(undefined)): StressTestResult {
    const { play, read, standbys: standing, nodes: own, sectors, owners } = prepared(compiled);
    const causes = read(test, { corner: 'best' });
    const until = endOf(causes);
    watch.begin(causes.causes);
    const run = play(causes.causes, { until, onDown: watch.onDown });
    const { nodes } = compiled.network;
    const spans = groupBy(run.outages, each => [nodes[each.node] ?? '']);
    const struck = new Set(run.outages.map(each => nodes[each.node] ?? ''));
    return {
        id: test.id,
        at: test.at,
        formula: 'time.simulation',
        chances: 'all_come_true',
        durations: 'best',
        end: toHours(until),
        settled: run.settled,
        complete: run.complete,
        spans: spansOf(test, look, causes),
        outages: outageResults(test, compiled, causes, run, own, until),
        saved: run.saved.flatMap(({ dependency, from, to, by, lasts }) => {
            const id = compiled.network.dependencies[dependency] ?? '';
            const node = nodes[compiled.network.of[dependency] ?? 0] ?? '';
            const bridged = Math.min(to - from, compiled.network.substitution[dependency] ?? Infinity);
            return id === ''
                ? []
                : [
                      {
                          dependency: id,
                          node,
                          from: toHours(from),
                          to: toHours(to),
                          hours: toHours(to - from),
                          by,
                          stock: toHours(lasts),
                          used: lasts > 0 ? Math.min(1, bridged / lasts) : undefined,
                          averted: avertedBy(look, own.get(node)?.each, toHours(to - from))
                      }
                  ];
        }),
        downtime: [...spans]
            .sort(([a], [b]) => compare(a, b))
            .flatMap(([id, outages]) => {
                const node = own.get(id)?.each;
                const all = downtime(id, outages, until);
                return node ? [{ ...all, ...burdenOf(node, all.hours) }] : [];
            }),
        sectors: sectors.flatMap(([sector, members]) => {
            const outages = union(members.flatMap(each => spans.get(each) ?? []));
            return outages.length === 0 ? [] : [downtime(sector, outages, until)];
        }),
        criteria: criteria(
            look,
            [...struck]
                .flatMap(id => own.get(id) ?? [])
                .sort((a, b) => a.index - b.index)
                .map(({ each }) => each),
            spans,
            until
        ),
        blackStarts: run.blackStarts.map(each => ({ at: toHours(each.at), nodes: each.nodes.map(node => nodes[node] ?? '').sort() })),
        locked: run.locked.map(node => nodes[node] ?? '').sort(),
        assumed: assumed(
            [
                ...compiled.assumptions,
                ...causes.assumptions,
                ...standing.flatMap(each => (calledAt(each, run.outages) === undefined ? [] : [{ kind: 'starts' as const, id: each.id }]))
            ],
            owners,
            struck
        )
    };
}

export function endOf({ causes }: Causes): number {
    return causes.reduce((last, each) => Math.max(last, each.to === Infinity ? each.from : each.to), 0) + toMs(RUN_AFTER);
}

function outageResults(
    test: Pick<StressTest, 'events'>,
    { network }: CompiledNetwork,
    { reasons }: Causes,
    { outages, locked }: Simulation,
    own: ReadonlyMap<string, { readonly each: Node }>,
    until: number
): OutageResult[] {
    const isLocked = new Set(locked);
    const byNode = groupBy(outages, each => [String(each.node)]);
    const chainOf = (outage: Outage): string[] => {
        const chain: string[] = [];
        const seen = new Set<Outage>();
        let each: Outage | undefined = outage;
        while (each && !seen.has(each) && chain.length < 100) {
            seen.add(each);
            chain.push(network.nodes[each.node] ?? '');
            if (each.cause >= 0) {
                chain.push(...idsOf(reasons[each.cause], chain.at(-1)));
            }
            const { via, from }: Outage = each;
            const next: Outage | undefined = via < 0 ? undefined : byNode.get(String(via))?.find(one => one.from <= from && from < one.to);
            if (via >= 0 && !next) {
                chain.push(network.nodes[via] ?? '', ...idsOf(reasons[each.cut], undefined));
            }
            each = next;
        }
        return chain.reverse();
    };
    const causeOf = (outage: Outage): OutageCause => {
        const reason = reasons[outage.cause];
        if (reason) {
            return { type: 'event', id: reason.id, threat: reason.threat, at: test.events[reason.event]?.at };
        }
        const id = network.dependencies[outage.dependency] ?? '';
        const lost = network.nodes[outage.via] ?? '';
        const { nodes, choice }: Shortfall = outage.lacks ?? { nodes: [], choice: undefined };
        const alternatives = choice && { choice, lost: nodes.map(each => network.nodes[each] ?? '').sort(compare) };
        const since = outage.since < outage.from ? toHours(outage.since) : undefined;
        return id === '' ? { type: 'place', lost, alternatives } : { type: 'dependency', id, lost, since, alternatives };
    };
    return outages.map(
        (outage): OutageResult => ({
            node: network.nodes[outage.node] ?? '',
            from: toHours(outage.from),
            ...(outage.to === Infinity ? { lasting: true } : { to: toHours(outage.to) }),
            ...(outage.to === Infinity && isLocked.has(outage.node) ? { locked: true } : {}),
            ...harmsOf(own.get(network.nodes[outage.node] ?? '')?.each, outage, until),
            cause: causeOf(outage),
            chain: chainOf(outage)
        })
    );
}

function idsOf(reason: Causes['reasons'][number] | undefined, last: string | undefined): string[] {
    return reason ? [reason.threat, reason.id].flatMap(each => (each === undefined || each === last ? [] : [each])) : [];
}

/** A time in which something is down, in milliseconds. */
export type Span = Pick<Outage, 'from' | 'to'>;

function downtime(id: string, outages: readonly Span[], until: number): Downtime {
    const lengths = outages.map(each => Math.min(each.to, until) - each.from);
    return {
        id,
        hours: lengths.reduce((sum, each) => sum + each, 0) / MS_PER_HOUR,
        outages: outages.length,
        longest: toHours(lengths.reduce((most, each) => Math.max(most, each), 0)),
        lasting: outages.some(each => each.to === Infinity)
    };
}

/** Spans of time as few as say the same. */
export function union(spans: readonly Span[]): Span[] {
    const found: Span[] = [];
    for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
        const last = found.at(-1);
        if (last && from <= last.to) {
            last.to = Math.max(last.to, to);
        } else {
            found.push({ from, to });
        }
    }
    return found;
}

/** Harm by duration (formula `time.harm`): an outage reaches a class when it lasts as long as the class says. */
function criteria(look: Lookup, struck: readonly Node[], spans: ReadonlyMap<string, Outage[]>, until: number): CriterionHarm[] {
    const served = groupBy([...struck], each => each.serves.map(service => service.target));
    return [...served]
        .sort(([a], [b]) => compare(a, b))
        .map(([criterion, nodes]) => {
            const own = look.criteria.get(criterion);
            const scale = own?.scale === undefined ? look.impactScale : look.scales.get(own.scale);
            const silent: string[] = [];
            const reached: (HarmStep & { readonly order: number })[] = [];
            for (const node of [...nodes].sort((a, b) => compare(a.id, b.id))) {
                const harms = node.serves.filter(each => each.target === criterion).flatMap(each => each.harms);
                if (harms.length === 0) {
                    silent.push(node.id);
                }
                for (const harm of harms) {
                    const order = scale && place(scale, harm.class, harm.sub)?.order;
                    const outage = spans.get(node.id)?.find(each => Math.min(each.to, until) - each.from >= toMs(harm.after));
                    if (order === undefined || !outage) {
                        continue;
                    }
                    const after = toHours(outage.from) + harm.after;
                    reached.push({ order, class: harm.class, sub: harm.sub, by: node.id, after });
                }
            }
            const steps = stepsOf(reached);
            const worst = steps.at(-1);
            const from = look.method?.disruption === 'none' ? undefined : look.method?.disruptionFrom;
            const limit = scale && from !== undefined ? place(scale, from)?.position : undefined;
            return {
                criterion,
                nodes: nodes.map(each => each.id).sort(),
                ...leastOf(nodes.map(each => burdenOf(each, downtime(each.id, spans.get(each.id) ?? [], until).hours))),
                hours:
                    union(nodes.flatMap(each => spans.get(each.id) ?? [])).reduce(
                        (sum, each) => sum + Math.min(each.to, until) - each.from,
                        0
                    ) / MS_PER_HOUR,
                class: worst?.class,
                sub: worst?.sub,
                by: worst?.by,
                after: worst?.after,
                steps: steps.map(({ order: _, ...step }) => step),
                silent,
                disruption:
                    limit === undefined
                        ? undefined
                        : worst && Math.round(worst.order) >= limit
                          ? 'yes'
                          : silent.length > 0
                            ? 'unknown'
                            : 'no'
            };
        });
}

/** What was reached first of what is worse than all before it. */
function stepsOf<Step extends { readonly order: number; readonly after: number }>(reached: readonly Step[]): Step[] {
    const steps: Step[] = [];
    for (const each of [...reached].sort((a, b) => a.after - b.after || b.order - a.order)) {
        if (each.order > (steps.at(-1)?.order ?? -Infinity)) {
            steps.push(each);
        }
    }
    return steps;
}

/** Classes that one outage of a node lasts long enough for. */
function harmsOf(node: Node | undefined, { from, to }: Span, until: number): Pick<OutageResult, 'harms'> {
    const harms = (node?.serves ?? [])
        .flatMap(({ target, harms: all }) => all.map(harm => ({ ...harm, target })))
        .filter(({ after }) => Math.min(to, until) - from >= toMs(after))
        .map(({ target, class: name, sub, after }) => ({ criterion: target, class: name, sub, at: toHours(from) + after }))
        .sort((a, b) => a.at - b.at || compare(a.criterion, b.criterion) || compare(a.class, b.class));
    return harms.length > 0 ? { harms } : {};
}

/** The worst class of each criterion that a node would reach, down for so many hours. */
function avertedBy(look: Lookup, node: Node | undefined, hours: number): StressTestResult['saved'][number]['averted'] {
    return (node?.serves ?? [])
        .flatMap(({ target, harms }) => {
            const own = look.criteria.get(target);
            const scale = own?.scale === undefined ? look.impactScale : look.scales.get(own.scale);
            const [worst] = harms
                .filter(({ after }) => hours >= after)
                .flatMap(harm => {
                    const order = scale && place(scale, harm.class, harm.sub)?.order;
                    return order === undefined ? [] : [{ order, class: harm.class, sub: harm.sub }];
                })
                .sort((a, b) => b.order - a.order);
            return worst ? [{ criterion: target, class: worst.class, sub: worst.sub }] : [];
        })
        .sort((a, b) => compare(a.criterion, b.criterion));
}

function spansOf({ events }: Test, look: Lookup, { endOf: lasts }: Causes): StressTestResult['spans'] {
    const campaigns = new Set(look.model.campaigns.map(each => each.id));
    return events.map(({ target, time }, i) => {
        const to = lasts(i);
        return {
            target,
            what: look.threats.has(target) ? 'threat_happens' : campaigns.has(target) ? 'campaign_happens' : 'node_down',
            from: time,
            ...(to === undefined || to === Infinity ? {} : { to: toHours(to) }),
            ends: to === undefined ? 'nothing_hit' : to === Infinity ? 'lasting' : 'stated'
        };
    });
}

/** What was taken for granted of what the run touched. */
function assumed(all: readonly Assumption[], owners: Prepared['owners'], struck: ReadonlySet<string>): StressTestResult['assumed'] {
    const relevant = all.filter(
        each =>
            each.kind === 'lasts_to_end' ||
            each.kind === 'never_met' ||
            each.kind === 'nothing_hit' ||
            each.kind === 'starts' ||
            (owners.get(each.id) ?? [each.id]).some(id => struck.has(id))
    );
    return [...groupBy(relevant, each => [each.kind])]
        .sort(([a], [b]) => compare(a, b))
        .map(([, group]) => ({ kind: group[0]?.kind ?? 'never_met', ids: [...new Set(group.map(each => each.id))].sort() }));
}
