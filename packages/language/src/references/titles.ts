import { isShortProperty, isTitleProperty } from '../generated/ast.js';
import type { Element } from '../generated/ast.js';

/** The title in the head of an element. */
export function headTitle(node: Element): string | undefined {
    return 'title' in node && typeof node.title === 'string' ? node.title : undefined;
}

/** All that an element is called beside its name: titles in every language, and short names. */
export function allTitles(node: Element): string[] {
    const head = headTitle(node);
    const properties = 'properties' in node ? node.properties : [];
    return [
        ...(head === undefined ? [] : [head]),
        ...properties.filter(isTitleProperty).flatMap(({ titles }) => titles.map(({ text }) => text)),
        ...properties.filter(isShortProperty).flatMap(({ shorts }) => shorts.map(({ text }) => text))
    ].filter(text => text !== undefined);
}
