import { expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { METHOD, reportOf, wordsOf } from './partial.js';

const MODEL = `${METHOD}
assessment "A" { method: m  horizon: 1 year }
organisation o "O"
hazard full "Full" { nature: natural  likelihood: rare  impact { people.dead: P  people.ill: P  money.loss: P } }
hazard wide "Wide" { nature: natural  likelihood: often  impact { people: R  money.loss: R } }
hazard stated "Stated" { nature: natural  likelihood: often  impact: Q }
hazard rest "Rest" { nature: natural  likelihood: often  impact { people.dead: R  people.ill: R  all others: X } }
`;

it('lists stand in the order of certainty, and each figure says what it rests on', async () => {
    const { report, errors } = await reportOf(MODEL);
    expect(errors).toEqual([]);
    const rows = wordsOf(report, 'risks').filter(each => /^\d+ \|/.test(each));
    expect(rows.map(each => each.split(' | ')[1])).toEqual(['Full', 'Wide', 'Stated', 'Rest']);
    expect(rows.map(each => /\(([a-z\d ]+)\)/.exec(each)?.[1])).toEqual([
        undefined,
        '1 interest as a whole',
        'as published',
        '1 of 3 criteria assumed without harm'
    ]);
    expect(wordsOf(report, 'in-short').join(' ')).toContain(
        '1 is judged by interest, 1 is shown as published and 1 rests on an assumption'
    );
    expect(wordsOf(report, 'heat').find(each => each.includes('Stated'))).toContain('as published | as published | as published');
    expect(wordsOf(report, 'heat').find(each => each.includes('Wide'))).toContain('judged by interest | judged by interest');
});

it('of one impact for the risk interests and disruption are not stated, and an effect moves it', async () => {
    const { report } = await reportOf(`${MODEL}
measure less "Less" { status: planned  effect impact of stated -= 1 class }`);
    const risk = report.results.risks.find(each => each.id === 't.stated');
    expect(risk?.current.impact).toMatchObject({
        criteria: [],
        interests: [],
        notJudged: [],
        overall: { certainty: 'as_published', best: { class: 'Q' } }
    });
    expect(risk?.current.impact.disruption).toBeUndefined();
    expect(risk?.residual?.impact.overall?.best?.class).toBe('P');
});

it('beside rows it is shown, does not count, and a difference is found', async () => {
    const { model, diagnostics } = await compileTexts({
        'a.nvs': `${METHOD}
assessment "A" { method: m  horizon: 1 year }
hazard both "Both" { nature: natural  likelihood: rare  impact: R  impact { people.dead: P  people.ill: P  money.loss: P } }
hazard same "Same" { nature: natural  likelihood: rare  impact: P  impact { people.dead: P  people.ill: P  money.loss: P } }
hazard never "Never" { nature: natural  likelihood: rare  impact { people: P  people.dead: R  money.loss: P } }`
    });
    expect(diagnostics.map(each => [each.code, each.message.split(':')[0]])).toEqual([
        [
            'impact/published-differs',
            'The impact as published is R, and the rows beside it make P. The rows count; look which of the two is wrong.'
        ],
        ['impact/no-fit', 'The criteria judged beside People never make P']
    ]);
    expect(diagnostics[1]?.message).toContain('Q or R would fit');
    expect(model.threats.length).toBe(3);
});

it('check says in its summary what figures rest on', async () => {
    const { summaryOf } = await import('@nvs/report');
    const { inWords } = await import('@nvs/words');
    const { lessCertain } = await compileTexts({
        'a.nvs': `${MODEL}\nhazard band "Band" { nature: natural  likelihood: rare .. often  impact: P .. Q }`
    });
    const project = { name: 'p', files: ['a.nvs'], diagnostics: [], lessCertain, text: () => '' };
    expect(inWords(summaryOf([project]), 'en')).toBe(
        'No problems found in 1 file; figures rest on 1 interest judged as a whole, 2 impacts as published, 2 bands without a best estimate and 1 assumption about what nobody judged.'
    );
});
