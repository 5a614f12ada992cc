import { analyse } from '@nvs/analysis';
import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import { campaign, model, threat } from '../../../analysis/test/builder.js';
import { documentOf } from '../../src/document/build.js';
import type { Mark, RiskDiagram } from '../../src/document/risk-diagram.js';
import { buildReport, REPORT_FORMATS } from '../../src/index.js';

const say = sayIn('en');
const INTERESTS = { 'i.one': 1, 'i.two': 1 };
const whole = { 'i.one.c1': 'D', 'i.one.c2': 'B', 'i.two.c1': 'C', 'i.two.c2': 'C' };
const half = { 'i.one.c1': 'D' };
const threatsOf = (judged: number, halfJudged: number) => [
    ...Array.from({ length: judged }, (_, k) => threat(`w${k}`, { likelihood: 'C', impact: whole })),
    ...Array.from({ length: halfJudged }, (_, k) => threat(`h${k}`, { likelihood: 'B', impact: half }))
];
type Given = Omit<Parameters<typeof model>[0], 'interests'>;
const reportOf = (given: Given) => {
    const of = model({ ...given, interests: INTERESTS });
    return buildReport(of, analyse(of));
};
const diagramOf = (given: Given): RiskDiagram | undefined =>
    documentOf(reportOf(given))
        .sections.flatMap(each => each.blocks)
        .flatMap(each => (each.type === 'figure' && each.picture.name === 'risk_diagram' ? [each.picture] : []))[0];
const open = ({ id }: Mark): boolean => id.startsWith('h');

it('up to a third that are not fully judged stand in a strip, without a place', () => {
    const marks = diagramOf({ threats: threatsOf(4, 2) })?.marks ?? [];
    expect(marks.filter(open).map(each => [each.y, each.isAtLeast])).toEqual([
        [undefined, false],
        [undefined, false]
    ]);
});

it('those in the strip are named, with the limits of the report', () => {
    const given = { threats: threatsOf(20, 2) };
    const marks = diagramOf(given)?.marks.filter(open) ?? [];
    expect(marks.every(each => each.isNamed)).toBe(true);
    for (const { id, limits } of marks) {
        const { low, high } = reportOf(given).results.risks.find(each => each.id === id)?.current.impact.overall ?? {};
        expect(limits && say.message(limits)).toBe(`${low?.nearest ?? low?.class} to ${high?.nearest ?? high?.class}`);
    }
    // Of whom all is judged there is a best estimate.
    expect(diagramOf(given)?.marks.filter(each => !open(each) && each.limits !== undefined)).toEqual([]);
    // So many names would be a list.
    const many = diagramOf({ threats: threatsOf(20, 9) })?.marks.filter(open) ?? [];
    expect(many.some(each => each.isNamed)).toBe(false);
    const captionOf = (of: Given): string => [...REPORT_FORMATS.html.write(reportOf(of))].join('');
    expect(captionOf(given)).toContain('In the strip above, dashed');
    expect(captionOf({ threats: threatsOf(3, 0) })).not.toContain('In the strip above');
});

it('more than a third stand at the least that they are, by the low limit of the report', () => {
    const report = reportOf({ threats: threatsOf(3, 2) });
    const diagram = diagramOf({ threats: threatsOf(3, 2) });
    const marks = diagram?.marks.filter(open) ?? [];
    expect(marks.map(each => [each.isAtLeast, each.isNamed])).toEqual([
        [true, true],
        [true, true]
    ]);
    for (const mark of marks) {
        const { low } = report.results.risks.find(each => each.id === mark.id)?.current.impact.overall ?? {};
        expect(diagram?.y.classes[Math.floor(mark.y ?? -1)]?.name).toBe(low?.nearest);
    }
    const html = [...REPORT_FORMATS.html.write(report)].join('');
    expect(html.match(/class="upward"/g)).toHaveLength(2);
    expect(html).toContain('it is at least this, by what is judged');
    expect([...REPORT_FORMATS.html.write(reportOf({ threats: threatsOf(4, 2) }))].join('')).not.toContain('class="upward"');
});

it('a model in which nothing is fully judged has a diagram', () => {
    expect(diagramOf({ threats: threatsOf(0, 4) })?.marks.every(each => each.isAtLeast && each.y !== undefined)).toBe(true);
});

it('campaigns have a list of their own, which says where their impact is that of the worst threat', () => {
    const document = documentOf(
        reportOf({
            threats: threatsOf(2, 0),
            campaigns: [campaign('both', ['w0', 'w1'], 'B'), campaign('judged', ['w0', 'w1'], 'C', { ...whole, 'i.one.c1': 'E' })]
        })
    );
    const [, list] = (document.sections.find(each => each.id === 'risks')?.blocks ?? []).flatMap(each =>
        each.type === 'table' ? [each] : []
    );
    expect(list?.rows.map(row => row.map(cell => ('text' in cell ? say.message(cell.text) : cell.type))).sort()).toEqual([
        ['both', 'w0; w1', 'B', expect.any(String), 'at least this'],
        ['judged', 'w0; w1', 'C', expect.any(String), 'as judged']
    ]);
});

it('a campaign that names no threat yet has its row', () => {
    const document = documentOf(reportOf({ threats: threatsOf(1, 0), campaigns: [campaign('bare', [], 'B')] }));
    const rows = document.sections.flatMap(({ blocks }) => blocks.flatMap(each => (each.type === 'table' ? each.rows : [])));
    expect(rows.map(row => row.map(cell => ('text' in cell ? say.message(cell.text) : cell.type)))).toContainEqual(
        expect.arrayContaining(['bare', 'none'])
    );
});
