import { analyse, groupBy } from '@nvs/analysis';
import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import { measure, model, threat } from '../../../analysis/test/builder.js';
import { documentOf } from '../../src/document/build.js';
import { buildReport } from '../../src/index.js';

const SAMPLE = {
    interests: { 'i.one': 1 },
    threats: [threat('t', { likelihood: 'C', impact: { 'i.one.c1': 'D' } }), threat('u', { likelihood: 'B', impact: {} })]
};
const sample = model({
    ...SAMPLE,
    measures: [
        measure('planned', 'planned', 'likelihood of t *= 0.5'),
        measure('silent', 'proposed'),
        measure('elsewhere', 'proposed', 'likelihood of u *= 1')
    ]
});
const say = sayIn('en');
const document = documentOf(buildReport(sample, analyse(sample)));

/** The words of the only table of a section. */
function rowsOf(id: string): string[][] {
    const tables = document.sections.filter(each => each.id === id).flatMap(({ blocks }) => blocks.filter(each => each.type === 'table'));
    expect(tables).toHaveLength(1);
    return tables.flatMap(({ rows }) => rows.map(row => row.map(cell => ('text' in cell ? say.message(cell.text) : cell.type))));
}

it('measures have what they cost and change in their row, and no zero for what is not stated', () => {
    expect(rowsOf('measures')).toEqual([
        ['planned', 'planned', 'nobody is named', 'not stated', 't: likelihood × 0.5'],
        ['elsewhere', 'proposed', 'nobody is named', 'not stated', 'u'],
        ['silent', 'proposed', 'nobody is named', 'not stated', 'no effect is stated']
    ]);
});

it('every gap of the report is told once, with whose it is', () => {
    const rows = rowsOf('gaps');
    // What is missing of one thing stands in one row.
    const gaps = groupBy(buildReport(sample, analyse(sample)).results.gaps, each => [each.id ?? '']);
    expect(rows.map(row => row[2]).sort()).toEqual(
        [...gaps.values()].map(each => each.map(gap => (each.length > 1 ? `– ${gap.message}` : gap.message)).join('\n')).sort()
    );
    expect(gaps.size).toBeLessThan([...gaps.values()].flat().length);
    expect(new Set(rows.map(row => row[0]))).toEqual(new Set(['nobody is named']));
});

it('the first page counts no measure as without effect or cost because nobody stated it', () => {
    const inShort = (...measures: Parameters<typeof measure>[]): string => {
        const stated = model({ ...SAMPLE, measures: measures.map(each => measure(...each)) });
        const { sections } = documentOf(buildReport(stated, analyse(stated)));
        const sentences = sections.flatMap(each => (each.id === 'in-short' ? each.blocks : [])).filter(each => each.type === 'sentence');
        const found = sentences.find(({ claim }) => say.message(claim).includes('planned measure'));
        return [found?.claim, found?.condition].map(each => (each === undefined ? '' : say.message(each))).join(' ');
    };
    expect(inShort(['one', 'planned'])).toBe(
        'What the planned measure changes is not known: no effect is stated. Measures whose cost is not known: 1.'
    );
    expect(inShort(['one', 'planned'], ['two', 'planned', 'likelihood of t *= 0.5'])).toBe(
        'The 2 planned measures change 1 risk. Risks that by what is stated do not change: 1. Measures whose effect is not stated: 1. Measures whose cost is not known: 2.'
    );
    expect(inShort(['two', 'planned', 'likelihood of t *= 0.5'])).toContain('Risks that do not change: 1.');
});
