import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const EXAMPLE = join(new URL('../..', import.meta.url).pathname, 'examples/national');

/** Prints what variants of the national example with one to five measures cost, against one analysis. @param script the bundle of variants.bench.ts */
export function printVariants(script: string, quick: boolean, folder = EXAMPLE): void {
    const count = quick ? 5 : 20;
    const { one, variants } = JSON.parse(
        execFileSync(process.execPath, ['--max-semi-space-size=32', script, folder, String(count)], { encoding: 'utf8' })
    ) as { readonly one: number; readonly variants: readonly number[] };
    const each = variants.reduce((sum, time) => sum + time, 0) / count / one;
    console.log('\nVariants of the national example with one to five measures, nothing drawn: processor time against one analysis.');
    console.log(
        `one analysis ${one.toFixed(2)} s | one of ${count} variants ${each.toFixed(2)}x | 100 of them ${(100 * each).toFixed(0)}x`
    );
    console.log('aim: 100 variants 15x');
}
