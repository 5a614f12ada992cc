import { scaleLinear } from 'd3-scale';
import { at, el, type Markup } from './markup.js';

const WIDTH = 120;
const HEIGHT = 16;

/** A range on an axis with one unit a class: bar and dot; dotted and without a dot where only limits are known. The words stand beside it. */
export function drawRange({ low, best, high, of }: { low: number; best?: number | undefined; high: number; of: number }): Markup {
    const x = scaleLinear()
        .domain([0, of])
        .range([3, WIDTH - 3]);
    return el(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'range', 'aria-hidden': 'true' },
        Array.from({ length: of + 1 }, (_, k) => el('line', { class: 'line', x1: at(x(k)), x2: at(x(k)), y1: 2, y2: HEIGHT - 2 })),
        el('line', {
            class: best === undefined ? 'bar open' : 'bar',
            x1: at(x(low)),
            x2: at(Math.max(x(high), x(low) + 0.1)),
            y1: HEIGHT / 2,
            y2: HEIGHT / 2
        }),
        best === undefined ? undefined : el('circle', { class: 'dot', cx: at(x(best)), cy: HEIGHT / 2, r: 3.5 })
    );
}
