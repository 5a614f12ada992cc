import { message, sayIn } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { cut } from '../../src/pictures/lines.js';
import type { Markup } from '../../src/pictures/markup.js';
import { drawStressTest } from '../../src/pictures/stress-test.js';

describe('a text that finds no room', () => {
    it.each([
        ['Cables and satellites, under the threshold', 27, 'Cables and satellites…'],
        ['Cables and satellites', 21, 'Cables and satellites'],
        ['Cables and satellites', 11, 'Cables and…'],
        ['Elektriciteitsvoorzieningszekerheid', 10, 'Elektrici…'],
        ['A Elektriciteitsvoorziening', 12, 'A Elektrici…'],
        ['', 5, '']
    ])('%s in %i letters: %s', (text, most, shown) => {
        expect(cut(text, most)).toBe(shown);
        expect([...cut(text, most)].length).toBeLessThanOrEqual(most);
    });
});

it('shows the colour of a class that is reached a moment before the end', () => {
    const name = message('text.asWritten', { text: 'a' });
    const steps = [
        { class: 'B', place: 1, of: 5, at: 20 },
        { class: 'C', place: 2, of: 5, at: 99.99 }
    ];
    const picture = drawStressTest(
        {
            name: 'stress_test',
            events: [{ title: name, from: 0, to: 100, lasts: name }],
            rows: [{ id: 'a', title: name, because: [name], outages: [{ from: 0, to: 100, steps }] }],
            kept: [],
            keptMore: 0,
            marked: []
        },
        name,
        name,
        sayIn('en')
    );
    const widths = picture.children.flatMap(each =>
        typeof each === 'object' && each.tag === 'rect' && /^f\d$/.test(String(each.attributes['class']))
            ? [Number(each.attributes['width'])]
            : []
    );
    expect(widths).toHaveLength(2);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(3);
});

it('draws no stock over what is down already for another reason', () => {
    const say = sayIn('en');
    const name = message('text.asWritten', { text: 'a' });
    const picture = drawStressTest(
        {
            name: 'stress_test',
            events: [{ title: name, from: 0, to: 50, lasts: name }],
            rows: [
                {
                    id: 'a',
                    title: name,
                    because: [name],
                    outages: [
                        { from: 5, to: 40, steps: [] },
                        { from: 60, to: 70, stockSince: 10, steps: [] }
                    ]
                }
            ],
            kept: [],
            keptMore: 0,
            marked: []
        },
        name,
        name,
        say
    );
    const looks = picture.children.flatMap(each => (typeof each === 'object' && each.tag === 'rect' ? [each] : []));
    const order = looks.map((each: Markup) => each.attributes['class']).filter(each => each === 'stock' || each === 'down');
    // What stands later is drawn over what stands before it.
    expect(order).toEqual(['stock', 'down', 'down']);
});
