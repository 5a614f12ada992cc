import { reduced, study } from '@nvs/analysis';
import { expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { METHOD, reportOf, wordsOf } from './partial.js';

const MODEL = `${METHOD}
assessment "A" { method: m  horizon: 1 year }
organisation o "O"
hazard full "Full" { nature: natural  likelihood: rare  impact { people.dead: R  people.ill: P  money.loss: P } }
hazard rest "Rest" { nature: natural  likelihood: rare  impact { people.dead: Q  people.ill: P  all others: X } }
expect "on rest" rest.impact < Q
expect "on rest, fails" rest.impact > Q
expect "known" full.impact < R
rule seen "Seen" for threat t when t.impact < R then info "{t.impact}"
`;

it('expectations and rules on what is assumed hold as assumed, and say of how many criteria', async () => {
    const { report, errors } = await reportOf(MODEL);
    expect(errors).toEqual([
        '"on rest, fails" does not hold: rest.impact is P–Q (as assumed: 1 of 3 criteria without harm). Change the model, or what is expected of it.'
    ]);
    const { expectations, rules } = report.results;
    expect(expectations.map(each => [each.title, each.result, each.unsure ?? false])).toEqual([
        ['on rest', 'holds', true],
        ['on rest, fails', 'fails', true],
        ['known', 'holds', false]
    ]);
    expect(wordsOf(report, 'rules').find(each => each.startsWith('on rest |'))).toMatch(
        /met, as assumed \|.*as assumed: 1 of 3 criteria without harm/
    );
    expect(rules.flatMap(each => each.findings.map(one => [one.element, String(one.message).includes('as assumed')]))).toEqual([
        ['t.full', false],
        ['t.rest', true]
    ]);
});

it('what is assumed is counted on the first page, and is a gap', async () => {
    const { report } = await reportOf(MODEL);
    expect(wordsOf(report, 'in-short').join(' ')).toContain('some of the 2 risks: 1 rests on an assumption about what nobody judged');
    expect(report.results.gaps.filter(each => each.kind === 'criteria_assumed').map(each => each.id)).toEqual(['t.rest']);
    expect(wordsOf(report, 'heat').at(-1)).toContain('assumed without harm');
});

it('a model that assumes nothing says nothing of it', async () => {
    const { report } = await reportOf(MODEL.replace('  all others: X', '  money.loss: X'));
    expect(JSON.stringify(report)).not.toContain('assumed');
    expect(wordsOf(report, 'in-short').join(' ')).not.toContain('assum');
});

it('of a model in which something is withheld nothing is assumed: it may be what was judged', async () => {
    const texts = (marking: string): string => `${METHOD}
assessment "A" { method: m  horizon: 1 year  marking: public  not_judged: X because "Looked at" }
organisation o "O"
hazard rest "Rest" { nature: natural  likelihood: rare  impact { people.dead: Q  people.ill: P } }
judgement of rest by o { ${marking}  impact { money.loss: R } }
`;
    const project = await compileTexts({ 'model.nvs': texts('marking: secret') });
    const impact = (model: typeof project.model) => study(model).risks()[0]?.current.impact;
    expect(impact(project.model)?.criteria.map(each => each.status)).toEqual(['judged', 'judged', 'judged']);
    const edition = impact(reduced(project, project.markings[0]?.name ?? ''));
    expect(edition?.criteria.map(each => each.status)).toEqual(['judged', 'judged']);
    expect(edition?.overall?.status).toBe('incomplete');
});
