import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFormatter } from '@nvs/language';
import { importTables } from '@nvs/project';
import { laidOut } from '@nvs/tables';

// What tables become is written as `nvsc format` lays it out: in the quick way for thousands of rows, in the formatter's for the rest.

const format = createFormatter();
const formatted = (text: string): string => {
    const made = format(text);
    return 'text' in made ? made.text : 'not read';
};

it.each([
    ['source a "A"', 'source a "A"'],
    ['threat a "A" {\n  code: "1"\n  likelihood: C in B .. D\n}', 'threat a "A" {\n  code:       "1"\n  likelihood: C in B .. D\n}'],
    [
        'threat a "A" {\n  owner: b\n  impact {\n    x.y: A\n    x.longer: 3e6 EUR\n  }\n  description: "D {"\n}',
        'threat a "A" {\n  owner: b\n  impact {\n    x.y:      A\n    x.longer: 3e6 EUR\n  }\n  description: "D {"\n}'
    ]
])('values stand in a column: %s', (text, wanted) => {
    expect(laidOut(text)).toBe(wanted);
    expect(formatted(`${text}\n`)).toBe(`${wanted}\n`);
});

it.each([
    ['a value that a line breaks in', `threat a "A" {\n  description: "${'long '.repeat(30)}"\n  source: b because "c"\n}`],
    ['what has no value', 'threat a "A" {\n  effect buffer of b += 3 h\n}'],
    ['a text of several lines', 'threat a "A" {\n  description: """\nb\nc\n"""\n}'],
    ['a remark', '// a remark'],
    ['a brace that is not closed', 'threat a "A" {\n  impact {\n    x: A\n}']
])('leaves to the formatter: %s', (_, text) => {
    expect(laidOut(text)).toBeUndefined();
});

const cell = fc.oneof(
    fc.constantFrom(
        '',
        '1',
        '3',
        'C',
        'B - D',
        '5%',
        '0,5 %',
        '€ 1.500.000',
        '250',
        '2026-03-01',
        'natuurlijk',
        'Dijk, Pompen',
        'n.v.t.',
        'Zie "bijlage" // 3'
    ),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.lorem({ maxCount: 30 })
);
const HEADERS = ['Risico', 'Nr', 'Kans', 'Impact', '1.1', '2.1 Doden', 'Kosten', 'Maatregelen', 'Eigenaar', 'Bron', 'Opmerkingen', 'Aard'];

it('whatever the cells say, the model is laid out already', async () => {
    await fc.assert(
        fc.asyncProperty(
            fc.uniqueArray(fc.constantFrom(...HEADERS.slice(1)), { minLength: 2, maxLength: 8 }),
            fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 25 }),
            async (headers, rows) => {
                const csv = [
                    ['Risico', ...headers],
                    ...rows.map(([first = '', ...rest]) => [`Dreiging ${first}`, ...rest.slice(0, headers.length)])
                ]
                    .map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(';'))
                    .join('\n');
                const made = await importTables({
                    file: 'a.csv',
                    bytes: new TextEncoder().encode(csv),
                    map: {},
                    method: 'anv2022',
                    into: undefined,
                    replacing: undefined,
                    projectMethod: undefined,
                    language: 'nl'
                });
                if (!('problem' in made)) {
                    expect(formatted(made.text)).toBe(made.text);
                }
            }
        ),
        { numRuns: 20 }
    );
}, 120_000);
