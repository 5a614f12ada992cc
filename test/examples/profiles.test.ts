import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reduced, resultsOf, study } from '@nvs/analysis';
import { buildReport, ownProfile, PROFILES, REPORT_FORMATS, type Profile, type Report } from '@nvs/report';
import { isMessage, sayIn, type Message } from '@nvs/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../packages/report/src/document/build.js';
import { englishIn } from '../../packages/words/test/english-words.js';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';
import { ours } from '../dutch/own-words.js';
import { expectAllSaid, READERS } from './reading.js';

/** Somebody's own: limits, texts that would be markup, in one language. */
const OWN = ownProfile('own', {
    title: { nl: 'Kort <script>alert(1)</script> & =1+1', en: 'Brief <script>alert(1)</script> & =1+1' },
    introduction: { nl: 'Voor *wie* haast heeft', en: 'For *those* in haste' },
    sections: [
        'gaps',
        { section: 'risks', first: 3, title: { nl: 'De drie', en: 'The three' }, introduction: { nl: 'Let op', en: 'Mind' } },
        { section: 'stress-tests', show: ['sentences', 'figures'] },
        { section: 'cer-sectors', first: 2 }
    ],
    sectors: { waste_water: ['Water'] }
});
const ALL: readonly (readonly [string, Profile])[] = [...PROFILES, ['own', OWN]];

const messagesIn = (value: unknown): Message[] =>
    isMessage(value) ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(messagesIn) : [];

describe.each(['en', 'nl'] as const)('profiles of the report of the national example: %s', language => {
    let whole: Report;
    let released: Report;
    /** The edition is of the model at a level. */
    const reportFor = (name: string): Report => (name === 'public' ? released : whole);

    beforeAll(async () => {
        const national = join(root, 'examples/national');
        const texts = Object.fromEntries(
            readdirSync(national)
                .filter(name => name.endsWith('.nvs'))
                .map(name => [name, readFileSync(join(national, name), 'utf8')])
        );
        const project = await compileTexts(texts, { name: 'national', method: 'nvs.anv2022', language });
        const [lowest] = project.markings;
        const level = lowest?.name ?? '';
        const made = (model: typeof project.model, about: object = {}): Report =>
            buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } })), about);
        whole = made(project.model);
        released = made(reduced(project, level), { marking: { level, reduced: true } });
    }, 240_000);

    it.each(ALL)('%s says the same in every format, and nothing that is not there', (name, profile) => {
        const report = reportFor(name);
        const document = documentOf(report, profile);
        expect(document.sections.map(each => each.id)).toEqual(profile.sections.map(each => each.section));
        for (const [format, reader] of Object.entries(READERS)) {
            const read = reader(REPORT_FORMATS[format as keyof typeof READERS & keyof typeof REPORT_FORMATS].write(report, { profile }));
            expectAllSaid(document, read);
            expect(read.text).not.toMatch(/\b(?:undefined|NaN|Infinity)\b|\[object /);
        }
    });

    it.each(ALL)('%s gives the same bytes again', (name, profile) => {
        const report = reportFor(name);
        const html = (of: Report): string => [...REPORT_FORMATS.html.write(of, { profile })].join('');
        expect(html(structuredClone(report)) === html(report)).toBe(true);
    });

    it('national is the report without a profile', () => {
        const markdown = (profile?: Profile): string => [...REPORT_FORMATS.markdown.write(whole, { profile })].join('');
        expect(markdown(PROFILES.get('national')) === markdown()).toBe(true);
    });

    it('what a profile leaves out of a table is said under it', () => {
        const html = [...REPORT_FORMATS.html.write(whole, { profile: OWN })].join('');
        expect(html).toContain(language === 'nl' ? '3 van 44 getoond.' : '3 of 44 shown.');
        expect(html).not.toContain('<script>alert');
        expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; =1+1');
    });

    it('of sectors of the annex that the model does not have it says that they are missing, and whom to ask', () => {
        const cer = documentOf(whole, PROFILES.get('cer') ?? OWN).sections.find(each => each.id === 'cer-sectors');
        const say = sayIn(language).message;
        const rows = cer?.blocks.flatMap(each => (each.type === 'table' ? each.rows : [])) ?? [];
        const words = rows.map(row => row.map(cell => (cell.type === 'text' ? say(cell.text) : `(${cell.type})`)).join(' | '));
        const missing = words.filter(each => each.startsWith(language === 'nl' ? 'Afvalwater' : 'Waste water'));
        expect(missing).toHaveLength(2);
        for (const each of missing) {
            expect(each).toMatch(
                language === 'nl' ? /Niet in het model: vraag Nationaal Coördinator/ : /Not in the model: ask National Coordinator/
            );
            expect(each).not.toMatch(/\b0\b/);
        }
        // The profile's own way counts: Water stands for waste water there.
        const own = documentOf(whole, OWN).sections.find(each => each.id === 'cer-sectors');
        expect(JSON.stringify(own)).toContain('"annexes":[');
    });

    if (language === 'nl') {
        it('in Dutch no English is left', () => {
            const own = ours(whole.model);
            const say = sayIn('nl').message;
            // The whole report is another test's, and text of the model is its own.
            for (const [name, profile] of [...PROFILES].filter(([each]) => each !== 'national')) {
                const english = messagesIn(documentOf(reportFor(name), profile))
                    .filter(each => each.code !== 'text.asWritten')
                    .map(each => own(say(each)))
                    .filter(each => englishIn(each).length > 0);
                expect([...new Set(english)], name).toEqual([]);
            }
        });
    }
});
