import { describe, expect, it } from 'vitest';
import type { Method } from '@nvs/model';
import { analyse } from '../src/index.js';
import { model, threat } from './builder.js';

function ranked(threats: Record<string, [likelihood: string | undefined, impact: string | undefined]>, rank: Method['rank']) {
    const [ranking] = analyse(model({
        interests: { 'i.one': 1 }, method: { rank },
        threats: Object.entries(threats).map(([id, [likelihood, impact]]) => threat(id, {
            ...(likelihood === undefined ? {} : { likelihood }), impact: impact === undefined ? {} : { 'i.one.c1': impact }
        }))
    })).rankings;
    return { ...ranking, entries: ranking?.entries.map(each => [each.id, each.rank, each.highestRank, each.lowestRank]) };
}

describe('the ranking', () => {
    // D counts as √(0.05·0.5) = 0.158 and v(C) = 1/9; C as 0.0158 and v(D) = 1/3; so a: 0.0176, b: 0.00527, c: 0.0158
    const three: Parameters<typeof ranked>[0] = { a: ['D', 'C'], b: ['C', 'D'], c: ['C', 'E'] };

    it.each<[Method['rank'], string[], (number | undefined)[]]>([
        ['product', ['a', 'c', 'b'], [1, 2, 3]], ['impact', ['c', 'b', 'a'], [1, 2, 3]], ['likelihood', ['a', 'b', 'c'], [1, 2, 2]]
    ])('by %s', (rank, order, places) => {
        const { entries, formula } = ranked(three, rank);
        expect(entries?.map(each => each[0])).toEqual(order);
        expect(entries?.map(each => each[1])).toEqual(places);
        expect(formula).toBe(`rank.${rank}`);
    });

    it('is not made where the method has none', () => {
        expect(ranked(three, 'none').entries).toBeUndefined();
    });

    it('gives the places that ranges allow', () => {
        // By class B to D for a, C for b and c, E for d: above a's B may be b, c and d; above b's C may be a and d, never its equal c.
        const { entries } = ranked({ a: ['C', 'C in B .. D'], b: ['C', 'C'], c: ['C', 'C'], d: ['C', 'E'] }, 'product');
        expect(entries).toEqual([['d', 1, 1, 1], ['b', 2, 2, 3], ['c', 2, 2, 3], ['a', 2, 2, 4]]);
    });

    it('gives an incomplete risk no rank, but the places it may take', () => {
        const { entries } = ranked({ a: ['C', undefined], b: ['C', 'C'], c: ['C', 'E'] }, 'product');
        expect(entries).toEqual([['c', 1, 1, 1], ['b', 2, 2, 3], ['a', undefined, 1, 3]]);
    });

    it('says why a risk cannot be ranked', () => {
        const { unranked } = ranked({ a: [undefined, 'C'], b: ['withheld', 'C'], c: ['X', 'C'] }, 'product');
        expect(unranked).toEqual([
            { id: 'a', reason: 'its likelihood is not judged' }, { id: 'b', reason: 'its likelihood is withheld' }, { id: 'c', reason: 'its likelihood cannot be read on the scale' }
        ]);
    });
});
