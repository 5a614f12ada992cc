import { analyse } from '@nvs/analysis';
import { shortIn } from '@nvs/model';
import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import { sheetsIn } from '../../../../test/office-files.js';
import { model, threat } from '../../../analysis/test/builder.js';
import { documentOf } from '../../src/document/build.js';
import { buildReport, REPORT_FORMATS } from '../../src/index.js';

const plain = model({
    interests: { 'i.one': 2 },
    threats: [threat('t', { likelihood: 'C', impact: { 'i.one.c1': 'D', 'i.one.c2': 'B' } })]
});
const say = sayIn('en');

function reportOf(short: string | undefined) {
    const briefly = { title: 'The long name of a criterion', short };
    const given: typeof plain = {
        ...plain,
        criteria: plain.criteria.map(each => (each.id === 'i.one.c1' ? { ...each, ...briefly } : each)),
        threats: plain.threats.map(each => ({ ...each, title: 'The long name of a threat', short: short && `${short} threat` }))
    };
    return buildReport(given, analyse(given));
}

it.each([
    ['a short name', { title: 't', titles: { en: 't' }, short: 's', shorts: { en: 's' } }, 's'],
    [
        'one in another language, beside a title in that of the reader',
        { title: 't', titles: { en: 't' }, short: 's', shorts: { nl: 's' } },
        undefined
    ],
    [
        'one in another language, with a title in none of the reader',
        { title: 't', titles: { nl: 't' }, short: 's', shorts: { nl: 's' } },
        's'
    ],
    ['none', { title: 't', titles: { en: 't' } }, undefined]
])('for a reader of English: %s', (_, element, expected) => {
    expect(shortIn(element, 'en')).toBe(expected);
});

it('heads of narrow columns and names beside marks are short, and what they stand for is told', () => {
    const { sections } = documentOf(reportOf('Daily life'));
    const blocks = sections.flatMap(each => each.blocks);
    const heat = sections
        .filter(each => each.id === 'heat')
        .flatMap(each => each.blocks)
        .flatMap(each => (each.type === 'table' && each.form === 'heat' ? [each] : []));
    expect(heat.flatMap(({ columns }) => columns.map(({ heading, whole }) => [say.message(heading), whole && say.message(whole)]))).toEqual(
        [
            ['Risk', undefined],
            ['Daily life', 'The long name of a criterion'],
            ['i.one.c2', undefined],
            ['Overall', undefined]
        ]
    );
    const marks = blocks.flatMap(each => (each.type === 'figure' && each.picture.name === 'risk_diagram' ? each.picture.marks : []));
    expect(marks.map(({ label, title }) => [label, title].map(say.message))).toEqual([['Daily life threat', 'The long name of a threat']]);
});

it.each(['markdown', 'html'] as const)('%s lists what short heads stand for, and nothing where there are none', format => {
    const page = (short?: string): string => [...REPORT_FORMATS[format].write(reportOf(short))].join('');
    expect(page('Daily life')).toContain('Daily life: The long name of a criterion');
    expect(page()).not.toContain(': The long name of a criterion');
});

it('a workbook lists them below the table', () => {
    const cells = (short?: string): unknown[] =>
        [...sheetsIn(REPORT_FORMATS.xlsx.write(reportOf(short))).values()].flat(2).map(({ value }) => value);
    expect(cells('Daily life')).toContain('Daily life: The long name of a criterion');
    expect(cells().filter(value => String(value).endsWith(': The long name of a criterion'))).toEqual([]);
});

it.each(['', '   '])('a short name without letters (%j) is none', short => {
    expect(JSON.stringify(documentOf(reportOf(short)).sections)).toContain('The long name of a criterion');
});
