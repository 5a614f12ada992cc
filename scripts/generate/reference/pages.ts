import { KINDS } from '@nvs/model';
import type { KindName } from '@nvs/model';
import { ELEMENTS } from '../../../packages/language/src/properties/registry.js';

/** The page of a kind of element; classes stand on the page of scales, variables on that of expressions. */
export function pageOf(kind: KindName): string {
    switch (kind) {
        case 'ScaleClass':
        case 'SubClass':
            return 'scale.md';
        case 'Variable':
            return 'expressions.md';
        default:
            return `${KINDS[kind].word}.md`;
    }
}

/** Every page that an element has. */
export function pages(): string[] {
    return ELEMENTS.map(({ kind }) => pageOf(kind));
}
