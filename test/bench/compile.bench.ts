import { calibrate } from './calibrate.js';
import { generateModel } from './generate.js';
import { measurePhases } from './phases.js';

/** One size, in a process of its own so that memory is its own: `compile.bench.js ELEMENTS PER_FILE`. Prints one JSON object. */
const [elements, perFile] = process.argv.slice(2).map(Number);
if (!elements || !perFile) {
    throw new Error('usage: compile.bench.js ELEMENTS PER_FILE');
}
const baseline = calibrate();
const started = performance.now();
const phases = await measurePhases(generateModel(elements, perFile));
console.log(
    JSON.stringify({
        elements,
        perFile,
        baseline,
        wall: performance.now() - started,
        peakMb: process.resourceUsage().maxRSS / 1024,
        ...phases
    })
);
