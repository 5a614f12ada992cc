import { analyse } from '@nvs/analysis';
import type { Estimate, Threat } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, base, estimate, model, threat } from '../builder.js';
import { dependency, network, node, part } from '../network-builder.js';

/** Loss of a, which t disrupts, of b, which needs a, and of c, which u disrupts at a best estimate. */
function lossOf(likelihood: Estimate) {
    const disrupting = (id: string, of: string, stated: Estimate): Threat => ({
        ...threat(id),
        likelihood: stated,
        disrupts: [{ node: of, at: base(id).at }]
    });
    const bare = (id: string) => node(id, { failure: part(0) });
    const found = analyse(
        network([bare('a'), bare('b'), bare('c')], [dependency('b', 'a')], {
            threats: [disrupting('t', 'a', likelihood), disrupting('u', 'c', estimate('10% in 5% .. 20%'))]
        })
    );
    return Object.fromEntries(found.network.nodes.map(each => [each.id, each.loss]));
}

/** How much of what a, b and c rest on is less than certain: t disrupts a, which b needs, u disrupts b, and nothing c. */
function countsOf(first: Estimate, second: Estimate) {
    const disrupting = (id: string, of: string, stated: Estimate): Threat => ({
        ...threat(id),
        likelihood: stated,
        disrupts: [{ node: of, at: base(id).at }]
    });
    const bare = (id: string) => node(id, { failure: part(0) });
    const threats = [disrupting('t', 'a', first), disrupting('u', 'b', second)];
    return analyse(network([bare('a'), bare('b'), bare('c')], [dependency('b', 'a')], { threats })).network.nodes.map(
        each => each.lessCertain
    );
}

const near = (value: number): unknown => expect.closeTo(value, 9);

describe('a likelihood judged as a band without a best estimate', () => {
    it.each([
        // √(0.05 · 0.2) = 0.1
        ['of chances over the horizon', band('5%', '20%'), 0.05, 0.1, 0.2],
        // B counts as √(0.0005 · 0.005), D as √(0.05 · 0.5); their geometric middle is √(0.005 · 0.05) = 0.0158, what C counts as, and never B
        ['of classes', band('B', 'D'), Math.sqrt(0.0005 * 0.005), Math.sqrt(0.005 * 0.05), Math.sqrt(0.05 * 0.5)],
        // √(0.01 · 0.04) = 0.02 a year, so 0.1 in five years: 1 - exp(-0.1)
        ['of frequencies', band('0.01 per year', '0.04 per year'), 1 - Math.exp(-0.05), 1 - Math.exp(-0.1), 1 - Math.exp(-0.2)],
        // from zero there is no geometric middle, and nothing may pass for safer than it can be
        ['from zero', band('0%', '20%'), 0, 0.2, 0.2]
    ])('%s counts as its geometric middle, and what hangs on it too', (_, stated, low, best, high) => {
        const { a, b } = lossOf(stated);
        expect(a).toMatchObject({ low: near(low), best: near(best), high: near(high) });
        expect(b).toMatchObject({ low: near(low), best: near(best), high: near(high) });
    });

    it('is said of every figure with it in, with how many there are, and of no other', () => {
        const { a, b, c } = lossOf(band('5%', '20%'));
        expect(countsOf(band('5%', '20%'), estimate('1%'))).toEqual([{ bands: 1 }, { bands: 1 }, undefined]);
        expect(countsOf(band('5%', '20%'), band('B', 'C'))).toEqual([{ bands: 1 }, { bands: 2 }, undefined]);
        expect(countsOf(estimate('5%'), estimate('1%'))).toEqual([undefined, undefined, undefined]);
        expect([a, b, c].map(each => each?.conditions.includes('middle_of_bands'))).toEqual([true, true, false]);
        expect(lossOf(estimate('10% in 5% .. 20%'))['a']?.conditions).not.toContain('middle_of_bands');
    });

    it('lies between its limits, in the middle by their ratio', () => {
        fc.assert(
            fc.property(fc.double({ min: 1e-4, max: 0.9, noNaN: true }), fc.double({ min: 1, max: 50, noNaN: true }), (low, ratio) => {
                const high = Math.min(1, low * ratio);
                const { a } = lossOf(band(`${low * 100}%`, `${high * 100}%`));
                expect((a?.best ?? 0) / (a?.low ?? 0)).toBeCloseTo((a?.high ?? 0) / (a?.best ?? 0), 6);
            }),
            { numRuns: 20 }
        );
    });
});

describe('the impact of a risk as a whole', () => {
    it('that is stated as a quantity is said to want a class, and no criterion is made up for it', () => {
        const stated: Threat = { ...threat('t', { likelihood: 'C' }), publishedImpact: [{ value: estimate('9e9 EUR'), at: base('t').at }] };
        const { notes } = analyse(model({ interests: { i: 1 }, threats: [stated] }));
        const said = JSON.stringify(notes);
        expect(said).toContain('scoring.wholeIsClass');
        expect(said).not.toContain('scoring.noThresholds');
    });
});
