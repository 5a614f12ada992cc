import type { Drawn, DrawnTree } from './random-trees.js';

/**
 * What a drawn tree comes to, from the table of all states of its events: no diagram, no formula of ours. A function is a number with a bit
 * for each state; event i has happened in the states whose number has bit i.
 */
export interface BruteForce {
    readonly probability: number;
    /** Sets of events that bring the top about when no other happens, and none of whose parts does so. */
    readonly minimalSets: number;
}

export function bruteForce({ events, houses, gates }: DrawnTree): BruteForce {
    const states = 2 ** events.length,
        all = (1n << BigInt(states)) - 1n;
    const not = (table: bigint): bigint => all ^ table;
    const happened = events.map((_, i) => tableOf(states, state => ((state >> i) & 1) === 1));
    const done: bigint[] = [];
    const atLeast = (min: number, args: readonly bigint[]): bigint => {
        // reached[k]: at least k of the arguments so far
        const reached = [all, ...args.map(() => 0n)];
        for (const arg of args) {
            for (let k = args.length; k > 0; k--) {
                reached[k] = (reached[k] ?? 0n) | ((reached[k - 1] ?? 0n) & arg);
            }
        }
        return reached[min] ?? 0n;
    };
    const table = (drawn: Drawn): bigint => {
        switch (drawn.type) {
            case 'event':
                return happened[drawn.index] ?? 0n;
            case 'gate':
                return done[drawn.index] ?? 0n;
            case 'house':
                return houses[drawn.index] === true ? all : 0n;
            case 'constant':
                return drawn.value ? all : 0n;
            default: {
                const args = drawn.args.map(table),
                    [a = 0n, b = 0n] = args;
                switch (drawn.type) {
                    case 'and':
                        return args.reduce((x, y) => x & y);
                    case 'or':
                        return args.reduce((x, y) => x | y);
                    case 'nand':
                        return not(args.reduce((x, y) => x & y));
                    case 'nor':
                        return not(args.reduce((x, y) => x | y));
                    case 'not':
                        return not(a);
                    case 'xor':
                        return a ^ b;
                    case 'iff':
                        return not(a ^ b);
                    case 'imply':
                        return not(a) | b;
                    case 'atleast':
                        return atLeast(drawn.min, args);
                    case 'cardinality':
                        return atLeast(drawn.min, args) & not(atLeast(drawn.max + 1, args));
                }
            }
        }
    };
    for (const gate of gates) {
        done.push(table(gate));
    }
    const top = done.at(-1) ?? 0n,
        holds = Array.from({ length: states }, (_, state) => ((top >> BigInt(state)) & 1n) === 1n);
    // some[state]: the top holds in the state or in one with less
    const some = [...holds];
    let minimalSets = 0;
    for (const [state, isTrue] of holds.entries()) {
        const less = events.some((_, i) => ((state >> i) & 1) === 1 && some[state ^ (1 << i)] === true);
        some[state] = isTrue || less;
        if (isTrue && !less) {
            minimalSets++;
        }
    }
    const chanceOf = (state: number): number =>
        events.reduce((product, { chance }, i) => product * (((state >> i) & 1) === 1 ? chance : 1 - chance), 1);
    return { probability: holds.reduce((sum, isTrue, state) => (isTrue ? sum + chanceOf(state) : sum), 0), minimalSets };
}

function tableOf(states: number, holds: (state: number) => boolean): bigint {
    return BigInt(`0b${Array.from({ length: states }, (_, i) => (holds(states - 1 - i) ? '1' : '0')).join('')}`);
}
