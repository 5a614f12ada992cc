import { elementFigures, study, type Study } from '@nvs/analysis';
import { inWords } from '@nvs/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { explainAnswer, explainMarkdown, explainText, figuresMarkdown, type ExplainAnswer } from '../../src/index.js';

const TEXT = `use nvs.anv2022
assessment "A" { method: anv2022  date: 2026-01-01  horizon: 5 years  judges: nctv and rivm }
organisation nctv "Coordinator"
organisation rivm "Institute" { part_of: nctv }
organisation nobody "Bystander"
process power "Power" { restore: 24 h  owner: nctv  operator: rivm }
asset store "Store" { restore: 2 days }
dependency gas "Gas" of power on store { buffer: 30 days }
threat frost "Frost" { nature: natural  likelihood: B  owner: nctv  impact { physical.fatalities: B } }
threat worm "Worm" { nature: intentional }
judgement of frost by rivm on 2025-06-01 { likelihood: C }
objective stock "Ninety days" {
  owner:  nctv
  target: gas.buffer >= 90 days by 2028-01-01
  target: gas.buffer >= 120 days by 2028-01-01
  target: worm.likelihood <= 1%
}
measure line "Line" { part_of: stock }
measure reserve "Reserve" {
  part_of: line  status: planned  deadline: 2027-12-31  progress: 15% on 2025-12-31
  effect buffer of gas += 60 days
}
measure more "More" { part_of: line  status: proposed  effect buffer of gas += 60 days }
capability tankers "Tankers" { required: 3  required for squeeze: 12  existing: 5 in 4 .. 6 }
measure charter "Charter" { status: planned  since: 2027-01-01  effect existing of tankers += 4 }
measure build "Build" { status: planned  since: 2040-01-01  effect existing of tankers += 40 }
stress_test squeeze "Squeeze" { at day 0: store down for 40 days }
question depth "How deep is the store?" about store { asked: rivm  due: 2026-06-01 }
question odds "How likely is the worm?" about worm.likelihood { asked: rivm }
question width "How wide is it?" about store { asked: rivm  answer: "Ten metres" }
`;

let all: Study;
let text: (file: string) => string | undefined;
beforeAll(async () => {
    const project = await compileTexts({ 'a.nvs': TEXT });
    expect(project.diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    all = study(project.model, { sampling: { trials: 10, seed: 1 } });
    text = file => project.text(file);
});
const answer = (id: string): ExplainAnswer => {
    const found = explainAnswer(all, id, { text });
    if (!found) {
        throw new Error(`nothing for ${id}`);
    }
    return found;
};
const said = (id: string, language: 'en' | 'nl' = 'en'): string => explainText(answer(id), { language });
const lineOf = (part: string): number => TEXT.split('\n').findIndex(line => line.includes(part)) + 1;
const hover = (id: string, language: 'en' | 'nl' = 'en'): string => {
    const figures = elementFigures(all, id);
    return figures ? figuresMarkdown(all.model, figures, language).replaceAll('\\', '') : '';
};

describe('an objective', () => {
    it('says of each target whether it is reached on its day and today, with the figures and the place', () => {
        // 30 days and 60 that are planned: 90, so the first is reached, the second is not, today neither; nobody judged the worm
        const shown = said('stock');
        expect(shown).toContain('Owned by nctv.');
        expect(shown).toMatch(/Of 3 targets 1 is reached on its day, 1 not, and of 1 it cannot be judged\./);
        expect(shown).toMatch(
            new RegExp(
                `gas\\.buffer >= 90 days +2028-01-01 +reached: .*90 days.* +not reached: .*30 days.* +a\\.nvs:${lineOf('>= 90 days')}`
            )
        );
        expect(shown).toMatch(/gas\.buffer >= 120 days +2028-01-01 +not reached: .*90 days/);
        expect(shown).toMatch(/worm\.likelihood <= 1% +2030-12-31 +cannot be judged/);
        expect(shown).toContain('objective.target  docs/methods/objectives.md#objectivetarget');
    });

    it('says what is missing, and what is done for it: lines, measures, how far they are, and whether they are there by then', () => {
        const shown = said('stock');
        expect(shown).toMatch(/What is missing to judge it\n {2}worm\.likelihood <= 1% +.*likelihood.*worm/i);
        expect(shown).toMatch(/^ {2}line +stock +line of action +not stated +not stated +as its parts/m);
        expect(shown).toMatch(/^ {2}reserve +line +planned +2027-12-31 +15% on 2025-12-31 +there by then +a\.nvs/m);
        expect(shown).toMatch(/^ {2}more +line +proposed +not stated +not stated +not there by then/m);
        expect(shown).toContain('it cannot be judged whether it is reached');
    });

    it('in Dutch, and on hover', () => {
        const shown = said('stock', 'nl');
        expect(shown).toContain('Eigenaar: nctv.');
        expect(shown).toMatch(/Van 3 streefpunten wordt er 1 op tijd bereikt, 1 niet, en van 1 is het niet te beoordelen\./);
        expect(shown).not.toMatch(/not judged|cannot/);
        expect(hover('stock')).toMatch(/gas\.buffer.*90 days.*\(2028-01-01\): reached/);
        expect(hover('stock', 'nl')).toMatch(/gas\.buffer.*90 days.*\(2028-01-01\): bereikt/);
    });
});

describe('a capability', () => {
    it('says what is missing as an interval, in general and for each case, now and with what is planned', () => {
        // 12 - (5 in 4..6) = 7 in 6..8; four more: 3 in 2..4. In general 3 - (4..6) = -2 in -3..-1
        const shown = said('tankers');
        expect(shown).toMatch(/^ {2}in general +3 +5, 4 to 6 +-2, -3 to -1 +enough +9, 8 to 10 exist, -6, -7 to -5 missing: enough/m);
        expect(shown).toMatch(/^ {2}squeeze +12 +5, 4 to 6 +7, 6 to 8 +short +9, 8 to 10 exist, 3, 2 to 4 missing: short/m);
        expect(shown).toContain('capability.gap  docs/methods/capabilities.md#capabilitygap');
    });

    it('says which measures change what exists, and which of them do not count', () => {
        const shown = said('tankers');
        expect(shown).toMatch(new RegExp(`^ {2}charter +planned +2027-01-01 +\\+= 4 +a\\.nvs:${lineOf('measure charter')}`, 'm'));
        expect(shown).toMatch(/^ {2}build +planned +2040-01-01 +\+= 40 +begins after the day it would count on/m);
        expect(shown).toMatch(new RegExp(`^ {2}Existing +5 in 4 \\.\\. 6 +a\\.nvs:${lineOf('capability tankers')}`, 'm'));
    });

    it('in Dutch, and on hover', () => {
        expect(said('tankers', 'nl')).toMatch(/^ {2}squeeze +12 +5, 4 tot 6 +7, 6 tot 8 +tekort/m);
        expect(hover('tankers')).toMatch(/Missing for squeeze: 7, 6 to 8: short/);
        expect(hover('tankers', 'nl')).toMatch(/Ontbreekt voor squeeze: 7, 6 tot 8: tekort/);
    });
});

describe('an organisation', () => {
    it('says what it answers for, and which gaps wait for it', () => {
        const shown = said('nctv');
        expect(shown).toMatch(/^ {2}power +process +owner +a\.nvs/m);
        expect(shown).toMatch(/^ {2}stock +objective +owner +a\.nvs/m);
        expect(shown).toMatch(/Gaps that wait for it\n( {2}.*\n)* {2}stock +a\.nvs:\d+ +.*cannot be judged whether/);
        expect(shown).not.toMatch(/Gaps that wait for it\n( {2}.*\n)* {2}store /);
    });

    it('says what it was asked, and what of that it has not done', () => {
        const shown = said('rivm');
        expect(shown).toContain('A part of nctv.');
        expect(shown).toContain('It is asked to judge 2 threats, and has not judged worm.');
        expect(shown).toMatch(/^ {2}power +process +operator +a\.nvs/m);
        expect(shown).toMatch(/^ {2}How deep is the store\? +store +2026-06-01 +open +a\.nvs/m);
        expect(shown).toMatch(/^ {2}How wide is it\? +store +answered: Ten metres/m);
        expect(shown).toMatch(/^ {2}frost +2025-06-01 +a\.nvs/m);
    });

    it('that nothing is of, says so', () => {
        const { judges: _, ...rest } = { ...answer('nobody'), judges: undefined };
        expect(explainText(rest)).toContain('It owns and runs nothing in the model');
        expect(hover('nobody')).toBe('');
    });

    it('in Dutch, and on hover', () => {
        expect(said('rivm', 'nl')).toContain('Gevraagd is 2 dreigingen te beoordelen; niet beoordeeld: worm.');
        expect(hover('rivm')).toMatch(/Judges: 1 judged of 2 threats asked for/);
        expect(hover('rivm')).toMatch(/Questions put to it: 2 questions not answered yet/);
        expect(hover('nctv', 'nl')).toMatch(/Eigenaar van: 3 elementen; \d+ leemten wachten op haar/);
    });
});

describe('a question about one value', () => {
    it('stands with its element as being about that value, and in the gap that the value leaves', () => {
        expect(said('worm')).toMatch(/How likely is the worm\? +about its likelihood; open; asked: Institute/);
        const gaps = all.gaps().filter(each => each.id === 'worm');
        const words = (kind: string): string[] => gaps.filter(each => each.kind === kind).map(each => inWords(each.message, 'en'));
        expect(words('threat_without_likelihood').join()).toMatch(/It was asked: "How likely is the worm\?"\.$/);
        expect(words('threat_without_impact').join()).not.toContain('It was asked');
        // it is about the worm, and not about what else has a likelihood
        expect(said('frost')).not.toContain('How likely is the worm');
    });
});

it('is plain data, and as Markdown holds no text of the model that does anything', async () => {
    const { model } = await compileTexts({ 'a.nvs': TEXT.replaceAll('"Line"', '"[x](y)"').replaceAll('How deep', '[How](z) deep') });
    const other = study(model, { sampling: { trials: 10, seed: 1 } });
    for (const id of ['stock', 'tankers', 'nctv', 'rivm']) {
        const found = explainAnswer(other, id);
        expect(found).toEqual(structuredClone(found));
        expect(found && explainMarkdown(found)).not.toMatch(/\[x\]\(y\)|\[How\]\(z\)/);
    }
});
