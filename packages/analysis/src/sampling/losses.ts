import { faultTreeOf, type FaultTree } from '../network/structure/fault-tree.js';
import type { Structure } from '../network/structure/model.js';
import type { SampledLoss } from '../results/sampling.js';
import { GateKind, sampleGates, type GateList } from './kernel.js';
import type { Progress, SamplingOptions } from './run.js';
import { DEFAULT_SEED } from './stream.js';

const KINDS = { and: GateKind.And, or: GateKind.Or, atleast: GateKind.AtLeast };
/** Half the width of a 95% interval, in standard deviations. */
const Z = 1.959963984540054;

/**
 * How often nodes are lost, drawn at best estimates: an estimate for those of which the exact chance is out of reach, beside the proven
 * limits and never instead of them (formula `sampling.loss`).
 */
export function* sampleLosses(
    structure: Structure,
    ids: readonly string[],
    { seed = DEFAULT_SEED, trials = 100_000 }: SamplingOptions = {}
): Generator<Progress, SampledLoss[], void> {
    const tree = faultTreeOf(structure, ids);
    const { list, chances, names, tops } = drawn(tree);
    const counts = yield* sampleGates(list, chances, names, tops, trials, seed);
    // Where a loop was given up its gates are a limit, of which an estimate would say nothing.
    return tree.tops.flatMap(({ id }, i) =>
        tree.limited.includes(id)
            ? []
            : [
                  {
                      id,
                      ...interval(counts[i] ?? 0, trials),
                      trials,
                      seed,
                      conditions: ['every_event_lasts', 'no_buffer', 'chances_drawn_once', 'best_estimates', 'sampled'],
                      formula: 'sampling.loss' as const
                  }
              ]
    );
}

/** The share with the interval in which the chance lies with 95% (Wilson 1927), which stays within 0 and 1 and holds for rare events too. */
export function interval(count: number, trials: number): { value: number; low: number; high: number } {
    const value = count / trials;
    const middle = (value + (Z * Z) / (2 * trials)) / (1 + (Z * Z) / trials);
    const half = (Z / (1 + (Z * Z) / trials)) * Math.sqrt((value * (1 - value)) / trials + (Z * Z) / (4 * trials * trials));
    return { value, low: count === 0 ? 0 : middle - half, high: count === trials ? 1 : middle + half };
}

function drawn({ tops, gates, events }: FaultTree): { list: GateList; chances: Float64Array; names: string[]; tops: number[] } {
    const names = [...events.map(each => each.key), 'never', 'always'];
    const eventAt = new Map(names.map((name, i) => [name, i]));
    // What a gate uses has a lower number.
    const order = [...gates].sort((a, b) => a.number - b.number);
    const gateAt = new Map(order.map(({ number }, i) => [number, names.length + i]));
    const at = (arg: FaultTree['tops'][number]['is']): number =>
        ('gate' in arg ? gateAt.get(arg.gate) : eventAt.get('event' in arg ? arg.event : arg.constant ? 'always' : 'never')) ??
        events.length;
    const argStart = new Int32Array(order.length + 1);
    order.forEach(({ args }, i) => {
        argStart[i + 1] = (argStart[i] ?? 0) + args.length;
    });
    return {
        list: {
            events: names.length,
            kind: Uint8Array.from(order, each => KINDS[each.type]),
            count: Int32Array.from(order, each => each.min),
            argStart,
            args: Int32Array.from(order.flatMap(each => each.args.map(at)))
        },
        chances: Float64Array.from([...events.map(each => each.chance), 0, 1]),
        names,
        tops: tops.map(each => at(each.is))
    };
}
