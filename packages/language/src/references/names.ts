import { isNamespace, isUse, isCriterion, isModel } from '../generated/ast.js';
import type { Criterion, Element, Model } from '../generated/ast.js';

export { normalName } from '../grammar/letters.js';

/** The name under which an element is known whose head could not be read: what refers to it cannot be told from what refers to nothing. */
export const NAMELESS = '(nameless)';

/** An element with a name that others can refer to: all but `expect`, `judgement` and an assessment without name. */
export type NamedElement = Element & { name: string };

export function isNamed(node: Element): node is NamedElement {
    return 'name' in node && typeof node.name === 'string' && node.name.length > 0;
}

/** The namespace that the file declares, `''` without one. */
export function namespaceOf(model: Model): string {
    for (const entry of model.entries) {
        if (isNamespace(entry)) {
            return entry.name?.replace(/\.$/, '') ?? '';
        }
        if (!isUse(entry)) {
            return '';
        }
    }
    return '';
}

/** The namespaces that the file uses, in the order of the text. */
export function usedNamespaces(model: Model): string[] {
    return model.entries
        .filter(isUse)
        .map(use => use.namespace)
        .filter(name => name !== undefined);
}

/** The name within the namespace: that of the element, for a criterion behind its interest (`physical.fatalities`). */
export function localName(node: Element): string | undefined {
    if (!isNamed(node)) {
        return undefined;
    }
    if (!isCriterion(node)) {
        return node.name;
    }
    return `${parentName(node)}${node.name}`;
}

/** The parent is named by its text: the name of a criterion must be known before references are resolved. */
function parentName(criterion: Criterion): string {
    const parent = criterion.parent?.$refText;
    return parent ? `${parent}.` : '';
}

/** The name that is unique in the project: the namespace, then the local name. */
export function qualifiedName(node: Element): string | undefined {
    const local = localName(node);
    if (local === undefined) {
        return undefined;
    }
    const namespace = isModel(node.$container) ? namespaceOf(node.$container) : '';
    return namespace ? `${namespace}.${local}` : local;
}
