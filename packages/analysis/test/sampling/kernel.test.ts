import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bits, GateKind, sampleGates, type GateList } from '../../src/sampling/kernel.js';

type Spec = { kind: keyof typeof GateKind; count: number; args: number[] };

function gateList(events: number, gates: Spec[]): GateList {
    const argStart = [0];
    for (const each of gates) {
        argStart.push((argStart.at(-1) ?? 0) + each.args.length);
    }
    return {
        events,
        kind: Uint8Array.from(gates, each => GateKind[each.kind]),
        count: Int32Array.from(gates, each => each.count),
        argStart: Int32Array.from(argStart),
        args: Int32Array.from(gates.flatMap(each => each.args))
    };
}

function run(events: number, gates: Spec[], chances: number[], trials: number, seed = 1): number[] {
    const names = Array.from({ length: events }, (_, i) => `e${i}`);
    const all = sampleGates(
        gateList(events, gates),
        Float64Array.from(chances),
        names,
        Array.from({ length: events + gates.length }, (_, i) => i),
        trials,
        seed
    );
    for (;;) {
        const step = all.next();
        if (step.done === true) {
            return [...step.value];
        }
    }
}

/** The chance of everything, by adding up all states of the events; loops by their least solution. */
function exact(events: number, gates: Spec[], chances: number[]): number[] {
    const sums = Array.from({ length: events + gates.length }, () => 0);
    for (let state = 0; state < 2 ** events; state++) {
        const values = sums.map((_, i) => i < events && ((state >> i) & 1) === 1);
        for (let round = 0; round <= gates.length; round++) {
            gates.forEach(({ kind, count, args }, gate) => {
                const trues = args.filter(each => values[each]).length;
                values[events + gate] = kind === 'And' ? trues === args.length : kind === 'Or' ? trues > 0 : trues >= count;
            });
        }
        const weight = chances.reduce((product, chance, i) => product * ((state >> i) & 1 ? chance : 1 - chance), 1);
        values.forEach((value, i) => {
            sums[i] = (sums[i] ?? 0) + (value ? weight : 0);
        });
    }
    return sums;
}

const EVENTS = 5;
const specs = fc.array(
    fc.record({
        kind: fc.constantFrom('And' as const, 'Or' as const, 'AtLeast' as const),
        count: fc.integer({ min: 0, max: 5 }),
        args: fc.array(fc.nat(EVENTS + 3), { minLength: 1, maxLength: 6 })
    }),
    { minLength: 4, maxLength: 4 }
);
const chances = fc.array(fc.oneof(fc.constantFrom(0, 1, 0.5, 0.001), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: EVENTS,
    maxLength: EVENTS
});

describe('sampling of events and gates', () => {
    it('agrees with exact chances within what chance allows, loops and counts included', () => {
        const trials = 20_000;
        fc.assert(
            fc.property(specs, chances, (gates, given) => {
                const expected = exact(EVENTS, gates, given);
                run(EVENTS, gates, given, trials).forEach((count, i) => {
                    const p = Math.min(1, expected[i] ?? 0);
                    // 5σ and one more: 900 figures are looked at, and none may fail by chance.
                    expect(Math.abs(count - trials * p)).toBeLessThanOrEqual(5 * Math.sqrt(trials * p * (1 - p)) + 1 + 1e-9 * trials);
                });
            }),
            { numRuns: 100, seed: 1 }
        );
    });

    it('is within 3σ of the exact chance of two out of three and of a common cause', () => {
        const gates: Spec[] = [
            { kind: 'AtLeast', count: 2, args: [0, 1, 2] },
            { kind: 'Or', count: 0, args: [3, 4] },
            { kind: 'And', count: 0, args: [5, 6] }
        ];
        const given = [0.1, 0.2, 0.3, 0.02, 0.05];
        const trials = 1_000_000;
        // 0.1·0.2·0.7 + 0.1·0.8·0.3 + 0.9·0.2·0.3 + 0.1·0.2·0.3 = 0.098
        expect(exact(5, gates, given)[5]).toBeCloseTo(0.098, 12);
        const counts = run(5, gates, given, trials);
        expect(Math.abs((counts[5] ?? 0) / trials - 0.098)).toBeLessThan(3 * Math.sqrt((0.098 * 0.902) / trials));
        const q = 0.098 * (1 - 0.98 * 0.95);
        expect(Math.abs((counts[7] ?? 0) / trials - q)).toBeLessThan(3 * Math.sqrt((q * (1 - q)) / trials));
    });

    it('takes chances to all their bits, and never samples what cannot be or must be', () => {
        const counts = run(3, [], [0, 1, 1e-4], 1_000_000);
        expect(counts.slice(0, 2)).toEqual([0, 1_000_000]);
        expect(Math.abs((counts[2] ?? 0) - 100)).toBeLessThan(3 * 10);
    });

    it('gives the same for the same seed, and each event a stream of its own', () => {
        expect(run(3, [], [0.3, 0.4, 0.5], 1000, 7)).toEqual(run(3, [], [0.3, 0.4, 0.5], 1000, 7));
        expect(run(3, [], [0.3, 0.4, 0.5], 1000, 7)).not.toEqual(run(3, [], [0.3, 0.4, 0.5], 1000, 8));
        expect(run(2, [], [0.3, 0.4], 1000, 7)).toEqual(run(3, [], [0.3, 0.4, 0.5], 1000, 7).slice(0, 2));
    });

    it('counts bits', () => {
        fc.assert(
            fc.property(fc.integer(), word => {
                expect(bits(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
            })
        );
    });
});
