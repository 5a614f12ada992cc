import { message, sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import type { Mark } from '../../src/document/risk-diagram.js';
import { labels } from '../../src/pictures/labels.js';

const FIELD = { left: 0, right: 600, top: 0, bottom: 400 };
const name = (text: string) => message('text.asWritten', { text });
/** A mark among others on a lattice that leaves no room beside any. */
const crowd = Array.from({ length: 49 }, (_, at) => {
    const mark: Mark = {
        id: `t${at}`,
        number: at + 1,
        title: name(`Threat ${at}`),
        label: name(`A name ${at}`),
        shape: 'circle',
        isNamed: at === 24,
        isAtLeast: false,
        x: 0,
        y: 0
    };
    return { mark, x: 240 + (at % 7) * 20, y: 140 + Math.floor(at / 7) * 20 };
});

it('a mark without room beside it has its name at the end of a line that crosses no mark', () => {
    const free = crowd.filter(({ mark: { number } }) => ![4, 11, 18].includes(number));
    const drawn = labels(free, sayIn('en'), FIELD);
    expect(drawn.filter(each => each.tag === 'text').map(each => each.children)).toEqual([['A name 24']]);
    const [from, to] = [...String(drawn.find(each => each.tag === 'path')?.attributes['d']).matchAll(/[ML](\S+?) ([\d.]+)/g)].map(
        ([, x, y]) => ({ x: Number(x), y: Number(y) })
    );
    expect(from).toEqual({ x: 300, y: expect.closeTo(200 - 8.5, 1) });
    expect(to?.x).toBe(300);
    // Straight up, where three marks of the lattice are left out.
    expect(to?.y).toBeLessThan(190);
});

it('two names keep so far apart that nobody reads them as one', () => {
    const spots = crowd.slice(0, 2).map((each, at) => ({ mark: { ...each.mark, isNamed: true }, x: 100, y: 100 + at * 24 }));
    const lines = labels(spots, sayIn('en'), FIELD).flatMap(each => (each.tag === 'text' ? [Number(each.attributes['y'])] : []));
    expect(Math.abs((lines[0] ?? 0) - (lines[1] ?? 0))).toBeGreaterThanOrEqual(14);
});
