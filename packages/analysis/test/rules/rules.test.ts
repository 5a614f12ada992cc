import { study } from '@nvs/analysis';
import type { Expression, Rule, RiskModel } from '@nvs/model';
import { wordsThroughout } from '@nvs/words';
import { describe, expect, it } from 'vitest';

import { AT, base, estimate, measure, model, quantity, threat } from '../builder.js';
import { dependency, hoursOf, lasting, network, node, shareOf, supply } from '../network-builder.js';

const variable = (name: string, ...members: string[]): Expression => ({ type: 'variable', name, members, at: AT });
const element = (id: string, members: string[] = [], under?: string): Expression => ({ type: 'element', id, members, under, at: AT });
const binary = (left: Expression, operator: Extract<Expression, { type: 'binary' }>['operator'], right: Expression): Expression => ({
    type: 'binary',
    operator,
    left,
    right
});
const is = (operand: Expression, word: string, negated = false): Expression => ({ type: 'is', operand, negated, word });
const number = (text: string): Expression => ({ type: 'literal', value: quantity(text) });
const rule = (id: string, forKind: string, condition: Expression | undefined, more: Partial<Rule> = {}): Rule => ({
    ...base(id),
    kind: 'rule',
    forKind,
    variable: 'x',
    condition,
    outcome: 'warning',
    message: ['found'],
    ...more
});

const run = (given: RiskModel) => wordsThroughout(study(given).judgement(), 'en');
/** Whether the condition holds of the whole model: `holds`, `fails` or why it cannot be judged. */
function judge(given: RiskModel, condition: Expression): string {
    const [result] = run({ ...given, expectations: [{ kind: 'expectation', title: 't', condition, text: '', at: AT }] }).expectations;
    return result?.result === 'cannot_be_judged' ? `? ${result.because.join()}` : (result?.result ?? '');
}

const supplied = network(
    [node('steel'), node('ore', { kind: 'resource', supply: supply({ AU: 0.7, BR: 0.2, other: 0.1 }), supplyYear: 2024 }), node('alone')],
    [dependency('steel', 'ore', { buffer: lasting(720) }), dependency('alone', 'steel')],
    {
        countries: ['AU', 'BR'].map(id => ({ ...base(id), kind: 'country' as const })),
        groups: [{ ...base('far'), kind: 'group', members: ['AU'] }]
    }
);
const ore = (...members: string[]): Expression => element('d.steel_ore', members);

describe('rules', () => {
    it('find the elements that they are for, with a message filled in and what it rests on', () => {
        const concentrated = rule('r', 'dependency', binary(variable('x', 'supply', 'hhi'), '>', number('0.4')), {
            message: [
                { expression: variable('x', 'title') },
                ': ',
                { expression: variable('x', 'supply', 'hhi') },
                ', ',
                { expression: variable('x', 'buffer') }
            ]
        });
        const [result] = run({ ...supplied, rules: [concentrated] }).rules;
        // 0.7² + 0.2² = 0.53; the other dependency has no supply, and so is not judged.
        expect(result).toMatchObject({
            checked: 2,
            matched: 1,
            findings: [{ element: 'd.steel_ore', severity: 'warning', message: 'd.steel_ore: 0.53, 30 days' }],
            notJudged: [{ element: 'd.alone_steel', because: ['no supply is given'] }]
        });
        expect(result?.findings[0]?.trace).toEqual([{ what: 'x.supply.hhi', value: '0.53', id: 'd.steel_ore', at: AT }]);
    });

    it('say when they matched nothing', () => {
        const [result] = run({ ...supplied, rules: [rule('r', 'campaign', undefined)] }).rules;
        expect(result).toMatchObject({ checked: 0, matched: 0, findings: [], notJudged: [] });
    });

    it('give verdicts to each other, and none to itself', () => {
        const yes = rule('crucial', 'dependency', is(variable('x', 'of', 'title'), 'steel'), { outcome: 'verdict', verdict: 'yes' });
        const asks = rule('asks', 'dependency', is({ type: 'verdict', rule: 'crucial', of: variable('x') }, 'yes'));
        expect(
            run({ ...supplied, rules: [yes, asks] })
                .rules.find(each => each.id === 'asks')
                ?.findings.map(each => each.element)
        ).toEqual(['d.steel_ore']);
        const a = rule('a', 'dependency', is({ type: 'verdict', rule: 'b', of: variable('x') }, 'yes'), { outcome: 'verdict' });
        const b = rule('b', 'dependency', is({ type: 'verdict', rule: 'a' }, 'yes'), { outcome: 'verdict' });
        const results = run({ ...supplied, rules: [a, b, yes] }).rules;
        expect(results.map(each => each.problem)).toEqual([
            'It rests on its own verdict: a asks b asks a. Take one of these questions out.',
            'It rests on its own verdict: b asks a asks b. Take one of these questions out.',
            undefined
        ]);
        expect(judge({ ...supplied, rules: [a, b] }, is({ type: 'verdict', rule: 'a', of: ore() }, 'yes'))).toBe(
            '? the rule a rests on its own verdict'
        );
    });

    it('tell of what could not be judged what was looked at', () => {
        const condition: Expression = {
            type: 'every',
            variable: 'd',
            over: { type: 'all', kind: 'dependency' },
            condition: binary(variable('d', 'buffer'), '>', { type: 'literal', value: hoursOf(1) })
        };
        const [result] = run({
            ...supplied,
            expectations: [{ kind: 'expectation', title: 't', condition, text: '', at: AT }]
        }).expectations;
        expect(result?.trace).toEqual([
            { what: 'd.buffer', value: 'buffer of d.alone_steel is not given', missing: true, id: 'd.alone_steel', at: AT }
        ]);
    });

    it('never take a missing value as passed', () => {
        const short = binary(variable('x', 'buffer'), '<', { type: 'literal', value: hoursOf(24) });
        for (const condition of [short, { type: 'not' as const, operand: short }]) {
            expect(run({ ...supplied, rules: [rule('r', 'dependency', condition)] }).rules[0]?.notJudged).toMatchObject([
                { element: 'd.alone_steel', at: AT, because: ['buffer of d.alone_steel is not given'] }
            ]);
        }
    });
});

describe('figures of the network', () => {
    it('are the same asked one at a time and all together', () => {
        const names = ['a', 'b', 'c', 'd', 'e', 'f'];
        const ring = network(
            names.map((id, i) => node(id, { failure: estimate(`${i + 1}% per year`), restore: lasting(24) })),
            names.slice(1).map((id, i) => dependency(id, names[i] ?? ''))
        );
        const all = study(ring).figures();
        for (const figure of ['loss', 'unavailability', 'frequency', 'outage'] as const) {
            const together = names.map(id => all.structure(id, figure)?.best ?? -1);
            names.forEach((id, i) => {
                expect(study(ring).figures().structure(id, figure)?.best, `${figure} of ${id}`).toBeCloseTo(together[i] ?? -2, 12);
            });
        }
        // The last of the chain is lost unless all six hold for five years: 1 - (0.99 · 0.98 · 0.97 · 0.96 · 0.95 · 0.94)^5.
        expect(all.structure('f', 'loss')?.best).toBeCloseTo(1 - (0.99 * 0.98 * 0.97 * 0.96 * 0.95 * 0.94) ** 5, 12);
    });
});

describe('expressions', () => {
    const one: Expression = number('1');
    const open = binary(element('d.alone_steel', ['buffer']), '<', { type: 'literal', value: hoursOf(1) });
    const truth = binary(one, '==', one);
    const falsity = binary(one, '==', number('2'));

    it.each<[string, Expression, string]>([
        ['false and what cannot be judged', binary(open, 'and', falsity), 'fails'],
        ['true and what cannot be judged', binary(truth, 'and', open), '? buffer of d.alone_steel is not given'],
        ['true or what cannot be judged', binary(open, 'or', truth), 'holds'],
        ['false or what cannot be judged', binary(falsity, 'or', open), '? buffer of d.alone_steel is not given'],
        ['not what cannot be judged', { type: 'not', operand: open }, '? buffer of d.alone_steel is not given'],
        ['empty', is(element('d.alone_steel', ['buffer']), 'empty'), 'holds'],
        ['not empty', is(ore('buffer'), 'empty', true), 'holds'],
        ['judged', is(ore('buffer'), 'judged'), 'holds'],
        ['times in units', binary(ore('buffer'), '==', { type: 'literal', value: hoursOf(720) }), 'holds'],
        [
            'a time and a share',
            binary(ore('buffer'), '>', { type: 'literal', value: shareOf(0.1) }),
            '? they are measured in different units'
        ],
        [
            'arithmetic with units',
            binary(binary(ore('buffer'), '+', { type: 'literal', value: hoursOf(1) }), '>', { type: 'literal', value: hoursOf(720) }),
            'holds'
        ],
        ['times added to a number', binary(binary(ore('buffer'), '+', one), '>', one), '? their units do not go together'],
        ['division by zero', binary(binary(one, '/', number('0')), '>', one), '? it would divide by zero'],
        ['a limit by name', binary(ore('supply', 'hhi', 'high'), '>', number('0.535')), 'holds'],
        ['the best unless it is named', binary(ore('supply', 'hhi'), '>', number('0.535')), 'fails'],
        ['a percentile that is not there', binary(ore('supply', 'hhi', 'p95'), '>', one), '? percentiles of it are not computed'],
        ['largest', is(ore('supply', 'largest'), 'AU'), 'holds'],
        [
            'a sum over rows',
            binary(
                {
                    type: 'sum',
                    variable: 's',
                    over: ore('supply'),
                    condition: { type: 'not', operand: binary(variable('s', 'supplier'), 'in', element('far')) },
                    value: variable('s', 'share')
                },
                '==',
                { type: 'literal', value: shareOf(0.3) }
            ),
            'holds'
        ],
        [
            'the most of rows',
            binary({ type: 'max', variable: 's', over: ore('supply'), value: variable('s', 'share') }, '==', {
                type: 'literal',
                value: shareOf(0.7)
            }),
            'holds'
        ],
        [
            'the most of nothing',
            binary({ type: 'max', variable: 't', over: { type: 'all', kind: 'threat' }, value: variable('t', 'rank') }, '>', one),
            '? there is nothing to choose from'
        ],
        [
            'some',
            {
                type: 'some',
                variable: 'd',
                over: { type: 'all', kind: 'dependency' },
                condition: binary(variable('d', 'buffer'), '>', { type: 'literal', value: hoursOf(1) })
            },
            'holds'
        ],
        [
            'every, with one not judged',
            {
                type: 'every',
                variable: 'd',
                over: { type: 'all', kind: 'dependency' },
                condition: binary(variable('d', 'buffer'), '>', { type: 'literal', value: hoursOf(1) })
            },
            '? buffer of d.alone_steel is not given'
        ],
        ['every of nothing', { type: 'every', variable: 't', over: { type: 'all', kind: 'threat' }, condition: falsity }, 'holds'],
        ['a count', binary({ type: 'count', variable: 'd', over: { type: 'all', kind: 'dependency' } }, '==', number('2')), 'holds'],
        [
            'a count that what is not judged decides',
            binary(
                {
                    type: 'count',
                    variable: 'd',
                    over: { type: 'all', kind: 'dependency' },
                    condition: binary(variable('d', 'buffer'), '>', { type: 'literal', value: hoursOf(1) })
                },
                '>=',
                number('2')
            ),
            '? only its limits are known, and they do not decide it'
        ],
        [
            'a count that it does not decide',
            binary(
                {
                    type: 'count',
                    variable: 'd',
                    over: { type: 'all', kind: 'dependency' },
                    condition: binary(variable('d', 'buffer'), '>', { type: 'literal', value: hoursOf(1) })
                },
                '>=',
                one
            ),
            'holds'
        ],
        ['what takes it down alone', binary(element('AU'), 'in', element('alone', ['single_points'])), 'holds'],
        // The ore needs all of its supply; the steel, its two countries and the ore itself are all that alone hangs on.
        [
            'how many take it down alone',
            binary({ type: 'count', variable: 'p', over: element('alone', ['single_points']) }, '==', number('4')),
            'holds'
        ],
        [
            'nothing takes it down alone: how much must arrive is said by who needs it',
            is(element('ore', ['single_points']), 'empty'),
            'holds'
        ],
        [
            'exposure through the chain: steel is ore, and 70% of ore is from AU',
            binary(
                {
                    type: 'sum',
                    variable: 's',
                    over: element('alone', ['exposure']),
                    condition: is(variable('s', 'supplier'), 'AU'),
                    value: variable('s', 'share')
                },
                '==',
                { type: 'literal', value: shareOf(0.7) }
            ),
            'holds'
        ],
        [
            'exposure to each country',
            binary({ type: 'count', variable: 's', over: element('alone', ['exposure']) }, '==', number('2')),
            'holds'
        ],
        ['a list of members', binary(element('steel', ['dependencies', 'on']), '==', element('ore')), 'holds'],
        ['in a group', binary(element('AU'), 'in', element('far')), 'holds'],
        ['not in a group', binary(element('BR'), 'in', element('far')), 'fails'],
        ['an unknown member', binary(ore('colour'), '==', one), '? d.steel_ore has no colour']
    ])('%s', (_, condition, expected) => {
        expect(judge(supplied, condition)).toBe(expected);
    });

    // Beta(3, 3), which PERT is for a best in the middle, has its 5th percentile at 0.1893.
    // On logarithms from 10 to 1000 h that is 10 · 100^0.1893 = 23.9 h, by symmetry 418 h, and a median of 100 h.
    it.each([
        ['p5', 23.9, 0.03],
        ['p50', 100, 0.03],
        ['p95', 418, 0.03]
    ] as const)('%s of a range of 10 to 1000 h, best 100 h, is about %d h', (of, hours, part) => {
        const ranged = {
            ...supplied,
            dependencies: supplied.dependencies.map(each =>
                each.id === 'd.steel_ore' ? { ...each, buffer: lasting(100, 10, 1000) } : each
            )
        };
        const is = (operator: '<' | '>', limit: number) =>
            judge(ranged, binary(ore('buffer', of), operator, { type: 'literal', value: hoursOf(limit) }));
        expect([is('>', hours * (1 - part)), is('<', hours * (1 + part))]).toEqual(['holds', 'holds']);
        expect(judge(supplied, binary(ore('buffer', of), '==', { type: 'literal', value: hoursOf(720) }))).toBe('holds');
    });

    const threats = model({
        interests: { i: 1 },
        threats: [
            threat('likely', { likelihood: 'D', impact: { 'i.c1': 'C' } }),
            threat('typed', { likelihood: '2% per year', impact: { 'i.c1': 'A' } }),
            threat('secret', { likelihood: 'withheld in B .. C' }),
            threat('silent')
        ],
        measures: [
            {
                ...measure('both', 'planned'),
                cost: [{ ...estimate('80e6 EUR') }, estimate('10e6 EUR per year')],
                benefit: [estimate('30e6 EUR per year')]
            },
            { ...measure('none', 'planned'), cost: [estimate('1e6 EUR')] }
        ]
    });
    const grade = (name: string): Expression => ({ type: 'class', scale: 'm.likelihood', class: name, at: AT });

    it.each<[string, Expression, string]>([
        // Class D is 5% to 50%, evenly on the logarithm: its 95th percentile is 5% · 10^0.95 = 44.6%.
        [
            'a percentile of a likelihood from above',
            binary(element('likely', ['likelihood', 'p95']), '<', { type: 'literal', value: shareOf(0.46) }),
            'holds'
        ],
        [
            'a percentile of a likelihood from below',
            binary(element('likely', ['likelihood', 'p95']), '>', { type: 'literal', value: shareOf(0.43) }),
            'holds'
        ],
        [
            'a percentile of what is not judged',
            binary(element('silent', ['likelihood', 'p95']), '>', { type: 'literal', value: shareOf(0.1) }),
            '? likelihood of silent is not judged'
        ],
        ['a class against a class', binary(element('likely', ['likelihood']), '>=', grade('D')), 'holds'],
        [
            'a class against a chance: D is 5% to 50%, at its middle 15.8%',
            binary(element('likely', ['likelihood']), '>', { type: 'literal', value: shareOf(0.15) }),
            'holds'
        ],
        // 1 - 0.98^5 = 9.6% over the five years of the scale: class D.
        ['a chance against a class', binary(element('typed', ['likelihood']), '>=', grade('D')), 'holds'],
        ['a chance per year', binary(element('typed', ['likelihood']), '==', number('2% per year')), 'holds'],
        ['withheld, and its limits decide', binary(element('secret', ['likelihood']), '<', grade('D')), 'holds'],
        [
            'withheld, and its limits do not',
            binary(element('secret', ['likelihood']), '<', grade('C')),
            '? only its limits are known, and they do not decide it'
        ],
        ['withheld, with limits', is(element('secret', ['likelihood']), 'withheld'), 'holds'],
        ['not withheld', is(element('likely', ['likelihood']), 'withheld'), 'fails'],
        ['not judged', binary(element('silent', ['likelihood']), '<', grade('C')), '? likelihood of silent is not judged'],
        ['disruption', is(element('likely', ['disruption']), 'yes'), 'holds'],
        ['a rank', binary(element('likely', ['rank']), '==', one), 'holds'],
        ['an impact', binary(element('likely', ['impact']), '>=', { type: 'class', scale: 'm.impact', class: 'C', at: AT }), 'holds'],
        [
            'money once and per year without a horizon',
            binary(element('both', ['benefit']), '>', element('both', ['cost'])),
            '? over how many years do these amounts count? State horizon: in the assessment, or lifetime: of the measure'
        ],
        ['money that is not given', binary(element('none', ['benefit']), '>', element('none', ['cost'])), '? benefit of none is not given']
    ])('%s', (_, condition, expected) => {
        expect(judge(threats, condition)).toBe(expected);
    });

    it('spreads money over the horizon: 80 + 10 a year against 30 a year', () => {
        const over = (years: number, discount?: number): RiskModel => ({
            ...threats,
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon: years * 8760, discount }]
        });
        const worth = binary(element('both', ['benefit']), '>', element('both', ['cost']));
        // 3 years: 90 < 80 + 30, at any rate; 5 years: 150 > 80 + 50 without a rate, but at 10% 113.7 < 80 + 37.9, so the rate must be stated.
        expect(judge(over(3), worth)).toBe('fails');
        expect(judge(over(5, 0), worth)).toBe('holds');
        expect(judge(over(5), worth)).toBe(
            '? the answer depends on the discount rate: yes without one, no at 10% a year. State discount: in the assessment, such as discount: 2.25% per year'
        );
        // At 10% a year five years count (1 - 1.1^-5)/0.1 = 3.79: 20 × 3.79 = 75.8 < 80.
        expect(judge(over(5, 0.1), worth)).toBe('fails');
    });

    it('asks for downtime in a stress test', () => {
        const dark = {
            ...base('dark'),
            kind: 'stress_test' as const,
            events: [{ time: 0, target: 'ore', down: true, duration: 1000, at: AT }]
        };
        const given = { ...supplied, stressTests: [dark] };
        // 1000 hours without ore, 720 of them on the buffer.
        expect(judge(given, binary(element('steel', ['downtime'], 'dark'), '==', { type: 'literal', value: hoursOf(280) }))).toBe('holds');
        // An outage without an end is as long as the run, which says nothing of it: it is said not to come back.
        const forGood = { ...supplied, stressTests: [{ ...dark, events: [{ time: 0, target: 'ore', down: true, at: AT }] }] };
        const holds = binary(element('steel', ['downtime'], 'dark'), '>', { type: 'literal', value: hoursOf(280) });
        const traced = (of: RiskModel): string =>
            run({ ...of, expectations: [{ kind: 'expectation', title: 't', condition: holds, text: '', at: AT }] })
                .expectations.flatMap(each => each.trace?.map(one => one.value) ?? [])
                .join();
        expect(traced(forGood)).toContain('(does not come back within the run)');
        expect(traced(given)).toBe('11.67 days');
        expect(judge(given, binary(element('steel', ['downtime']), '>', { type: 'literal', value: hoursOf(280) }))).toBe(
            '? downtime of steel needs "under" and a stress test'
        );
    });
});

describe('chances of the network', () => {
    const failing = network(
        [
            node('grid', { failure: estimate('1 per 10 year'), restore: lasting(24), sectors: ['energy'] }),
            node('bank', { failure: estimate('10% per year'), restore: lasting(24) })
        ],
        [],
        { sectors: [{ ...base('energy'), kind: 'sector', partOf: [] }] }
    );
    // One in ten years, less the day of repair: 0.1 / (1 + 0.1/365). At least once in five years: 1 - e^-0.5 = 39%.
    it.each<[string, Expression, string]>([
        ['a frequency beside a bare number, which counts a year', binary(element('grid', ['frequency']), '<', number('0.1')), 'holds'],
        ['and not less than it is', binary(element('grid', ['frequency']), '>', number('0.0999')), 'holds'],
        ['a rate beside a bare number', binary(number('0.11'), '>', element('grid', ['failure'])), 'holds'],
        [
            'a chance per year beside a bare number is no rate',
            binary(element('bank', ['failure']), '<', number('0.2')),
            '? one of them is per period, and the other is not'
        ],
        ['a sector as its only process', binary(element('energy', ['loss']), '==', element('grid', ['loss'])), 'holds'],
        ['the loss of a sector', binary(element('energy', ['loss']), '<', number('40%')), 'holds']
    ])('%s', (_, condition, result) => {
        expect(judge(failing, condition)).toBe(result);
    });
});
