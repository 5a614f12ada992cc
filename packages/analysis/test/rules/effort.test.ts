import { study } from '@nvs/analysis';
import type { Expression } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { TOO_MUCH } from '../../src/rules/effort.js';

import { AT, base, quantity } from '../builder.js';
import { lasting, network, node } from '../network-builder.js';

const model = (size: number) =>
    network(
        Array.from({ length: size }, (_, i) => node(`a${i}`, { restore: lasting(4) })),
        []
    );
const all: Expression = { type: 'all', kind: 'process' };
const condition: Expression = {
    type: 'binary',
    operator: '>',
    left: { type: 'variable', name: 'x0', members: ['restore'], at: AT },
    right: { type: 'literal', value: quantity('1') }
};

/** Loops within loops, `depth` deep. */
const nested = (depth: number): Expression =>
    depth === 0 ? condition : { type: 'every', variable: `x${depth - 1}`, over: all, condition: nested(depth - 1) };
const numberOf = (expression: Expression): Expression => ({
    type: 'binary',
    operator: '>=',
    left: { type: 'count', variable: 'x9', over: all, condition: expression },
    right: { type: 'literal', value: quantity('0') }
});

describe('rules that look at too much', () => {
    it('end after the same steps each time, say so, and leave the others their own', () => {
        const deep = {
            kind: 'expectation' as const,
            title: 'deep',
            condition: numberOf({ type: 'not', operand: { type: 'not', operand: nested(3) } }),
            text: '',
            at: AT
        };
        const flat = {
            ...deep,
            title: 'flat',
            condition: numberOf({
                type: 'is',
                operand: { type: 'variable', name: 'x9', members: ['restore'], at: AT },
                negated: false,
                word: 'empty'
            })
        };
        const given = { ...model(150), expectations: [deep, deep, flat, deep, flat] };
        const judged = () =>
            study(given)
                .judgement()
                .expectations.map(each => [each.title, each.result, each.because]);
        const no = ['deep', 'cannot_be_judged', [TOO_MUCH]],
            yes = ['flat', 'holds', []];
        expect(judged()).toEqual([no, no, yes, no, yes]);
        expect(judged()).toEqual(judged());
    });

    it('do not stop a rule that goes over many elements once', () => {
        const size = 20_000;
        const given = {
            ...model(size),
            rules: [
                {
                    ...base('r'),
                    kind: 'rule' as const,
                    forKind: 'process',
                    variable: 'x0',
                    condition,
                    outcome: 'info' as const,
                    message: []
                }
            ]
        };
        expect(study(given).judgement().rules[0]).toMatchObject({ checked: size, notJudged: { length: size } });
        const linear: Expression = { ...condition, right: { type: 'literal', value: { ...quantity('1'), dimension: 'duration' } } };
        const whole = { ...given, rules: given.rules.map(each => ({ ...each, condition: linear })) };
        expect(study(whole).judgement().rules[0]).toMatchObject({ matched: size, notJudged: [] });
    });
});
