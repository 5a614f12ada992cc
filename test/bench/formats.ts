import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Run {
    readonly baseline: number;
    readonly formats: Readonly<Record<string, { readonly ms: number; readonly bytes: number }>>;
    readonly together: number;
    readonly peakMb: number;
}

const EXAMPLE = join(new URL('../..', import.meta.url).pathname, 'examples/national');

/** Prints what the formats of a report cost beyond analysis, how large they are, and how both grow. @param script the bundle of formats.bench.ts */
export function printFormats(script: string, quick: boolean): void {
    const run = (...args: string[]): Run =>
        JSON.parse(
            execFileSync(process.execPath, ['--max-old-space-size=8192', script, ...args], { encoding: 'utf8', maxBuffer: 1 << 20 })
        ) as Run;
    const told = ({ formats, baseline, together, peakMb }: Run): string =>
        [
            ...Object.entries(formats).map(
                ([name, { ms, bytes }]) => `${name} ${Math.round(ms)} (${(ms / baseline).toFixed(1)}x), ${kilobytes(bytes)}`
            ),
            `all together ${Math.round(together)} (${(together / baseline).toFixed(1)}x)`,
            `peak ${Math.round(peakMb)} MB`
        ].join(' | ');

    console.log(
        '\nFormats of reports: processor time in ms beyond analysis, in brackets as a multiple of the fixed piece of work, and size; growth is time and size per risk or element at 2n over that at n (1.0 = linear).'
    );
    console.log(`the national example: ${told(run('example', EXAMPLE))}`);
    for (const [what, sizes] of [
        ['risks', [250, 500]],
        ['elements', quick ? [1_000, 2_000] : [5_000, 10_000]]
    ] as const) {
        const [small, large] = sizes.map(size => run(what, String(size)));
        for (const [at, each] of [small, large].entries()) {
            console.log(`${sizes[at]} ${what}: ${each ? told(each) : ''}`);
        }
        console.log(
            `growth: ${Object.entries(large?.formats ?? {})
                .map(([name, { ms, bytes }]) => {
                    const before = small?.formats[name];
                    return before && small && large
                        ? `${name} ${(ms / large.baseline / (before.ms / small.baseline) / 2).toFixed(2)}, ${(bytes / before.bytes / 2).toFixed(2)}`
                        : name;
                })
                .join(' | ')}`
        );
    }
    console.log(
        'aims: HTML of 500 risks 1000 ms and 977 kB, of 10000 elements 10000 ms and 14648 kB; all of the national example 3000 ms; the workbook 500 ms'
    );
    const { formats, baseline } = run('rows', '10000');
    const ms = formats['xlsx']?.ms ?? 0;
    console.log(
        `a workbook with a table of 10000 rows: ${Math.round(ms)} (${(ms / baseline).toFixed(1)}x), ${kilobytes(formats['xlsx']?.bytes ?? 0)}`
    );
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;
