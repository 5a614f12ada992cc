import { analyse } from '@nvs/analysis';
import type { Question } from '@nvs/model';
import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import { model, threat } from '../../../analysis/test/builder.js';
import { documentOf } from '../../src/document/build.js';
import { buildReport } from '../../src/index.js';

const plain = model({ interests: { 'i.one': 1 }, threats: [threat('storm', { likelihood: 'C' })] });

function question(id: string, more: Partial<Question>): Question {
    const { kind: _, ...common } = plain.interests[0] ?? { kind: 'interest' };
    return {
        ...common,
        kind: 'question',
        id,
        name: id,
        title: `${id}?`,
        titles: {},
        about: [],
        asked: [],
        status: 'open',
        answeredBy: [],
        ...more
    } as Question;
}

function gapsOf(questions: readonly Question[]) {
    const given = {
        ...plain,
        threats: plain.threats.map(each => ({ ...each, owner: ['minister'] })),
        questions: [...questions]
    };
    const say = sayIn('en');
    const results = analyse(given);
    const { blocks } = documentOf(buildReport(given, results)).sections.find(({ id }) => id === 'gaps') ?? { blocks: [] };
    const tables = blocks.flatMap(block =>
        block.type === 'table' ? [block.rows.map(row => row.map(cell => ('text' in cell ? say.message(cell.text) : '')))] : []
    );
    return { gaps: results.gaps.filter(each => each.kind === 'question_open').map(each => say.message(each.message)), tables };
}

it('an open question is a gap, with who was asked, and stands with the owner of what it is about', () => {
    const { gaps, tables } = gapsOf([
        question('stock', { about: ['storm'], asked: ['tno'], due: '2026-06-01' }),
        question('known', { status: 'answered', answer: 'Yes' })
    ]);
    expect(gaps).toEqual(['"stock?" is not answered yet. Asked: tno; the answer is expected on 2026-06-01.']);
    expect(tables[0]?.find(row => row[1] === 'stock?')?.[0]).toBe('minister');
});

it('all questions are listed: open ones first, by the day on which the answer is expected; then the others with their answers', () => {
    const { tables } = gapsOf([
        question('a', { status: 'answered', answer: 'Yes', answeredBy: ['s'], cited: [{ source: 's', place: 'p. 3' }], due: '2026-01-01' }),
        question('b', { about: ['storm'] }),
        question('c', { due: '2026-06-01' }),
        question('d', { status: 'withdrawn' })
    ]);
    expect(tables[1]?.map(row => [row[0], row[1], row[3], row[4]])).toEqual([
        ['c?', 'the whole model', '2026-06-01', 'open'],
        ['b?', 'storm', 'not stated', 'open'],
        ['a?', 'the whole model', '2026-01-01', 'answered: Yes (s, p. 3)'],
        ['d?', 'the whole model', 'not stated', 'withdrawn']
    ]);
});
