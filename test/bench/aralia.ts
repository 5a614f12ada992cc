import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * `npm run bench:aralia [-- tree …]`: processor time on the Aralia fault trees, beside Debian's SCRAM where it is installed
 * (`apt-get install scram`). Both do the same: exact probability and all minimal cut sets, in a process of their own, run one
 * after the other. SCRAM's time is that of its whole process; ours is given both with and without the start of Node.
 */
const LIMIT_SECONDS = 60;

interface Ours {
    probability: number | null;
    minimalCutSets: string | null;
    startUp: number;
    total: number;
    megabytes: number;
}

const shared = join(process.env.NVS_SHARED ?? join(import.meta.dirname, '../../../shared'), 'data/aralia');
if (!existsSync(shared)) {
    console.error(`The fault trees are not at ${shared}. Set NVS_SHARED to the folder that has data/aralia.`);
    process.exit(1);
}
const wanted = process.argv.slice(2);
const names = readFileSync(join(shared, 'expected.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(',')[0] ?? '')
    .filter(name => wanted.length === 0 || wanted.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'nvs-aralia-'));
try {
    const script = join(folder, 'aralia.mjs');
    await build({
        entryPoints: [join(import.meta.dirname, 'aralia.bench.ts')],
        outfile: script,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        logLevel: 'error'
    });
    const hasScram = spawnSync('scram', ['--version']).status === 0;
    console.log(`Processor time in ms. ${hasScram ? '' : 'SCRAM is not installed: apt-get install scram.'}`);
    console.log(
        [
            'tree'.padEnd(10),
            'probability'.padStart(12),
            'cut sets'.padStart(12),
            'ours'.padStart(8),
            '(work)'.padStart(8),
            'MB'.padStart(5),
            'scram'.padStart(8),
            'ratio'.padStart(6),
            '(work)'.padStart(7)
        ].join(' ')
    );
    const both: { ours: number; work: number; scram: number }[] = [];
    for (const name of names) {
        const file = join(shared, `${name}.xml`);
        const ours = runOurs(script, file);
        const scram = hasScram ? runScram(file) : undefined;
        if (ours && scram !== undefined && ours.probability !== null) {
            both.push({ ours: ours.total, work: ours.total - ours.startUp, scram });
        }
        const ratio = (time: number | undefined): string => (time === undefined || scram === undefined ? '-' : (time / scram).toFixed(2));
        console.log(
            [
                name.padEnd(10),
                (ours?.probability?.toPrecision(6) ?? '-').padStart(12),
                (ours?.minimalCutSets ?? '-').padStart(12),
                ms(ours?.total),
                ms(ours && ours.total - ours.startUp),
                String(Math.round(ours?.megabytes ?? 0)).padStart(5),
                hasScram && scram === undefined ? `>${LIMIT_SECONDS} s`.padStart(8) : ms(scram),
                ratio(ours?.total).padStart(6),
                ratio(ours && ours.total - ours.startUp).padStart(7)
            ].join(' ')
        );
    }
    if (both.length > 0) {
        const sum = (pick: (each: { ours: number; work: number; scram: number }) => number): number =>
            both.reduce((total, each) => total + pick(each), 0);
        const less = (pick: (each: { ours: number; work: number; scram: number }) => number): number =>
            both.filter(each => pick(each) < each.scram).length;
        console.log(
            `\n${both.length} trees that both solve: ours ${Math.round(sum(each => each.ours))} (work ${Math.round(sum(each => each.work))}), SCRAM ${Math.round(sum(each => each.scram))}; ` +
                `ratio ${(sum(each => each.ours) / sum(each => each.scram)).toFixed(2)} (work ${(sum(each => each.work) / sum(each => each.scram)).toFixed(2)}).`
        );
        console.log(
            `Less than SCRAM on ${less(each => each.ours)} with the start of Node, on ${less(each => each.work)} without. ` +
                `Worst ratio ${Math.max(...both.map(each => each.ours / each.scram)).toFixed(2)} with, ${Math.max(...both.map(each => each.work / each.scram)).toFixed(2)} without.`
        );
    }
} finally {
    rmSync(folder, { recursive: true, force: true });
}

function runOurs(script: string, file: string): Ours | undefined {
    try {
        return JSON.parse(
            execFileSync(process.execPath, ['--max-old-space-size=8192', script, file], {
                encoding: 'utf8',
                timeout: LIMIT_SECONDS * 2000,
                stdio: ['ignore', 'pipe', 'ignore']
            })
        ) as Ours;
    } catch {
        return undefined;
    }
}

/**
 * Undefined where it did not finish within the limit. SCRAM writes millions of cut sets into its report; that is not what is
 * compared, so it is ended once it says that the analysis is finished.
 */
function runScram(file: string): number | undefined {
    const { stderr, status } = spawnSync(
        'bash',
        [
            '-c',
            `TIMEFORMAT='user %U sys %S'
        time { exec 3< <(exec timeout ${LIMIT_SECONDS} scram --verbosity 4 -l 300 --probability 1 "$0" 2>&1 >/dev/null)
            grep -q -m1 'Finished analysis for gate' <&3; found=$?; kill $! 2>/dev/null; wait $!; (exit $found); }`,
            file
        ],
        { encoding: 'utf8' }
    );
    const [, user, system] = /user ([\d.]+) sys ([\d.]+)/.exec(stderr) ?? [];
    return status !== 0 || user === undefined ? undefined : (Number(user) + Number(system)) * 1000;
}

function ms(time: number | undefined): string {
    return (time === undefined ? '-' : time.toFixed(0)).padStart(8);
}
