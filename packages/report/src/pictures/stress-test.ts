import { message, type Message, type Say } from '@nvs/words';
import type { PicturedOutage, PicturedRow, StressTestPicture } from '../document/stress-test-picture.js';
import { lines } from './lines.js';
import { at, el, type Markup } from './markup.js';
import { colourOf } from './palette.js';
import { timeAxis, type TimeAxis } from './time-axis.js';

const WIDTH = 720;
const LEFT = 154;
const RIGHT = 412;
/** Where columns begin to the right of the field: since when, the worst harm with its moment, until when, and words. */
const SINCE = RIGHT + 10;
const WORST = SINCE + 44;
const UNTIL = WORST + 54;
const BESIDE = UNTIL + 44;
const HEAD = 20;
const ROW = 18;
/** What a further line of words adds, in small letters and in those of a name. */
const LINE = 10;
const NAME_LINE = 11;
const BAR = 11;
/** Letters that find room on a line to the left, and to the right. */
const TITLE = 25;
const STRONG = TITLE - 3;
const WORDS = 30;
/** A small letter on the axis, in the widest of the usual types. */
const SMALL = 5.4;
/** As narrow as this a part of a bar has no room for its letter. */
const LETTER = 10;
/** Narrower than this the colour of a class is not seen. */
const SEEN = 3;

/** One stress test, 720 units wide: events on top, a row for each process, and what a stock kept going beneath. */
export function drawStressTest(picture: StressTestPicture, title: Message, caption: Message, say: Say): Markup {
    const { events, rows, kept, keptMore } = picture;
    const axis = axisOf(picture, say);
    const drawn: Markup[] = [];
    let y = HEAD;
    const eventsTop = y;
    for (const { title: name, from, to, lasts } of events) {
        const words: Words = {
            left: nameOf(name, say, true),
            times: [{ since: tickOf(from, say) }],
            right: [say.message(lasts)],
            isStrong: true
        };
        drawn.push(
            ...rowWords(y, words),
            el('rect', {
                class: 'event',
                x: at(axis.x(from)),
                y: y + 3,
                width: at(Math.max(2, axis.x(to ?? Infinity) - axis.x(from))),
                height: BAR
            })
        );
        if (to === undefined || to > axis.end) {
            drawn.push(arrow(y + 3, 'event'));
        }
        y += heightOf(words);
    }
    y += 6;
    const back: Markup[] = [];
    rows.forEach((row, k) => {
        const words: Words = {
            left: nameOf(row.title, say),
            times: timesOf(row, say),
            right: row.because.flatMap(each => linesOf(say.message(each))),
            after: row.notBack && say.message(row.notBack)
        };
        const height = heightOf(words);
        if (k % 2 === 1) {
            back.push(el('rect', { class: 'zebra', x: 0, y, width: WIDTH, height }));
        }
        drawn.push(...rowWords(y, words));
        drawn.push(...barsOf(row, axis, y + (ROW - BAR) / 2));
        y += height;
    });
    if (kept.length + keptMore > 0) {
        const stocks = stocksOf(picture, axis, y + 8, say);
        drawn.push(...stocks.drawn);
        y = stocks.bottom;
    }
    return el(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${at(y + 4)}`, class: 'picture', role: 'img' },
        el('title', {}, say.message(title)),
        el('desc', {}, say.message(caption)),
        back,
        axis.ticks.flatMap(({ x, hours, isStart, isEnd, isSaid }) => [
            el('line', { class: isStart ? 'leader' : 'line', x1: at(x), x2: at(x), y1: eventsTop - 4, y2: at(y) }),
            ...(isSaid
                ? [
                      el(
                          'text',
                          { class: isStart ? 'small strong' : 'small', x: at(x), y: 11, 'text-anchor': isEnd ? 'end' : 'middle' },
                          tickOf(hours, say)
                      )
                  ]
                : [])
        ]),
        HEADINGS.map(([x, word]) => el('text', { class: 'small strong', x, y: 11 }, say.message(message(word)))),
        drawn
    );
}

const HEADINGS = [
    [SINCE, 'testPages.since'],
    [WORST, 'testPages.worst'],
    [UNTIL, 'testPages.back'],
    [BESIDE, 'testPages.becauseOf']
] as const;

/** Of each outage, to be read rather than measured on an axis that is narrower the longer it goes on. */
const timesOf = ({ outages }: PicturedRow, say: Say): Times[] =>
    outages.map(({ from, to, steps }) => {
        const worst = steps.at(-1);
        return {
            since: tickOf(from, say),
            worst: worst && `${worst.class} ${tickOf(worst.at, say)}`,
            until: to === undefined ? undefined : tickOf(to, say)
        };
    });

const nameOf = (name: Message, say: Say, isStrong = false): string[] => lines(say.message(name), isStrong ? STRONG : TITLE, 3);

/** What stocks kept going, and how much more of it the table has. */
function stocksOf({ kept, keptMore }: StressTestPicture, axis: TimeAxis, top: number, say: Say): { drawn: Markup[]; bottom: number } {
    const more = keptMore === 0 ? [] : [say.message(message('testPages.keptMore', { more: keptMore, isAll: kept.length === 0 }))];
    const head: Words = { left: nameOf(message('testPages.keptGoing'), say, true), times: [], right: [], isStrong: true };
    const drawn = rowWords(top, head);
    let y = top + heightOf(head);
    for (const { title, from, to, words: said } of kept) {
        const words: Words = {
            left: nameOf(title, say),
            times: [{ since: tickOf(from, say), until: tickOf(to, say) }],
            right: linesOf(say.message(said))
        };
        drawn.push(
            ...rowWords(y, words),
            el('rect', { class: 'kept', x: at(axis.x(from)), y: y + 6, width: at(Math.max(2, axis.x(to) - axis.x(from))), height: 6 })
        );
        y += heightOf(words);
    }
    drawn.push(...rowWords(kept.length === 0 ? top : y, { left: [], times: [], right: more }));
    return { drawn, bottom: kept.length === 0 || more.length === 0 ? y : y + ROW };
}

const tickOf = (hours: number, say: Say): string => say.message(message('testPages.tick', { hours }));

/** A little past the last moment at which anything of a process changes; what goes on reaches the edge. */
function axisOf({ events, rows, kept, marked }: StressTestPicture, say: Say): TimeAxis {
    const starts = events.map(each => each.from);
    const own = [
        ...rows.flatMap(each => each.outages.flatMap(one => [one.from, one.to, one.stockSince, ...one.steps.map(step => step.at)])),
        ...kept.flatMap(each => [each.from, each.to])
    ].filter(each => each !== undefined);
    return timeAxis({
        starts,
        changes: [...own, ...starts],
        marked,
        left: LEFT,
        right: RIGHT,
        widthOf: hours => tickOf(hours, say).length * SMALL
    });
}

interface Times {
    readonly since: string;
    /** The class, and when it is reached. */
    readonly worst?: string | undefined;
    readonly until?: string | undefined;
}

/** Of a row, line by line. */
interface Words {
    readonly left: readonly string[];
    readonly times: readonly Times[];
    readonly right: readonly string[];
    /** A last line that stands out. */
    readonly after?: string | undefined;
    readonly isStrong?: boolean;
}

const linesOf = (text: string): string[] => lines(text, WORDS, 5);

function heightOf({ left, times, right, after }: Words): number {
    const small = lastLine({ times, right }) + (after === undefined ? 0 : 1);
    return ROW + Math.max(0, LINE * (small - 1), NAME_LINE * (left.length - 1));
}

const lastLine = ({ times, right }: Pick<Words, 'times' | 'right'>): number => Math.max(times.length, right.length);

function rowWords(y: number, { left, times, right, after, isStrong }: Words): Markup[] {
    const middle = y + ROW / 2 + 3.5;
    const small = isStrong ? 'small strong' : 'small';
    return [
        ...left.map((line, i) =>
            el('text', { class: isStrong ? 'label strong' : 'label', x: LEFT - 6, y: middle + i * NAME_LINE, 'text-anchor': 'end' }, line)
        ),
        ...times.flatMap(({ since, worst = '', until = '' }, i) =>
            [[SINCE, since] as const, [WORST, worst] as const, [UNTIL, until] as const]
                .filter(([, word]) => word !== '')
                .map(([x, word]) => el('text', { class: small, x, y: middle + i * LINE }, word))
        ),
        ...right.map((line, i) => el('text', { class: small, x: BESIDE, y: middle + i * LINE }, line)),
        ...(after === undefined
            ? []
            : [el('text', { class: 'small strong', x: UNTIL, y: middle + lastLine({ times, right }) * LINE }, after)])
    ];
}

/** Stocks stand behind: one that is used while all is down for another reason keeps nothing going, and would look as if it did. */
function barsOf({ outages }: PicturedRow, axis: TimeAxis, top: number): Markup[] {
    const stocks = outages.flatMap(({ stockSince, from }) =>
        stockSince === undefined
            ? []
            : [
                  el('rect', {
                      class: 'stock',
                      x: at(axis.x(stockSince)),
                      y: top + 3.5,
                      width: at(Math.max(1.5, axis.x(from) - axis.x(stockSince))),
                      height: 4
                  })
              ]
    );
    const down = outages.flatMap(outage => {
        const { from, to } = outage;
        const start = axis.x(from),
            end = to === undefined ? RIGHT : axis.x(to);
        return [
            el('rect', { class: 'down', x: at(start), y: top, width: at(Math.max(1.5, end - start)), height: BAR }),
            ...harmOf(outage, axis, top, end),
            ...(to === undefined ? [arrow(top, 'event')] : [])
        ];
    });
    return [...stocks, ...down];
}

/** From the moment that a class of harm is reached, its colour, and its letter where there is room; one that is reached just before the end is drawn a little earlier, or nobody would see it. */
function harmOf({ steps }: PicturedOutage, axis: TimeAxis, top: number, end: number): Markup[] {
    return steps.flatMap((step, k) => {
        const next = steps[k + 1];
        const until = next ? axis.x(next.at) : end;
        const start = next ? axis.x(step.at) : Math.min(axis.x(step.at), until - SEEN);
        const width = until - start;
        const colour = colourOf(step.place, step.of);
        return [
            el('rect', { class: `f${colour}`, x: at(start), y: top, width: at(Math.max(0.5, width)), height: BAR }),
            ...(width >= LETTER
                ? [el('text', { class: `harm on${colour}`, x: at(start + 2.5), y: top + 9 }, step.class)]
                : next === undefined && end + LETTER < RIGHT
                  ? [el('text', { class: 'harm', x: at(end + 2), y: top + 9 }, step.class)]
                  : [])
        ];
    });
}

/** At the edge: it goes on. */
const arrow = (top: number, look: string): Markup => el('path', { class: look, d: `M${RIGHT} ${at(top)}l6 ${BAR / 2}l-6 ${BAR / 2}z` });
