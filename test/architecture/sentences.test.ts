import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isGenerated, sources, type Source } from './sources.js';

/** Those that speak to people by messages alone. */
const SPEAK_BY_MESSAGES = [
    'packages/analysis/src',
    'packages/cli/src',
    'packages/extension/src',
    'packages/language/src',
    'packages/project/src',
    'packages/report/src',
    'packages/server/src'
];

/** What is no sentence to a reader, or not yet a message. */
const APART = new Set([
    // Told to whoever writes an editor, in the protocol and before the language of the editor is known.
    'packages/server/src/well-formed.ts',
    'packages/server/src/refusing.ts',
    // What codes of a schema mean; names for tests.
    'packages/analysis/src/results/conditions.ts',
    'packages/report/src/exchange/stix/definition.ts',
    'packages/analysis/src/network/order/orders.ts',
    // What `patch` and `git apply` read.
    'packages/cli/src/unified-diff.ts',
    // The text of a model, in the words of the language itself.
    'packages/project/src/new-model/new-model.ts',
    // Words that analysts write for places in a source: read, and not said.
    'packages/language/src/validation/syntax-source-places.ts',
    // Mistakes of the program itself.
    'packages/report/src/document/check.ts',
    'packages/language/src/texts/when-checked.ts',
    'packages/language/src/virtual-files.ts',
    // How a page looks.
    'packages/report/src/formats/html/style.ts',
    // Told to whoever changes the grammar.
    'packages/language/src/grammar/lexer.ts',
    'packages/language/src/grammar/tokens.ts',
    // Names of checks, for when one of them fails.
    'packages/language/src/validation/document-validator.ts',
    // Titles of the pages of diagnostics, which are English.
    'packages/language/src/validation/codes.ts',
    // Examples of what a model says, and words of the language.
    'packages/language/src/properties/common.ts',
    'packages/language/src/properties/dutch.ts',
    'packages/language/src/properties/elements.ts',
    'packages/language/src/lsp/completion/values.ts',
    'packages/language/src/validation/syntax-heads.ts',
    'packages/language/src/validation/words.ts'
]);

/** Values that are compared and never shown. */
const CODES = new Set(['pooled, not agreed', 'services of both']);

const SENTENCE = /[A-Za-z]{2,}[,:]? [a-z]{1,} [a-z]{2,}/;

/** Texts of a source that are sentences, apart from what describes a schema, options that no help shows and the log. */
function sentencesIn({ path, tree }: Pick<Source, 'path' | 'tree'>): string[] {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
        const isHidden = ts.isCallExpression(node) && /\.(?:describe|hideHelp)$|^console\./.test(node.expression.getText());
        if (isHidden || ts.isImportDeclaration(node)) {
            return;
        }
        if (
            (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
            SENTENCE.test(node.text) &&
            !CODES.has(node.text)
        ) {
            found.push(`${path}: ${node.text}`);
        }
        ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
}

describe('sentences stand in the catalogue, in every language', () => {
    test.each(SPEAK_BY_MESSAGES)('those of %s', folder => {
        const all = sources(folder).filter(({ path }) => !APART.has(path) && !isGenerated(path));
        expect(all.length).toBeGreaterThan(5);
        expect(all.flatMap(sentencesIn)).toEqual([]);
    });

    test.each([
        ["tell('There is no model here.');", ['a.ts: There is no model here.']],
        ['tell(`Wrote the report ${file} of it`);', ['a.ts: Wrote the report ']],
        ["z.string().describe('A file of the project.');", []],
        ["console.error('There is no model here.', error);", []],
        ["message('cli.noReport')", []]
    ])('%s', (text, found) => {
        expect(sentencesIn({ path: 'a.ts', tree: ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true) })).toEqual(found);
    });
});
