import { seedWords } from './stream.js';

/**
 * Events and gates, evaluated for 32 trials at a time: one bit a trial. Events have the numbers 0 to `events` - 1, gates follow.
 * Gates may form loops; then the least solution holds.
 */
export interface GateList {
    readonly events: number;
    readonly kind: Uint8Array;
    /** For `AtLeast`: how many. */
    readonly count: Int32Array;
    /** Arguments of gate g: `args[argStart[g]]` up to `args[argStart[g + 1]]`. */
    readonly argStart: Int32Array;
    readonly args: Int32Array;
}

export const GateKind = { And: 0, Or: 1, AtLeast: 2 } as const;

/** Words in a block: 32 trials each. */
const WORDS = 32;
const BLOCK = 32 * WORDS;

/** Counts of the trials in which each of `tops` is true. Yields how many trials are done, so that a run can be driven, shown and given up. */
export function* sampleGates(
    list: GateList,
    chances: Float64Array,
    names: readonly string[],
    tops: readonly number[],
    trials: number,
    seed: number
): Generator<{ done: number; total: number }, Float64Array, void> {
    const sampler = eventSampler(names, chances, seed);
    const gates = list.kind.length;
    const values = new Int32Array((list.events + gates) * WORDS);
    const counts = new Float64Array(tops.length);
    const cyclic = hasForwardArguments(list);
    for (let done = 0; done < trials; ) {
        sampler(values);
        if (cyclic) {
            values.fill(0, list.events * WORDS);
            while (sweep(list, values)) {
                // Each sweep adds what the last one made true.
            }
        } else {
            sweep(list, values);
        }
        const here = Math.min(BLOCK, trials - done);
        tops.forEach((top, index) => {
            let sum = 0;
            for (let w = 0; w * 32 < here; w++) {
                const left = here - w * 32;
                const word = values[top * WORDS + w] ?? 0;
                sum += bits(left >= 32 ? word : word & ((1 << left) - 1));
            }
            counts[index] = (counts[index] ?? 0) + sum;
        });
        done += here;
        yield { done, total: trials };
    }
    return counts;
}

function hasForwardArguments({ events, kind, argStart, args }: GateList): boolean {
    for (let gate = 0; gate < kind.length; gate++) {
        for (let i = argStart[gate] ?? 0; i < (argStart[gate + 1] ?? 0); i++) {
            if ((args[i] ?? 0) >= events + gate) {
                return true;
            }
        }
    }
    return false;
}

/** Number of bits set. */
export function bits(word: number): number {
    let x = word - ((word >>> 1) & 0x55555555);
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
    return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Fills a block with random events. A random number is compared with the chance bit by bit, from the highest bit, until all 32 trials
 * are decided: some seven words for 32 trials, exact to all bits of the chance. Each event has a stream of its own.
 */
function eventSampler(names: readonly string[], chances: Float64Array, seed: number): (values: Int32Array) => void {
    const state = new Int32Array(names.length * 4);
    names.forEach((name, event) => state.set(seedWords(seed, name), event * 4));
    // The first 52 bits behind the point, as two words of 26 bits.
    const upper = Int32Array.from(chances, chance => Math.floor(Math.min(1, Math.max(0, chance)) * 0x4000000));
    const lower = Int32Array.from(chances, (chance, event) =>
        Math.round((Math.min(1, Math.max(0, chance)) * 0x4000000 - (upper[event] ?? 0)) * 0x4000000)
    );
    let warm = true;
    return values => {
        for (let event = 0; event < names.length; event++) {
            let a = state[event * 4] ?? 0,
                b = state[event * 4 + 1] ?? 0,
                c = state[event * 4 + 2] ?? 0,
                d = state[event * 4 + 3] ?? 0;
            const high = upper[event] ?? 0;
            const low = lower[event] ?? 0;
            for (let skip = warm ? 12 : 0; skip > 0; skip--) {
                const t = (a + b + d) | 0;
                d = (d + 1) | 0;
                a = b ^ (b >>> 9);
                b = (c + (c << 3)) | 0;
                c = (((c << 21) | (c >>> 11)) + t) | 0;
            }
            const at = event * WORDS;
            for (let w = 0; w < WORDS; w++) {
                let open = -1;
                let result = high >= 0x4000000 ? -1 : 0;
                for (let bit = 51; bit >= 0 && open !== 0 && result !== -1; bit--) {
                    const t = (a + b + d) | 0;
                    d = (d + 1) | 0;
                    a = b ^ (b >>> 9);
                    b = (c + (c << 3)) | 0;
                    c = (((c << 21) | (c >>> 11)) + t) | 0;
                    if ((bit >= 26 ? high >>> (bit - 26) : low >>> bit) & 1) {
                        result |= open & ~t;
                        open &= t;
                    } else {
                        open &= ~t;
                    }
                }
                values[at + w] = result;
            }
            state[event * 4] = a;
            state[event * 4 + 1] = b;
            state[event * 4 + 2] = c;
            state[event * 4 + 3] = d;
        }
        warm = false;
    };
}

/** Evaluates all gates once, in their order; tells whether any has changed. */
function sweep({ events, kind, count, argStart, args }: GateList, values: Int32Array): boolean {
    let changed = 0;
    for (let gate = 0; gate < kind.length; gate++) {
        const from = argStart[gate] ?? 0;
        const to = argStart[gate + 1] ?? 0;
        const at = (events + gate) * WORDS;
        const type = kind[gate];
        const need = count[gate] ?? 0;
        if (type === GateKind.AtLeast && need > 1 && need < to - from) {
            changed |= atLeast(values, args, from, to, need, at);
            continue;
        }
        // At least one is "or", at least all is "and", at least none is true, and at least more than all is false.
        const and = type === GateKind.And || (type === GateKind.AtLeast && need !== 1 && need >= to - from);
        const constant = type === GateKind.AtLeast && (need <= 0 || need > to - from) ? (need <= 0 ? -1 : 0) : undefined;
        for (let w = 0; w < WORDS; w++) {
            let word = and ? -1 : 0;
            if (constant !== undefined) {
                word = constant;
            } else if (and) {
                for (let i = from; i < to; i++) {
                    word &= values[(args[i] ?? 0) * WORDS + w] ?? 0;
                }
            } else {
                for (let i = from; i < to; i++) {
                    word |= values[(args[i] ?? 0) * WORDS + w] ?? 0;
                }
            }
            changed |= (values[at + w] ?? 0) ^ word;
            values[at + w] = word;
        }
    }
    return changed !== 0;
}

const digits = new Int32Array(32);

/** Counts by bit-sliced adding: digit i of the sum of all 32 trials is one word. Then compares with `need` from the highest digit. */
function atLeast(values: Int32Array, args: Int32Array, from: number, to: number, need: number, at: number): number {
    const length = 32 - Math.clz32(to - from);
    let changed = 0;
    for (let w = 0; w < WORDS; w++) {
        digits.fill(0, 0, length);
        for (let i = from; i < to; i++) {
            let carry = values[(args[i] ?? 0) * WORDS + w] ?? 0;
            for (let digit = 0; digit < length && carry !== 0; digit++) {
                const sum = digits[digit] ?? 0;
                digits[digit] = sum ^ carry;
                carry &= sum;
            }
        }
        let more = 0;
        let same = -1;
        for (let digit = length - 1; digit >= 0; digit--) {
            const sum = digits[digit] ?? 0;
            if ((need >>> digit) & 1) {
                same &= sum;
            } else {
                more |= same & sum;
                same &= ~sum;
            }
        }
        const word = more | same;
        changed |= (values[at + w] ?? 0) ^ word;
        values[at + w] = word;
    }
    return changed;
}
