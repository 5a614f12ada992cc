import { corpus } from './corpus.js';
import { mutated } from './mutate.js';
import { random } from '../random.js';
import { shrunk } from './shrink.js';
import { createTry, type Fault } from './try-text.js';

/** What a worker is asked: to try the texts of these numbers, from `from` up, until it is stopped. */
export interface Work {
    readonly seed: number;
    readonly from: number;
    /** Kinds of faults that are known already: told again, and not shrunk again. */
    readonly known: readonly string[];
}

/** What a worker says. */
export type Said =
    | { readonly kind: 'tries'; readonly number: number; readonly text: string }
    | { readonly kind: 'fault'; readonly number: number; readonly fault: Fault; readonly smallest?: string };

const { seed, from, known } = JSON.parse(process.argv[2] ?? '') as Work;
const say = (said: Said): void => {
    process.send?.(said);
};
// Without who asked, nobody hears what is found.
process.on('disconnect', () => process.exit());
const sources = corpus(),
    seen = new Set(known),
    tryText = await createTry();
for (let number = from; ; number++) {
    const text = mutated(sources, random(seed * 1_000_003 + number));
    say({ kind: 'tries', number, text });
    for (const fault of await tryText(text)) {
        if (seen.has(fault.kind)) {
            say({ kind: 'fault', number, fault });
            continue;
        }
        seen.add(fault.kind);
        const smallest = await shrunk(text, async each => {
            say({ kind: 'tries', number, text: each });
            return (await tryText(each)).some(other => other.kind === fault.kind);
        });
        say({ kind: 'fault', number, fault, smallest });
    }
}
