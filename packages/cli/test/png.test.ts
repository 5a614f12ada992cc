import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isOurPng, markedPng } from '../src/png.js';

const part = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
};

/** A grey picture of some size, with parts between its size and its points. */
function png(width: number, height: number, ...between: Buffer[]): Buffer {
    const size = Buffer.alloc(13);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    size.set([8, 0, 0, 0, 0], 8);
    const points = deflateSync(Buffer.alloc((width + 1) * height, 0));
    return Buffer.concat([
        Buffer.from([0x89, ...Buffer.from('PNG\r\n\x1a\n')]),
        part('IHDR', size),
        ...between,
        part('IDAT', points),
        part('IEND', Buffer.alloc(0))
    ]);
}

/** The parts of a PNG, each with the sum that it should have. */
function partsOf(file: Uint8Array): [type: string, isWhole: boolean][] {
    const bytes = Buffer.from(file);
    const parts: [string, boolean][] = [];
    for (let at = 8; at < bytes.length; ) {
        const end = at + 8 + bytes.readUInt32BE(at);
        parts.push([bytes.toString('latin1', at + 4, at + 8), crc32(bytes.subarray(at + 4, end)) === bytes.readUInt32BE(end)]);
        at = end + 4;
    }
    return parts;
}

const head = (file: Uint8Array): string => Buffer.from(file).toString('utf8', 0, 4096);
const SIZES = [1, 127, 128, 255, 256, 2160, 65_535]
    .flatMap(width => [1, 129, 1215, 40_000].map(height => [width, height] as const))
    .filter(([width, height]) => width * height < 3e7);

describe('a PNG of ours', () => {
    it.each(SIZES)('is known by its mark, and is a whole PNG: %i by %i', (width, height) => {
        const made = markedPng(png(width, height));
        expect(partsOf(made)).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND'].map(type => [type, true]));
        expect(isOurPng(head(made))).toBe(true);
    });

    it.each<[string, Uint8Array]>([
        ['without a mark', png(20, 20)],
        ['by another program', png(20, 20, part('tEXt', Buffer.from('Software\0gimp')))],
        ['by a later one', png(20, 20, part('tEXt', Buffer.from('Software\0nvsc2')))],
        ['that a program saved with what it had', png(20, 20, part('tEXt', Buffer.from('Software\0nvsc')), part('tIME', Buffer.alloc(7)))],
        ['that a program saved with more before', png(20, 20, part('pHYs', Buffer.alloc(9)), part('tEXt', Buffer.from('Software\0nvsc')))],
        ['that only speaks of us', Buffer.from('tEXtSoftware\0nvsc IDAT')]
    ])('is none %s', (_what, file) => {
        expect(isOurPng(head(file))).toBe(false);
    });
});
