import { measureStructure, measureTime, rates, WORLDS, type Measured, type WorldName } from '../../packages/analysis/test/bench/measure.js';
import { calibrate } from './calibrate.js';

/** In a process of its own: `network.bench.js structure|time WORLD SIZE…`, or `network.bench.js rates`. Prints one JSON value. */
const [what, world = '', ...sizes] = process.argv.slice(2);
const isWorld = (name: string): name is WorldName => name in WORLDS;
if (what === 'rates') {
    rates();
    console.log(JSON.stringify(rates()));
} else if ((what === 'structure' || what === 'time') && isWorld(world)) {
    const measure = (size: number): Measured => (what === 'structure' ? measureStructure : measureTime)(world, size);
    // To warm up, so that the first size is not the one that pays for it.
    measure(500);
    measure(1000);
    console.log(
        JSON.stringify(
            sizes.map(Number).map(size => {
                globalThis.gc?.();
                const baseline = calibrate();
                return { size, baseline, ...measure(size), peakMb: process.resourceUsage().maxRSS / 1024 };
            })
        )
    );
} else {
    throw new Error('usage: network.bench.js structure|time WORLD SIZE… | rates');
}
