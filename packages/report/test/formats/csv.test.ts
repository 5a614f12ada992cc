import { analyse, resultsOf, study } from '@nvs/analysis';
import { describe, expect, it } from 'vitest';
import { campaign, measure, model, threat } from '../../../analysis/test/builder.js';
import { compileTexts } from '../../../../test/compile-texts.js';
import { buildReport, REPORT_FORMATS, type ReportFormat } from '../../src/index.js';

const { csv } = REPORT_FORMATS;

/** The cells of a CSV text, by RFC 4180, written down anew: what a spreadsheet would read. */
function cells(text: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
        row.push(quoted?.replaceAll('""', '"') ?? plain);
        if (end === ',') {
            continue;
        }
        rows.push(row);
        row = [];
    }
    return rows.filter(each => each.length > 1);
}

function register(given: Parameters<typeof model>[0]): Record<string, string>[] {
    const sample = model(given);
    const text = [...csv.write(buildReport(sample, analyse(sample)))].join('').replace('\uFEFF', '');
    const [head = [], ...rows] = cells(text);
    return rows.map(row => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

describe('the risk register', () => {
    const [attack, judgedInPart, unjudged] = register({
        interests: { 'i.one': 1, 'i.two': 1 },
        threats: [
            threat('t', { likelihood: 'C in B .. D', impact: { 'i.one.c1': 'D', 'i.two.c1': 'D' } }),
            threat('u', { likelihood: 'B', impact: { 'i.one.c1': 'B' } }),
            threat('v', { impact: { 'i.one.c1': 'withheld' } })
        ],
        measures: [measure('m', 'planned', 'likelihood of t -= 1 class'), measure('n', 'in_place', 'likelihood of u -= 1 class')]
    });

    it('has a row for each risk, with its limits and what measures are there', () => {
        expect(attack).toMatchObject({
            id: 't',
            kind: 'threat',
            likelihood: 'C',
            likelihood_low: 'B',
            likelihood_high: 'D',
            impact: 'D',
            criteria_not_judged: '',
            measures_in_place: '',
            measures_planned: 'm',
            residual_likelihood: 'B',
            residual_impact: 'D',
            file: 'model.nvs'
        });
        expect(judgedInPart).toMatchObject({ id: 'u', measures_in_place: 'n' });
    });

    it('says what is not known in words, never as nothing or nought', () => {
        expect(judgedInPart).toMatchObject({
            impact: 'incomplete',
            impact_value: '',
            criteria_not_judged: 'i.two.c1',
            residual_impact: 'incomplete'
        });
        expect(unjudged).toMatchObject({
            likelihood: 'not judged',
            likelihood_value: '',
            impact: 'incomplete',
            rank: '',
            residual_likelihood: 'not judged'
        });
    });
});

it('text of a model is no formula and no new row', () => {
    const texts = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', 'one, "two"\r\nthree'];
    const rows = register({
        interests: { i: 1 },
        threats: texts.map((title, at) => ({ ...threat(`t${at}`, { likelihood: 'B', impact: { 'i.c1': 'B' } }), title }))
    });
    expect(rows.map(({ title = '' }) => title)).toEqual([...texts.slice(0, 5).map(title => `'${title}`), texts[5]]);
});

it('campaigns have rows of their own', () => {
    const rows = register({
        interests: { i: 1 },
        threats: [threat('t', { likelihood: 'B', impact: { 'i.c1': 'B' } })],
        campaigns: [campaign('c', ['t'], 'B')]
    });
    expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
        ['c', 'campaign'],
        ['t', 'threat']
    ]);
});

it('leaves no threat out where the model names no method', () => {
    const { defaultMethod: _, ...sample } = model({ interests: { i: 1 }, threats: [threat('t', { likelihood: 'B', impact: {} })] });
    const bare = { ...sample, methods: [] };
    expect([...csv.write(buildReport(bare, analyse(bare)))].join('')).toMatch(/^t,threat,t,,not scored: the model names no method,/m);
});

it('is told from tables of others by how it begins', () => {
    const empty = model({ interests: { i: 1 } });
    const text = [...csv.write(buildReport(empty, analyse(empty)))].join('');
    expect(csv.isOurs(text)).toBe(true);
    for (const other of ['', 'id,kind', 'id;kind;title', '{"a": 1}', `x,${text}`]) {
        expect(csv.isOurs(other)).toBe(false);
    }
});

it.each(Object.entries(REPORT_FORMATS))('%s is a format by its own name, and knows what it wrote', (name, format) => {
    const empty = model({ interests: { i: 1 } });
    expect(format.name).toBe(name);
    const written = [...format.write(buildReport(empty, analyse(empty)))].map(each => Buffer.from(each).toString('utf8')).join('');
    expect(format.isOurs(written.slice(0, 4000))).toBe(true);
});

it.each(Object.entries(REPORT_FORMATS))('%s asks for what takes long only where it says that it shows it', (_, format: ReportFormat) => {
    const parts: string[] = [];
    const given = model({ interests: { i: 1 }, threats: [threat('t', { likelihood: 'B', impact: { 'i.c1': 'B' } })] });
    const results = resultsOf(study(given, { sampling: { trials: 10 }, onPart: part => parts.push(part) }));
    expect([...format.write(buildReport(given, results))].join('')).not.toBe('');
    // A picture of the network is what the model says, without a figure.
    expect(parts.includes('risks')).toBe(format.isNetwork !== true);
    expect(parts.some(each => ['structure', 'network', 'sampledRisks'].includes(each))).toBe(format.isWhole);
});

it('keeps apart one impact as a band, one that is withheld, and none', async () => {
    const { model: compiled } = await compileTexts({
        'a.nvs':
            'namespace a\nuse nvs.uk\nassessment "A" { method: uk }\n' +
            'hazard band "B" { likelihood: L2  impact: I2 .. I3 }\n' +
            'hazard open "O" { likelihood: L2 }\n' +
            'hazard secret "S" { likelihood: L2  impact: withheld }\n'
    });
    const [head = [], ...rows] = cells([...csv.write(buildReport(compiled, analyse(compiled)))].join('').replace('\uFEFF', ''));
    const shown = rows.map(row => ['impact', 'impact_low', 'impact_high'].map(column => row[head.indexOf(column)]));
    expect(shown).toEqual([
        ['I2 .. I3', 'I2', 'I3'],
        ['incomplete', 'X', 'I5'],
        ['withheld', 'X', 'I5']
    ]);
    const lacking = rows.map(row => row[head.indexOf('criteria_not_judged')] !== '');
    expect(lacking[2]).toBe(false);
    expect(lacking[1]).toBe(true);
});
