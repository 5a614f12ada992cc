// What sampling a network costs: `tsx packages/analysis/test/bench/sampling.bench.ts`. Processor time, one thread.
import { GateKind, sampleGates, type GateList } from '../../src/sampling/kernel.js';
import { stream } from '../../src/sampling/stream.js';

/** As many events as gates; each gate has three arguments of what comes before it. */
function network(events: number, gates: number): GateList {
    const random = stream(1, 'bench');
    const args = Array.from({ length: gates }, (_, gate) => Array.from({ length: 3 }, () => Math.floor(random.uniform() * (events + gate)))).flat();
    return {
        events, args: Int32Array.from(args), argStart: Int32Array.from({ length: gates + 1 }, (_, gate) => gate * 3),
        kind: Uint8Array.from({ length: gates }, (_, gate) => [GateKind.And, GateKind.Or, GateKind.AtLeast][gate % 3] ?? 0), count: new Int32Array(gates).fill(2)
    };
}

for (const size of [100, 1000, 10_000]) {
    const list = network(size, size);
    const chances = Float64Array.from({ length: size }, (_, i) => 0.001 + 0.2 * (i / size));
    const names = Array.from({ length: size }, (_, i) => `event ${i}`);
    const trials = Math.round(2e8 / size);
    const start = process.cpuUsage();
    const run = sampleGates(list, chances, names, [2 * size - 1], trials, 1);
    while (run.next().done !== true) {
        // To its end.
    }
    const { user, system } = process.cpuUsage(start);
    console.log(`${size} events and ${size} gates: ${Math.round(trials / ((user + system) / 1e6)).toLocaleString('en')} trials a second`);
}
