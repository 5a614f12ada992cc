import { scaleLinear } from 'd3-scale';
import { at, el, type Markup } from './markup.js';

const WIDTH = 120;
const HEIGHT = 16;
/** At each end, so that a dot there is whole. */
const EDGE = 3;
/** Axes of more classes have no lines between them. */
const MOST = 12;

/**
 * A range on an axis with one unit a class: bar and dot; dotted and without a dot where only limits are known. The words stand beside it.
 * The axis is the style's, since a report has many.
 */
export function drawRange({ low, best, high, of }: { low: number; best?: number | undefined; high: number; of: number }): Markup {
    const x = scaleLinear()
        .domain([0, of])
        .range([EDGE, WIDTH - EDGE]);
    const bar = `M${at(x(low))} 8H${at(Math.max(x(high), x(low) + 0.1))}`;
    return el(
        'svg',
        { class: of > MOST ? 'range' : `range of${of}`, 'aria-hidden': 'true' },
        el('path', { class: best === undefined ? 'open' : undefined, d: bar }),
        best === undefined ? undefined : el('path', { class: 'dot', d: `M${at(x(best))} 8h0` })
    );
}

/** The look of ranges. */
export const RANGE_STYLE = [
    `.range{display:inline-block;width:${WIDTH}px;height:${HEIGHT}px;vertical-align:middle;margin-inline-end:6px}`,
    '.range path{stroke:var(--mark);stroke-width:4;stroke-linecap:round;stroke-opacity:.5;fill:none}',
    '.range .open{stroke-dasharray:1 6;stroke-opacity:1}.range .dot{stroke-width:7;stroke-opacity:1}',
    ...Array.from(
        { length: MOST },
        (_, k) =>
            `.of${k + 1}{background:repeating-linear-gradient(90deg,var(--line) 0 1px,#0000 1px ${at((WIDTH - 2 * EDGE) / (k + 1))}px) ${EDGE - 0.5}px 2px/${WIDTH - 2 * EDGE + 1}px ${HEIGHT - 4}px no-repeat}`
    )
].join('\n');
