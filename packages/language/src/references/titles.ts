import { isAlsoProperty, isShortProperty, isTitleProperty, isWordsProperty } from '../generated/ast.js';
import type { Element, ScaleClass, SubClass } from '../generated/ast.js';

/** The title in the head of an element. */
export function headTitle(node: Element): string | undefined {
    return 'title' in node && typeof node.title === 'string' ? node.title : undefined;
}

/** What an element or class is called in a language, as far as that is said: a title of that language, else the one in its head. */
export function titleIn(node: Element | ScaleClass | SubClass, language: string): string | undefined {
    const properties = 'properties' in node ? node.properties : [];
    const titles = [...properties].filter(isTitleProperty).flatMap(property => property.titles);
    const own = 'title' in node && typeof node.title === 'string' ? node.title : undefined;
    return titles.find(title => title.language === language)?.text ?? own;
}

/** Other names by which an element is known, as written. */
export function otherNames(node: Element | ScaleClass | SubClass): string[] {
    const properties = 'properties' in node ? node.properties : [];
    return properties.filter(isAlsoProperty).flatMap(({ names }) => names.filter(name => name.trim() !== ''));
}

/** Words of its author's own by which an element is found, as written. */
export function tagsOf(node: Element): string[] {
    const properties = 'properties' in node ? node.properties : [];
    return properties
        .filter(isWordsProperty)
        .filter(({ key }) => key === 'tags')
        .flatMap(({ words }) => words.filter(word => word !== undefined && word.trim() !== ''));
}

/** A word as it is compared with others: case and spelling of letters aside, accents not. */
export function sameWord(text: string): string {
    return text.trim().normalize('NFC').toLowerCase();
}

/** Titles in every language, and short names. */
export function titlesOf(node: Element): string[] {
    const head = headTitle(node);
    const properties = 'properties' in node ? node.properties : [];
    return [
        ...(head === undefined ? [] : [head]),
        ...properties.filter(isTitleProperty).flatMap(({ titles }) => titles.map(({ text }) => text)),
        ...properties.filter(isShortProperty).flatMap(({ shorts }) => shorts.map(({ text }) => text))
    ].filter(text => text !== undefined);
}

/** All that an element is called beside its name. */
export function allTitles(node: Element): string[] {
    return [...titlesOf(node), ...otherNames(node)];
}
