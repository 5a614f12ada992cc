import { allResults, study } from '@nvs/analysis';
import { buildReport, explainAnswer, explainText, toJson, whatIfAnswer, whatIfMarkdown } from '@nvs/report';
import { expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

/** A model by somebody who writes Dutch: the words of the language are English, all else is the writer's. */
const MODEL = `
use nvs.anv2022.physical
assessment "Droogte in de polder" { language: nl method: nvs.anv2022.anv2022 horizon: 5 years date: 2026-01-01 }
process gemalen "Bemaling van de polder" { restore: 6 h failure: 2% per year serves: fatalities }
process stroom "Stroom voor de gemalen" { restore: 12 h failure: 10% per year operator: net }
organisation net "Netbeheerder"
dependency d "Gemalen op stroom" of gemalen on stroom { buffer: 2 h }
threat droogte "Langdurige droogte" { nature: natural likelihood: C impact { fatalities: B } disrupts: stroom for 30 h }
measure pomp "Noodpomp op de dijk" { owner: net effect buffer of d += 4 h }
`;

const { model, diagnostics } = await compileTexts({ 'polder.nvs': MODEL });
const asked = study(model);

it('the model is understood', () => {
    expect(diagnostics.filter(each => each.severity === 'error')).toEqual([]);
});

it('a report of it says in Dutch what the model leaves out, with keys and codes as ever', () => {
    const report: { results: { gaps: { kind: string; message: string }[] } } = JSON.parse(toJson(buildReport(model, allResults(asked))));
    const said = new Map(report.results.gaps.map(each => [each.kind, each.message]));
    expect(said.get('process_without_operator')).toBe('Niemand is genoemd als vitale aanbieder van "Bemaling van de polder".');
    expect(said.get('threat_without_owner')).toBe('Het risico van "Langdurige droogte" heeft geen eigenaar.');
    expect(said.get('measure_without_cost')).toBe('Bij "Noodpomp op de dijk" zijn geen kosten opgegeven.');
    expect(report.results.gaps.filter(({ message }) => /\b(?:the|is not|names no|states)\b/.test(message))).toEqual([]);
});

it('what is asked of it in Dutch is answered in Dutch, with decimal commas', () => {
    const answer = explainAnswer(asked, model.nodes.find(each => each.name === 'gemalen')?.id ?? '');
    const text = answer ? explainText(answer, { language: 'nl' }) : '';
    expect(text).toMatch(/Minstens één uitval in 5 jaar +\d+,\d+%/);
    expect(text).toContain('Wat het model weglaat\n  Niemand is genoemd als vitale aanbieder van "Bemaling van de polder".');
    expect(text).not.toMatch(/\b(?:the|with|down|needs)\b/);
});

it('a document about what happens is headed by titles alone', () => {
    const stroom = model.nodes.find(each => each.name === 'stroom')?.id ?? '';
    expect(whatIfMarkdown(whatIfAnswer(asked, [stroom], 10), { language: 'nl' })).toMatch(
        /^# Als Stroom voor de gemalen gedurende 10 uur is uitgevallen\n\n.*stroom\\, vitaal proces\\, polder\\.nvs\\:5\n/
    );
});
