import { describe, expect, it } from 'vitest';
import { analyse } from '../src/index.js';
import { campaign, model, threat } from './builder.js';

const interests = { 'i.one': 2, 'i.two': 1, 'i.three': 1 };

describe('the report by interest', () => {
    const { interests: results } = analyse(
        model({
            interests,
            threats: [
                threat('mild', { impact: { 'i.one.c1': 'B', 'i.one.c2': 'A', 'i.two.c1': 'X', 'i.three.c1': 'X' } }),
                threat('grave', { impact: { 'i.one.c1': 'A', 'i.one.c2': 'D', 'i.two.c1': 'B in B .. C', 'i.three.c1': 'X' } }),
                threat('open', { impact: { 'i.one.c1': 'D' } })
            ],
            campaigns: [campaign('joint', ['mild'])]
        })
    );

    it('lists the threats and campaigns that harm it, worst first, and nothing that is X or not judged', () => {
        // i.one: grave (1/81+1/3)/2, open from 1/6 as its other row is not judged, mild and its campaign (1/27+1/81)/2
        expect(results.map(each => [each.interest, each.harms.map(harm => harm.id)])).toEqual([
            ['i.one', ['grave', 'open', 'joint', 'mild']],
            ['i.two', ['grave']],
            ['i.three', []]
        ]);
        expect(results[0]?.harms.map(each => each.incomplete)).toEqual([false, true, false, false]);
    });

    it('names the worst class with its criterion and all who reach it', () => {
        expect(results.map(each => each.worst)).toEqual([
            { class: 'D', criterion: 'i.one.c2', by: ['grave', 'open'] },
            { class: 'B', criterion: 'i.two.c1', by: ['grave'] },
            undefined
        ]);
    });

    it('says whether it is disrupted by any, unknown where only what is not judged could', () => {
        expect(results.map(each => each.disruption)).toEqual(['yes', 'possible', 'unknown']);
    });

    it('says nothing of disruption without threats', () => {
        expect(analyse(model({ interests })).interests.map(each => [each.harms, each.worst, each.disruption])).toEqual([
            [[], undefined, undefined],
            [[], undefined, undefined],
            [[], undefined, undefined]
        ]);
    });
});
