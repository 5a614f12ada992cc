import { analyse } from '@nvs/analysis';
import { buildReport, type Report } from '@nvs/report';
import { documentOf } from '../../packages/report/src/document/build.js';
import { cellWords } from '../../packages/report/src/formats/office/cell-words.js';
import { sayIn, type Language } from '@nvs/words';
import { compileTexts } from '../compile-texts.js';

/** A method with three classes, two interests with two and one criteria, weighted equally. */
export const METHOD = `namespace t
scale chance "Chance" { kind: likelihood  horizon: 1 year  class rare "Rare" { band: 1% .. 10% }  class often "Often" { band: 10% .. 100% } }
scale harm "Harm" { kind: impact  class P "Small" { value: 1/9 }  class Q "Serious" { value: 1/3 }  class R "Large" { value: 1 } }
interest people "People"
criterion dead "Dead" of people { code: "1" }
criterion ill "Ill" of people { code: "2" }
interest money "Money"
criterion loss "Loss" of money { code: "3" }
method m "M" {
  interests: people, money
  likelihood_scale: chance
  impact_scale: harm
  interest_value: mean
  overall: weighted_sum
  disruption: any_criterion, R
  rank: product
}
`;

/** The report of a model, with what its errors say. */
export async function reportOf(text: string): Promise<{ report: Report; errors: string[] }> {
    const { model, diagnostics } = await compileTexts({ 'model.nvs': text });
    const errors = diagnostics.filter(each => each.severity === 'error').map(each => each.message);
    return { report: buildReport(model, analyse(model)), errors };
}

/** The sentences and cells of a section of the report for people. */
export function wordsOf(report: Report, section: string, language: Language = 'en'): string[] {
    const say = sayIn(language);
    const found = documentOf(report).sections.find(({ id }) => id === section);
    return (found?.blocks ?? []).flatMap(block => {
        switch (block.type) {
            case 'table':
                return block.rows.map(row => row.map(cell => cellWords(cell, say)).join(' | '));
            case 'sentence':
                return [[block.claim, block.condition].flatMap(each => (each ? [say.message(each)] : [])).join(' ')];
            case 'heading':
            case 'note':
                return [say.message(block.text)];
            default:
                return [];
        }
    });
}
