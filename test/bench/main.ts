import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { printFormats } from './formats.js';
import { measureKeystrokes } from './keystroke.js';
import { printNetwork } from './network.js';
import { parserRatio } from './parser.js';
import type { Phases } from './phases.js';
import { printVariants } from './variants.js';

interface Run extends Phases {
    readonly elements: number;
    readonly perFile: number;
    readonly baseline: number;
    readonly wall: number;
    readonly peakMb: number;
}

/** `npm run bench [-- --quick] [--network] [--formats] [--variants] [--parser COMMIT]`: what compiling, editing, the analysis of networks, the formats of reports and variants of a model cost, and how it grows. Aims stand in docs/performance.md. */
const quick = process.argv.includes('--quick');
const folder = mkdtempSync(join(tmpdir(), 'nvs-bench-'));
try {
    const bundle = async (name: string): Promise<string> => {
        const outfile = join(folder, `${name}.mjs`);
        await build({
            entryPoints: [new URL(`${name}.bench.ts`, import.meta.url).pathname],
            outfile,
            bundle: true,
            platform: 'node',
            format: 'esm',
            target: 'node20',
            logLevel: 'error',
            banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
        });
        return outfile;
    };
    const asked = (name: string): boolean => {
        const parts = ['--network', '--formats', '--variants', '--parser'].filter(each => process.argv.includes(each));
        return parts.length === 0 || parts.includes(name);
    };
    if (asked('--compile')) {
        await printCompiling(await bundle('compile'));
    }
    if (asked('--network')) {
        printNetwork(await bundle('network'), quick);
    }
    if (asked('--formats')) {
        printFormats(await bundle('formats'), quick);
    }
    if (asked('--variants')) {
        printVariants(await bundle('variants'), quick);
    }
    if (process.argv.includes('--parser')) {
        await printParser(process.argv[process.argv.indexOf('--parser') + 1] ?? 'HEAD');
    }
} finally {
    rmSync(folder, { recursive: true, force: true });
}

async function printParser(commit: string): Promise<void> {
    const { files, then, now, ratio } = await parserRatio(commit);
    console.log(
        `Parsing the ${files} examples of ${commit}: ${then.toFixed(0)} ms then, ${now.toFixed(0)} ms now, ${ratio.toFixed(2)} times as long.`
    );
}

async function printCompiling(script: string): Promise<void> {
    const run = (elements: number, perFile: number): Run =>
        JSON.parse(
            execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', script, String(elements), String(perFile)], {
                encoding: 'utf8',
                maxBuffer: 1 << 20
            })
        ) as Run;

    console.log('Compiling: processor time in ms of each phase, and in brackets as a multiple of a fixed piece of work run just before.');
    const sizes: [number, number][] = quick
        ? [
              [1_000, 1_000],
              [2_000, 2_000]
          ]
        : [
              [1_000, 1_000],
              [5_000, 5_000],
              [10_000, 10_000],
              [10_000, 100],
              [50_000, 100],
              [100_000, 100]
          ];
    const runs = sizes.map(([elements, perFile]) => {
        const result = run(elements, perFile);
        const total = Object.values(result.times).reduce((sum, time) => sum + time, 0);
        console.log(
            [
                `${elements} elements in files of ${perFile} (${(result.kilobytes / 1024).toFixed(1)} MB)`,
                ...Object.entries(result.times).map(([name, time]) => `${name} ${Math.round(time)}`),
                `total ${Math.round(total)} (${(total / result.baseline).toFixed(1)}x)`,
                `wall ${Math.round(result.wall)}`,
                `heap ${Math.round(result.heapMb)} MB`,
                `peak ${Math.round(result.peakMb)} MB`,
                `report ${result.reportMb.toFixed(1)} MB`
            ].join(' | ')
        );
        return { ...result, total };
    });
    console.log('\nGrowth: time per element of the larger run over that of the smaller (1.0 = linear).');
    for (let i = 1; i < runs.length; i++) {
        const small = runs[i - 1],
            large = runs[i];
        if (!small || !large || small.elements === large.elements) {
            continue;
        }
        const ratio = large.total / large.baseline / large.elements / (small.total / small.baseline / small.elements);
        console.log(
            `${small.elements} in files of ${small.perFile} -> ${large.elements} in files of ${large.perFile}: ${ratio.toFixed(2)}`
        );
    }
    console.log('\nKeystroke to diagnostics through the real server (ms).');
    for (const [elements, perFile] of quick
        ? ([[2_000, 1_000]] as const)
        : ([
              [2_000, 1_000],
              [10_000, 1_000],
              [20_000, 1_000]
          ] as const)) {
        const { startup, median, worst, samples, meanwhile } = await measureKeystrokes(folder, elements, perFile);
        console.log(
            `${elements} elements, a file of ${perFile} edited: median ${median.toFixed(0)}, worst ${worst.toFixed(0)} of ${samples}; server ready after ${startup.toFixed(0)}; proposals while a report is made: median ${meanwhile.median.toFixed(0)}, worst ${meanwhile.worst.toFixed(0)} of ${meanwhile.answered}`
        );
    }
}
