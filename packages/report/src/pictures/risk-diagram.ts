import { scaleLinear } from 'd3-scale';
import { message, type Message, type Say } from '@nvs/words';
import type { Mark, RiskDiagram } from '../document/risk-diagram.js';
import { labels } from './labels.js';
import { lines } from './lines.js';
import { at, el, type Markup } from './markup.js';
import { CORNER, placed, RADIUS, type Spot } from './spots.js';

const WIDTH = 720;
const LEFT = 96;
/** Of risks whose impact is not fully judged: without names, and with them above and below. */
const STRIP = { least: 34, named: 74 };
/** How far from its middle marks in a strip may be moved. */
const WITHIN = 14;
const FIELD = 400;
const FOOT = 66;
/** A small letter, in the widest of the usual types. */
const LETTER = 5;

/** Risks by likelihood and impact, 720 units wide: numbered marks, names of the heaviest, a strip for those whose impact is not fully judged. */
export function drawRiskDiagram({ x: across, y: up, marks }: RiskDiagram, title: Message, caption: Message, say: Say): Markup {
    const unknown = marks.filter(each => each.y === undefined);
    const strip = unknown.some(each => each.isNamed) ? STRIP.named : STRIP.least;
    const top = unknown.length > 0 ? strip + 8 : 4;
    const x = scaleLinear()
        .domain([0, across.classes.length])
        .range([LEFT, WIDTH - 4]);
    const y = scaleLinear()
        .domain([0, up.classes.length])
        .range([top + FIELD, top]);
    const spots = placed(
        marks.map(mark => ({ mark, x: x(mark.x), y: mark.y === undefined ? strip / 2 : y(mark.y), box: boxOf(mark, x, y, strip / 2) }))
    );
    return el(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${at(top + FIELD + FOOT)}`, class: 'picture', role: 'img' },
        el('title', {}, say.message(title)),
        el('desc', {}, say.message(caption)),
        up.classes.map((_, k) =>
            el('rect', {
                class: k % 2 === 0 ? 'zebra' : 'page',
                x: LEFT,
                y: at(y(k + 1)),
                width: WIDTH - 4 - LEFT,
                height: at(y(k) - y(k + 1))
            })
        ),
        unknown.length === 0
            ? []
            : [
                  el('rect', { class: 'strip', x: LEFT, y: 2, width: WIDTH - 4 - LEFT, height: strip - 4 }),
                  ...lines(say.message(message('pages.impactUnknown')), 14, 3).map((line, i) =>
                      el('text', { class: 'small', x: LEFT - 6, y: strip / 2 - 4 + i * 11, 'text-anchor': 'end' }, line)
                  )
              ],
        across.classes.slice(1).map((_, k) => el('line', { class: 'line', x1: at(x(k + 1)), x2: at(x(k + 1)), y1: top, y2: top + FIELD })),
        up.classes.flatMap(({ name, title: words }, k) => [
            el('text', { class: 'letter', x: LEFT - 6, y: at(y(k + 0.5)), 'text-anchor': 'end' }, name),
            ...lines(say.message(words), 17).map((line, i) =>
                el('text', { class: 'small', x: LEFT - 6, y: at(y(k + 0.5) + 13 + i * 10), 'text-anchor': 'end' }, line)
            )
        ]),
        across.classes.flatMap(({ name, title: words, from }, k) => [
            el('text', { class: 'letter', x: at(x(k + 0.5)), y: top + FIELD + 15, 'text-anchor': 'middle' }, name),
            ...lines(say.message(words), Math.min(22, Math.floor((x(1) - x(0)) / LETTER)), 3).map((line, i) =>
                el('text', { class: 'small', x: at(x(k + 0.5)), y: top + FIELD + 27 + i * 10, 'text-anchor': 'middle' }, line)
            ),
            from === undefined || k === 0
                ? undefined
                : el('text', { class: 'small', x: at(x(k)), y: top + FIELD + 13, 'text-anchor': 'middle' }, say.message(from))
        ]),
        el('text', { class: 'small', x: 0, y: top + FIELD + 61 }, `↑ ${say.message(up.title)}`),
        el('text', { class: 'small', x: WIDTH - 4, y: top + FIELD + 61, 'text-anchor': 'end' }, `${say.message(across.title)} →`),
        spots.filter(each => each.mark.isAtLeast).map(each => upward(each, spots, top)),
        spots.flatMap(spot => drawMark(spot, say)),
        labels(spots.filter(isJudged), say, { left: LEFT, right: WIDTH - 4, top, bottom: top + FIELD }),
        labels(
            spots.filter(each => !isJudged(each)),
            say,
            { left: LEFT, right: WIDTH - 4, top: 2, bottom: strip - 2 }
        )
    );
}

const isJudged = ({ mark }: { readonly mark: Mark }): boolean => mark.y !== undefined;

/** Of an arrow, at most and, where another mark stands above, at least. */
const ARROW = { most: 24, least: 8 };

/** That it is at least so much: a dotted arrow up, which ends before the next mark, so that it does not seem to lead there. */
function upward({ x, y }: Spot, spots: readonly Spot[], top: number): Markup {
    const above = spots.filter(each => each.y < y && Math.abs(each.x - x) < RADIUS * CORNER).map(each => each.y + RADIUS * CORNER + 3);
    const start = y - RADIUS;
    const end = Math.min(start - ARROW.least, Math.max(top + 2, start - ARROW.most, ...above));
    return el('path', {
        class: 'upward',
        d: `M${at(x)} ${at(y - RADIUS)}V${at(end)}M${at(x - 3)} ${at(end + 4)}L${at(x)} ${at(end)}L${at(x + 3)} ${at(end + 4)}`
    });
}

type Axis = (value: number) => number;

/** Where a mark may be moved to: within its classes. @param strip the middle of the strip */
function boxOf({ x, y }: Mark, across: Axis, up: Axis, strip: number): Spot['box'] {
    const column = Math.max(0, Math.ceil(x) - 1);
    const left = across(Number.isInteger(x) && x === 0 ? 0 : column);
    const right = across(column + 1);
    if (y === undefined) {
        return { left, right, top: strip - WITHIN, bottom: strip + WITHIN };
    }
    const row = Math.max(0, Math.ceil(y) - 1);
    return { left, right, top: up(row + 1), bottom: up(row) };
}

function drawMark({ mark, x, y }: Spot & { readonly mark: Mark }, say: Say): Markup[] {
    const look = `mark${mark.isNamed && !mark.isAtLeast ? ' named' : ''}${mark.y === undefined || mark.isAtLeast ? ' open' : ''}`;
    const shape =
        mark.shape === 'circle'
            ? el('circle', { class: look, cx: at(x), cy: at(y), r: RADIUS })
            : el('path', {
                  class: look,
                  d: `M${at(x)} ${at(y - RADIUS * CORNER)}l${RADIUS * CORNER} ${RADIUS * CORNER}l${-RADIUS * CORNER} ${RADIUS * CORNER}l${-RADIUS * CORNER} ${-RADIUS * CORNER}z`
              });
    return [
        el(
            'g',
            {},
            el('title', {}, say.message(message('pages.numbered', { number: mark.number, name: mark.title }))),
            shape,
            el(
                'text',
                {
                    class: mark.y === undefined || mark.isAtLeast ? 'number open' : 'number',
                    x: at(x),
                    y: at(y + 3)
                },
                String(mark.number)
            )
        )
    ];
}
