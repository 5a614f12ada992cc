import { scaleLinear } from 'd3-scale';
import { message, type Message, type Say } from '@nvs/words';
import type { ReachPicture } from '../document/reach-picture.js';
import { cut } from './lines.js';
import { at, el, type Markup } from './markup.js';
import { shadeOf } from './palette.js';

const WIDTH = 720;
const LEFT = 236;
/** Beside the field stand the counts. */
const RIGHT = WIDTH - 84;
const HEAD = 40;
const ROW = 18;
const BAR = 12;
const TITLE = 40;
/** One bar for each outage, 720 units wide: in parts by when, the soonest the darkest; beside it how many are down by each. */
export function drawReach({ of, spans, bars }: ReachPicture, title: Message, caption: Message, say: Say): Markup {
    const x = scaleLinear().domain([0, of]).range([LEFT, RIGHT]);
    const ticks = x.ticks(Math.min(of, 6)).filter(Number.isInteger);
    const bottom = HEAD + bars.length * ROW + 4;
    // Not the palest: the last part says what comes late and goes far.
    const shade = (k: number): number => shadeOf(spans.length - k, spans.length + 1);
    return el(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${bottom}`, class: 'picture', role: 'img' },
        el('title', {}, say.message(title)),
        el('desc', {}, say.message(caption)),
        spans.flatMap((span, k) => [
            el('rect', { class: `a${shade(k)}`, x: LEFT + k * 130, y: 2, width: 12, height: 12 }),
            el('text', { class: 'label', x: LEFT + k * 130 + 17, y: 12 }, say.message(span))
        ]),
        el(
            'text',
            { class: 'small', x: LEFT - 18, y: HEAD - 10, 'text-anchor': 'end' },
            say.message(message('hangPages.reachAxis', { of }))
        ),
        ticks.flatMap(each => [
            el('line', { class: 'line', x1: at(x(each)), x2: at(x(each)), y1: HEAD - 6, y2: bottom }),
            el('text', { class: 'small', x: at(x(each)), y: HEAD - 10, 'text-anchor': 'middle' }, say.whole(each))
        ]),
        bars.flatMap(({ title: name, counts }, row) => {
            const top = HEAD + row * ROW;
            return [
                el(
                    'text',
                    { class: 'label', x: LEFT - 6, y: top + 12, 'text-anchor': 'end' },
                    el('title', {}, say.message(name)),
                    cut(say.message(name), TITLE)
                ),
                ...counts.flatMap((count, k) => {
                    const from = counts[k - 1] ?? 0;
                    const width = x(count) - x(from);
                    return count <= from
                        ? []
                        : [el('rect', { class: `part a${shade(k)}`, x: at(x(from)), y: top + 2, width: at(width), height: BAR })];
                }),
                el('text', { class: 'label', x: RIGHT + 12, y: top + 12 }, counts.map(say.whole).join(' · '))
            ];
        })
    );
}
