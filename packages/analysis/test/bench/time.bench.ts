// How a simulation grows: `tsx packages/analysis/test/bench/time.bench.ts`. Processor time; sparse, layered networks with loops.
import { stream } from '../../src/sampling/stream.js';
import { timeNetwork, toMs, type DependencySpec } from '../../src/time/network.js';
import { simulate } from '../../src/time/simulate.js';

function world(size: number, buffered: number, redundant: number): { dependencies: DependencySpec[]; restarts: number[] } {
    const random = stream(1, 'bench');
    const pick = (from: number, to: number): number => from + Math.floor(random.uniform() * (to - from));
    const layer = Math.ceil(size / 20);
    const dependencies = Array.from({ length: size }, (_, of): DependencySpec => {
        const below = Math.floor(of / layer) * layer;
        // One in ten looks back up: loops.
        const target = (): number => below === 0 || random.uniform() < 0.1 ? pick(0, size) : pick(below - layer, below);
        const on = random.uniform() < redundant
            ? { type: 'atleast' as const, need: 1, items: [target(), target()].map(node => ({ need: { type: 'node' as const, node }, weight: 1 })) } : { type: 'node' as const, node: target() };
        return { id: `d${of}`, of, on, buffer: random.uniform() < buffered ? pick(0, 24) : 0 };
    });
    return { dependencies, restarts: Array.from({ length: size }, () => random.uniform() < 0.5 ? 0 : pick(1, 12)) };
}

for (const { name, buffered, redundant } of [{ name: 'with buffers', buffered: 0.5, redundant: 0.3 }, { name: 'nearly all goes down', buffered: 0.2, redundant: 0 }]) {
    for (const size of [1000, 10_000, 100_000]) {
        const { dependencies, restarts } = world(size, buffered, redundant);
        const network = timeNetwork(restarts.map((restart, i) => ({ name: `n${i}`, restart })), dependencies);
        const random = stream(2, 'bench');
        const causes = Array.from({ length: Math.ceil(size / 20) }, (_, i) => {
            const from = i % 200;
            return { node: Math.floor(random.uniform() * size), from: toMs(from), to: toMs(from + 1 + Math.floor(random.uniform() * 72)), share: 1 };
        });
        const start = process.cpuUsage();
        const run = simulate(network, causes, { until: toMs(87_600) });
        const { user, system } = process.cpuUsage(start);
        console.log(`${name}: ${size} nodes, ${causes.length} causes: ${((user + system) / 1e6).toFixed(2)} s, ${run.outages.length} outages, ${run.blackStarts.length} black starts, settled ${run.settled}`);
    }
}
