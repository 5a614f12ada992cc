import { study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.js';

import { AT, campaign, model, threat } from '../builder.js';
import { dependency, lasting, node } from '../network-builder.js';

// The bank goes down 8 h after the grid and harms i.one.c1: B after 4 h, D after 24 h of its own outage.
const bank = node('bank', {
    serves: [
        {
            target: 'i.one.c1',
            harms: [
                { class: 'B', after: 4 },
                { class: 'D', after: 24 }
            ]
        },
        { target: 'i.one', harms: [{ class: 'E', after: 1 }] }
    ]
});
const given = (hours: number, impact: Record<string, string>): RiskModel => ({
    ...model({
        interests: { 'i.one': 2 },
        threats: [threat('cut', { likelihood: 'C', impact }), threat('elsewhere', { likelihood: 'C', impact: { 'i.one.c1': 'A' } })].map(
            each => (each.id === 'cut' ? { ...each, disrupts: [{ node: 'grid', duration: lasting(hours), at: AT }] } : each)
        ),
        campaigns: [campaign('both', ['cut', 'elsewhere'])]
    }),
    nodes: [bank, node('grid')],
    dependencies: [dependency('bank', 'grid', { buffer: lasting(8) })]
});
const of = (hours: number, impact: Record<string, string>) => analyse(given(hours, impact), { trials: 10 }).knockOns;

describe('knock-on effects beside judged impact', () => {
    it('are the worst class that a threat alone reaches through the network, and when', () => {
        // 48 h of grid: the bank is down from 8 to 48 h, 40 h: D, reached 24 h after the 8 h.
        expect(of(48, { 'i.one.c1': 'D' })[1]).toMatchObject({
            id: 'cut',
            nodes: 2,
            formula: 'time.knock_on',
            harms: [{ criterion: 'i.one.c1', class: 'D', by: 'bank', after: 32, agreement: 'within' }]
        });
        // 16 h: the bank is down for 8 h: B. 10 h: 2 h, no class.
        expect(of(16, { 'i.one.c1': 'D' })[1]?.harms).toMatchObject([{ class: 'B', after: 12, agreement: 'within' }]);
        expect(of(10, { 'i.one.c1': 'D' })).toEqual([]);
    });

    it('tell where the judgement has no room for them', () => {
        const agreement = (impact: Record<string, string>) =>
            of(48, impact)[1]?.harms.map(each => [each.agreement, each.judged?.best?.class]);
        expect(agreement({ 'i.one.c1': 'E' })).toEqual([['within', 'E']]);
        expect(agreement({ 'i.one.c1': 'C in B .. D' })).toEqual([['above_best', 'C']]);
        expect(agreement({ 'i.one.c1': 'B in A .. C' })).toEqual([['above_range', 'B']]);
        expect(agreement({ 'i.one.c1': 'X' })).toEqual([['above_range', 'X']]);
        expect(agreement({ 'i.one.c2': 'E' })).toEqual([['not_judged', undefined]]);
    });

    it('can be asked for by rules', () => {
        const { understated } = study(given(48, { 'i.one.c1': 'B in A .. C' })).figures();
        expect([understated('cut'), understated('both'), understated('elsewhere')]).toEqual([['i.one.c1'], ['i.one.c1'], []]);
        expect(
            study(given(48, { 'i.one.c1': 'C in B .. D' }))
                .figures()
                .understated('cut')
        ).toEqual([]);
    });

    it('are told of campaigns too, and of nothing that leaves the network alone', () => {
        expect(of(48, { 'i.one.c1': 'D' }).map(each => each.id)).toEqual(['both', 'cut']);
    });
});
