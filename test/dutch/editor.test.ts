import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeHover } from '../../packages/language/src/lsp/hover/element.js';
import { wordHover } from '../../packages/language/src/lsp/hover/word.js';
import { isNamedNode } from '../../packages/language/src/lsp/named.js';
import { englishIn } from '../../packages/words/test/english-words.js';
import { forget, load, Nvs, shared, type Files } from '../checks/project.js';
import { at, fixtures } from '../lsp/fixture.js';

beforeAll(() => {
    shared.Wording.language = 'nl';
});
afterAll(() => {
    shared.Wording.language = 'en';
});

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The models of a folder of examples, with their folder's `nvs.json`. */
function example(folder: string): Files {
    const names = readdirSync(EXAMPLES + folder).filter(name => name.endsWith('.nvs') || name === 'nvs.json');
    return Object.fromEntries(names.map(name => [name, readFileSync(`${EXAMPLES}${folder}/${name}`, 'utf8')]));
}

const cases = ['completion', 'hover', 'names', 'symbols'].flatMap(feature =>
    fixtures(feature).map(({ name, files }): [string, Files] => [
        `${feature}/${name}`,
        Object.fromEntries(files.map(file => [file.name, file.text]))
    ])
);
const examples = [
    'first-steps',
    'national',
    ...readdirSync(`${EXAMPLES}methods`).flatMap(name => (name.includes('.') ? [] : [`methods/${name}`]))
].map((folder): [string, Files] => [folder, example(folder)]);

async function withDocuments<T>(files: Files, action: (documents: readonly LangiumDocument[]) => T | Promise<T>): Promise<T> {
    const { documents } = await load(files);
    try {
        return await action(documents);
    } finally {
        await forget(documents);
    }
}

/** The English words of what is shown, apart from what a model says itself: its titles and texts, what stands there as it is written, and examples. */
function englishLeft(shown: string, own: readonly string[]): string[] {
    const said = own
        .reduce((left, text) => left.replaceAll(text, ' '), shown.replace(/\\(.)/g, '$1'))
        .replace(/```[\s\S]*?```|`[^`]*`|\*\*.*?\*\*|^- .*$|^\|.*$|^\*\w+\* .*$/gm, ' ');
    return englishIn(said.replace(/“[^”]*”/g, ' '));
}

const TEXT = /"((?:[^"\\]|\\.)+)"/g,
    COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*/g;

/** What authors wrote in the model and the library, the longest first. */
function textsOf(documents: readonly LangiumDocument[]): string[] {
    const texts = [...documents, ...shared.workspace.LangiumDocuments.all].flatMap(({ textDocument }) => {
        const text = textDocument.getText();
        const comments = (text.match(COMMENT) ?? []).flatMap(comment => comment.split('\n'));
        return [
            ...[...text.matchAll(TEXT)].map(([, title = '']) => title),
            ...comments.map(line => line.replace(/^\s*(?:\/\*+|\*+|\/\/+)?\s*/, '').replace(/\s*\*\/$/, ''))
        ];
    });
    return [...new Set(texts)].filter(text => text.length > 3).sort((a, b) => b.length - a.length);
}

/** What the words of a text mean where they stand. */
function hoversOfWords({ parseResult }: LangiumDocument): string[] {
    const root = parseResult.value.$cstNode;
    return [...(root ? CstUtils.flattenCst(root) : [])].map(leaf => wordHover(leaf, 'nl') ?? '');
}

/** What is shown of everything with a name. */
function hoversOfNames({ parseResult }: LangiumDocument): string[] {
    return [...AstUtils.streamAst(parseResult.value)].filter(isNamedNode).map(node => nodeHover(node, Nvs));
}

describe('no English is left in hovers', () => {
    test.each([...examples, ...cases])('of %s', async (_, files) => {
        const left = await withDocuments(files, documents => {
            const words = new Set(documents.flatMap(hoversOfWords)),
                names = new Set(documents.flatMap(hoversOfNames));
            expect(words.size + names.size).toBeGreaterThan(0);
            const own = textsOf(documents);
            return [
                ...[...words].filter(shown => englishLeft(shown, []).length > 0),
                ...[...names].filter(shown => englishLeft(shown, own).length > 0)
            ];
        });
        expect(left).toEqual([]);
    });
});

/** What an item tells of a word or a kind; a name, a class and a criterion bring texts of the model. */
function toldBy({ kind, detail = '', documentation }: CompletionItem): string {
    const [doc = ''] = (typeof documentation === 'object' ? documentation.value : (documentation ?? '')).split('\n\n');
    const isOfModel = kind === CompletionItemKind.Reference || (kind === CompletionItemKind.EnumMember && detail !== '');
    return `${detail} ${isOfModel ? '' : doc}`;
}

describe('no English is left in what is proposed', () => {
    test.each([...examples.filter(([name]) => name === 'first-steps'), ...cases])('in %s', async (_, files) => {
        const left = await withDocuments(files, async documents => {
            const found = new Set<string>();
            for (const document of documents) {
                const text = document.textDocument.getText();
                const places = [...text.matchAll(/(?<=^|[\s.:({"])(?=\S)/gm)].map(({ index }) => index);
                for (const offset of new Set([...places, text.length])) {
                    const list = await Nvs.lsp.CompletionProvider?.getCompletion(document, at(document, offset));
                    list?.items.forEach(item => found.add(toldBy(item)));
                }
            }
            const own = textsOf(documents);
            return [...found].filter(told => englishLeft(told, own).length > 0);
        });
        expect(left).toEqual([]);
    });
});
