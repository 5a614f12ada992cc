import { study } from '@nvs/analysis';
import { lookup } from '../../src/lookup.js';
import { GateKind, sampleGates, type GateList } from '../../src/sampling/kernel.js';
import { sampleRisks } from '../../src/sampling/risks.js';
import { finish } from '../../src/sampling/run.js';
import { stream } from '../../src/sampling/stream.js';
import { sampleStressTest } from '../../src/sampling/stress-test.js';
import { compileNetwork } from '../../src/time/compile.js';
import { stressTest } from '../../src/time/stress-test.js';
import { AT, base, model, threat } from '../builder.js';
import { chain, USUAL, world } from './worlds.js';
import { networkOf } from '../network-of.js';

/** Milliseconds of processor time, and what came of it in words. */
export interface Measured {
    readonly ms: number;
    readonly what: string;
}

function timed<T>(act: () => T): { readonly ms: number; readonly result: T } {
    const start = process.cpuUsage();
    const result = act();
    const { user, system } = process.cpuUsage(start);
    return { ms: (user + system) / 1000, result };
}

export const WORLDS = {
    usual: (size: number) => world({ ...USUAL, size }),
    /** Ten nodes abreast, everything stands on all that is below: more than the effort suffices for. */
    deep: (size: number) => world({ ...USUAL, size, layers: Math.ceil(size / 10) }),
    chain: (size: number) => chain(size, false),
    loop: (size: number) => chain(size, true)
};
export type WorldName = keyof typeof WORLDS;

/** Loss, outage, cut sets and importance of 2 % of the nodes, at least 20, from the model on. */
export function measureStructure(name: WorldName, size: number): Measured {
    const given = WORLDS[name](size);
    const every = Math.max(1, Math.floor(size / Math.max(20, Math.round(size * 0.02))));
    const of = given.nodes.filter((_, i) => i % every === every - 1).map(each => each.id);
    const {
        ms,
        result: { nodes, effort }
    } = timed(() => networkOf(given, { of }));
    const exact = nodes.filter(each => each.loss.status === 'exact').length;
    const counted = nodes.filter(each => each.cutSets.every(figure => figure.count !== undefined)).length;
    return {
        ms,
        what: `${nodes.length} reported on, ${exact} exact, cut sets of ${counted} counted, ${(effort.taken / 1e6).toFixed(1)}M steps`
    };
}

/** One stress test in which every threat of the model happens, or the first node is down for a day; from the model on. */
export function measureTime(name: WorldName, size: number): Measured {
    const given = WORLDS[name](size);
    const look = lookup(given);
    const events =
        given.threats.length > 0
            ? given.threats.map((each, i) => ({ time: i % 200, target: each.id, down: false, at: AT }))
            : [{ time: 0, target: given.nodes[0]?.id ?? '', down: true, duration: 24, at: AT }];
    const { ms, result } = timed(() => stressTest(look, compileNetwork(given), { id: 'bench', events }));
    return { ms, what: `${events.length} events, ${result.outages.length} outages` };
}

/** Trials a second of processor time, one thread. */
export function rates(): Record<string, number> {
    const kernel = gates(1000),
        chances = Float64Array.from({ length: 1000 }, (_, i) => 0.001 + 0.0002 * i);
    const names = Array.from({ length: 1000 }, (_, i) => `event ${i}`);
    const given = world({ ...USUAL, size: 1000 });
    const test = { ...base('bench'), events: given.threats.map((each, i) => ({ time: i, target: each.id, down: false, at: AT })) };
    const risks = model({
        interests: { i: 4 },
        threats: Array.from({ length: 100 }, (_, i) =>
            threat(`t${i}`, {
                likelihood: 'C in B .. D',
                impact: { 'i.c1': 'C in A .. E', 'i.c2': 'B', 'i.c3': 'D in C .. E', 'i.c4': 'X' }
            })
        )
    });
    const scored = study(risks).risks();
    const rate = (trials: number, run: () => unknown): number => trials / (timed(run).ms / 1000);
    return {
        'network of 1,000 events and 1,000 gates': rate(200_000, () => finish(sampleGates(kernel, chances, names, [1999], 200_000, 1))),
        'stress test of 20 threats on 1,000 nodes': rate(2000, () =>
            finish(sampleStressTest(test, { trials: 2000 }, study(given).compiled('current')))
        ),
        '100 risks with ranges on four criteria': rate(10_000, () => finish(sampleRisks(study(risks).look, scored, { trials: 10_000 })))
    };
}

/** As many events as gates; each gate has three arguments of what comes before it. */
function gates(size: number): GateList {
    const random = stream(1, 'bench');
    const args = Array.from({ length: size }, (_, gate) =>
        Array.from({ length: 3 }, () => Math.floor(random.uniform() * (size + gate)))
    ).flat();
    return {
        events: size,
        args: Int32Array.from(args),
        argStart: Int32Array.from({ length: size + 1 }, (_, gate) => gate * 3),
        kind: Uint8Array.from({ length: size }, (_, gate) => [GateKind.And, GateKind.Or, GateKind.AtLeast][gate % 3] ?? 0),
        count: new Int32Array(size).fill(2)
    };
}
