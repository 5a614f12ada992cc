import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Location } from '@nvs/model';
import { expect, test } from 'vitest';
import { CODES, isMistake } from '../../packages/language/src/validation/codes.js';
import { compileTexts } from '../compile-texts.js';
import { examples, page } from './pages.js';

/** What cannot be as it is written is left out of the model whole: nothing that is smaller than an element holds a mistake. */

const HERE = fileURLToPath(new URL('./', import.meta.url));
const cases = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.nvs') && statSync(HERE + name).isFile())
    .sort()
    .map(name => ({ name, files: { 'model.nvs': readFileSync(HERE + name, 'utf8') } }));
const pages = Object.keys(CODES)
    .filter(isMistake)
    .flatMap(code =>
        examples(page(code) ?? '')
            .filter(({ kind }) => kind === 'bad')
            .map(({ files }) => ({ name: code, files }))
    );

test.each([...cases, ...pages])('$name', async ({ files }) => {
    const { model, diagnostics } = await compileTexts(files);
    const mistakes = diagnostics.filter(({ code, severity }) => severity === 'error' && isMistake(code));
    const kept = placesIn(model).filter(place => mistakes.some(({ location }) => holds(place, location)));
    expect(kept).toEqual([]);
});

test.each([
    'process p { restore 4 d in 1 4 s  failure 2 per year }',
    'process p { restore 4 h in 2 .. 2 }',
    'process p { failure 5 per year in 8 .. 7 }',
    'process p { fails_to_start 5% in 10% 2% }'
])('a range out of order is left out beside a mistake of syntax too: %s', async text => {
    const { model } = await compileTexts({ 'model.nvs': text });
    const [node] = model.nodes;
    for (const each of [node?.restore, node?.failsToStart, node?.failure]) {
        expect(each?.ranged ?? false).toBe(false);
    }
});

/** Classes that are no range, beside a mistake of syntax that is told instead. */
test.each([
    'C in D .. B because',
    'C in E .. D .. B',
    'C in D B',
    'C in D to B',
    'C in D .. B oops',
    'C in B .. F .. E',
    'F in B .. C .. D',
    'C in D .. B, E',
    'C in B ..',
    'C in .. D',
    'oops C in D .. B',
    'X in D .. B .. A'
])('a class or range of classes that cannot be is left out beside a mistake of syntax too: %s', async value => {
    const model = async (text: string) =>
        (await compileTexts({ 'model.nvs': `use nvs.anv2022\nassessment "A" { method: anv2022 }\nthreat t "T" {\n  ${text}\n}\n` })).model
            .threats[0];
    for (const colon of [':', '']) {
        expect((await model(`likelihood${colon} ${value}`))?.likelihood).toBeUndefined();
        expect((await model(`likelihood: B\n  impact {\n    physical.fatalities${colon} ${value}\n  }`))?.impact ?? []).toEqual([]);
    }
});

test('what can be is kept, beside a mistake of syntax behind it', async () => {
    const { model } = await compileTexts({
        'model.nvs': 'use nvs.anv2022\nassessment "A" { method: anv2022 }\nthreat t "T" {\n  likelihood C in B .. D\n}\n'
    });
    expect(model.threats[0]?.likelihood).toMatchObject({ best: { class: 'C' }, low: { class: 'B' }, high: { class: 'D' } });
});

test('there are mistakes of every such code to try', () => {
    expect(pages.length).toBeGreaterThan(25);
});

/** The places of values, rows and effects: of all that has a place and is no element. */
function placesIn(value: unknown): Location[] {
    if (Array.isArray(value)) {
        return value.flatMap(placesIn);
    }
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    const own = 'at' in value && !('kind' in value) && isLocation(value.at) ? [value.at] : [];
    return [...own, ...Object.values(value).flatMap(placesIn)];
}

function isLocation(value: unknown): value is Location {
    return typeof value === 'object' && value !== null && 'endColumn' in value;
}

function holds(outer: Location, inner: Location): boolean {
    return (
        outer.file === inner.file &&
        before(outer.line, outer.column, inner.line, inner.column) &&
        before(inner.endLine, inner.endColumn, outer.endLine, outer.endColumn)
    );
}

function before(line: number, column: number, otherLine: number, otherColumn: number): boolean {
    return line < otherLine || (line === otherLine && column <= otherColumn);
}
