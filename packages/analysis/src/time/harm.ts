import { compare, type Node, type Scale } from '@nvs/model';
import { groupBy, type Lookup } from '../lookup.js';
import type { CriterionHarm, HarmStep, OutageResult, StressTestResult } from '../results/time.js';
import { place } from '../scoring/scale.js';
import { burdenOf, leastOf } from './burden.js';
import { MS_PER_HOUR, toHours, toMs } from './network.js';
import type { Outage } from './simulate.js';
import { downtime, union, type Span } from './spans.js';

/** Harm by duration (formula `time.harm`): an outage reaches a class when it lasts as long as the class says. */
export function criteria(look: Lookup, struck: readonly Node[], spans: Spans, until: number): CriterionHarm[] {
    const served = groupBy([...struck], each => each.serves.map(service => service.target));
    return [...served]
        .sort(([a], [b]) => compare(a, b))
        .map(([criterion, nodes]) => {
            const own = look.criteria.get(criterion);
            const scale = own?.scale === undefined ? look.impactScale : look.scales.get(own.scale);
            const sorted = [...nodes].sort((a, b) => compare(a.id, b.id));
            const silent = sorted.filter(each => harmsFor(each, criterion).length === 0).map(each => each.id);
            const steps = stepsOf(scale ? sorted.flatMap(each => reachedBy(each, criterion, scale, spans, until)) : []);
            const worst = steps.at(-1);
            const down = union(nodes.flatMap(each => spans.get(each.id) ?? []));
            return {
                criterion,
                nodes: sorted.map(each => each.id),
                ...leastOf(nodes.map(each => burdenOf(each, downtime(each.id, spans.get(each.id) ?? [], until).hours))),
                hours: down.reduce((sum, each) => sum + Math.min(each.to, until) - each.from, 0) / MS_PER_HOUR,
                class: worst?.class,
                sub: worst?.sub,
                by: worst?.by,
                after: worst?.after,
                steps: steps.map(({ order: _, ...step }) => step),
                silent,
                disruption: disruptionBy(look, scale, worst, silent)
            };
        });
}

type Spans = ReadonlyMap<string, readonly Outage[]>;
type Reached = HarmStep & { readonly order: number };

const harmsFor = ({ serves }: Node, criterion: string) => serves.filter(each => each.target === criterion).flatMap(each => each.harms);

/** The classes of a criterion that a node is down long enough for at least once, and when it first was. */
function reachedBy(node: Node, criterion: string, scale: Scale, spans: Spans, until: number): Reached[] {
    return harmsFor(node, criterion).flatMap(harm => {
        const order = place(scale, harm.class, harm.sub)?.order;
        const outage = spans.get(node.id)?.find(each => Math.min(each.to, until) - each.from >= toMs(harm.after));
        return order === undefined || !outage
            ? []
            : [{ order, class: harm.class, sub: harm.sub, by: node.id, after: toHours(outage.from) + harm.after }];
    });
}

/** Whether the worst class counts as disruption of society; undefined where the method does not say from which class. */
function disruptionBy(
    { method }: Lookup,
    scale: Scale | undefined,
    worst: Reached | undefined,
    silent: readonly string[]
): CriterionHarm['disruption'] {
    const from = method?.disruption === 'none' ? undefined : method?.disruptionFrom;
    const limit = scale && from !== undefined ? place(scale, from)?.position : undefined;
    if (limit === undefined) {
        return undefined;
    }
    return worst && Math.round(worst.order) >= limit ? 'yes' : silent.length > 0 ? 'unknown' : 'no';
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
export function harmsOf(node: Node | undefined, { from, to }: Span, until: number): Pick<OutageResult, 'harms'> {
    const harms = (node?.serves ?? [])
        .flatMap(({ target, harms: all }) => all.map(harm => ({ ...harm, target })))
        .filter(({ after }) => Math.min(to, until) - from >= toMs(after))
        .map(({ target, class: name, sub, after }) => ({ criterion: target, class: name, sub, at: toHours(from) + after }))
        .sort((a, b) => a.at - b.at || compare(a.criterion, b.criterion) || compare(a.class, b.class));
    return harms.length > 0 ? { harms } : {};
}

/** The worst class of each criterion that a node would reach, down for so many hours. */
export function avertedBy(look: Lookup, node: Node | undefined, hours: number): StressTestResult['saved'][number]['averted'] {
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
