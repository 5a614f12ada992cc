import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { linesOf, sourceFrame } from '../../src/diagnostics/source-frame.js';
import { at } from './sample.js';

const shown = (line: string, column: number, endColumn: number, width = 60) => {
    const frame = sourceFrame([line], at('a', 1, column, endColumn), width);
    return [frame?.source, frame?.carets];
};

describe('a source frame', () => {
    it.each([
        ['plain', '  by: aurelai', 7, 14, ['  by: aurelai', '      ^^^^^^^']],
        // a tab goes on to the next column divisible by four
        ['tabs', '\tby:\taurelai', 6, 13, ['    by: aurelai', '        ^^^^^^^']],
        // 電力 are two characters of two columns
        ['wide characters before', '"電力" x', 6, 7, ['"電力" x', '       ^']],
        ['wide characters meant', 'a 電力', 3, 5, ['a 電力', '  ^^^^']],
        // U+1F600 is two UTF-16 units, one character, two columns
        ['outside the BMP', '"😀" x', 6, 7, ['"😀" x', '     ^']],
        // e + combining diaeresis is two units, one column
        ['combining', 'ce\u0308u x', 6, 7, ['ce\u0308u x', '    ^']],
        ['an empty range', 'abc', 2, 2, ['abc', ' ^']],
        ['the end of a line', 'abc', 4, 4, ['abc', '   ^']],
        ['beyond the end', 'abc', 9, 12, ['abc', '   ^']],
        ['control characters', 'a\u001b[31mb c', 8, 9, ['a␛[31mb c', '       ^']],
        ['reordering characters', 'a\u202eb c', 5, 6, ['a\ufffdb c', '    ^']]
    ])('stands under what it means: %s', (_, line, from, to, expected) => {
        expect(shown(line, from, to)).toEqual(expected);
    });

    it('cuts a long line around the place', () => {
        const line = 'x'.repeat(500) + 'HERE' + 'y'.repeat(500);
        const [source = '', carets = ''] = shown(line, 501, 505, 40);
        expect(source.length).toBe(40);
        expect(source.startsWith('…x') && source.endsWith('y…')).toBe(true);
        expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
    });

    it('finds the place in a line of ten million characters', () => {
        expect(shown('電'.repeat(10_000_000), 5_000_000, 5_000_001)[1]).toContain('^^');
    });

    it('underlines a range over several lines to the end of the first', () => {
        expect(sourceFrame(['abc {', '}'], at('a', 1, 5, 2, 2), 60)).toEqual({ line: 1, source: 'abc {', carets: '    ^' });
    });

    it('has nothing to show for a line that is not there', () => {
        expect(sourceFrame(['a'], at('a', 2, 1), 60)).toBeUndefined();
    });

    it('counts lines as editors do', () => {
        expect(linesOf('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
    });

    it('always fits and always has a caret, whatever the text', () => {
        fc.assert(
            fc.property(
                fc.string({ unit: 'binary', maxLength: 400 }),
                fc.nat(450),
                fc.nat(450),
                fc.integer({ min: 20, max: 120 }),
                (text, from, length, width) => {
                    const line = linesOf(text)[0] ?? '';
                    const frame = sourceFrame([line], at('a', 1, from + 1, from + length + 1), width);
                    expect(frame?.carets).toMatch(/^ *\^+$/);
                    // a caret for a place after the last character may stand one column beyond
                    expect(stringWidth(frame?.source ?? '')).toBeLessThanOrEqual(width);
                    expect((frame?.carets ?? '').length).toBeLessThanOrEqual(width + 1);
                }
            )
        );
    });
});
