import { analyse, CONDITIONS, elementFigures, resultsOf, study } from '@nvs/analysis';
import { ASKABLE_KINDS, membersOfKind } from '@nvs/model';
import { inWords } from '@nvs/words';
import {
    buildReport,
    ASKABLE,
    cutSetsAnswer,
    cutSetsMarkdown,
    cutSetsText,
    explainAnswer,
    explainMarkdown,
    explainText,
    figuresMarkdown,
    namedIn,
    reportJsonSchema,
    whatIfAnswer,
    whatIfMarkdown,
    whatIfText
} from '@nvs/report';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { chancesIn, chancesWithoutConditions } from './chances-in-schema.js';

/** Numbers that read like chances and need no condition of their own. */
const EXEMPT: readonly (readonly [path: RegExp, reason: string])[] = [
    [/^(?:model\.|struckBy\.)/, 'as typed'],
    [/(?:likelihood|ofWhole)\.(?:low|best|high)\.(?:value|perYear)$/, 'as judged; measure, horizon and occurs stand in the same figure'],
    [/(?:likelihood|ofWhole)\.natures\.(?:low|best|high)\.(?:value|perYear)$/, 'parts of it, over the horizon of the same figure'],
    [/(?:likelihood|ofWhole)\.window\.(?:low|best|high)\.(?:value|perYear)$/, 'as it is stated, over the hours that stand beside it'],
    [/(?:likelihood|ofWhole)\.modelHorizon\.(?:low|best|high)$/, 'the same over other hours, which stand beside it'],
    [/stressTests\.mayTrigger\.stated$/, 'as typed, of one threat when the other happens'],
    [/(?:judgedOver|horizon|stressTests\.outages\.(?:from|to))$/, 'hours'],
    [/measures\.money\.perYear\.(?:low|best|high)$/, 'money'],
    [/stressTests\.saved\.used$/, 'part of the stock']
];
const isExempt = (path: string): boolean => EXEMPT.some(([pattern]) => pattern.test(path));

describe('no chance without its condition', () => {
    it('in the schema of the report: every number that is a chance lies in a row that must say what it holds under', () => {
        const found = chancesIn(reportJsonSchema());
        expect(found.filter(each => !each.covered && !isExempt(each.path)).map(each => each.path)).toEqual([]);
        // What this would not find would be no test: the chances that are known are all among them.
        for (const path of [
            'nodes.loss.best',
            'nodes.lossBound.high',
            'nodes.outage.atLeastOne.best',
            'nodes.outage.unavailability.low',
            'nodes.outage.frequency.best',
            'nodes.events.chance',
            'nodes.events.birnbaum',
            'nodes.nodes.diagnostic',
            'nodes.residual.loss.best',
            'sectors.what_if.outage.atLeastOne.high',
            'harms.chance.low',
            'harms.chance.atBest.high',
            'harms.chance.estimate.value',
            'harms.loss.best'
        ]) {
            expect(
                found.find(each => each.path === `results.network.${path}`),
                path
            ).toMatchObject({ covered: true });
        }
        for (const path of [
            'sampling.losses.value',
            'sampling.risks.stability.chance',
            'sampling.stressTests.downtime.chance',
            'risks.independent.best'
        ]) {
            expect(
                found.find(each => each.path === `results.${path}`),
                path
            ).toMatchObject({ covered: true });
        }
        // No line of the list is left over.
        for (const [pattern] of EXEMPT) {
            expect(
                found.some(each => pattern.test(each.path)),
                String(pattern)
            ).toBe(true);
        }
    });

    it.each([
        ['by its limits', { type: 'number', minimum: 0, maximum: 1 }, 'x'],
        ['by its name', { type: 'number' }, 'chanceOfRain'],
        ['by what is said of it', { type: 'number', description: 'How likely it is.' }, 'x']
    ] as const)('a new chance without one is found %s', (_, field, name) => {
        const schema = (required: readonly string[]) => ({
            type: 'object',
            properties: { rows: { type: 'array', items: { type: 'object', properties: { [name]: field }, required } } }
        });
        expect(chancesIn(schema([name]))).toEqual([{ path: `rows.${name}`, covered: false }]);
        expect(chancesIn(schema([name, 'conditions']))).toEqual([{ path: `rows.${name}`, covered: true }]);
    });

    it('each code is explained in the documentation, in the words of the schema', () => {
        const page = readFileSync(new URL('../../docs/methods/conditions.md', import.meta.url), 'utf8');
        expect([...page.matchAll(/^\* `([a-z_]+)`: (.*)$/gm)].map(([, code, words]) => [code, words])).toEqual(Object.entries(CONDITIONS));
    });
});

/** One of everything that gives a chance: a ring without a source, one that says nothing, a chance drawn again, what is not judged, a plan, a stress test, harm. */
const TEXT = `use nvs.anv2022
assessment "Ten years" { method: anv2022; horizon: 10 years; date: 2026-01-01 }
sector energy "Energy" {}
process power "Power" {
  sector: energy
  failure: 3% per year
  restore: 4 h
  serves: physical.basic_needs { C after 2 h, D after 2 days }
}
process spare "Spare" { failure: 0.1 per year; restore: 1 day; fails_to_start: 10% }
process hospital "Hospital" { serves: physical.basic_needs { C after 1 h } }
dependency hospital_power of hospital on any of (power, spare) { strength: 50% }
asset main_a "Main A" { restore: 2 h; failure: 0.1 per year }
asset main_b "Main B" { restore: 2 h }
process water "Water" {}
dependency a_b of main_a on main_b { kind: feed }
dependency b_a of main_b on main_a { kind: feed }
dependency water_a of water on main_a
threat flood "Flood" {
  likelihood: 20% in 10% .. 30%
  impact { physical.basic_needs: C }
  disrupts: power 50% for 3 days
}
threat strike "Strike" { disrupts: spare for 1 day }
campaign sabotage "Sabotage" { threats: flood; likelihood: 5% }
measure dike "Dike" { status: planned; since: 2026-02-01; effect likelihood of flood *= 0.5 }
measure wall "Wall" { status: proposed; effect likelihood of flood *= 0.5 }
stress_test week "A week" { at day 0: flood }
`;

describe('no chance without its condition in what is shown', () => {
    let shown: { readonly name: string; readonly text: string }[] = [],
        answers: { readonly name: string; readonly value: unknown }[] = [],
        errors: string[] = [];
    beforeAll(async () => {
        const { model, diagnostics } = await compileTexts({ 'm.nvs': TEXT.replaceAll('; ', '\n') });
        // A ring without a source is an error, and has figures.
        errors = diagnostics
            .filter(each => each.severity === 'error' && !each.code.startsWith('dependency/ring'))
            .map(each => each.message);
        const all = study(model, { sampling: { trials: 50 } });
        const figures = (id: string) => elementFigures(all, id);
        answers.push({ name: 'report', value: buildReport(model, resultsOf(all)) });
        for (const { id, kind } of namedIn(model)) {
            const explained = ASKABLE.explain.kinds.has(kind) ? explainAnswer(all, id) : undefined;
            const sets = ASKABLE.cut_sets.kinds.has(kind) ? cutSetsAnswer(all, id) : undefined;
            const whatIf = ASKABLE.what_if.kinds.has(kind) ? whatIfAnswer(all, [id], 5) : undefined;
            const hover = figures(id);
            if (explained) {
                shown.push(
                    { name: `explain ${id}`, text: explainText(explained) },
                    { name: `explain ${id} as Markdown`, text: explainMarkdown(explained) }
                );
            }
            if (sets) {
                shown.push(
                    { name: `cutsets ${id}`, text: cutSetsText(sets) },
                    { name: `cutsets ${id} as Markdown`, text: cutSetsMarkdown(sets) }
                );
            }
            if (whatIf) {
                shown.push(
                    { name: `whatif ${id}`, text: whatIfText(whatIf) },
                    { name: `whatif ${id} as Markdown`, text: whatIfMarkdown(whatIf) }
                );
            }
            if (hover) {
                shown.push({ name: `hover ${id}`, text: figuresMarkdown(model, hover) });
            }
            for (const [name, value] of [
                ['explain', explained],
                ['cutsets', sets],
                ['whatif', whatIf],
                ['hover', hover]
            ] as const) {
                if (value) {
                    answers.push({ name: `${name} ${id}`, value });
                }
            }
        }
    });

    it('as data: every answer as JSON', () => {
        expect(errors).toEqual([]);
        expect(answers.length).toBeGreaterThan(15);
        for (const { name, value } of answers) {
            expect(
                chancesWithoutConditions(JSON.parse(JSON.stringify(value))).filter(path => !isExempt(path)),
                name
            ).toEqual([]);
        }
        const seen = new Set(JSON.stringify(answers).match(/"(?:[a-z]+_)+[a-z]+"|"sampled"|"limits"|"approximate"/g) ?? []);
        for (const code of [
            'every_event_lasts',
            'chances_drawn_once',
            'chances_certain',
            'ring_as_services',
            'once_in_all',
            'not_judged',
            'sampled',
            'single_causes',
            'stress_test',
            'outside_campaigns',
            'event_given',
            'of_what_is_modelled'
        ]) {
            expect(seen, code).toContain(JSON.stringify(code));
        }
    });

    /** Sections of what was typed, or of shares that are no chances. */
    const TYPED =
        /^(?:## )?(?:What it states|What it needs|What needs it|Threats that strike it|Where it comes from|How much of it hangs|Measures that change it|What it changes)/;
    const SAYS =
        /every event lasts|no buffer helps|all up at the beginning|in the long run|drawn at random|durations (?:and buffers )?as stated|outside (?:the )?campaigns|come true|event given|% in \d+ years/i;

    it('as words: each percentage in a line, a list or a table that says what it holds under', () => {
        const bare: string[] = [];
        for (const { name, text: escaped } of shown) {
            const text = escaped.replaceAll('\\', '');
            // A section says it once for all of its lines.
            for (const section of text.startsWith('# ') ? text.split(/\n(?=## )/) : text.split(/\n(?=\S)/)) {
                const lines = section.split('\n').filter(line => /\d ?\\?%/.test(line));
                if (lines.length === 0 || TYPED.test(section.trim())) {
                    continue;
                }
                bare.push(...lines.filter(line => !SAYS.test(line) && !SAYS.test(section)).map(line => `${name}: ${line.trim()}`));
            }
        }
        expect(bare).toEqual([]);
        const all = shown.map(each => each.text).join('\n');
        expect(all).toMatch(/a ring of feeds without a source is read as services/);
        expect(all.match(/no buffer helps/g)?.length ?? 0).toBeGreaterThan(20);
    });

    it('in rules: every member that gives a chance says in a message what it holds under', async () => {
        const asked: readonly (readonly [kind: string, member: string])[] = ASKABLE_KINDS.flatMap(kind =>
            Object.entries(membersOfKind(kind)).flatMap(([member, { type, takes, under }]) => {
                return under || !(type?.is === 'share' || type?.is === 'frequency')
                    ? []
                    : [[kind, takes?.is === 'class' ? `${member}(C)` : member] as const];
            })
        );
        for (const member of ['loss', 'outage', 'unavailability', 'frequency']) {
            expect(asked).toContainEqual(['process', member]);
        }
        expect(asked).toContainEqual(['criterion', 'harm(C)']);
        const rules = asked
            .map(([kind, member], i) => `rule r${i} "R" for ${kind} x when x.title != "" then info "${kind} ${member}: {x.${member}}"`)
            .join('\n');
        const { model, diagnostics } = await compileTexts({ 'm.nvs': `${TEXT.replaceAll('; ', '\n')}${rules}\n` });
        expect(
            diagnostics.filter(each => each.severity === 'error' && !each.code.startsWith('dependency/ring')).map(each => each.message)
        ).toEqual([]);
        const messages = analyse(model, { trials: 20 }).rules.flatMap(each => each.findings.map(({ message }) => inWords(message, 'en')));
        for (const [kind, member] of asked.filter(each => ['process', 'sector', 'asset', 'interest', 'criterion'].includes(each[0]))) {
            expect(
                messages.filter(each => each.startsWith(`${kind} ${member}: `)),
                `${kind} ${member}`
            ).not.toEqual([]);
        }
        const shown = messages.filter(each => /\d/.test(each.slice(each.indexOf(': '))));
        expect(shown.length).toBeGreaterThan(15);
        expect(
            shown.filter(
                each => !/\(.*(?:repair ignored|all up at the beginning|in the long run|durations and buffers as stated).*\)/.test(each)
            )
        ).toEqual([]);
        expect(messages.filter(each => /water loss|process loss/.test(each)).join('\n')).toMatch(
            /a ring of feeds without a source read as services/
        );
        expect(messages.find(each => each.startsWith('criterion harm(C): ') && /\d%/.test(each))).toMatch(
            /\d% to \d.*at least what single causes do alone, at most if every event lasts/
        );
    });
});
