import type { LangiumDocument, LeafCstNode } from 'langium';
import { CstUtils, isLeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { NvsServices } from '../../module.js';
import { message } from '@nvs/words';
import { isElement } from '../../generated/ast.js';
import { escaped } from '../markdown.js';
import { occurrenceAt, rangeOf } from '../occurrences.js';
import type { NamedNode } from '../named.js';
import { nodeHover } from './element.js';
import { HoverFigures } from './figures.js';
import { wordHover } from './word.js';

/** Tells what stands under the cursor: what a name names, what a word means. */
export class NvsHoverProvider implements HoverProvider {
    private readonly figures: HoverFigures;

    constructor(private readonly services: NvsServices) {
        this.figures = new HoverFigures(services);
    }

    async getHoverContent(document: LangiumDocument, { position }: HoverParams): Promise<Hover | undefined> {
        const offset = document.textDocument.offsetAt(position);
        const occurrence = occurrenceAt(document, offset, this.services);
        if (occurrence) {
            const { target } = occurrence;
            const value =
                target.type === 'namespace'
                    ? `**${escaped(target.name)}** – ${this.services.shared.Wording.of(message('tips.namespace'))}`
                    : await this.withFigures(target.node, document);
            return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(occurrence, document) };
        }
        const leaf = this.leafAt(document, offset);
        const value = leaf && wordHover(leaf, this.services.shared.Wording.language);
        return leaf && value ? { contents: { kind: MarkupKind.Markdown, value }, range: leaf.range } : undefined;
    }

    private async withFigures(node: NamedNode, document: LangiumDocument): Promise<string> {
        const figures = isElement(node) ? await this.figures.of(node, document) : '';
        return nodeHover(node, this.services, figures);
    }

    private leafAt(document: LangiumDocument, offset: number): LeafCstNode | undefined {
        const root = document.parseResult.value.$cstNode;
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.services.parser.GrammarConfig.nameRegexp);
        return leaf && isLeafCstNode(leaf) && !leaf.hidden ? leaf : undefined;
    }
}
