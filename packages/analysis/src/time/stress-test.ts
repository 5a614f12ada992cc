import { compare, type Node, type RiskModel, type StressTest } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import { groupBy } from '../lookup.js';
import type {
    MayTrigger,
    OutageCause,
    OutageResult,
    StressTestAsFeeds,
    StressTestByControl,
    StressTestResult,
    StressTestState
} from '../results/time.js';
import { oncePerObject } from '../memo.js';
import { addsToNetwork } from '../scoring/network-effect.js';
import { triggersOf, withTriggered } from '../scoring/triggers.js';
import { sectorMembers } from '../sectors.js';
import { burdenOf } from './burden.js';
import { byControl, hitByControl } from './by-control.js';
import { causeReader, type Causes } from './causes.js';
import { readAsFeedsToo, type Assumption, type CompiledNetwork } from './compile.js';
import { avertedBy, criteria, harmsOf } from './harm.js';
import { toHours, toMs } from './network.js';
import { ringWatch, type RingWatch } from './ring-watch.js';
import type { Shortfall } from './shortfall.js';
import { simulator, type Outage, type Simulation } from './simulate.js';
import { downtime, union } from './spans.js';
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
    const { saved: _, as_feeds, ...outcome } = stressTestOutcome(look, compiled, test);
    return { measures: [...compiled.measures], ...outcome, ...(as_feeds ? { as_feeds } : {}), formula: 'measure.network' };
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
        readByControl: causeReader(compiled, byControl(compiled)),
        standbys: standbys(compiled),
        nodes: new Map(model.nodes.map((each, index) => [each.id, { each, index }])),
        sectors: [...members],
        /** The nodes that a dependency is of, by its id. */
        owners: new Map(model.dependencies.map(each => [each.id, members.get(each.of) ?? [each.of]]))
    };
});

type Prepared = ReturnType<typeof prepared>;

type Test = Pick<StressTest, 'id' | 'events'> & Partial<Pick<StressTest, 'at'>>;

/** What happens in a stress test. */
interface Course {
    readonly causes: Causes;
    readonly run: Simulation;
    readonly until: number;
    /** When each of what goes down is down, by its name. */
    readonly spans: ReadonlyMap<string, readonly Outage[]>;
}

/** Who is down for how long, and what harm that does. */
export type Outcome = Pick<StressTestResult, 'downtime' | 'sectors' | 'criteria'>;

/** What a stress test comes to, without how it came about. */
export interface StressTestOutcome extends Outcome {
    /** Dependencies that something bridged. */
    readonly saved: readonly string[];
    readonly as_feeds?: StressTestAsFeeds | undefined;
}

/** What a stress test does; where rings do not say what they pass on and that matters, with the other limit. */
export function stressTest(look: Lookup, compiled: CompiledNetwork, test: Test): StressTestResult {
    const watch = ringWatch(compiled.asFeeds);
    const course = played(compiled, test, watch);
    const result = { ...told(look, compiled, test, course), ...outcomeOf(look, compiled, course) };
    const as_feeds = otherLimit(look, compiled, test, watch, result);
    const by_control = outcomeByControl(look, compiled, test);
    return { ...result, ...(as_feeds ? { as_feeds } : {}), ...(by_control ? { by_control } : {}) };
}

/** The same where what is controlled from a place is hit with it. Undefined where nothing more is hit. */
function outcomeByControl(look: Lookup, compiled: CompiledNetwork, test: Test): StressTestByControl | undefined {
    const hit = hitByControl(compiled, test);
    if (hit.length === 0) {
        return undefined;
    }
    const watch = ringWatch(compiled.asFeeds);
    const outcome = outcomeOf(look, compiled, played(compiled, test, watch, { by: 'control', reasons: false }));
    const as_feeds = otherLimit(look, compiled, test, watch, outcome, 'control');
    return { hit, ...outcome, ...(as_feeds ? { as_feeds } : {}), formula: 'time.by_control' };
}

/** The same, of which only the outcome is asked for. */
export function stressTestOutcome(look: Lookup, compiled: CompiledNetwork, test: Test): StressTestOutcome {
    const watch = ringWatch(compiled.asFeeds);
    const course = played(compiled, test, watch, { reasons: false });
    const outcome = outcomeOf(look, compiled, course);
    const saved = course.run.saved.map(({ dependency }) => compiled.network.dependencies[dependency] ?? '');
    return { ...outcome, saved, as_feeds: otherLimit(look, compiled, test, watch, outcome) };
}

/** The outcome where what is not stated in rings counts as feeds. Undefined where that is the same. */
function otherLimit(
    look: Lookup,
    compiled: CompiledNetwork,
    test: Test,
    watch: RingWatch,
    { downtime: down, sectors, criteria: harmed }: Outcome,
    by: By = 'origin'
): StressTestAsFeeds | undefined {
    const other = watch.reached ? readAsFeedsToo(compiled) : undefined;
    const outcome = other && outcomeOf(look, other, played(other, test, undefined, { by, reasons: false }));
    const differs =
        outcome && JSON.stringify([outcome.downtime, outcome.sectors, outcome.criteria]) !== JSON.stringify([down, sectors, harmed]);
    return differs ? { ...outcome, formula: 'time.rings' } : undefined;
}

/** Whether what comes from a place is what stands there, or what is controlled from there too. */
type By = 'origin' | 'control';

/** @param reasons whether it is to be told what each outage lacked */
function played(
    compiled: CompiledNetwork,
    test: Test,
    watch: RingWatch = ringWatch(undefined),
    { by = 'origin', reasons = true }: { readonly by?: By; readonly reasons?: boolean } = {}
): Course {
    const { play, read, readByControl } = prepared(compiled);
    const causes = (by === 'control' ? readByControl : read)(test, { corner: 'best' });
    const until = endOf(causes);
    watch.begin(causes.causes);
    const run = play(causes.causes, { until, reasons, onDown: watch.onDown });
    const { nodes } = compiled.network;
    return { causes, run, until, spans: groupBy(run.outages, each => [nodes[each.node] ?? '']) };
}

function outcomeOf(look: Lookup, compiled: CompiledNetwork, { until, spans }: Course): Outcome {
    const { nodes: own, sectors } = prepared(compiled);
    return {
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
            [...spans.keys()]
                .flatMap(id => own.get(id) ?? [])
                .sort((a, b) => a.index - b.index)
                .map(({ each }) => each),
            spans,
            until
        )
    };
}

/** What the threats of a test can set off, and what that can in turn; not what is in the test anyhow. */
function setOffBy(model: RiskModel, { events }: Test): MayTrigger[] {
    const members = new Map(model.campaigns.map(each => [each.id, each.threats]));
    const begun = new Set(events.flatMap(({ target }) => members.get(target) ?? [target]));
    const triggers = triggersOf(model);
    return withTriggered(triggers, [...begun]).flatMap(id =>
        (triggers.from.get(id) ?? [])
            .filter(each => !begun.has(each.threat))
            .map(({ by, threat, chance, after }) => ({ by, threat, stated: chance, after }))
    );
}

/** How it came about. */
function told(
    look: Lookup,
    compiled: CompiledNetwork,
    test: Test,
    { causes, run, until, spans }: Course
): Omit<StressTestResult, keyof Outcome> {
    const { standbys: standing, nodes: own, owners } = prepared(compiled);
    const { nodes } = compiled.network;
    const mayTrigger = setOffBy(compiled.model, test);
    return {
        ...(mayTrigger.length > 0 ? { mayTrigger } : {}),
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
        blackStarts: run.blackStarts.map(each => ({ at: toHours(each.at), nodes: each.nodes.map(node => nodes[node] ?? '').sort() })),
        locked: run.locked.map(node => nodes[node] ?? '').sort(),
        assumed: assumed(
            [
                ...compiled.assumptions,
                ...causes.assumptions,
                ...standing.flatMap(each => (calledAt(each, run.outages) === undefined ? [] : [{ kind: 'starts' as const, id: each.id }]))
            ],
            owners,
            new Set(spans.keys())
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
