import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Said, Work } from './worker.js';

/**
 * `npm run fuzz [-- --seconds N] [--texts N] [--seed S]`: models with mistakes, through everything that a text goes through. What must never be is
 * shrunk to the smallest text that shows it. Ends with 1 if there was any.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string' }, texts: { type: 'string' }, seed: { type: 'string' } } });
const seed = numberOf('seed', values.seed) ?? Math.floor(Date.now() / 1000) % 1_000_000;
const texts = numberOf('texts', values.texts) ?? Infinity;
const seconds = numberOf('seconds', values.seconds) ?? (texts === Infinity ? 60 : Infinity);

/** No text of this length takes a hundredth of this. */
const HANGS_AFTER = 60_000;

const found = new Map<string, { count: number; readonly number: number }>();
const start = Date.now();
let tried = 0;
process.stdout.write(`Seed ${seed}.\n`);
for (let from: number | undefined = 0; from !== undefined; ) {
    from = await run(from);
}

process.stdout.write(
    `${tried} texts tried in ${Math.round((Date.now() - start) / 1000)} s with seed ${seed}: ${found.size === 0 ? 'nothing found' : `${found.size} kinds of faults`}.\n`
);
for (const [kind, { count, number }] of found) {
    process.stdout.write(`  ${kind}: ${count}, first in text ${number}\n`);
}
process.exitCode = found.size === 0 ? 0 : 1;

/** Tries texts from a number on, in a process of its own. Gives the number to go on from where the process had to be stopped, since it hangs, or died. */
function run(from: number): Promise<number | undefined> {
    const work: Work = { seed, from, known: [...found.keys()] };
    const worker = fork(new URL('./worker.ts', import.meta.url), [JSON.stringify(work)], { execArgv: ['--import', 'tsx'] });
    return new Promise(resolve => {
        let current: { number: number; text: string } | undefined,
            watch: NodeJS.Timeout | undefined,
            stopped = false;
        const stop = (next: number | undefined): void => {
            clearTimeout(watch);
            stopped = true;
            worker.kill('SIGKILL');
            resolve(next);
        };
        worker.on('message', (message: unknown) => {
            const said = message as Said;
            if (stopped) {
                return;
            }
            if (said.kind === 'fault') {
                tell(said.number, said.fault.kind, said.fault.what, said.smallest);
                return;
            }
            if (said.number !== current?.number) {
                tried++;
            }
            current = said;
            clearTimeout(watch);
            if (tried > texts || Date.now() - start > seconds * 1000) {
                tried--;
                stop(undefined);
                return;
            }
            watch = setTimeout(() => {
                if (!current) {
                    return;
                }
                tell(current.number, 'hangs', `no end after ${HANGS_AFTER / 1000} s`, current.text);
                stop(current.number + 1);
            }, HANGS_AFTER);
        });
        worker.on('exit', (code, signal) => {
            if (stopped) {
                return;
            }
            tell(current?.number ?? from, 'the process dies', `exit code ${code}, signal ${signal}`, current?.text);
            stop(current && current.number + 1);
        });
    });
}

function tell(number: number, kind: string, what: string, smallest: string | undefined): void {
    const known = found.get(kind);
    found.set(kind, { count: (known?.count ?? 0) + 1, number: known?.number ?? number });
    if (known || smallest === undefined) {
        return;
    }
    process.stdout.write(`\n== ${kind} (text ${number})\n${what}\n-- the smallest text that shows it:\n${smallest}\n`);
}

function numberOf(name: string, written: string | undefined): number | undefined {
    if (written === undefined) {
        return undefined;
    }
    const value = Number(written);
    if (!Number.isInteger(value) || value < 0) {
        process.stderr.write(`--${name} takes a whole number, such as --${name} 60.\n`);
        process.exit(2);
    }
    return value;
}
