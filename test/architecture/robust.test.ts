import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { buildReport, textDiagnostics } from '@nvs/report';
import { ELEMENT_WORDS } from '../../packages/language/src/grammar/tokens.js';
import { compileTexts } from '../compile-texts.js';
import { ROOT } from './sources.js';
import { inEveryFormat } from '../every-format.js';

const NATIONAL = `${ROOT}examples/national/`;
const WHOLE = readdirSync(NATIONAL)
    .filter(name => name.endsWith('.nvs'))
    .sort()
    .flatMap(name =>
        readFileSync(NATIONAL + name, 'utf8')
            .split('\n')
            .filter(line => !/^(namespace|use) /.test(line))
    )
    .join('\n');

/** What hands and half-finished edits do to a text. */
const SPOILS = [
    '',
    '{',
    '}',
    '"',
    '"""',
    '(',
    '..',
    ':',
    ',',
    'in',
    'threat',
    '\nthreat ',
    '\n}\n',
    '/*',
    '%',
    '9e999',
    'X',
    '\u0000',
    '\ud800',
    '1/0',
    'C in B ..'
];

/** The start of the element that a line lies in: the last line above it that has an element word in column 1. */
function elementAt(lines: readonly string[], line: number): number {
    for (let at = line; at > 0; at--) {
        if (ELEMENT_WORDS.has(/^[a-z_]+/.exec(lines[at - 1] ?? '')?.[0] ?? '')) {
            return at;
        }
    }
    return 0;
}

/** Everything in the model that stands under another element of the text than the one it is credited to. */
function misplaced(model: RiskModel, text: string): string[] {
    const lines = text.split('\n');
    const rows = [
        ...[...model.threats, ...model.campaigns].flatMap(({ id, at, impact, likelihood }) =>
            [...impact, ...(likelihood ? [likelihood] : [])].map(row => ({ id, at, row: row.at }))
        ),
        ...model.threats.flatMap(({ id, at, disrupts, cuts }) => [...disrupts, ...cuts].map(row => ({ id, at, row: row.at }))),
        ...model.measures.flatMap(({ id, at, effects }) => effects.map(effect => ({ id, at, row: effect.at }))),
        ...model.nodes.flatMap(({ id, at, supply }) => supply.map(share => ({ id, at, row: share.at })))
    ].filter(({ at }) => at.file === 'model.nvs');
    return rows
        .filter(({ at, row }) => elementAt(lines, row.line) !== elementAt(lines, at.line))
        .map(({ id, row }) => `line ${row.line} counts for ${id}`);
}

test('a whole model has hundreds of rows, each under its own element', async () => {
    const text = `namespace national\nuse nvs.anv2022\n${WHOLE}`;
    const { model } = await compileTexts({ 'model.nvs': text });
    expect(model.threats.flatMap(({ impact }) => impact).length).toBeGreaterThan(200);
    expect(misplaced(model, text)).toEqual([]);
    // The same model under a text in which another element begins just above the rows: now they are in the wrong place.
    expect(misplaced(model, text.replaceAll(/^ {2}impact \{$/gm, 'threat x {')).length).toBeGreaterThan(200);
}, 30_000);

test('spoilt anywhere, a model still compiles to a report, and nothing is credited to another element', async () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(40), put: fc.constantFrom(...SPOILS) });
    // A part of the model, so that many edits can be tried; another part each time.
    const part = fc.double({ min: 0, max: 0.95, noNaN: true });
    await fc.assert(
        fc.asyncProperty(part, fc.array(edit, { minLength: 1, maxLength: 4 }), async (from, edits) => {
            const start = WHOLE.indexOf('\n\n', Math.floor(from * WHOLE.length));
            let text = WHOLE.slice(start, start + 4_000);
            for (const { at, removed, put } of edits) {
                const place = Math.floor(at * text.length);
                text = text.slice(0, place) + put + text.slice(place + removed);
            }
            text = `namespace national\nuse nvs.anv2022\n${text}`;
            const project = await compileTexts({ 'model.nvs': text });
            expect(misplaced(project.model, text)).toEqual([]);
            expect(textDiagnostics([project])).toEqual(expect.any(String));
            expect(() => {
                inEveryFormat(buildReport(project.model, analyse(project.model)));
            }).not.toThrow();
        }),
        { numRuns: 40, seed: 20_260_301 }
    );
}, 120_000);
