import { compare, type Campaign, type Cut, type Disruption, type Node, type StressTest, type Threat } from '@nvs/model';
import { oncePerKey } from '../memo.js';
import { OTHER, type Assumption, type CompiledNetwork } from './compile.js';
import { toMs } from './network.js';
import type { Cause } from './simulate.js';
import { belonging, hoursAt, type Corner } from './values.js';

/** Why a cause is there: what the stress test names, and the threat behind it where that is a campaign. */
interface Reason {
    id: string;
    threat: string | undefined;
    event: number;
}

export interface Causes {
    readonly causes: readonly Cause[];
    readonly reasons: readonly Reason[];
    readonly assumptions: readonly Assumption[];
    /** Until when an event of the test lasts (milliseconds). Undefined: it hits nothing. */
    endOf(event: number): number | undefined;
}

/** How the parts of a model that a trial draws are read. */
export interface Drawing {
    readonly corner: Corner;
    /** Hours of an outage or cut instead of its best estimate. */
    duration?(of: Disruption | Cut, key: string): number | undefined;
    /** Hours of the repair of a node instead of its best estimate. */
    restore?(node: string): number | undefined;
    /** Whether an event with a chance takes its node down; without it, always where the chance is above 0. */
    happens?(of: Disruption, key: string): boolean;
}

/**
 * Reads the causes of stress tests, of as many as there are of one network. What lasts how long: the outage as stated, else the repair of the node,
 * else to the end of the run. A cut of a share leaves the rest of that supply.
 */
export function causeReader(
    compiled: CompiledNetwork,
    side: Side = origin(compiled)
): (test: Pick<StressTest, 'events'>, drawing: Drawing) => Causes {
    const { model } = compiled;
    const threats = new Map(model.threats.map(each => [each.id, each]));
    const campaigns = new Map(model.campaigns.map(each => [each.id, each]));
    const nodes = new Map(model.nodes.map(each => [each.id, each]));
    const members = oncePerKey(({ threats: own }: Campaign) => [...new Set(own)].sort(compare).flatMap(id => threats.get(id) ?? []));
    const strikes = oncePerKey((threat: Threat) => strikesOf(threat, compiled, side.belongs));
    return (test, drawing) => read({ compiled, side, threats, campaigns, nodes, members, strikes }, test, drawing);
}

/** What counts as being of a place. */
export interface Side {
    /** Whether what comes from a supplier comes from the place. */
    belongs(supplier: string, place: string): boolean;
    /** What falls with a place beside what stands in it: numbers of nodes. */
    with(place: string): readonly number[];
}

/** By where things stand: what stands in a place falls with it through the network. */
const origin = ({ model }: CompiledNetwork): Side => ({ belongs: belonging(model), with: () => [] });

interface Elements {
    readonly compiled: CompiledNetwork;
    readonly side: Side;
    readonly threats: ReadonlyMap<string, Threat>;
    readonly campaigns: ReadonlyMap<string, Campaign>;
    readonly nodes: ReadonlyMap<string, Node>;
    members(campaign: Campaign): readonly Threat[];
    strikes(threat: Threat): Strikes;
}

/** A node that a threat takes down or cuts, and what names that in trials. */
interface Strike {
    readonly node: number | undefined;
    readonly share: number;
    readonly key: string;
}

interface Strikes {
    readonly disrupts: readonly (Strike & { readonly of: Disruption })[];
    readonly cuts: readonly { readonly of: Cut; readonly key: string; readonly strikes: readonly Strike[] }[];
}

function strikesOf({ id, disrupts, cuts }: Threat, { numbers, sources }: CompiledNetwork, belongs: Side['belongs']): Strikes {
    const cutBy = (each: Cut, key: string): Strike[] => {
        const all = sources.get(each.resource) ?? [];
        return all.length === 0 && each.supplier === undefined && (each.share ?? 1) >= 1
            ? [{ node: numbers.get(each.resource), share: 1, key }]
            : all
                  .filter(({ supplier }) => each.supplier === undefined || (supplier !== OTHER && belongs(supplier, each.supplier)))
                  .map(({ supplier, node }) => ({ node, share: Math.min(1, each.share ?? 1), key: `${key}.${supplier}` }));
    };
    return {
        disrupts: disrupts.map((of, index) => ({ of, node: numbers.get(of.node), share: 1, key: `${id}.disrupts.${index}` })),
        cuts: cuts.map((of, index) => ({ of, key: `${id}.cuts.${index}`, strikes: cutBy(of, `${id}.cuts.${index}`) }))
    };
}

function read(
    { compiled, side, threats, campaigns, nodes, members, strikes }: Elements,
    test: Pick<StressTest, 'events'>,
    drawing: Drawing
): Causes {
    const found: { cause: Cause; reason: Reason; key: string; to: number }[] = [];
    const assumptions: Assumption[] = [];
    const { corner } = drawing;
    const hours = (id: string, stated: number | undefined, node: string): number => {
        const lasts = stated ?? drawing.restore?.(node) ?? hoursAt(nodes.get(node)?.restore, corner);
        if (lasts === undefined) {
            assumptions.push({ kind: 'lasts_to_end', id });
        }
        return lasts ?? Infinity;
    };
    const put = ({ node, share, key }: Strike, from: number, lasts: number, reason: Reason): void => {
        if (node !== undefined && lasts > 0 && share > 0) {
            const to = lasts === Infinity ? Infinity : toMs(from) + toMs(lasts);
            found.push({
                to,
                cause: { node, from: toMs(from), to, share },
                reason,
                key
            });
        }
    };
    const happen = (threat: Threat, time: number, reason: Reason): void => {
        const { disrupts, cuts } = strikes(threat);
        for (const each of disrupts) {
            const { of, key } = each;
            if (drawing.happens ? drawing.happens(of, key) : (of.chance ?? 1) > 0) {
                put(each, time, hours(threat.id, drawing.duration?.(of, key) ?? hoursAt(of.duration, corner), of.node), reason);
            }
        }
        for (const { of, key, strikes: all } of cuts) {
            const lasts = hours(threat.id, drawing.duration?.(of, key) ?? hoursAt(of.duration, corner), of.resource);
            all.forEach(each => put(each, time, lasts, reason));
        }
    };
    test.events.forEach(({ time, target, down, duration }, event) => {
        const threat = threats.get(target);
        const campaign: Campaign | undefined = campaigns.get(target);
        if (threat) {
            happen(threat, time, { id: target, threat: undefined, event });
        } else if (campaign) {
            members(campaign).forEach(each => happen(each, time, { id: target, threat: each.id, event }));
        } else if (down || compiled.numbers.has(target)) {
            const lasts = hours(target, duration, target);
            for (const node of [compiled.numbers.get(target), ...side.with(target)]) {
                put({ node, share: 1, key: `${target}.${event}` }, time, lasts, { id: target, threat: undefined, event });
            }
        }
    });
    for (const { target } of test.events.filter((_, event) => !found.some(each => each.reason.event === event))) {
        assumptions.push({ kind: 'nothing_hit', id: target });
    }
    const endOf = (event: number): number | undefined =>
        found.filter(each => each.reason.event === event).reduce<number | undefined>((last, { to }) => Math.max(last ?? 0, to), undefined);
    const united = found.length > 1 ? unite(found) : found;
    return { causes: united.map(each => each.cause), reasons: united.map(each => each.reason), assumptions, endOf };
}

/** Overlapping cuts of one kind by one threat are one; cuts by different threats add up. */
function unite(found: { cause: Cause; reason: Reason; key: string }[]): { cause: Cause; reason: Reason; key: string }[] {
    const order = [...found].sort(
        (a, b) => a.cause.from - b.cause.from || compare(a.key, b.key) || a.cause.to - b.cause.to || a.reason.event - b.reason.event
    );
    const last = new Map<string, Cause>();
    return order.filter(({ cause, key }) => {
        const before = last.get(key);
        if (before && before.node === cause.node && cause.from <= before.to) {
            before.to = Math.max(before.to, cause.to);
            return false;
        }
        last.set(key, cause);
        return true;
    });
}
