import { analyse } from '@nvs/analysis';
import { HOURS, type Estimate, type Requirement, type RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT } from '../builder.js';
import { allOf, anyOf, countOf, dependency, lasting, leaf, network, node } from '../network-builder.js';
import { networkOf } from '../network-of.js';

type Corners = readonly [low: number, best: number, high: number];
interface Part {
    readonly rate: Corners;
    readonly hours: Corners;
}

/** Events a year, with limits. */
function yearly([low, best, high]: Corners): Estimate {
    const rate = (amount: number) => ({ type: 'quantity' as const, dimension: 'number' as const, amount, per: HOURS.year, text: '' });
    return {
        low: rate(low),
        best: rate(best),
        high: rate(high),
        ranged: low !== high,
        withheld: false,
        provenance: { sources: [], judgedBy: [] },
        at: AT
    };
}
const names = ['p0', 'p1', 'p2', 'p3'];
const modelOf = (parts: readonly Part[], on: Requirement): RiskModel =>
    network(
        [
            node('top'),
            ...parts.map(({ rate, hours: [low, best, high] }, i) =>
                node(names[i] ?? '', { kind: 'asset', failure: yearly(rate), restore: lasting(best, low, high) })
            )
        ],
        [dependency('top', on)]
    );
const outageOf = (parts: readonly Part[], on: Requirement) => networkOf(modelOf(parts, on), { of: ['top'] }).nodes[0]?.outage;
const frequency = (parts: readonly Part[], on: Requirement) => outageOf(parts, on)?.frequency;
const fixed = (rate: number, hours: number): Part => ({ rate: [rate, rate, rate], hours: [hours, hours, hours] });

describe('the frequency of outages', () => {
    it('of one part, and of a pair of which one suffices, by hand', () => {
        // λ/(1+λτ) with λ 1 to 4 a year, τ 876 to 1752 hours, a tenth to a fifth of a year: 1/1.2 to 4/1.4; at best 2/(1 + 2·0.15).
        const part: Part = { rate: [1, 2, 4], hours: [876, 1314, 1752] };
        expect(frequency([part], leaf('p0'))).toMatchObject({
            low: expect.closeTo(1 / 1.2, 9),
            best: expect.closeTo(2 / 1.3, 9),
            high: expect.closeTo(4 / 1.4, 9),
            range: 'range.limits'
        });
        // Each begins while the other is out. q is λτ/(1+λτ): at least 0.1/1.1, at best 0.3/1.3, at most 0.8/1.8.
        expect(frequency([part, part], anyOf('p0', 'p1'))).toMatchObject({
            low: expect.closeTo(2 * (1 / 1.2) * (0.1 / 1.1), 9),
            best: expect.closeTo(2 * (2 / 1.3) * (0.3 / 1.3), 9),
            high: expect.closeTo(2 * (4 / 1.4) * (0.8 / 1.8), 9)
        });
    });

    it('has limits also where a part that never fails at best might', () => {
        const seldom: Part = { rate: [0, 0, 1], hours: [876, 876, 876] };
        // High: one begins while the other is out: 1/1.1 with 0.2/1.2, and 2/1.2 with 0.1/1.1.
        expect(frequency([seldom, fixed(2, 876)], anyOf('p0', 'p1'))).toMatchObject({
            low: 0,
            best: 0,
            high: expect.closeTo((1 / 1.1) * (0.2 / 1.2) + (2 / 1.2) * (0.1 / 1.1), 9)
        });
    });

    it('does not only rise with its inputs: more failures of a part that is down most of the time are fewer outages of two', () => {
        const often = frequency([fixed(100, 876), fixed(20, 876)], allOf('p0', 'p1'))?.best ?? 0;
        expect(often).toBeLessThan(frequency([fixed(1, 876), fixed(20, 876)], allOf('p0', 'p1'))?.best ?? 0);
    });

    it('is less than that of failures; at least one outage counts the first one, which no repair comes before', () => {
        const outage = outageOf([{ rate: [1, 2, 4], hours: [876, 1314, 1752] }], leaf('p0'));
        expect(outage?.atLeastOne).toMatchObject({
            low: expect.closeTo(1 - Math.exp(-5), 9),
            best: expect.closeTo(1 - Math.exp(-10), 9),
            high: expect.closeTo(1 - Math.exp(-20), 9),
            status: 'exact'
        });
    });

    const number = fc.constantFrom(0, 0.01, 0.5, 2, 30);
    const corners = fc.array(number, { minLength: 3, maxLength: 3 }).map((all): Corners => {
        const [a = 0, b = 0, c = 0] = [...all].sort((x, y) => x - y);
        return [a, b, c];
    });
    const parts = fc.array(fc.record({ rate: corners, hours: corners.map(([a, b, c]): Corners => [a * 50 + 1, b * 50 + 1, c * 50 + 1]) }), {
        minLength: 4,
        maxLength: 4
    });
    const requirement = fc.constantFrom(
        anyOf('p0', 'p1', 'p2'),
        allOf('p0', anyOf('p1', 'p2')),
        countOf(2, ...names),
        anyOf(allOf('p0', 'p1'), allOf('p1', 'p2', 'p3')),
        allOf(anyOf('p0', 'p1'), anyOf('p1', 'p2'), anyOf('p2', 'p3'))
    );

    it('is that of a chain of states, and every point of the ranges lies within its limits', () => {
        fc.assert(
            fc.property(
                parts,
                requirement,
                fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
                (given, on, at) => {
                    const best = given.map(({ rate, hours }) => ({ rate: rate[1], hours: hours[1] }));
                    const found = frequency(given, on);
                    expect(found?.best).toBeCloseTo(chain(best, on), 8);
                    const within = ([low, , high]: Corners, i: number): number => low + (high - low) * (at[i] ?? 0);
                    const point = chain(
                        given.map(({ rate, hours }, i) => ({ rate: within(rate, i), hours: within(hours, i + 4) })),
                        on
                    );
                    expect(found?.low).toBeLessThanOrEqual(point * (1 + 1e-9) + 1e-12);
                    expect(found?.high).toBeGreaterThanOrEqual(point * (1 - 1e-9) - 1e-12);
                }
            ),
            { numRuns: 400, seed: 1 }
        );
    });
});

/** From every state in which the top is up: how often a failure leads to one in which it is down. */
function chain(parts: readonly { rate: number; hours: number }[], on: Requirement): number {
    const up = (requirement: Requirement, out: ReadonlySet<string>): boolean => {
        switch (requirement.type) {
            case 'node':
                return !out.has(requirement.node);
            case 'all':
                return requirement.items.every(each => up(each, out));
            case 'any':
                return requirement.items.some(each => up(each, out));
            default:
                return requirement.type === 'count' && requirement.items.filter(each => up(each, out)).length >= requirement.count;
        }
    };
    const q = parts.map(({ rate, hours }) => {
        const busy = (rate * hours) / HOURS.year;
        return busy / (1 + busy);
    });
    let sum = 0;
    for (let state = 0; state < 2 ** parts.length; state++) {
        const out = new Set(names.filter((_, i) => ((state >> i) & 1) === 1));
        if (up(on, out)) {
            const chance = q.reduce((all, each, i) => all * ((state >> i) & 1 ? each : 1 - each), 1);
            parts.forEach(({ rate }, i) => {
                sum += ((state >> i) & 1) === 0 && !up(on, new Set([...out, names[i] ?? ''])) ? chance * rate : 0;
            });
        }
    }
    return sum;
}

it('stands in the results of a model', () => {
    expect(analyse(modelOf([fixed(1, 876)], leaf('p0'))).network.nodes[0]?.outage?.frequency?.best).toBeCloseTo(1 / 1.1, 9);
});
