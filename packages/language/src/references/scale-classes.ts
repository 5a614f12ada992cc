import { isScaleClass, isSubClass, isTitleProperty } from '../generated/ast.js';
import type { ClassValue, Scale, ScaleClass, SubClass } from '../generated/ast.js';
import { otherNames, sameWord } from './titles.js';

/** The classes of a scale, lowest first. One whose name is missing in the text is none. */
export function classesOf(scale: Scale): ScaleClass[] {
    return scale.properties.filter(isScaleClass).filter(({ name }: { name?: string }) => name !== undefined);
}

/** A word that stands for a class of a scale. */
export interface ClassWord {
    /** As the scale writes it. */
    readonly word: string;
    /** What it stands for: `C`, or `D.high`. */
    readonly means: string;
}

/** The words for a class beside its name: what it is called in any language, and by which other names analysts know it. */
function wordsOf(node: ScaleClass | SubClass): string[] {
    const titles = [...node.properties].filter(isTitleProperty).flatMap(property => property.titles.map(({ text }) => text));
    return [...(node.title === undefined ? [] : [node.title]), ...titles, ...otherNames(node)].filter(word => word?.trim());
}

const known = new WeakMap<Scale, readonly ClassWord[]>();

/** All words for the classes of a scale and their sub-classes, lowest class first. */
export function classWords(scale: Scale): readonly ClassWord[] {
    let words = known.get(scale);
    if (!words) {
        words = classesOf(scale).flatMap(each => [
            ...wordsOf(each).map(word => ({ word, means: each.name })),
            ...each.properties.filter(isSubClass).flatMap(sub => wordsOf(sub).map(word => ({ word, means: `${each.name}.${sub.name}` })))
        ]);
        known.set(scale, words);
    }
    return words;
}

/**
 * The class that a value names, as its name would be written: `C`, `D.high`, or `X`.
 * Nothing for a word that the scale does not know, or that means more than one of its classes.
 */
export function namedClass(value: ClassValue | undefined, scale: Scale | undefined): string | undefined {
    const { word } = value ?? {};
    if (word === undefined) {
        return value?.name;
    }
    const meant = scale ? meaningsOf(word, scale) : [];
    return meant.length === 1 ? meant[0] : undefined;
}

/** What a word stands for in a scale: case and spelling of letters aside, accents not. */
export function meaningsOf(word: string, scale: Scale): string[] {
    const wanted = sameWord(word);
    return [...new Set(classWords(scale).flatMap(each => (sameWord(each.word) === wanted ? [each.means] : [])))];
}
