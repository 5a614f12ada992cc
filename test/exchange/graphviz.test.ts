import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { HOSTILE, hostile, networkOf, SMALL } from './network.js';

/** What Graphviz itself read. */
const Read = z.object({
    objects: z.array(z.object({ _gvid: z.number(), name: z.string(), label: z.string() })),
    edges: z.array(z.object({ tail: z.number(), head: z.number(), label: z.string().optional() })).default([])
});

describe('the network, as Graphviz reads it', () => {
    let graphviz: Graphviz;
    beforeAll(async () => {
        graphviz = await Graphviz.load();
    });
    const read = (text: string): { boxes: string[]; arrows: string[] } => {
        const { objects, edges } = Read.parse(JSON.parse(graphviz.layout(text, 'json', 'dot')));
        const name = (id: number): string => objects.find(each => each._gvid === id)?.name ?? '?';
        return {
            boxes: objects.map(({ label }) => unescaped(label)).sort(),
            arrows: edges
                .map(({ tail, head, label }) => `${name(tail)} > ${name(head)}${label === undefined || label === '' ? '' : `: ${label}`}`)
                .sort()
        };
    };
    /** Graphviz keeps entities as they were written in what it tells of labels; in pictures they are what they stand for. */
    const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('\\\\', '\\').replaceAll('&amp;', '&');

    it('has a box for each element and an arrow the way failure goes', async () => {
        expect(read(await networkOf(SMALL, 'dot'))).toEqual({
            boxes: [
                'Flood',
                'Gas',
                'Hospital care',
                'Norway',
                'Power',
                'Solar field',
                'Storm',
                'Water',
                'any of these',
                'Other suppliers'
            ].sort(),
            arrows: [
                'n.flood > n.water: with a chance of 30%',
                'n.gas > n.p#1',
                'n.p#1 > n.power',
                'n.power > n.care',
                'n.power > n.water: stock for 12 h',
                'n.solar > n.p#1: for 3 h',
                'n.storm > n.power',
                'n.water > n.care',
                'nvs.NO > n.gas: 75%',
                'nvs.other > n.gas: 25%'
            ]
        });
    });

    it.each([
        [1, ['n.power > n.water: stock for 12 h', 'n.flood > n.water: with a chance of 30%', 'n.water > n.care']],
        // Alternatives are drawn whole, so that none of them seems the only one.
        [
            2,
            [
                'n.power > n.water: stock for 12 h',
                'n.flood > n.water: with a chance of 30%',
                'n.water > n.care',
                'n.power > n.care',
                'n.storm > n.power',
                'n.p#1 > n.power',
                'n.gas > n.p#1',
                'n.solar > n.p#1: for 3 h'
            ]
        ]
    ])('so many arrows around an element: %i', async (steps, arrows) => {
        const text = await networkOf(SMALL, 'dot', { around: { id: 'n.water', steps } });
        expect(read(text).arrows).toEqual([...arrows].sort());
    });

    it('an element that nothing is about stands alone', async () => {
        const text = await networkOf('namespace n\nasset a "Alone" {}\nasset b "Other" {}\n', 'dot', { around: { id: 'n.a', steps: 3 } });
        expect(read(text)).toEqual({ boxes: ['Alone'], arrows: [] });
    });

    it('titles that look like markup or code are shown letter by letter', async () => {
        const text = await networkOf(hostile(), 'dot');
        expect(read(text).boxes).toEqual([...Object.values(HOSTILE), 'All', 'any of these'].sort());
        const svg = graphviz.layout(text, 'svg', 'dot');
        const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said = '']) =>
            said
                .replace(/&#(\d+);|&#x([\da-f]+);|&(amp|lt|gt|quot);/g, (_, ten?: string, hex?: string, name?: string) =>
                    name === undefined
                        ? String.fromCodePoint(ten === undefined ? parseInt(hex ?? '', 16) : Number(ten))
                        : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? '?')
                )
                .replaceAll('\u00A0', ' ')
        );
        expect(shown).toEqual(expect.arrayContaining(Object.values(HOSTILE)));
    });
});
