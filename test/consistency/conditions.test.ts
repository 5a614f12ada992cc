import { elementFigures, type NodeStructure, resultsOf, study } from '@nvs/analysis';
import { cutSetsAnswer, cutSetsText, explainAnswer, explainText, figuresMarkdown } from '@nvs/report';
import { inWords } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

/** Everywhere that a chance is shown it says what it counts on: which horizon, what lasts, what happens once in all, and what is not judged. */
const text = (horizon: string, more = ''): string => `use nvs.anv2022
assessment "Ten years" {
  method:  anv2022
  horizon: ${horizon}
}
process power "Power" {
  failure: 0.02 per year
  restore: 4 h
  serves:  physical.basic_needs { D after 2 days }
}
threat flood "Flood" {
  likelihood: 20%
  disrupts:   power 50% for 3 days
}
threat strike "Strike" { disrupts: power for 1 day }
measure dike "Dike" {
  status: planned
  effect likelihood of flood *= 0.5
}
${more}
rule lost "Lost" for process p when p.loss > 0% then info "{p.title} is lost with {p.loss}"
rule out "Out" for process p when p.outage > 0% then info "{p.title} is out with {p.outage}"
rule part "Part" for process p when p.unavailability > 0% then info "{p.title} is out for {p.unavailability}"
rule often "Often" for process p when p.frequency > 0 then info "{p.title} is out {p.frequency}"
`;

/** All that is said of power. */
async function said(horizon: string): Promise<{
    readonly structure: NodeStructure;
    readonly shown: Record<string, string>;
    readonly rules: string[];
    readonly errors: string[];
}> {
    const { model, diagnostics } = await compileTexts({ 'm.nvs': text(horizon) });
    const all = study(model, { sampling: { trials: 100 } }),
        results = resultsOf(all);
    const [structure] = results.network.nodes;
    const answer = explainAnswer(all, 'power'),
        sets = cutSetsAnswer(all, 'power'),
        seen = elementFigures(all, 'power'),
        measure = explainAnswer(all, 'dike'),
        interest = explainAnswer(all, results.network.harms[0]?.target ?? '');
    if (!structure || !answer || !sets || !seen || !measure || !interest) {
        throw new Error('nothing of power');
    }
    return {
        structure,
        errors: diagnostics.filter(each => each.severity === 'error').map(each => each.message),
        rules: results.rules.flatMap(each => each.findings.map(({ message }) => inWords(message, 'en'))),
        shown: {
            explain: explainText(answer),
            cutsets: cutSetsText(sets),
            hover: figuresMarkdown(model, seen),
            measure: explainText(measure),
            harm: explainText(interest)
        }
    };
}

/** The rows of chances, whatever the layout. */
const rowsOf = (shown: string): string[] =>
    shown
        .split('\n')
        .map(line => line.replaceAll('\\', '').trim())
        .filter(line => /^(?:- )?(?:At least one outage|Part of the time|Outages a year|Lost in|The bound of an outage)/.test(line));

describe('what a chance counts on', () => {
    it('stands in each row: the horizon, what lasts, what is not judged, and that what is judged over another horizon happens once in all', async () => {
        const { structure, shown, rules, errors } = await said('10 years');
        expect(errors).toEqual([]);
        expect(structure).toMatchObject({ judgedOver: 5 * 8760, loss: { missing: 1 }, residual: { judgedOver: 5 * 8760 } });
        for (const page of ['explain', 'cutsets', 'hover'] as const) {
            const rows = rowsOf(shown[page] ?? '');
            expect(rows.length, page).toBeGreaterThanOrEqual(4);
            for (const row of rows) {
                expect(row, page).toMatch(/what is judged by a chance over 5 years happens once at most in all/);
                expect(row, page).toMatch(
                    row.includes('Outages a year')
                        ? /at least .*, at most .*; in the long run, no buffer helps/
                        : /1 event not judged or withheld; (?:all up at the beginning|in the long run|every event lasts|chances drawn again)/
                );
            }
        }
        expect(rules.length).toBe(4);
        for (const rule of rules) {
            expect(rule).toMatch(
                /\((?:within 10 years, (?:repair ignored|all up at the beginning)|in the long run).*, what is judged over 5 years counts once in all, 1 event not judged or withheld\)/
            );
        }
        expect(shown['harm']).toMatch(
            /at least what single causes do alone, at most what there is if every event lasts.*happens once at most in all/s
        );
        expect(shown['harm']).toMatch(/if every event lasts .*1 cause not judged/);
        expect(shown['measure']).toMatch(
            /Outage: all up at the beginning, no buffer helps. Lost: every event lasts, each chance is drawn once/
        );
    });

    it('says nothing of another horizon where there is none', async () => {
        const { structure, shown, rules } = await said('5 years');
        expect(structure.judgedOver).toBeUndefined();
        expect(JSON.stringify([shown, rules])).not.toMatch(/once (?:at most )?in all/);
        expect(rowsOf(shown['explain'] ?? '').length).toBeGreaterThanOrEqual(4);
    });
});
