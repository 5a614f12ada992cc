import fc from 'fast-check';
import type { LangiumDocument } from 'langium';
import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createNvsServices, createFormatter } from '../../packages/language/src/index.js';
import { changes, disarranged } from './disarrange.js';
import { said, textsOf } from './texts.js';

const { shared, Nvs } = createNvsServices(EmptyFileSystem);
const format = createFormatter();
const options = { tabSize: 8, insertSpaces: false };

function open(text: string): LangiumDocument {
    return shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:///model.nvs'));
}

async function whole(document: LangiumDocument): Promise<TextEdit[]> {
    return (await Nvs.lsp.Formatter?.formatDocument(document, { textDocument: { uri: document.uri.toString() }, options })) ?? [];
}

async function within(document: LangiumDocument, range: Range): Promise<TextEdit[]> {
    return (
        (await Nvs.lsp.Formatter?.formatDocumentRange(document, { textDocument: { uri: document.uri.toString() }, range, options })) ?? []
    );
}

const lines = (first: number, last: number): Range => ({ start: { line: first, character: 0 }, end: { line: last, character: 1 } });
const untidy = 'namespace   a\ntheme b "B" {tags:x}\n\n\ntheme c "C" {\ntags:y\n      part_of:b\n}\ntheme   d "D"\n';

describe('a document', () => {
    test('gets the same layout as by the command, whatever the editor thinks of tabs', async () => {
        const document = open(untidy);
        expect(format(untidy)).toEqual({ text: TextDocument.applyEdits(document.textDocument, await whole(document)) });
    });

    test('that is laid out, or has syntax errors, is not changed', async () => {
        expect(await whole(open('namespace a\ntheme b "B" { tags: x }\n'))).toEqual([]);
        expect(await whole(open('namespace   a\ntheme b "B" {   tags: }\n'))).toEqual([]);
    });

    test('changes in blanks only: what did not move is in no edit', async () => {
        expect(await whole(open('theme a "A" {\n  tags:   x\n  part_of: b\n}\n'))).toEqual([
            { range: { start: { line: 1, character: 7 }, end: { line: 1, character: 10 } }, newText: '    ' }
        ]);
    });
});

describe('a range', () => {
    test.each<[string, Range, string]>([
        [
            'of one line',
            lines(1, 1),
            'namespace   a\ntheme b "B" { tags: x }\n\n\ntheme c "C" {\ntags:y\n      part_of:b\n}\ntheme   d "D"\n'
        ],
        [
            'of blank lines',
            lines(2, 3),
            'namespace   a\ntheme b "B" {tags:x}\n\ntheme c "C" {\ntags:y\n      part_of:b\n}\ntheme   d "D"\n'
        ],
        [
            'of a line in an element',
            lines(5, 5),
            'namespace   a\ntheme b "B" {tags:x}\n\n\ntheme c "C" {\n  tags:    y\n      part_of:b\n}\ntheme   d "D"\n'
        ],
        [
            'that ends before a line does not touch it',
            { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
            'namespace a\ntheme b "B" {tags:x}\n\n\ntheme c "C" {\ntags:y\n      part_of:b\n}\ntheme   d "D"\n'
        ],
        [
            'of nothing, at the cursor',
            { start: { line: 8, character: 3 }, end: { line: 8, character: 3 } },
            'namespace   a\ntheme b "B" {tags:x}\n\n\ntheme c "C" {\ntags:y\n      part_of:b\n}\ntheme d "D"\n'
        ]
    ])('%s', async (_, range, expected) => {
        const document = open(untidy);
        expect(TextDocument.applyEdits(document.textDocument, await within(document, range))).toBe(expected);
    });

    const texts = textsOf('examples/**/*.nvs').filter(({ text }) => text.length < 20_000);
    const cases = fc
        .tuple(fc.constantFrom(...texts), changes, fc.nat(), fc.nat(12))
        .map(([{ text }, list, at, length]) => ({ text: disarranged(text, list), at, length }));

    test('changes only its lines, and not what they say', async () => {
        await fc.assert(
            fc.asyncProperty(cases, async ({ text, at, length }) => {
                const document = open(text);
                const before = text.split('\n');
                const first = at % before.length,
                    last = Math.min(before.length - 1, first + length);
                const result = TextDocument.applyEdits(document.textDocument, await within(document, lines(first, last)));
                const after = result.split('\n');
                expect(after.slice(0, first)).toEqual(before.slice(0, first));
                const behind = before.length - 1 - last;
                expect(after.slice(after.length - behind)).toEqual(before.slice(before.length - behind));
                expect(said(result)).toEqual(said(text));
            }),
            { numRuns: 150, seed: 20_261_101 }
        );
    });

    test('of all lines is the document', async () => {
        const document = open(untidy);
        expect(await within(document, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } })).toEqual(await whole(document));
    });
});
