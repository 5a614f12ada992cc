import { analyse } from '@nvs/analysis';
import { describe, expect, it } from 'vitest';
import { campaign, model, threat, type ModelSpec } from '../../../analysis/test/builder.js';
import { buildReport } from '../../src/index.js';

/** Ranked by likelihood alone, so that places can be told by hand. */
function ranks(spec: Partial<ModelSpec>) {
    const given = model({ interests: { 'i.one': 1 }, method: { rank: 'likelihood' }, ...spec });
    return new Map(buildReport(given, analyse(given)).results.risks.map(each => [each.id, each.rank]));
}
const judged = (id: string, likelihood?: string) =>
    threat(id, { ...(likelihood === undefined ? {} : { likelihood }), impact: { 'i.one.c1': 'C' } });

describe('the places of a risk', () => {
    it('are one where nothing is ranged: by best estimates, within the interval, and drawn', () => {
        const found = ranks({ threats: [judged('a', '2%'), judged('b', '10%'), judged('c', '5%')] });
        expect([found.get('b'), found.get('c'), found.get('a')]).toEqual(
            [1, 2, 3].map(place => ({
                of: 3,
                best: place,
                interval: { first: place, last: place },
                between: undefined,
                p5: place,
                p50: place,
                p95: place
            }))
        );
    });

    it('are as many as the ranges allow, with the middle of what is drawn among them', () => {
        // 1% to 20% can lie above 10% and below 2%; 10% and 2% never change places.
        const found = ranks({ threats: [judged('a', '2%'), judged('b', '10%'), judged('c', '5% in 1% .. 20%')] });
        expect(['b', 'c', 'a'].map(id => [found.get(id)?.best, found.get(id)?.interval])).toEqual([
            [1, { first: 1, last: 2 }],
            [2, { first: 1, last: 3 }],
            [3, { first: 2, last: 3 }]
        ]);
        for (const { p5 = NaN, p50 = NaN, p95 = NaN, interval } of [...found.values()].filter(each => each !== undefined)) {
            expect((interval?.first ?? NaN) <= p5 && p5 <= p50 && p50 <= p95 && p95 <= (interval?.last ?? NaN)).toBe(true);
        }
        expect([found.get('c')?.p5, found.get('c')?.p95]).not.toEqual([found.get('c')?.p50, found.get('c')?.p50]);
    });

    it('that what is not judged leaves open are told as such, and why', () => {
        const found = ranks({ threats: [judged('a', '2%'), judged('b', 'withheld in 1% .. 5%'), judged('c')] });
        const { best, of } = found.get('b') ?? {};
        expect([best, of]).toEqual([undefined, 2]);
        expect(found.get('b')?.between).toEqual({ first: 1, last: 2 });
        // Nothing is known of its likelihood at all.
        expect(found.get('c')).toMatchObject({ of: 2, why: expect.stringMatching(/\w/) });
        expect(found.get('c')?.best ?? found.get('c')?.interval).toBeUndefined();
    });

    it('are among risks of its kind', () => {
        const found = ranks({ threats: [judged('a', '2%'), judged('b', '10%')], campaigns: [campaign('x', ['a', 'b'], '1%', {})] });
        expect([found.get('a')?.of, found.get('x')?.of]).toEqual([2, 1]);
    });

    it('are none under a method that does not rank', () => {
        expect(ranks({ method: { rank: 'none' }, threats: [judged('a', '2%')] }).get('a')).toBeUndefined();
    });
});

it('what is read again is not put into words again', () => {
    const given = model({ interests: { 'i.one': 1 }, threats: [threat('t', { likelihood: 'C', impact: { 'i.one.c1': 'D' } })] });
    const { results } = buildReport(given, analyse(given));
    for (const key of Object.keys(results) as (keyof typeof results)[]) {
        expect(results[key], key).toBe(results[key]);
    }
    expect(results.risks[0]?.rank).toBe(results.risks[0]?.rank);
});
