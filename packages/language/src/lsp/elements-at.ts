import { URI } from 'langium';
import { isElement, isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { qualifiedName } from '../references/names.js';
import { occurrenceAt } from './occurrences.js';

/** Full names of the elements that somebody at a place may mean, the most likely first: what is named there, then what the place lies in. */
export function elementsAt(services: NvsServices, uri: string, position: { readonly line: number; readonly character: number }): string[] {
    const document = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    if (!document) {
        return [];
    }
    const offset = document.textDocument.offsetAt(position);
    const target = occurrenceAt(document, offset, services)?.target;
    const named = target?.type === 'node' && isElement(target.node) ? qualifiedName(target.node) : undefined;
    const model = document.parseResult.value;
    const around = isModel(model)
        ? model.entries.filter(isElement).find(({ $cstNode: cst }) => cst && cst.offset <= offset && offset <= cst.end)
        : undefined;
    return [named, around && qualifiedName(around)].filter(id => id !== undefined);
}
