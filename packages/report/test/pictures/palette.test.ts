import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../src/pictures/palette.js';

type Rgb = readonly [number, number, number];

/** Linear light of an sRGB colour (IEC 61966-2-1). */
const linear = (hex: string): Rgb => {
    const part = (at: number): number => {
        const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return [part(1), part(3), part(5)];
};
const times = (rows: readonly Rgb[], [r, g, b]: Rgb): Rgb => {
    const [x = 0, y = 0, z = 0] = rows.map(row => row[0] * r + row[1] * g + row[2] * b);
    return [x, y, z];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string): number => {
    const [high = 0, low = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
};

/** OKLab (Ottosson 2020). */
const lab = (light: Rgb): Rgb => {
    const [l, m, s] = times(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005]
        ],
        light
    );
    return times(
        [
            [0.2104542553, 0.793617785, -0.0040720468],
            [1.9779984951, -2.428592205, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.808675766]
        ],
        [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]
    );
};
const distance = (a: Rgb, b: Rgb): number => {
    const [first, second] = [lab(a), lab(b)];
    return 100 * Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
};

/** How colours are seen: Machado, Oliveira and Fernandes (2009), severity 1, and a grey print. */
const SEEN: Readonly<Record<string, readonly Rgb[]>> = {
    normal: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1]
    ],
    protan: [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998]
    ],
    deutan: [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881]
    ],
    tritan: [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039]
    ],
    grey: [
        [0.2126, 0.7152, 0.0722],
        [0.2126, 0.7152, 0.0722],
        [0.2126, 0.7152, 0.0722]
    ]
};

describe.each([
    ['by day and on paper', LIGHT],
    ['in the dark', DARK]
])('colours %s', (_, palette) => {
    it('have black on white at 21 to 1 as a check of the sums', () => {
        expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
        expect(distance(linear('#000000'), linear('#ffffff'))).toBeCloseTo(100, 3);
    });

    it('let text be read: 4.5 to 1', () => {
        for (const { fill, ink } of [...palette.classes, ...palette.shades]) {
            expect(contrast(fill, ink), `${ink} on ${fill}`).toBeGreaterThanOrEqual(4.5);
        }
        for (const ink of [palette.ink, palette.soft, palette.accent]) {
            expect(contrast(ink, palette.page), ink).toBeGreaterThanOrEqual(4.5);
            expect(contrast(ink, palette.zebra), ink).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(palette.mark, palette.page)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.notApplicable, palette.page)).toBeGreaterThanOrEqual(3);
        expect(contrast(palette.stock, palette.page)).toBeGreaterThanOrEqual(3);
        // A bar without harm has a line round it, and names beside it.
        expect(contrast(palette.soft, palette.down)).toBeGreaterThanOrEqual(3);
    });

    it.each(Object.entries(SEEN))('tell neighbouring classes apart: %s', (_name, seen) => {
        const clip = ([r, g, b]: Rgb): Rgb => [Math.min(1, Math.max(0, r)), Math.min(1, Math.max(0, g)), Math.min(1, Math.max(0, b))];
        for (const ramp of [palette.classes, palette.shades]) {
            const fills = ramp.map(({ fill }) => clip(times(seen, linear(fill))));
            fills.slice(1).forEach((fill, k) => {
                expect(distance(fills[k] ?? fill, fill)).toBeGreaterThanOrEqual(10);
            });
        }
        // A part of a bar in which harm of the second class or worse is reached, beside one without.
        const down = clip(times(seen, linear(palette.down)));
        for (const { fill } of palette.classes.slice(1)) {
            expect(distance(down, clip(times(seen, linear(fill)))), fill).toBeGreaterThanOrEqual(5);
        }
    });
});
