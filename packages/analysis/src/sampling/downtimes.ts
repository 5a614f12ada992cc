import { compare } from '@nvs/model';
import type { StressTestSampling } from '../results/sampling.js';
import { sectorMembers } from '../sectors.js';
import type { CompiledNetwork } from '../time/compile.js';
import { toHours } from '../time/network.js';
import { union, type Span } from '../time/spans.js';
import { percentiles } from './percentiles.js';

/** How long nodes and sectors are down, trial by trial. */
interface Downtimes {
    /** @param until the end of the run: what lasts longer counts as long as that */
    add(trial: number, outages: readonly (Span & { readonly node: number })[], until: number): void;
    results(): Pick<StressTestSampling, 'downtime' | 'sectors'>;
}

export function downtimesOf({ model, numbers, network }: CompiledNetwork, trials: number): Downtimes {
    const nodes = tally([...network.nodes], trials);
    const members = [...sectorMembers(model)];
    const sectors = tally(
        members.map(([id]) => id),
        trials
    );
    const own = new Set(model.nodes.flatMap(each => numbers.get(each.id) ?? []));
    const sectorsOf = new Map<number, number[]>();
    members.forEach(([, ids], sector) =>
        ids.forEach(id => {
            const node = numbers.get(id) ?? -1;
            sectorsOf.set(node, [...(sectorsOf.get(node) ?? []), sector]);
        })
    );
    return {
        add: (trial, outages, until) => {
            const hours = ({ from, to }: Span): number => toHours(Math.min(to, until) - from);
            const bySector = new Map<number, Span[]>();
            for (const outage of outages) {
                if (own.has(outage.node)) {
                    nodes.add(outage.node, trial, hours(outage));
                    for (const sector of sectorsOf.get(outage.node) ?? NONE) {
                        const spans = bySector.get(sector);
                        if (spans) {
                            spans.push(outage);
                        } else {
                            bySector.set(sector, [outage]);
                        }
                    }
                }
            }
            for (const [sector, spans] of bySector) {
                union(spans).forEach(each => sectors.add(sector, trial, hours(each)));
            }
        },
        results: () => ({ downtime: nodes.results(), sectors: sectors.results() })
    };
}

const NONE: readonly number[] = [];

/** Hours by trial of whatever is down in any; 0 where it is not. */
function tally(
    names: readonly string[],
    trials: number
): { add(at: number, trial: number, hours: number): void; results(): StressTestSampling['downtime'] } {
    const found: ({ readonly hours: Float64Array; struck: number; last: number } | undefined)[] = new Array(names.length);
    return {
        add: (at, trial, hours) => {
            const known = (found[at] ??= { hours: new Float64Array(trials), struck: 0, last: -1 });
            known.hours[trial] = (known.hours[trial] ?? 0) + hours;
            known.struck += known.last === trial ? 0 : 1;
            known.last = trial;
        },
        results: () =>
            names
                .flatMap((id, at) => {
                    const all = found[at];
                    return all ? [{ id, chance: all.struck / trials, hours: percentiles(all.hours) }] : [];
                })
                .sort((a, b) => compare(a.id, b.id))
    };
}
