import fc from 'fast-check';
import { URI } from 'langium';
import { expect, test } from 'vitest';
import type { Element } from '../../src/generated/ast.js';
import { NameIndex, type Exported } from '../../src/references/name-index.js';

const DOCUMENTS = ['file:///a.nvs', 'file:///b.nvs', 'file:///c.nvs'];
const NAMES = ['x.a', 'x.b', 'x.y.a', 'z.a', 'lone'];
const TITLES = ['Storm', 'storm', 'Flood'];

interface Edit {
    readonly document: string;
    /** What the document has after it: an element again where it is left alone, by its place before. */
    readonly elements: readonly (number | { readonly name: string; readonly title: string })[];
}

const edit: fc.Arbitrary<Edit> = fc.record({
    document: fc.constantFrom(...DOCUMENTS),
    elements: fc.array(fc.oneof(fc.nat(4), fc.record({ name: fc.constantFrom(...NAMES), title: fc.constantFrom(...TITLES) })), {
        maxLength: 6
    })
});

function entry(document: string, name: string, title: string, position: number): Exported {
    const node = { $type: 'Threat', name: name.slice(name.lastIndexOf('.') + 1), title, properties: [] } as unknown as Element;
    return { node, document, documentUri: URI.parse(document), type: 'Threat', name, path: `/entries@${position}` };
}

/** After edits that leave some entries the very same, and after reading everything for the first time, an index tells the same in the same order. */
test('an index after edits is that of the texts as they stand', () => {
    fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), edits => {
            const index = new NameIndex();
            const now = new Map<string, readonly Exported[]>();
            for (const { document, elements } of edits) {
                const before = now.get(document) ?? [];
                const after = elements.flatMap((each, position) => {
                    if (typeof each !== 'number') {
                        return [entry(document, each.name, each.title, position)];
                    }
                    const same = before[each];
                    return same ? [same.path === `/entries@${position}` ? same : { ...same, path: `/entries@${position}` }] : [];
                });
                index.set(document, after);
                now.set(document, after);
                // Searching takes in what changed: sometimes between two edits, sometimes after several.
                if (elements.length % 2 === 0) {
                    index.search.titled('storm');
                }
            }
            const fresh = new NameIndex();
            for (const [document, entries] of now) {
                fresh.set(document, entries);
            }
            for (const name of NAMES) {
                expect(index.get(name)).toEqual(fresh.get(name));
                expect(index.search.local(name)).toEqual(fresh.search.local(name));
            }
            for (const title of TITLES) {
                expect(index.search.titled(title)).toEqual(fresh.search.titled(title));
            }
            expect(index.allNamespaces()).toEqual(fresh.allNamespaces());
            const among = { namespaces: ['x', 'x.y', 'z', ''], kinds: [], fits: () => true };
            expect(index.search.few(20, among)).toEqual(fresh.search.few(20, among));
        }),
        { numRuns: 300, seed: 11 }
    );
});
