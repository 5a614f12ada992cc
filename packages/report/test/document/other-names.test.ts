import { analyse } from '@nvs/analysis';
import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import { model, threat } from '../../../analysis/test/builder.js';
import { documentOf } from '../../src/document/build.js';
import { buildReport } from '../../src/index.js';

const plain = model({ interests: { 'i.one': 1 }, threats: [threat('b', { likelihood: 'C' }), threat('a', { likelihood: 'B' })] });

function glossaryOf(also: Readonly<Record<string, string[]>>): string[][] {
    const given = { ...plain, threats: plain.threats.map(each => ({ ...each, ...(also[each.id] ? { also: also[each.id] } : {}) })) };
    const say = sayIn('en');
    const { blocks } = documentOf(buildReport(given, analyse(given))).sections.find(({ id }) => id === 'glossary') ?? { blocks: [] };
    const [, names] = blocks.flatMap(block => (block.type === 'table' ? [block.rows] : []));
    return names?.map(row => row.map(cell => ('text' in cell ? say.message(cell.text) : ''))) ?? [];
}

it('the glossary has each other name, with what it is called in the report', () => {
    expect(glossaryOf({ a: ['Storm', 'Gale'], b: ['Blizzard'] })).toEqual([
        ['Blizzard', 'b', 'a threat'],
        ['Gale', 'a', 'a threat'],
        ['Storm', 'a', 'a threat']
    ]);
});

it('without other names there is no list of them', () => {
    expect(glossaryOf({})).toEqual([]);
});
