import { expect, it } from 'vitest';
import { base, measure, model, threat } from '../../../analysis/test/builder.js';
import { readable } from './rows.js';

const half = model({
    interests: { 'i.one': 2, 'i.two': 1 },
    threats: [
        threat('t', { likelihood: 'C', impact: { 'i.one.c1': 'D', 'i.one.c2': 'X', 'i.two.c1': 'X' } }),
        threat('u', { likelihood: 'B', impact: { 'i.one.c1': 'withheld', 'i.one.c2': 'B' } }),
        threat('v', {})
    ],
    measures: [measure('m', 'planned', 'likelihood of t *= 0.5'), measure('n', 'proposed', 'likelihood of v *= 0.5')]
});

it('an interest has the worst of its criteria, with who does it and how much is judged', () => {
    const { said, tables } = readable(half);
    // Three risks by two criteria: t both, u one and one withheld, v none.
    expect(said('interests').slice(0, 3)).toEqual([
        'i.one',
        'The worst that is judged is D (D), for ‘i.one.c1’, by ‘t’. It can be disrupted.',
        'Of the 6 judgements that its criteria ask for, 3 are made, 1 withheld.'
    ]);
    const [criteria, hardest, protecting] = tables('interests');
    expect(criteria?.slice(1)).toEqual([
        ['i.one.c1', 'D D', 't', '1 of 3; 1 withheld'],
        ['i.one.c2', 'B B', 'u', '2 of 3']
    ]);
    // The mean of D (27 of A) and X (0) lies at 13.5: log3 of it is 2.37, nearest to C. u has a criterion that is withheld, so no figure.
    expect(hardest).toEqual([
        [
            'i.one. What hits it, hardest first, by the class of the best estimate. 1 of them is not fully judged, and may hit it harder than those above.'
        ],
        ['t', 'D D', '(not_applicable)', 'C C'],
        ['u', '(withheld)', 'B B', '(incomplete)']
    ]);
    expect(protecting?.slice(1)).toEqual([['m', 'planned', 't']]);
});

it('an interest of which nothing is judged says so, and shows no class', () => {
    const { said, tables } = readable(half);
    const at = said('interests').indexOf('i.two');
    expect(said('interests').slice(at, at + 3)).toEqual([
        'i.two',
        'No harm to it is judged by a best estimate. Whether it can be disrupted depends on what is not judged.',
        'Of the 3 judgements that its criteria ask for, 1 is made.'
    ]);
    expect(tables('interests')[3]?.slice(1)).toEqual([['i.two.c1', '(not_applicable)', 'no risk', '1 of 3']]);
    expect(tables('interests')).toHaveLength(4);
});

it('what serves an interest stands in the order in which its outage harms', () => {
    const node = (id: string, serves: readonly { target: string; harms: { class: string; after: number }[] }[]) => ({
        ...base(id),
        kind: 'process' as const,
        sectors: [],
        country: [],
        partOf: [],
        serves: [...serves],
        supply: []
    });
    const { tables } = readable({
        ...half,
        nodes: [
            node('late', [
                {
                    target: 'i.one.c1',
                    harms: [
                        { class: 'D', after: 72 },
                        { class: 'B', after: 30 }
                    ]
                }
            ]),
            node('silent', [{ target: 'i.one', harms: [] }]),
            node('soon', [{ target: 'i.one.c2', harms: [{ class: 'A', after: 0 }] }])
        ]
    });
    expect(tables('interests')[2]?.slice(1)).toEqual([
        ['soon', 'i.one.c2', 'A at once'],
        ['late', 'i.one.c1', 'B after 1 day 6 h; D after 3 days'],
        ['silent', 'i.one', 'not stated after how long']
    ]);
});
