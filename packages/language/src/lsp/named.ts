import type { AstNode, CstNode, LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import { isCriterion, isElement, isModel, isScaleClass, isSubClass, isVariable } from '../generated/ast.js';
import type { Element, ScaleClass, SubClass, Variable } from '../generated/ast.js';
import { isNamed, localName, namespaceOf } from '../references/names.js';
import type { NamedElement } from '../references/names.js';

/** What stands in the text under a name of its own. */
export type NamedNode = NamedElement | Variable | ScaleClass | SubClass;

/** What a name, or a segment of one, means. */
export type Target = { readonly type: 'node'; readonly node: NamedNode } | { readonly type: 'namespace'; readonly name: string };

/** A criterion can be a part of a criterion, and wrongly of itself. */
const MOST_PARENTS = 10;

export function isNamedNode(node: AstNode | undefined): node is NamedNode {
    return isVariable(node) || isScaleClass(node) || isSubClass(node) || (isElement(node) && isNamed(node));
}

export function sameTarget(a: Target, b: Target): boolean {
    return a.type === 'node' ? b.type === 'node' && a.node === b.node : b.type === 'namespace' && a.name === b.name;
}

export function nodeTarget(node: AstNode | undefined): Target | undefined {
    return isNamedNode(node) ? { type: 'node', node } : undefined;
}

/** The place of the name in the text of its declaration. */
export function nameNode(node: AstNode): CstNode | undefined {
    return GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
}

/** What the segments of a namespace mean, one by one. */
export function namespaceTargets(name: string): Target[] {
    const segments = name.split('.');
    return segments.map((_, index) => ({ type: 'namespace', name: segments.slice(0, index + 1).join('.') }));
}

/** The segments of the qualified name of an element, each with what it means: its namespace, the interest of a criterion, itself. */
export function segmentsOf(element: Element, depth = 0): { readonly text: string; readonly target: Target | undefined }[] {
    const local = localName(element);
    if (!local || !isNamed(element)) {
        return [];
    }
    const namespace = isModel(element.$container) ? namespaceOf(element.$container) : '';
    const outer = namespace
        ? namespaceTargets(namespace).map((target, index) => ({ text: namespace.split('.')[index] ?? '', target }))
        : [];
    return [...outer, ...parentSegments(element, depth), { text: element.name, target: { type: 'node', node: element } }];
}

function parentSegments(element: Element, depth: number): { text: string; target: Target | undefined }[] {
    if (!isCriterion(element) || !element.parent) {
        return [];
    }
    const texts = element.parent.$refText.split('.');
    const parent = depth < MOST_PARENTS ? element.parent.ref : undefined;
    const full = parent ? segmentsOf(parent, depth + 1) : [];
    return texts.map((text, index) => ({ text, target: full.at(index - texts.length)?.target }));
}

/** The document that the target stands in. */
export function documentOf(node: AstNode): LangiumDocument | undefined {
    try {
        return AstUtils.getDocument(node);
    } catch {
        return undefined;
    }
}
