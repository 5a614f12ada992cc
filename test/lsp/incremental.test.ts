import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Edited, FILES, edit, text, written } from './edited.js';
import type { Edit, Text } from './edited.js';

// After any edits, an incremental build must leave what a build from scratch of the same texts leaves: the same diagnostics
// and the same target of every reference. The oracle is the full build.

let edited: Edited, fresh: Edited;
beforeAll(async () => {
    edited = await new Edited().library();
    fresh = await new Edited().library();
});

async function check(start: readonly Text[], edits: readonly Edit[]): Promise<void> {
    const texts = new Map<string, string>(start.map((content, index) => [FILES[index] ?? 'a.nvs', written(content)]));
    await edited.close();
    await edited.update(texts, []);
    for (const one of edits) {
        const before = texts.get(one.file);
        if (one.type === 'delete') {
            texts.delete(one.file);
            await edited.update(new Map(), [one.file]);
        } else {
            const now =
                one.type === 'write'
                    ? written(one.text)
                    : `${before?.slice(0, one.at) ?? ''}${one.insert}${before?.slice(one.at + one.remove) ?? ''}`;
            texts.set(one.file, now);
            await edited.update(new Map([[one.file, now]]), []);
        }
        await fresh.close();
        await fresh.update(texts, []);
        expect(edited.seen()).toEqual(fresh.seen());
    }
}

describe('an incremental build leaves what a build from scratch leaves', () => {
    it('after any edits', async () => {
        await fc.assert(
            fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), fc.array(edit, { minLength: 1, maxLength: 5 }), check),
            { numRuns: 40, seed: 20261101, endOnFailure: true }
        );
    }, 120_000);

    it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string | undefined>>[]]>([
        [
            'when a name comes, goes and comes back in another file',
            { 'a.nvs': 'threat s "S" { by: a }' },
            [{ 'b.nvs': 'actor a "A"' }, { 'b.nvs': '' }, { 'c.nvs': 'actor a "A"' }, { 'c.nvs': undefined }]
        ],
        [
            'when a kind changes',
            { 'a.nvs': 'threat s "S" { by: a }', 'b.nvs': 'actor a "A"' },
            [{ 'b.nvs': 'theme a "A"' }, { 'b.nvs': 'actor a "A"' }]
        ],
        [
            'when a nearer name hides a farther one',
            { 'a.nvs': 'namespace one.inner\nthreat s "S" { by: a }', 'b.nvs': 'namespace one\nactor a "A"' },
            [{ 'c.nvs': 'namespace one.inner\nactor a "Nearer"' }, { 'c.nvs': undefined }]
        ],
        [
            'when two used namespaces come to share a name',
            { 'a.nvs': 'use one\nuse two\nthreat s "S" { by: a }', 'b.nvs': 'namespace one\nactor a "A"' },
            [{ 'c.nvs': 'namespace two\nactor a "B"' }, { 'c.nvs': 'namespace two' }]
        ],
        [
            'when a namespace is renamed',
            { 'a.nvs': 'use one\nthreat s "S" { by: a, one.a }', 'b.nvs': 'namespace one\nactor a "A"' },
            [{ 'b.nvs': 'namespace two\nactor a "A"' }, { 'b.nvs': 'namespace one\nactor a "A"' }]
        ],
        [
            'when the method changes',
            { 'a.nvs': 'threat s "S" { impact { "2.1": C } likelihood: C }', 'b.nvs': 'assessment "X" { method: nvs.anv2022.anv2022 }' },
            [{ 'b.nvs': 'assessment "X" { method: nvs.uk.uk }' }, { 'b.nvs': undefined }]
        ],
        [
            'when an interest is renamed',
            { 'a.nvs': 'threat s "S" { impact { one.i.x: P } }', 'b.nvs': 'namespace one\ninterest i "I"\ncriterion x "X" of i' },
            [{ 'b.nvs': 'namespace one\ninterest j "I"\ncriterion x "X" of j' }]
        ],
        [
            'when elements only move',
            { 'a.nvs': 'threat s "S" { by: a }', 'b.nvs': 'actor a "A"' },
            [{ 'b.nvs': '\n\n// comment\nactor b "B"\nactor a "A"' }]
        ]
    ])('%s', async (_name, start, steps) => {
        const texts = new Map(Object.entries(start));
        await edited.close();
        await edited.update(texts, []);
        for (const step of steps) {
            const changed = new Map<string, string>(),
                deleted: string[] = [];
            for (const [name, content] of Object.entries(step)) {
                if (content === undefined) {
                    texts.delete(name);
                    deleted.push(name);
                } else {
                    texts.set(name, content);
                    changed.set(name, content);
                }
            }
            await edited.update(changed, deleted);
            await fresh.close();
            await fresh.update(texts, []);
            expect(edited.seen()).toEqual(fresh.seen());
        }
    });
});
