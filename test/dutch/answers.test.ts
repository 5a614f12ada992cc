import { allResults, study, type Study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import {
    askableIn,
    ASKABLE,
    REPORT_FORMATS,
    buildReport,
    cutSetsAnswer,
    cutSetsText,
    explainAnswer,
    explainText,
    namedIn,
    whatIfAnswer,
    whatIfText
} from '@nvs/report';
import { inWords, isMessage, wordsThroughout, type Language } from '@nvs/words';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { englishIn } from '../../packages/words/test/english-words.js';
import { compileTexts } from '../compile-texts.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const FOLDERS = ['first-steps', ...['anv2014', 'anv2019', 'anv2022', 'ch', 'regional_nl', 'uk'].map(each => `methods/${each}`)];

/** What happens to values and effects that cannot be taken as they stand, and to risks that are not ranked or drawn. */
const TROUBLED = `
use nvs.anv2022.physical
assessment "A" { language: nl method: nvs.anv2022.anv2022 horizon: 5 years date: 2026-01-01 }
threat hagel "Zware hagel" { nature: natural likelihood: withheld impact { fatalities: B } }
threat storm "Zware storm" { nature: natural impact { fatalities: B } }
threat vuur "Bosbrand" { nature: natural likelihood: C impact { fatalities: C } }
measure a "Maatregel a" { status: planned since: 2026-02-01 effect likelihood of vuur *= 100000 }
measure b "Maatregel b" { status: planned since: 2026-02-01 effect impact of vuur *= 0.5 }
`;

async function dutch(texts: Readonly<Record<string, string>>): Promise<{ model: RiskModel; asked: Study }> {
    const { model } = await compileTexts(texts);
    const own = { ...model, language: 'nl' };
    return { model: own, asked: study(own) };
}

const textsOf = (folder: string): Record<string, string> =>
    Object.fromEntries(
        readdirSync(EXAMPLES + folder)
            .filter(file => file.endsWith('.nvs'))
            .map(file => [file, readFileSync(`${EXAMPLES}${folder}/${file}`, 'utf8')])
    );

/** Everything that is said somewhere in some data. */
function saidIn(data: unknown): string[] {
    if (isMessage(data)) {
        return [inWords(data, 'nl')];
    }
    return typeof data === 'object' && data !== null ? Object.values(data).flatMap(saidIn) : [];
}

/** The lines of a text with English in them, apart from the titles and names of the model, formulas and places. */
function ours(model: RiskModel, text: string): string[] {
    const named = namedIn(model);
    const titles = named.flatMap(each => [each.title, ...Object.values(each.titles ?? {})]).sort((a, b) => b.length - a.length);
    const names = new Set(named.flatMap(({ id, kind }) => [...id.split(/[._]/), ...kind.split('_')]));
    const left = (line: string): string =>
        titles.reduce((rest, title) => rest.replaceAll(title, 'x'), line).replace(/\w+(?:[./#:]\w+)+/g, 'x');
    return text.split('\n').filter(line => englishIn(left(line)).some(word => !names.has(word)));
}

const MODELS: [string, Record<string, string>][] = [
    ...FOLDERS.map((each): [string, Record<string, string>] => [each, textsOf(each)]),
    ['troubled', { 'a.nvs': TROUBLED }]
];

describe.each(MODELS)('no English is left of %s', (_, texts) => {
    test('in what a report says', async () => {
        const { model, asked } = await dutch(texts);
        expect(saidIn({ ...allResults(asked), rules: [], expectations: [] }).flatMap(each => ours(model, each))).toEqual([]);
    });

    test('in answers', async () => {
        const { model, asked } = await dutch(texts);
        const view = { language: 'nl' } as const;
        const all = namedIn(model);
        const ids = (name: keyof typeof ASKABLE): string[] => askableIn(all, ASKABLE[name]).map(({ id }) => id);
        const answers = [
            ...ids('explain')
                .flatMap(id => explainAnswer(asked, id) ?? [])
                .map(each => explainText(each, view)),
            ...ids('what_if')
                .slice(0, 3)
                .map(id => whatIfText(whatIfAnswer(asked, [id], 48), view)),
            ...ids('cut_sets')
                .slice(0, 3)
                .flatMap(id => cutSetsAnswer(asked, id) ?? [])
                .map(each => cutSetsText(each, view))
        ];
        expect([...new Set(answers.flatMap(each => ours(model, each)))]).toEqual([]);
    });
});

describe('a report of a Dutch assessment', async () => {
    const { model, asked } = await dutch({ 'a.nvs': TROUBLED });
    const report = buildReport(model, allResults(asked));

    test('says why values and effects are not taken as they stand', () => {
        expect(report.results.notes.map(each => each.message)).toEqual([
            'Het effect op ‘likelihood’ van vuur gaat voorbij zekerheid; daar houdt het op.',
            'Het effect op ‘impact’ van vuur wordt niet toegepast: nvs.anv2022.physical.fatalities is als klasse beoordeeld; een factor of hoeveelheid vraagt een getal met eenheid.'
        ]);
    });

    test('says why risks are not ranked, and not drawn', () => {
        expect(report.results.rankings[0]?.unranked).toEqual([
            { id: 'hagel', reason: 'de waarschijnlijkheid is achtergehouden' },
            { id: 'storm', reason: 'de waarschijnlijkheid is niet beoordeeld' }
        ]);
        expect(report.results.sampling.risks.notSampled).toEqual([
            { id: 'hagel', reason: 'de waarschijnlijkheid heeft geen getal' },
            { id: 'storm', reason: 'de waarschijnlijkheid heeft geen getal' },
            { id: 'vuur', reason: 'de totale impact is niet bekend' }
        ]);
    });

    test('has a register whose words are Dutch, and its codes and names of columns as ever', () => {
        const [head = '', ...rows] = [...REPORT_FORMATS.csv.write(report)].join('').trim().split('\r\n');
        expect(head).toMatch(/^id,kind,title,area,likelihood,/);
        const column = (name: string): (string | undefined)[] => rows.map(row => row.split(',')[head.split(',').indexOf(name)]);
        expect(column('kind')).toEqual(['threat', 'threat', 'threat']);
        expect(column('likelihood')).toEqual(['achtergehouden', 'niet beoordeeld', 'C']);
        expect(column('likelihood_measure')).toEqual(['', '', 'kans in 5 jaar']);
        expect(column('impact')).toEqual(['onvolledig', 'onvolledig', 'onvolledig']);
    });
});

describe('a title in another language', async () => {
    const { model } = await compileTexts({
        'a.nvs': `process power "Power supply" { title: nl "Stroomvoorziening" restore: 6 h failure: 2% per year }
process gas "Gas supply" { restore: 6 h }
dependency d of power on gas { buffer: 2 h }`
    });
    const asked = study(model);
    const explained = (id: string, language: Language): string => {
        const answer = explainAnswer(asked, id);
        return answer ? explainText(answer, { language }) : '';
    };

    test('heads answers in that language, and no others', () => {
        expect(explained('power', 'nl')).toMatch(/^Stroomvoorziening \(power\), vitaal proces/);
        expect(explained('power', 'en')).toMatch(/^Power supply \(power\), /);
        expect(explained('gas', 'nl')).toMatch(/^Gas supply \(gas\), vitaal proces/);
    });

    test.each(['nl', 'en'] as const)('is the one that people and programs get, in %s', language => {
        const title = language === 'nl' ? 'Stroomvoorziening' : 'Power supply';
        expect(whatIfText(whatIfAnswer(asked, ['power'], 4), { language })).toContain(title);
        expect(wordsThroughout(cutSetsAnswer(asked, 'power'), language)).toMatchObject({ title });
    });
});
