import { analyse } from '@nvs/analysis';
import { openTexts } from '@nvs/language';
import { tableChanges, type TableChanges } from '@nvs/project';
import { buildReport, REPORT_FORMATS } from '@nvs/report';
import { readSheets } from '@nvs/tables';
import { inWords } from '@nvs/words';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';

// A register is exported, cells are changed as in a spreadsheet, and the texts are changed where they say so, and nowhere else.

const PEOPLE = `namespace town
organisation fire "Fire service" { title: nl "Brandweer" }
organisation water "Water board"
`;
const RISKS = `namespace town
use nvs.anv2022

assessment "Town" { method: anv2022 }

/** Kept. */
hazard flood "Flood" {
  nature:     natural // kept too
  likelihood: C in B .. D   because "Seen twice" confidence low
  owner:      fire
  impact {
    physical.fatalities: C   because "Homes"   // in the lower part
    economic.costs:      2e6 EUR in 1e6 EUR .. 5e6 EUR
  }
}
hazard fire_in_town "Fire" { nature: unintentional  likelihood: 5% per year }
hazard bare "Bare"
`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function exported(texts: Readonly<Record<string, string>>): Promise<string[][]> {
    const { model } = await openTexts(texts);
    const csv = [...REPORT_FORMATS.csv.write(buildReport(model, analyse(model)))].join('');
    const rows = readSheets(bytesOf(csv))[0]?.rows ?? [];
    const width = rows[0]?.cells.length ?? 0;
    return rows.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at]?.text ?? ''));
}

/** With cells changed: by the name of the element and the head of the column. */
function edited(table: readonly (readonly string[])[], edits: Readonly<Record<string, Readonly<Record<string, string>>>>): string[][] {
    const [head = [], ...rows] = table;
    return [[...head], ...rows.map(row => row.map((cell, at) => edits[row[0]?.replace('town.', '') ?? '']?.[head[at] ?? ''] ?? cell))];
}

async function changesOf(texts: Readonly<Record<string, string>>, table: readonly (readonly string[])[]): Promise<TableChanges> {
    const made = await tableChanges(bytesOf(stringify(table.map(row => [...row]))), async instead => ({
        projects: [
            {
                text: await openTexts(
                    Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, instead.get(`file:///project/${file}`) ?? text]))
                ),
                folder: '/project'
            }
        ],
        folders: [],
        problems: []
    }));
    if ('problem' in made) {
        throw new Error(inWords(made.problem, 'en'));
    }
    return made;
}

const texts = { 'people.nvs': PEOPLE, 'risks.nvs': RISKS };
const after = (changes: TableChanges): string | undefined => changes.files.find(({ file }) => file === 'risks.nvs')?.after;
const told = (changes: TableChanges): string[] => changes.notTaken.map(each => `${each.column ?? ''}: ${inWords(each.said, 'en')}`);

describe('a register that comes back', () => {
    it('changes nothing where nothing was changed', async () => {
        const changes = await changesOf(texts, await exported(texts));
        expect([changes.changes, changes.notTaken, changes.notes, changes.files]).toEqual([[], [], [], []]);
    });

    it('changes the part of the text that says it, and no other letter', async () => {
        const table = edited(await exported(texts), {
            flood: {
                title: 'Flood of the "old" town',
                stated_likelihood: 'B – C',
                owner: 'Water board; Fire service',
                'stated_physical.fatalities': 'D',
                'stated_economic.costs': '3e6 EUR'
            }
        });
        const changes = await changesOf(texts, table);
        expect(told(changes)).toEqual([]);
        expect(after(changes)).toBe(
            RISKS.replace('"Flood"', '"Flood of the \\"old\\" town"')
                .replace('C in B .. D   because', 'B .. C   because')
                .replace('owner:      fire', 'owner:      water, fire')
                .replace('fatalities: C ', 'fatalities: D ')
                .replace('2e6 EUR in 1e6 EUR .. 5e6 EUR', '3e6 EUR')
        );
        expect(changes.changes.map(each => [each.line, each.property, each.old])).toContainEqual([9, 'likelihood', 'C in B .. D']);
    });

    it('keeps the ends of lines', async () => {
        const windows = { ...texts, 'risks.nvs': RISKS.replaceAll('\n', '\r\n') };
        const table = edited(await exported(windows), {
            bare: { stated_likelihood: 'B' },
            flood: { marking: 'vertrouwelijk', stated_likelihood: 'B' }
        });
        const changes = await changesOf(windows, table);
        expect(after(changes)).not.toMatch(/[^\r]\n/);
    });

    it('adds what was not said: on a line of its own, beside what stands on one line, and in braces where there are none', async () => {
        const table = edited(await exported(texts), {
            flood: { 'stated_physical.fatalities': 'B' },
            fire_in_town: { owner: 'Fire service', 'stated_physical.fatalities': 'C' },
            bare: { stated_likelihood: '2,5%' }
        });
        const changes = await changesOf(texts, table);
        expect(told(changes)).toEqual([]);
        expect(after(changes)).toContain(
            'hazard fire_in_town "Fire" { nature: unintentional  likelihood: 5% per year  owner: fire  impact { physical.fatalities: C } }\nhazard bare "Bare" { likelihood: 2.5% }\n'
        );
    });

    it('takes a change of the shown class for one of the stated class, where they are the same', async () => {
        const own = { ...texts, 'risks.nvs': RISKS.replace('C in B .. D', 'C') };
        const changes = await changesOf(
            own,
            edited(await exported(own), { flood: { likelihood: 'D' }, fire_in_town: { likelihood: 'A' } })
        );
        expect(changes.changes.map(each => [each.element, each.property, each.old, each.new])).toEqual([
            ['town.flood', 'likelihood', 'C', 'D']
        ]);
        expect(told(changes)).toEqual([expect.stringMatching(/^likelihood: "A" is not taken over.*stated_likelihood/)]);
    });

    it('tells what cannot be taken over, with its place, and takes the rest', async () => {
        const table = edited(await exported(texts), {
            flood: { rank: '1', stated_likelihood: 'Q', owner: 'Nobody', 'stated_economic.costs': '', 'stated_physical.fatalities': 'E' },
            bare: { title: 'Barer', stated_likelihood: 'C } hazard other "Other" {' }
        });
        const changes = await changesOf(texts, [
            ...table,
            ...table.slice(1, 2),
            ['town.gone', 'threat', 'Gone'].concat(Array(table[0]?.length ?? 0).fill('')).slice(0, table[0]?.length)
        ]);
        expect(changes.changes.map(each => each.new)).toEqual(['Barer', 'E']);
        expect(told(changes)).toEqual([
            expect.stringMatching(/^stated_likelihood: "C } hazard.* is no value/),
            expect.stringMatching(/^owner: no organisation is called "Nobody"/),
            expect.stringMatching(/^stated_economic.costs: the cell is empty and the model says "2e6 EUR in/),
            expect.stringMatching(/^rank: "1" is not taken over: this column is worked out/),
            expect.stringMatching(/^stated_likelihood: with it the model would have an error/),
            expect.stringMatching(/^: another row above/),
            expect.stringMatching(/^: the model has no town.gone/)
        ]);
    });

    it('sees that the model was changed since, and leaves what both changed', async () => {
        const table = edited(await exported(texts), { flood: { stated_likelihood: 'A', title: 'Flooding' } });
        const since = { ...texts, 'risks.nvs': RISKS.replace('C in B .. D', 'E').replace('2e6 EUR in 1e6 EUR .. 5e6 EUR', 'D') };
        const changes = await changesOf(since, table);
        expect(changes.changes.map(each => each.new)).toEqual(['Flooding']);
        expect(told(changes)).toEqual([
            expect.stringMatching(/^stated_likelihood: the table says "A", and the model was changed since.*"E"/)
        ]);
    });

    it('goes by the model where the marks are gone, and says so; columns of others are named', async () => {
        const table = (await exported(texts)).map((row, at) => [...row.slice(0, -1), at === 0 ? 'Remarks' : 'x']);
        const changes = await changesOf(texts, edited(table, { flood: { stated_likelihood: 'A', rank: '7' } }));
        expect(changes.changes.map(each => each.new)).toEqual(['A']);
        expect(changes.notes.map(each => inWords(each, 'en'))).toEqual([
            expect.stringContaining('no column as_exported'),
            expect.stringContaining('Remarks is no column of a register')
        ]);
    });

    it('reads a register in another language than that of the model', async () => {
        const dutch = {
            ...texts,
            'people.nvs': `${PEOPLE}\n`,
            'risks.nvs': RISKS.replace('method: anv2022 }', 'method: anv2022  language: nl }')
        };
        const table = edited(await exported(dutch), { flood: { owner: 'Water board; Brandweer' } });
        expect((await changesOf(texts, table)).changes.map(each => each.text)).toEqual(['water, fire']);
    });
});
