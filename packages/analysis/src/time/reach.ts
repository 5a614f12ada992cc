import { compare, type RiskModel } from '@nvs/model';
import type { ReachResult } from '../results/reach.js';
import type { CompiledNetwork } from './compile.js';
import { toHours, toMs, type TimeNetwork } from './network.js';
import { simulator } from './simulate.js';

/** One, three and seven days, in hours. */
const WITHIN = [24, 72, 168] as const;
const LONGEST = WITHIN[2];

/** What each node takes down that is down alone for so long (formula `time.reach`), in the order of ids. What goes down before a node is back does not depend on when that is: one run has all. */
export function reaches(model: RiskModel, { network, asFeeds, numbers }: CompiledNetwork): ReachResult[] {
    const processes = new Set(model.nodes.flatMap(each => (each.kind === 'process' ? [each.id] : [])));
    const plain = fallOf(network, processes),
        fed = asFeeds && fallOf(asFeeds, processes);
    return [...model.nodes]
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(({ id }) => {
            const number = numbers.get(id);
            if (number === undefined) {
                return [];
            }
            const found = plain(number),
                other = fed?.(number);
            return [
                {
                    id,
                    within: WITHIN.map(hours => ({ hours, processes: found.filter(each => each.after < hours).length })),
                    processes: found,
                    as_feeds: JSON.stringify(other) === JSON.stringify(found) ? undefined : other,
                    formula: 'time.reach' as const
                }
            ];
        });
}

function fallOf(network: TimeNetwork, processes: ReadonlySet<string>): (node: number) => ReachResult['processes'] {
    const play = simulator(network);
    return node => {
        const until = toMs(LONGEST);
        const { outages } = play([{ node, from: 0, to: until, share: 1 }], { until: until - 1, reasons: false });
        const first = new Map<string, number>();
        for (const each of outages) {
            const id = network.nodes[each.node] ?? '';
            if (each.node !== node && processes.has(id) && !first.has(id)) {
                first.set(id, toHours(each.from));
            }
        }
        return [...first].map(([id, after]) => ({ id, after })).sort((a, b) => a.after - b.after || compare(a.id, b.id));
    };
}
