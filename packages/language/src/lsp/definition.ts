import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import { GrammarUtils } from 'langium';
import { isModel, isNamespace } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { namespaceOf } from '../references/names.js';
import { documentOf, nameNode } from './named.js';
import type { Target } from './named.js';
import { occurrenceAt, rangeOf } from './occurrences.js';

/** Leads from a name to where it is declared: for a namespace, to the files that declare it. */
export class NvsDefinitionProvider implements DefinitionProvider {
    constructor(private readonly services: NvsServices) {}

    getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
        const occurrence = occurrenceAt(document, document.textDocument.offsetAt(position), this.services);
        if (!occurrence) {
            return undefined;
        }
        const originSelectionRange = rangeOf(occurrence, document);
        const links = this.declarations(occurrence.target, document).map(link => ({ ...link, originSelectionRange }));
        return links.length > 0 ? links : undefined;
    }

    private declarations(target: Target, from: LangiumDocument): LocationLink[] {
        if (target.type === 'namespace') {
            return this.namespaceFiles(target.name, from);
        }
        const document = documentOf(target.node),
            whole = target.node.$cstNode?.range;
        if (!document || !whole) {
            return [];
        }
        return [{ targetUri: document.uri.toString(), targetRange: whole, targetSelectionRange: nameNode(target.node)?.range ?? whole }];
    }

    /** The files of the namespace that the document sees; where only namespaces in it have files, the files of those. */
    private namespaceFiles(name: string, from: LangiumDocument): LocationLink[] {
        const { LangiumDocuments, Projects } = this.services.shared.workspace;
        const model = from.parseResult.value;
        if (!isModel(model)) {
            return [];
        }
        const place = Projects.place(model);
        const seen = LangiumDocuments.all
            .filter(({ uri }) => place.sees(uri.toString()))
            .toArray()
            .sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
        const exact: LocationLink[] = [],
            within: LocationLink[] = [];
        for (const {
            uri,
            parseResult: { value }
        } of seen) {
            const declared = isModel(value) ? namespaceOf(value) : '';
            const node = isModel(value) ? value.entries.find(isNamespace) : undefined;
            const range = GrammarUtils.findNodeForProperty(node?.$cstNode, 'name')?.range;
            if (!node?.$cstNode || !range) {
                continue;
            }
            const link = { targetUri: uri.toString(), targetRange: node.$cstNode.range, targetSelectionRange: range };
            if (declared === name) {
                exact.push(link);
            } else if (declared.startsWith(`${name}.`)) {
                within.push(link);
            }
        }
        return exact.length > 0 ? exact : within;
    }
}
