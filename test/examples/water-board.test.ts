import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsOf, study } from '@nvs/analysis';
import { buildReport, type Report } from '@nvs/report';
import { sayIn } from '@nvs/words';
import { beforeAll, expect, test } from 'vitest';
import { documentOf } from '../../packages/report/src/document/build.js';
import type { Cell, Document } from '../../packages/report/src/document/document.js';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';

const FILE = 'water_board.nvs';
/** Threats of which the likelihood and every criterion have a value, and the others. */
const JUDGED = ['dijkdoorbraak', 'lozing', 'stroomuitval', 'wateroverlast'];
const OPEN = ['blauwalg', 'gijzelsoftware', 'sabotage_sluis', 'verzilting'];

let compiled: Awaited<ReturnType<typeof compileTexts>>;
let report: Report;
let document: Document;
beforeAll(async () => {
    const folder = join(root, 'examples/water-board');
    compiled = await compileTexts(
        { [FILE]: readFileSync(join(folder, FILE), 'utf8') },
        JSON.parse(readFileSync(join(folder, 'nvs.json'), 'utf8')) as Parameters<typeof compileTexts>[1]
    );
    report = buildReport(compiled.model, resultsOf(study(compiled.model, { sampling: { trials: 20 } })));
    document = documentOf(report);
}, 60_000);

const rowsOf = (id: string): (readonly Cell[])[] =>
    (document.sections.find(each => each.id === id)?.blocks ?? []).flatMap(each => (each.type === 'table' ? each.rows : []));
const titled = (names: readonly string[]): string[] =>
    compiled.model.threats
        .filter(each => names.includes(each.id.replace('drie_stromen.', '')))
        .map(each => each.titles?.['nl'] ?? each.title);
const words = (cell: Cell | undefined): string => (cell === undefined || cell.type === 'state' ? '' : sayIn('nl').message(cell.text));

test('is found fault with only for what is not judged yet', () => {
    expect(compiled.diagnostics.map(each => `${each.severity} ${each.code}`)).toEqual([
        'warning threat/no-actor',
        'warning threat/harmless',
        'warning threat/harmless'
    ]);
});

test('has half of its threats judged', () => {
    const judged = report.results.risks.filter(
        ({ current }) => current.likelihood.status === 'judged' && current.impact.overall?.best !== undefined
    );
    expect(judged.map(each => each.id).sort()).toEqual(JUDGED.map(each => `drie_stromen.${each}`));
    expect(report.results.risks.length).toBe(JUDGED.length + OPEN.length);
});

test('every section that has something to look at says something', () => {
    for (const { id, blocks } of document.sections) {
        expect(blocks.length, id).toBeGreaterThan(0);
    }
    expect(document.sections.map(each => each.id)).toEqual(
        expect.arrayContaining(['in-short', 'risks', 'heat', 'interests', 'stress-tests', 'hangs', 'measures', 'gaps', 'rules', 'method'])
    );
});

test('what is not known has no best estimate and no place, and is never zero', () => {
    const rows = rowsOf('risks');
    for (const title of titled(OPEN)) {
        const row = rows.find(each => words(each[1]) === title);
        const [, , likelihood, impact, place] = row ?? [];
        expect(impact?.type === 'range' && impact.best === undefined, title).toBe(true);
        expect(words(place), title).toBe('geen');
        if (title.startsWith('Verzilting') || title.startsWith('Opzettelijk')) {
            expect(likelihood?.type, title).toBe('state');
        }
    }
    const cells = rowsOf('heat').filter(each => titled(OPEN).some(title => words(each[0]).includes(title)));
    expect(cells.length).toBe(OPEN.length);
    const states = cells.flatMap(row => row.slice(1).flatMap(each => (each.type === 'state' ? [each.state] : [])));
    expect(new Set(states)).toEqual(new Set(['not_judged', 'withheld', 'incomplete']));
    // Two values stand beside these: the costs of ransomware, and the land behind the sluice.
    expect(cells.flatMap(row => row.slice(1).filter(each => each.type === 'class'))).toHaveLength(2);
});

test('gaps speak of titles, and figures of scales have a decimal comma', () => {
    const ids = Object.values(compiled.model).flatMap(list =>
        Array.isArray(list) ? list.flatMap(each => ('id' in each && each.id.includes('.') ? [each.id] : [])) : []
    );
    expect(ids.length).toBeGreaterThan(20);
    const gaps = report.results.gaps.map(each => each.message);
    expect(gaps.length).toBeGreaterThan(5);
    expect(gaps.filter(each => ids.some(id => each.includes(id)))).toEqual([]);
    // The last cell of a row of the scales is the band; values elsewhere stand as the model has them.
    const bands = rowsOf('method').flatMap(row => (row.length === 4 ? [words(row[3])] : []));
    expect(bands).toContain('0,05% tot 0,5%');
});
