import { study } from '@nvs/analysis';
import { whatIfAnswer, whatIfText } from '@nvs/report';
import { describe, expect, test } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';

const HEAD = `process p "P" { restart: 1 h }
process a "A" { restore: 10 h }
process b "B" { restore: 20 h }
process c "C" { restore: 30 h }
supplier acme "Acme" { restore: 30 h }
supplier other "Other"
resource gas "Gas" { supply: acme 60%, other 40% }
`;

/** P and what else is down for 2 h or its repair; p needs what the row says, and is back later than its own outage. */
async function later(requires: string, down: string[], more = ''): Promise<string> {
    const { model, diagnostics } = await compileTexts({
        'm.nvs': `${HEAD}${requires}\nthreat strike "Strike" { disrupts: ${down.map(each => `${each} for 30 h`).join(', ')} }\n${more}`
    });
    expect(diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    return (
        whatIfText(whatIfAnswer(study(model), ['p', 'strike'], 2))
            .split('\n')
            .find(line => /not after 2 h/.test(line)) ?? ''
    );
}

describe('why something is back later than asked', () => {
    test.each([
        ['one that it needs', 'dependency d "D" of p on a', ['a'], 'it needs a, down at that moment'],
        ['each of several, of which one is out', 'dependency d "D" of p on all of (a, b)', ['a'], 'it needs a, down at that moment'],
        [
            'any of several, all out',
            'dependency d "D" of p on any of (a, b)',
            ['a', 'b'],
            'it needs one of (a, b), and all are down at that moment'
        ],
        [
            'so many of several',
            'dependency d "D" of p on 2 of (a, b, c)',
            ['a', 'b'],
            'too few of what it needs are left at that moment, without a, b'
        ],
        [
            'a share that is short',
            'dependency d "D" of p on 70% of (a 60%, b 20%, c 20%)',
            ['b', 'c'],
            'too few of what it needs are left at that moment, without b, c'
        ],
        [
            'the largest share, which is enough by itself',
            'dependency d "D" of p on 70% of (a 60%, b 20%, c 20%)',
            ['a', 'b'],
            'it needs a, down at that moment'
        ],
        [
            'sources of a supply',
            'dependency d "D" of p on gas { needs: 70% }',
            ['acme'],
            'too little arrives at that moment, without gas from acme'
        ],
        [
            'one of several needs that is met by what is left',
            'dependency d "D" of p on any of (a, b)\ndependency e "E" of p on c',
            ['a', 'c'],
            'it needs c, down at that moment'
        ],
        [
            'a back-up that lasts for a time, out as well',
            'dependency d "D" of p on any of (a, b for 5 h)',
            ['a', 'b'],
            'it needs one of (a, b), and all are down at that moment'
        ]
    ])('%s', async (_, requires, down, reason) => {
        const line = await later(requires, down);
        expect(line).toContain(reason);
        // Nothing else is named as a reason.
        expect(line.split(': ')[1]?.replace(', and it takes 1 h to start.', '').replace(/\.$/, '')).toBe(reason);
    });

    test('a lock: what cannot start without each other', async () => {
        const line = await later('dependency d "D" of p on a { to_start: required }\ndependency e "E" of a on p { to_start: required }', [
            'b'
        ]);
        expect(line).toMatch(/not back within the run, not after 2 h: it and a cannot start without each other, or wait for such a loop/);
    });
});

describe('what goes down', () => {
    test('a source that is cut in part is not gone', async () => {
        const { model } = await compileTexts({
            'm.nvs': `${HEAD}dependency d "D" of p on gas { needs: 80% }\nthreat squeeze "Squeeze" { cuts: supply of gas from acme by 50% for 30 h }`
        });
        const text = whatIfText(whatIfAnswer(study(model), ['squeeze']));
        expect(text).toContain('too little arrives of gas from acme');
        expect(text).not.toContain('no gas from acme');
    });
});
