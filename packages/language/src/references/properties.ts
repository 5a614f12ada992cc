import type { AstNode } from 'langium';
import { isRefsProperty } from '../generated/ast.js';
import type { Element } from '../generated/ast.js';

/** The elements that a property of the element names, `undefined` where a name is unknown. The first property of that name counts. */
export function references(element: AstNode, key: string): (Element | undefined)[] {
    if (!('properties' in element) || !Array.isArray(element.properties)) {
        return [];
    }
    for (const property of element.properties) {
        if (isRefsProperty(property) && property.key === key) {
            return property.refs.map(ref => ref.target?.ref);
        }
    }
    return [];
}

export function firstReference(element: AstNode, key: string): Element | undefined {
    return references(element, key)[0];
}

/** The first name that a property of the element gives, as it is written. */
export function firstNameIn(element: AstNode, key: string): string | undefined {
    if (!('properties' in element) || !Array.isArray(element.properties)) {
        return undefined;
    }
    for (const property of element.properties) {
        if (isRefsProperty(property) && property.key === key) {
            return property.refs[0]?.target?.$refText;
        }
    }
    return undefined;
}
