import { execFileSync } from 'node:child_process';

interface Run {
    readonly size: number;
    readonly baseline: number;
    readonly ms: number;
    readonly what: string;
    readonly peakMb: number;
}

const PAIRS: readonly [number, number][] = [
    [1_000, 2_000],
    [10_000, 20_000],
    [50_000, 100_000]
];

/** What is measured at which sizes. Deep networks are beyond exact solution: they show what the limits cost. */
const MEASURES: readonly {
    readonly what: 'structure' | 'time';
    readonly world: string;
    readonly about: string;
    readonly pairs: readonly [number, number][];
}[] = [
    { what: 'structure', world: 'usual', about: 'layers, near neighbours, redundancy, loops, threats that hit three nodes', pairs: PAIRS },
    { what: 'structure', world: 'loop', about: 'one loop', pairs: PAIRS },
    { what: 'structure', world: 'chain', about: 'each needs the one before', pairs: PAIRS },
    { what: 'structure', world: 'deep', about: 'ten abreast, each stands on nearly all below', pairs: PAIRS.slice(0, 2) },
    { what: 'time', world: 'usual', about: 'every threat of the model happens', pairs: PAIRS },
    { what: 'time', world: 'chain', about: 'the first of a chain is down for a day', pairs: PAIRS }
];

/** Prints what the analysis of networks costs and how it grows, and the rates of sampling. @param script the bundle of network.bench.ts */
export function printNetwork(script: string, quick: boolean): void {
    const run = (...args: string[]): unknown =>
        JSON.parse(
            execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', script, ...args], {
                encoding: 'utf8',
                maxBuffer: 1 << 20
            })
        );
    console.log(
        '\nNetworks: processor time in ms at n and 2n nodes, in brackets as a multiple of the fixed piece of work; growth is time per node at 2n over that at n (1.0 = linear).'
    );
    for (const { what, world, about, pairs } of MEASURES.filter(each => !quick || each.world === 'usual')) {
        console.log(`${what}, ${world}: ${about}`);
        for (const pair of quick ? pairs.slice(0, 1) : pairs) {
            const [small, large] = run(what, world, ...pair.map(String)) as [Run, Run];
            const ratio = ({ ms, baseline }: Run): number => ms / baseline;
            console.log(
                `  ${[
                    ...[small, large].map(each => `${each.size} nodes ${Math.round(each.ms)} (${ratio(each).toFixed(1)}x)`),
                    `growth ${(((ratio(large) / ratio(small)) * small.size) / large.size).toFixed(2)}`,
                    `peak ${Math.round(large.peakMb)} MB`,
                    `at ${large.size}: ${large.what}`
                ].join(' | ')}`
            );
        }
    }
    console.log('\nSampling: trials a second of processor time, one thread.');
    for (const [name, rate] of Object.entries(run('rates') as Record<string, number>)) {
        console.log(`  ${name}: ${Math.round(rate).toLocaleString('en')}`);
    }
}
