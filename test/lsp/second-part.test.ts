import { readFileSync } from 'node:fs';
import { AstUtils } from 'langium';
import type { LangiumDocument } from 'langium';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RiskModel } from '@nvs/model';
import { createFormatter } from '../../packages/language/src/format-text.js';
import { isModel } from '../../packages/language/src/generated/ast.js';
import { lowerProject } from '../../packages/language/src/texts/lower-project.js';
import { at, Workspace } from './fixture.js';
import type { OpenProject } from './fixture.js';

// A page with all that the second part of the language has: nothing on it is a stranger to any service. What is walked is the page's own tree.

const PAGE = readFileSync(new URL('../recovery/pages/whole.nvs', import.meta.url), 'utf8');

let workspace: Workspace, project: OpenProject, document: LangiumDocument;
beforeAll(async () => {
    workspace = await Workspace.create();
    project = await workspace.open([{ name: 'page.nvs', text: PAGE }]);
    document = project.document('page.nvs');
});
afterAll(() => project.close());

interface Property {
    readonly key: string;
    readonly offset: number;
    readonly end: number;
}

/** Properties of elements and of their classes, in the order of the text. */
function propertiesOf({ parseResult }: LangiumDocument): Property[] {
    return AstUtils.streamAst(parseResult.value)
        .filter(
            ({ $container, $containerProperty, $cstNode }) =>
                $container !== undefined && $containerProperty === 'properties' && $cstNode !== undefined
        )
        .flatMap(({ $cstNode }) =>
            $cstNode ? [{ key: /^\w+/.exec($cstNode.text)?.[0] ?? '', offset: $cstNode.offset, end: $cstNode.end }] : []
        )
        .toArray();
}

/** The risk model of a text, without where things stand in it. */
async function modelOf(text: string): Promise<string> {
    return workspace.with([{ name: 'page.nvs', text }], ({ root, document: named }) => {
        const found = workspace.shared.workspace.Projects.all().find(each => each.root === root);
        const model: RiskModel | undefined = found && lowerProject(found, [named('page.nvs')], workspace.Nvs);
        return JSON.stringify(model, (key, value: unknown) => (key === 'location' ? undefined : value));
    });
}

describe('a page with all that the second part of the language has', () => {
    it('has no finding', () => {
        expect(document.diagnostics?.map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
    });

    it('has elements and properties enough', () => {
        const { value } = document.parseResult;
        expect(isModel(value) ? new Set(value.entries.map(({ $type }) => $type)).size : 0).toBeGreaterThan(20);
        expect(new Set(propertiesOf(document).map(({ key }) => key)).size).toBeGreaterThan(45);
    });

    it('stands in its layout', () => {
        expect(createFormatter()(PAGE)).toEqual({ text: PAGE });
    });

    it('says something by each property: without it the model is another', async () => {
        const whole = await modelOf(PAGE);
        const idle: string[] = [];
        for (const { offset, end } of propertiesOf(document)) {
            if ((await modelOf(PAGE.slice(0, offset) + PAGE.slice(end))) === whole) {
                idle.push(PAGE.slice(offset, end));
            }
        }
        // That a question is open, and that one with an answer is answered, follows without saying so.
        expect(idle).toEqual(['status:      answered', 'status: open']);
    });

    it('explains each property where it stands', async () => {
        const silent: string[] = [];
        for (const { offset, end } of propertiesOf(document)) {
            const hover = await workspace.Nvs.lsp.HoverProvider?.getHoverContent(document, at(document, offset));
            if (hover === undefined) {
                silent.push(PAGE.slice(offset, end));
            }
        }
        expect(silent).toEqual([]);
    });

    it('proposes each property where it stands', async () => {
        const missing: string[] = [];
        for (const { key, offset, end } of propertiesOf(document)) {
            const list = await workspace.Nvs.lsp.CompletionProvider?.getCompletion(document, at(document, offset));
            if (!list?.items.some(({ label }) => label === key)) {
                missing.push(PAGE.slice(offset, end));
            }
        }
        expect(missing).toEqual([]);
    });

    it('gives each word its colour', async () => {
        const { data } = (await workspace.Nvs.lsp.SemanticTokenProvider?.semanticHighlight(document, {
            textDocument: { uri: document.uri.toString() }
        })) ?? { data: [] };
        const coloured = new Set<string>();
        let [line, column] = [0, 0];
        for (let index = 0; index < data.length; index += 5) {
            const [lines = 0, characters = 0] = data.slice(index, index + 2);
            column = lines > 0 ? characters : column + characters;
            line += lines;
            coloured.add(`${line}:${column}`);
        }
        const plain = workspace.Nvs.parser.Lexer.tokenize(PAGE).tokens.filter(({ image, startOffset }) => {
            const { line: row, character } = document.textDocument.positionAt(startOffset);
            return /^[a-zA-Z_]/.test(image) && !coloured.has(`${row}:${character}`);
        });
        expect(plain.map(({ image, startLine }) => `${image} in line ${startLine}`)).toEqual([]);
    });
});
