import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NearWords, slipsAllowed } from '../../src/references/near-words.js';
import { nearest } from '../../src/references/nearest.js';

const words = (...given: string[]): NearWords => new NearWords(given);
/** The nearest by a look at each word, in order. */
const byEach = (written: string, given: readonly string[]): string | undefined => nearest(written, [...new Set(given)].sort());
function bySearch(written: string, given: NearWords): string | undefined {
    for (let slips = 0; slips <= slipsAllowed(written); slips++) {
        const found = given.within(written, slips, () => true);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

describe('the nearest word', () => {
    test.each([
        ['powr', ['power', 'payments'], 'power'],
        ['pwoer', ['power'], 'power'],
        ['Power', ['power'], 'power'],
        ['power', ['power', 'powers'], 'powers'],
        ['po', ['pa', 'PO'], 'PO'],
        ['gridx', ['gride', 'grid', 'gridz'], 'grid'],
        ['', ['a'], undefined],
        ['abc', [''], undefined],
        ['x', [], undefined]
    ])('%s', (written, given, meant) => {
        expect(bySearch(written, words(...given))).toBe(meant);
    });

    const word = fc.oneof(
        fc.string({ unit: fc.constantFrom('a', 'b', 'B', '_', '1', 'é'), maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 5 })
    );
    test('is the one that a look at each word finds', () => {
        fc.assert(
            fc.property(word, fc.uniqueArray(word, { maxLength: 40 }), (written, given) => {
                expect(bySearch(written, words(...given))).toBe(byEach(written, given));
            }),
            { numRuns: 1500, seed: 1 }
        );
    });

    test('by the words that are accepted', () => {
        fc.assert(
            fc.property(word, fc.uniqueArray(word, { maxLength: 40 }), fc.nat(), (written, given, some) => {
                const accepted = given.filter((_, index) => (some >> (index % 20)) % 2 === 0);
                const found = [0, 1, 2].map(slips => words(...given).within(written, slips, each => accepted.includes(each))),
                    expected = [0, 1, 2].map(slips => words(...accepted).within(written, slips, () => true));
                expect(found).toEqual(expected);
            }),
            { numRuns: 500, seed: 2 }
        );
    });

    test('words that begin so are found whatever their capitals', () => {
        fc.assert(
            fc.property(word, fc.uniqueArray(word, { maxLength: 40 }), (text, given) => {
                expect([...words(...given).beginning(text)].sort()).toEqual(
                    given.filter(each => each.toLowerCase().startsWith(text.toLowerCase())).sort()
                );
            }),
            { numRuns: 500, seed: 3 }
        );
    });
});
