import { compare, type RiskModel, type Threat } from '@nvs/model';
import { oncePerObject } from '../memo.js';
import { reached } from '../reached.js';
import { components } from '../time/circles.js';

/** One threat that sets off another. */
export interface Trigger {
    readonly by: string;
    readonly threat: string;
    /** Of each time that it happens; 1 where none is stated. */
    readonly chance: number;
    /** Hours until the other begins. */
    readonly after: number;
}

/** What sets off what; those that go in circles, which is an error, are left out. */
export interface Triggers {
    /** By what is set off. */
    readonly into: ReadonlyMap<string, readonly Trigger[]>;
    /** By what sets off. */
    readonly from: ReadonlyMap<string, readonly Trigger[]>;
    /** All threats, each behind those that set it off. */
    readonly ordered: readonly Threat[];
}

export const triggersOf = oncePerObject(({ threats }: Pick<RiskModel, 'threats'>): Triggers => {
    const sorted = [...threats].sort((a, b) => compare(a.id, b.id));
    const numbers = new Map(sorted.map(({ id }, at) => [id, at]));
    const before = sorted.map((): number[] => []);
    for (const [at, { triggers }] of sorted.entries()) {
        triggers.forEach(({ threat }) => before[numbers.get(threat) ?? -1]?.push(at));
    }
    // Tarjan's components come with those that they lead to before them.
    const groups = components([...sorted.keys()], at => before[at] ?? []);
    const groupOf = new Map(groups.flatMap((group, number) => group.map(at => [at, number] as const)));
    const into = new Map<string, Trigger[]>(),
        from = new Map<string, Trigger[]>();
    for (const [at, { id, triggers }] of sorted.entries()) {
        for (const { threat, chance = 1, after = 0 } of triggers) {
            const target = numbers.get(threat);
            if (
                target !== undefined &&
                groupOf.get(target) !== groupOf.get(at) &&
                from.get(id)?.some(each => each.threat === threat) !== true
            ) {
                const trigger = { by: id, threat, chance, after };
                into.set(threat, [...(into.get(threat) ?? []), trigger]);
                from.set(id, [...(from.get(id) ?? []), trigger]);
            }
        }
    }
    return { into, from, ordered: groups.flat().flatMap(at => sorted[at] ?? []) };
});

/** Some threats with all that they can set off. */
export function withTriggered({ from }: Triggers, threats: readonly string[]): string[] {
    return [...reached(threats, each => (from.get(each) ?? []).map(({ threat }) => threat))];
}

export const triggerKey = ({ by, threat }: Trigger): string => `trigger:${by}:${threat}`;

/** The ways in which something happens: of each all events are needed. */
export type Ways = readonly (readonly string[])[];

/** Ways of a threat that are told apart; what sets off what in more ways than this is counted in part. */
const MOST_WAYS = 500;

/** In which ways each threat happens: by itself, with a campaign, and with what sets it off where that comes true (see docs/methods/campaigns.md). */
export const waysOf = oncePerObject((model: Pick<RiskModel, 'threats' | 'campaigns'>): ReadonlyMap<string, Ways> => {
    const triggers = triggersOf(model);
    const campaigns = [...model.campaigns].sort((a, b) => compare(a.id, b.id));
    const found = new Map<string, Ways>();
    for (const { id } of triggers.ordered) {
        const triggered = (triggers.into.get(id) ?? []).flatMap(trigger =>
            (found.get(trigger.by) ?? []).map(way => (trigger.chance < 1 ? [...new Set([...way, triggerKey(trigger)])] : way))
        );
        const joint = campaigns.filter(each => each.threats.includes(id)).map(each => [`campaign:${each.id}`]);
        found.set(id, [[`threat:${id}`], ...joint, ...triggered].slice(0, MOST_WAYS));
    }
    return found;
});

/** Steps after which ways count as independent of each other. */
const MOST_STEPS = 100_000;

/** The chance that something happens in one of these ways, of independent events. Too many ways that share events count as independent, which is never less. */
export function chanceOfWays(ways: Ways, chanceOf: (key: string) => number): number {
    let steps = 0;
    const expand = (left: Ways): number | undefined => {
        steps += left.length + 1;
        const [first] = left;
        if (first === undefined) {
            return 0;
        }
        if (left.some(each => each.length === 0)) {
            return 1;
        }
        if (steps > MOST_STEPS) {
            return undefined;
        }
        const [key = ''] = first;
        const p = chanceOf(key);
        const happens = p === 0 ? 0 : expand(left.map(each => each.filter(one => one !== key)));
        const stays = p === 1 ? 0 : expand(left.filter(each => !each.includes(key)));
        return happens === undefined || stays === undefined ? undefined : p * happens + (1 - p) * stays;
    };
    return expand(ways) ?? 1 - ways.reduce((none, way) => none * (1 - way.reduce((all, key) => all * chanceOf(key), 1)), 1);
}
