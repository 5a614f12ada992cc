import { analyse } from '@nvs/analysis';
import type { Dependency, RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNetwork } from '../arbitrary-network.js';
import { base } from '../builder.js';
import { anyOf, dependency, network, node } from '../network-builder.js';

const CN = { ...base('CN'), kind: 'country' as const };

/** What is said of a network, without the lists of what does not count and what it would harm, and the mark that it does not. */
function figuresOf(model: RiskModel): unknown {
    const { gaps, ...results } = analyse(model, { trials: 5 });
    const ofTheNeed = ['need_not_counted', 'node_without_dependency', 'concern_not_judged'];
    const text = JSON.stringify({ ...results, concerns: undefined, gaps: gaps.filter(each => !ofTheNeed.includes(each.kind)) });
    return JSON.parse(text.replaceAll(/,"needs_not_counted"|"needs_not_counted",|,"lessCertain":\{"needsNotCounted":1\}/g, ''));
}

describe('a dependency that is no need', () => {
    const seen: Dependency = { ...dependency('n0', 'n1', { id: 'seen' }), concern: ['access'] };
    const theirs: Dependency = { ...dependency('CN', anyOf('n0', 'n1'), { id: 'theirs' }), reverse: true };

    it.each([
        ['of another concern than interruption', seen],
        ['of others on us', theirs]
    ])('%s changes no figure of any network', (_, extra) => {
        fc.assert(
            fc.property(anyNetwork, generated => {
                const model = { ...generated, countries: [...generated.countries.filter(each => each.id !== 'CN'), CN] };
                expect(figuresOf({ ...model, dependencies: [...model.dependencies, extra] })).toEqual(figuresOf(model));
            }),
            { numRuns: 12 }
        );
    });

    const model = network(
        [node('a', { failure: undefined }), node('b'), node('c'), node('d')],
        [{ ...dependency('b', 'a', { id: 'ba' }), concern: ['access', 'coercion'] }, dependency('c', 'b', { id: 'cb' })]
    );

    it('is listed, and what hangs on it says so', () => {
        const { gaps, network: chances } = analyse(model);
        expect(gaps.filter(each => each.kind === 'need_not_counted').map(each => each.id)).toEqual(['ba']);
        const marked = chances.nodes.filter(each => each.loss.conditions.includes('needs_not_counted')).map(each => each.id);
        expect(marked).toEqual(['b', 'c']);
        const counted = chances.nodes.map(each => [each.id, each.lessCertain?.needsNotCounted]);
        expect(counted).toEqual([
            ['a', undefined],
            ['b', 1],
            ['c', 1],
            ['d', undefined]
        ]);
    });

    it('takes nothing down, and is a need again with interruption', () => {
        const down = (dependencies: readonly Dependency[]): string[] =>
            analyse({
                ...model,
                dependencies: [...dependencies],
                stressTests: [
                    {
                        ...base('test'),
                        kind: 'stress_test',
                        events: [{ time: 0, target: 'a', down: true, duration: 24, at: base('x').at }]
                    }
                ]
            }).stressTests[0]?.downtime.map(each => each.id) ?? [];
        expect(down(model.dependencies)).toEqual(['a']);
        expect(down(model.dependencies.map(each => ({ ...each, concern: ['interruption', 'access'] })))).toEqual(['a', 'b', 'c']);
    });
});
