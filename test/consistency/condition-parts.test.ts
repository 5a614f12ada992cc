import { resultsOf, study } from '@nvs/analysis';
import type { Expectation, RiskModel } from '@nvs/model';
import { buildReport } from '@nvs/report';
import { documentOf } from '../../packages/report/src/document/build.js';
import { sayIn, type Language } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

/** Conditions of every form that the language has. */
const CONDITIONS = [
    'gas.loss <= 5%',
    'not (gas.loss <= 5%)',
    'water.downtime under winter <= 24 h',
    'gas.loss <= 5% and (water.loss > 1% or power.loss > 1%)',
    '(gas.loss <= 5% and water.loss > 1%) or power.loss > 1%',
    'some n in all process where n.loss > 1% and n.owner is not empty',
    '(every n in all process where n.owner is empty) and gas.loss <= 5%',
    '(count n in all process where n.owner is empty) == 5',
    '(sum d in all dependency of d.buffer) >= 1 day',
    '(max n in all process where n.owner is empty of n.loss) < 2 * power.loss + 1%',
    'power.loss - (gas.loss - 1%) > -1%',
    'not (pump.country in EU) or power.owner overlaps water.owner',
    'flood.likelihood >= C',
    'flood.nature is natural',
    'verdict(heavy, flood) is yes',
    'whole.date > 2026-01-01',
    'gas.supply.share_outside(EU) > 50%'
];

const text = (conditions: readonly string[], language: Language = 'en'): string => `namespace n
use nvs.anv2022
assessment whole "Whole" { method: anv2022  date: 2026-03-01  horizon: 5 years  language: ${language} }
organisation grid "Grid"
process power "Power" { failure: 3% per year in 1% per year .. 9% per year  restore: 5 h  owner: grid }
process water "Water" { failure: 1% per year  restore: 5 h }
resource gas "Gas" { supply: NO 60%, US 40%  failure: 1% per year }
asset pump "Pump" { }
dependency w of water on power { buffer: 1 day }
dependency p of power on gas { buffer: 3 days }
stress_test winter "Winter" { at 0 h: gas down for 6 days }
hazard flood "Flood" { nature: natural  likelihood: C source paper }
source paper "Paper" {}
rule heavy "Heavy"
  for threat t when t.likelihood >= B
  then verdict yes
${conditions.map((each, i) => `expect "Condition ${i + 1}" ${each}`).join('\n')}
`;

async function modelOf(conditions: readonly string[], language?: Language): Promise<RiskModel> {
    const { model, diagnostics } = await compileTexts({ 'a.nvs': text(conditions, language) });
    expect(diagnostics.filter(each => each.severity === 'error' && !each.code.startsWith('expect/')).map(each => each.message)).toEqual([]);
    return model;
}

/** Without the places where things stand. */
const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key: string, each: unknown) => (key === 'at' || key === 'text' ? undefined : each)));

const studied = (model: RiskModel): ReturnType<typeof resultsOf> => resultsOf(study(model, { sampling: { trials: 20 } }));

describe('the parts of a condition', () => {
    it('are written as a model could write them: read again, they are the same', async () => {
        const model = await modelOf(CONDITIONS);
        const written = studied(model).expectations.map(({ condition }) => condition?.text ?? '');
        expect(written).toHaveLength(CONDITIONS.length);
        const again = await modelOf(written);
        const conditions = (of: RiskModel): unknown => plain(of.expectations.map((each: Expectation) => each.condition));
        expect(conditions(again)).toEqual(conditions(model));
    });

    it('come to what the whole is judged as', async () => {
        const model = await modelOf(CONDITIONS);
        for (const { condition, result } of studied(model).expectations) {
            expect(condition?.result).toBe(result);
            const parts = condition?.parts?.map(each => each.result);
            if (condition?.joined === 'and') {
                expect(result === 'holds').toBe(parts?.every(each => each === 'holds'));
                expect(result === 'fails').toBe(parts?.some(each => each === 'fails'));
            } else if (condition?.joined === 'or') {
                expect(result === 'holds').toBe(parts?.some(each => each === 'holds'));
                expect(result === 'fails').toBe(parts?.every(each => each === 'fails'));
            }
        }
    });

    it.each([
        [
            'en',
            [
                [
                    'Condition 1',
                    'power.failure more than 1% per year: it is 3% per year, which holds; one of these, which does not hold (water.restore at most 3 h: it is 5 h, which does not hold; power.restore at most 3 h: it is 5 h, which does not hold)'
                ],
                ['Condition 3', 'flood.nature is not natural: it is natural, which does not hold'],
                ['Condition 2', 'pump.restore less than 2 h: not decided (restore of Pump is not given)'],
                ['Flood', 't.likelihood at least B: it is C, which holds']
            ]
        ],
        [
            'nl',
            [
                [
                    'Condition 1',
                    '‘power.failure’ meer dan ‘1% per year’: dat is 3% per jaar, dat klopt; een van deze, dat klopt niet (‘water.restore’ ten hoogste ‘3 h’: dat is 5 uur, dat klopt niet; ‘power.restore’ ten hoogste ‘3 h’: dat is 5 uur, dat klopt niet)'
                ],
                ['Condition 3', '‘flood.nature is not natural’: dat is natural, dat klopt niet'],
                ['Condition 2', '‘pump.restore’ minder dan ‘2 h’: niet te beslissen (‘restore’ van Pump is niet opgegeven)'],
                ['Flood', '‘t.likelihood’ ten minste ‘B’: dat is C, dat klopt']
            ]
        ]
    ] as const)('are told in words, each with its figure: %s', async (language, expected) => {
        const model = await modelOf(
            [
                'power.failure > 1% per year and (water.restore <= 3 h or power.restore <= 3 h)',
                'pump.restore < 2 h',
                'flood.nature is not natural'
            ],
            language
        );
        const document = documentOf(buildReport(model, studied(model)));
        const say = sayIn(language).message;
        const cells = document.sections
            .flatMap(section => (section.id === 'rules' ? section.blocks : []))
            .flatMap(block => (block.type === 'table' ? block.rows : []))
            .flatMap(row => {
                const [first, last] = [row[0], row.at(-1)];
                return first?.type === 'text' && last?.type === 'text' ? [[say(first.text), say(last.text)]] : [];
            });
        expect(cells).toEqual(expected);
    });
});
