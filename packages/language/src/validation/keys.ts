import { keyOf, isQualified } from '../properties/keys.js';
import type { AnyProperty } from '../properties/keys.js';

export { keyOf } from '../properties/keys.js';
export type { AnyProperty } from '../properties/keys.js';

/** Something with properties: an element, a class or a sub-class. */
export interface Holder {
    readonly $type: string;
    readonly properties: readonly AnyProperty[];
}

export function isHolder(node: object): node is Holder {
    return 'properties' in node && Array.isArray(node.properties);
}

/** The first property with the key that holds for the whole: the one that counts. */
export function propertyOf(node: object, key: string): AnyProperty | undefined {
    return find(node, property => keyOf(property) === key && !isQualified(property));
}

/** The first property with the key, of whatever it holds for. */
export function anyOf(node: object, key: string): AnyProperty | undefined {
    return find(node, property => keyOf(property) === key);
}

function find(node: object, is: (property: AnyProperty) => boolean): AnyProperty | undefined {
    return isHolder(node) ? node.properties.find(is) : undefined;
}

/** Whether a property of the element could not be read: it may be the one that seems to be missing. */
export function hasUnknownProperty(node: object): boolean {
    return isHolder(node) && node.properties.some(property => property.$type === 'UnknownProperty');
}
