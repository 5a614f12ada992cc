import { analyse } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import { AT, base, measure } from '../../../analysis/test/builder.js';
import { anyOf, dependency, lasting, network, node } from '../../../analysis/test/network-builder.js';
import { drawn } from '../../src/pictures/draw.js';
import { written } from '../../src/pictures/markup.js';
import { documentOf } from '../../src/document/build.js';
import type { Block, Cell, Section } from '../../src/document/document.js';
import { buildReport, REPORT_FORMATS } from '../../src/index.js';

const say = sayIn('en');
const words = (cell: Cell): string => ('text' in cell ? say.message(cell.text) : cell.type);
const down = (time: number, target: string, duration?: number) => ({ time, target, down: true, duration, at: AT });
const harm = (target: string, ...harms: [string, number][]) => ({ target, harms: harms.map(([name, after]) => ({ class: name, after })) });

/** The grid is out from 0 to 20 h and comes back; the mast goes at 30 h and does not. */
const MODEL: RiskModel = network(
    [
        node('grid'),
        node('bank', { serves: [harm('i.c1', ['B', 2], ['C', 6])] }),
        node('shop', { serves: [harm('i.c1', ['B', 1])] }),
        node('farm'),
        node('mast', { kind: 'asset' }),
        node('spare', { kind: 'asset' }),
        node('calls', { serves: [harm('i.c1', ['D', 100])] })
    ],
    [
        dependency('bank', 'grid', { buffer: lasting(8) }),
        dependency('shop', 'bank'),
        dependency('farm', 'grid', { buffer: lasting(40) }),
        dependency('calls', anyOf('mast', 'spare'))
    ],
    { stressTests: [{ ...base('dark'), kind: 'stress_test', events: [down(0, 'grid', 20), down(30, 'mast'), down(30, 'spare')] }] }
);
/** The cable is out for 10 h, fuel for 100 h: who needs both is down twice, or once and then on a stock. */
const TWICE: RiskModel = network(
    [
        node('cable'),
        node('fuel'),
        node('shop'),
        node('food', { serves: [harm('i.c1', ['C', 60])] }),
        node('farm', { serves: [harm('i.c1', ['B', 60])] })
    ],
    [
        ...['shop', 'food', 'farm'].map(each => dependency(each, 'cable')),
        dependency('shop', 'fuel', { buffer: lasting(50) }),
        ...['food', 'farm'].map(each => dependency(each, 'fuel', { buffer: lasting(200) }))
    ],
    { stressTests: [{ ...base('both'), kind: 'stress_test', events: [down(0, 'cable', 10), down(0, 'fuel', 100)] }] }
);
const pictureOf = (model: RiskModel) =>
    sectionOf(model)?.blocks.flatMap(each =>
        each.type === 'figure' && each.picture.name === 'stress_test' ? [{ ...each, picture: each.picture }] : []
    )[0];
const drawnTexts = (model: RiskModel): string[] => {
    const figure = pictureOf(model);
    return [...written(figure && drawn(figure.picture, figure.title, figure.caption, say))].join('').split(/<[^>]*>/);
};
const sectionOf = (model: RiskModel): Section | undefined =>
    documentOf(buildReport(model, analyse(model))).sections.find(each => each.id === 'stress-tests');
const tables = (blocks: readonly Block[] = []): string[][][] =>
    blocks.flatMap(each => (each.type === 'table' ? [each.rows.map(row => row.map(words))] : []));

it('a stress test says what goes down when and because of what, and which harm that reaches', () => {
    const section = sectionOf(MODEL);
    const [all, outages, saved] = tables(section?.blocks);
    // The bank holds for 8 of 20 h; its harm B comes 2 h later, C after 6; that of the shop is B at 9 h. The farm holds throughout, on half of its stock.
    expect(outages).toEqual([
        ['grid', 'at once', '20 h', 'the event itself', 'none of what is stated', 'none'],
        ['bank', '8 h', '20 h', '← grid', 'B after 10 h: i.c1; C after 14 h: i.c1', '8 h'],
        ['shop', '8 h', '20 h', '← bank', 'B after 9 h: i.c1', 'none'],
        ['calls', '1 day 6 h', 'is not back within the run', 'none left of mast and spare', 'D after 5 days 10 h: i.c1', 'none']
    ]);
    expect(saved).toEqual([['farm', 'grid', 'at once', '20 h', '1 day 16 h', '50%', 'none of what is stated']]);
    expect(all).toEqual([['dark', '4', '4', '4', '1', '1', '1']]);
    const sentence = section?.blocks.find(each => each.type === 'sentence');
    expect(sentence && say.message(sentence.claim)).toMatch(
        /^If ‘grid’ is out for 20 h, after 1 day 6 h ‘mast’ goes out for good and after 1 day 6 h ‘spare’ goes out for good, 4 of the 5 processes go down\./
    );
    expect(sentence && say.message(sentence.claim)).toContain('C (C), comes after 14 h: ‘i.c1’, by ‘bank’.');
});

it('the picture has the moments of the report', () => {
    const picture = sectionOf(MODEL)?.blocks.flatMap(each =>
        each.type === 'figure' && each.picture.name === 'stress_test' ? [each.picture] : []
    )[0];
    expect(picture?.rows.map(({ id, outages }) => [id, ...outages.flatMap(each => [each.stockSince, each.from, each.to])])).toEqual([
        ['grid', undefined, 0, 20],
        ['bank', 0, 8, 20],
        ['shop', undefined, 8, 20],
        ['calls', undefined, 30, undefined]
    ]);
    expect(picture?.rows.find(each => each.id === 'bank')?.outages[0]?.steps.map(each => [each.class, each.at])).toEqual([
        ['B', 10],
        ['C', 14]
    ]);
    expect(picture?.rows.filter(each => each.notBack).map(each => each.id)).toEqual(['calls']);
    expect(picture?.kept.map(each => [say.message(each.title), each.from, each.to, say.message(each.words)])).toEqual([
        ['farm', 0, 20, 'half of a stock for 1 day 16 h used, without grid']
    ]);
    expect(picture?.events.map(each => [each.from, each.to])).toEqual([
        [0, 20],
        [30, undefined],
        [30, undefined]
    ]);
});

it('a process that is down twice has both causes, and on a stock it is only from the end of the first outage', () => {
    const shop = pictureOf(TWICE)?.picture.rows.find(each => each.id === 'shop');
    // Its stock for 50 h is used from the beginning, yet until 10 h it is down without the cable.
    expect(shop?.outages.map(each => [each.stockSince, each.from, each.to])).toEqual([
        [undefined, 0, 10],
        [10, 50, 100]
    ]);
    expect(shop?.because.map(say.message)).toEqual(['← cable', 'then ← fuel']);
});

it('beside its bars each outage says since when, the worst harm with its moment, and until when', () => {
    const after = (model: RiskModel, name: string): string[] => {
        const all = drawnTexts(model).filter(each => each !== '');
        return all.slice(all.lastIndexOf(name), all.lastIndexOf(name) + 8);
    };
    // Of the moments that the table has: down after 8 h, B after 10 h, C after 14 h, back after 20 h.
    expect(after(MODEL, 'bank')).toEqual(expect.arrayContaining(['8 h', 'C 14 h', '20 h', '← grid']));
    // To the hour, of 130 h: 5 days and 10 h.
    expect(after(MODEL, 'calls')).toEqual(expect.arrayContaining(['1 d 6 h', 'D 5 d 10 h', 'is not back within the run']));
    // One line for each of two outages.
    expect(after(TWICE, 'shop').slice(0, 7)).toEqual(['shop', '0', '10 h', '2 d 2 h', '4 d 4 h', '← cable', 'then ← fuel']);
});

it('what a stock kept from serious harm is pictured, also where it was down for another reason; the rest is counted', () => {
    const picture = pictureOf(TWICE)?.picture;
    expect(picture?.kept.map(each => [each.id, each.from, each.to, say.message(each.words)])).toEqual([
        ['food', 0, 100, 'half of a stock for 8 days 8 h used, without fuel; averted C; down above, for another reason']
    ]);
    expect(picture?.keptMore).toBe(1);
    expect(drawnTexts(TWICE)).toContain('and 1 more in the table');
    const { nodes } = TWICE;
    const mild = { ...TWICE, nodes: nodes.map(each => (each.id === 'food' ? { ...each, serves: [] } : each)) };
    expect(pictureOf(mild)?.picture).toMatchObject({ kept: [], keptMore: 2 });
    expect(drawnTexts(mild)).toEqual(expect.arrayContaining(['Kept going by a stock', '2 times, see the table']));
});

it('the caption tells of what is in the picture, with the words of classes', () => {
    const caption = (model: RiskModel): string => {
        const found = pictureOf(model)?.caption;
        return found ? say.message(found) : '';
    };
    expect(caption(MODEL)).toContain('here B (B), C (C) and D (D);');
    // Four say nothing of a restart, the masts nothing of how long they are out.
    expect(caption(MODEL)).toMatch(
        /Taken for granted: 2 that do not say how long it lasts.*; 4 that do not say how long a restart takes are back at once\.$/
    );
    // A mast is no process, and has no row.
    expect(caption(MODEL)).toContain('A cause without a row of its own');
    expect(caption(TWICE)).not.toMatch(/without a row|Colour/);
});

it('states that no measure changes have the figures of the one before', () => {
    const changed = sectionOf({
        ...MODEL,
        measures: [
            {
                ...measure('generator', 'proposed'),
                effects: [
                    {
                        aspect: 'buffer',
                        target: 'd.bank_grid',
                        operator: '=',
                        inClasses: false,
                        amount: lasting(30),
                        at: AT
                    }
                ]
            }
        ]
    });
    // With 30 h in stock the bank, and so the shop, holds; calls and the grid are still down.
    expect(tables(changed?.blocks)[0]).toEqual([['dark', '4', '4', '2', '1', '1', '1']]);
});

it('a test in which nothing goes down shows no empty picture, and harm that is not stated no zero', () => {
    const idle = sectionOf({ ...MODEL, stressTests: [{ ...base('idle'), kind: 'stress_test', events: [down(0, 'mast', 1)] }] });
    expect(idle?.blocks.map(each => each.type)).toEqual(['table', 'heading', 'sentence']);
    const { nodes } = MODEL;
    const silent = sectionOf({ ...MODEL, nodes: nodes.map(each => ({ ...each, serves: each.id === 'grid' ? [harm('i.c1')] : [] })) });
    expect(tables(silent?.blocks)[0]?.[0]?.[4]).toBe('at least 0');
    expect(sectionOf({ ...MODEL, stressTests: [] })).toBeUndefined();
});

it('HTML draws it and folds the figures away; Markdown has the figures', () => {
    const report = buildReport(MODEL, analyse(MODEL));
    const html = [...REPORT_FORMATS.html.write(report)].join('');
    expect(html).toContain('<summary>Outages in figures: 4 rows</summary>');
    expect(html).toMatch(/<rect class="stock"/);
    expect([...REPORT_FORMATS.markdown.write(report)].join('')).toContain('| bank | 8 h | 20 h |');
});
