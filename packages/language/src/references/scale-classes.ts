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
    /** The language that the scale says it is in. */
    readonly language?: string | undefined;
}

/** The words for a class beside its name: what it is called in any language, and by which other names analysts know it. */
function wordsOf(node: ScaleClass | SubClass, means: string): ClassWord[] {
    const titles = [...node.properties].filter(isTitleProperty).flatMap(property => property.titles);
    return [
        ...(node.title === undefined ? [] : [{ word: node.title, means }]),
        ...titles.map(({ text, language }) => ({ word: text, means, language })),
        ...otherNames(node).map(word => ({ word, means }))
    ].filter(({ word }: { word?: string }) => word?.trim());
}

const known = new WeakMap<Scale, readonly ClassWord[]>();

/** All words for the classes of a scale and their sub-classes, lowest class first. */
function classWords(scale: Scale): readonly ClassWord[] {
    let words = known.get(scale);
    if (!words) {
        words = classesOf(scale).flatMap(each => [
            ...wordsOf(each, each.name),
            ...each.properties.filter(isSubClass).flatMap(sub => wordsOf(sub, `${each.name}.${sub.name}`))
        ]);
        known.set(scale, words);
    }
    return words;
}

/**
 * The words to offer in a model in a language: of each class those in it, and of one that has none all.
 * @param own the language of words that say none
 */
export function wordsIn(scale: Scale, language: string, own: string): readonly ClassWord[] {
    const all = classWords(scale);
    const fits = ({ language: said = own }: ClassWord): boolean => said === language;
    const known = new Set(all.filter(fits).map(each => each.means));
    return all.filter(each => fits(each) || !known.has(each.means));
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

/** What a word stands for in a scale, case and spelling of letters aside, accents not: a class by one of its words, else by the number or the words in one (`5 Catastrophic`). */
export function meaningsOf(word: string, scale: Scale): string[] {
    return [...new Set(wordsLike(word, scale).map(each => each.means))];
}

/** The words of a scale that a word can be: those that are it, else those of which it is the number or all but that. */
export function wordsLike(word: string, scale: Scale): ClassWord[] {
    const wanted = sameWord(word),
        all = classWords(scale);
    const whole = all.filter(each => sameWord(each.word) === wanted);
    return whole.length > 0 ? whole : all.filter(each => partsOf(each.word).some(part => sameWord(part) === wanted));
}

const NUMBER_FIRST = /^\(?(\d+)(?:[.:)]|\s+[-–—:])?\s+(\S.*)$/,
    NUMBER_LAST = /^(\S.*?)[\s,:–—-]+\(?(\d+)\)?$/;

/** The number of a title and the rest of it: `5` and `Catastrophic` of `5 Catastrophic`, `5. Catastrophic` or `Catastrophic (5)`. */
export function partsOf(title: string): string[] {
    const [, ...parts] = NUMBER_FIRST.exec(title.trim()) ?? NUMBER_LAST.exec(title.trim()) ?? [];
    return parts;
}
