import { scaleLinear } from 'd3-scale';
import { el, type Markup } from './markup.js';

const WIDTH = 120;
const HEIGHT = 16;
/** At each end, so that a dot there is whole. */
const EDGE = 3;
/** Axes of more classes have no lines between them. */
const MOST = 12;

/**
 * A range on an axis with one unit a class: bar and dot; dotted and without a dot where only limits are known. The words stand beside it.
 * All else is the style's, since a report has thousands.
 */
export function drawRange({ low, best, high, of }: { low: number; best?: number | undefined; high: number; of: number }): Markup {
    const x = scaleLinear()
        .domain([0, of])
        .range([EDGE, WIDTH - EDGE]);
    const bar = `M${at(x(low))} 8H${at(Math.max(x(high), x(low) + 0.1))}`;
    return el(
        'svg',
        { 'aria-hidden': 'true' },
        el('path', { class: best === undefined ? 'open' : undefined, d: bar }),
        best === undefined ? undefined : el('path', { d: `M${at(x(best))} 8h0` })
    );
}

/** To a tenth, which nobody sees on so short an axis. */
const at = (value: number): number => Math.round(value * 10) / 10;

/** The look of the cell that a range stands in. @param of how many classes its axis has */
export const rangeLook = (of: number): string => (of > MOST ? 'ranged' : `ranged of${of}`);

/** The look of ranges. */
export const RANGE_STYLE = [
    '.ranged{white-space:nowrap;color:var(--soft);font-size:12px}.ranged.marked{white-space:normal;min-width:150px}',
    `.ranged svg{display:inline-block;width:${WIDTH}px;height:${HEIGHT}px;vertical-align:middle;margin-inline-end:6px}`,
    '.ranged path{stroke:var(--mark);stroke-width:4;stroke-linecap:round;stroke-opacity:.5;fill:none}',
    '.ranged .open{stroke-dasharray:1 6;stroke-opacity:1}.ranged path+path{stroke-width:7;stroke-opacity:1}',
    ...Array.from(
        { length: MOST },
        (_, k) =>
            `.of${k + 1} svg{background:repeating-linear-gradient(90deg,var(--line) 0 1px,#0000 1px ${at((WIDTH - 2 * EDGE) / (k + 1))}px) ${EDGE - 0.5}px 2px/${WIDTH - 2 * EDGE + 1}px ${HEIGHT - 4}px no-repeat}`
    )
].join('\n');
