import { AstUtils, type AstNode } from 'langium';
import { message } from '@nvs/words';
import type { ClassValue, Scale } from '../generated/ast.js';
import { isCriterion, isEffect, isEstimateProperty, isHarm, isImpactRow, isService, isSubClass } from '../generated/ast.js';
import { propertiesOf } from '../properties/registry.js';
import { classesOf, meaningsOf, partsOf, wordsLike, type ClassWord } from '../references/scale-classes.js';
import { sameWord } from '../references/titles.js';
import { wordsForModel } from '../workspace/model-language.js';
import { isLibrary } from '../workspace/projects.js';
import type { Check } from './check.js';
import type { Accept } from './finding.js';
import { intendedMethod } from './linking.js';
import { meansWithheld } from './withheld-words.js';
import { nearest } from '../references/nearest.js';
import { classOrder, isOf } from './class-order.js';

/** Words by which people say that they do not know. */
export const NOT_KNOWN: ReadonlySet<string> = new Set([
    'unknown',
    'onbekend',
    'unbekannt',
    'tbd',
    'tbc',
    'none',
    'nvt',
    'na',
    'todo',
    'nader',
    'pm',
    'xx',
    'xxx'
]);

/** So many classes or words are offered where one of them is meant. */
const MOST_CHOICES = 8;

/** The class is one of its scale. */
export const classMustBeOfItsScale: Check<ClassValue> = (node, { accept, scales, method, first, model, services }) => {
    const written = node.name ?? node.word;
    if (written === undefined) {
        return;
    }
    const place = placeOfClass(node);
    if (!place || currencyMustFollow(node, accept)) {
        return;
    }
    const scale = scales.ofValue(node);
    const range = place === 'likelihood';
    if (written.trim() === '' || NOT_KNOWN.has(written.toLowerCase().replace(/\.$/, '').replaceAll('.', ''))) {
        accept({
            code: 'value/class',
            node,
            message: range ? message('values.unknownProperty') : message('values.unknownRow')
        });
        return;
    }
    if (node.name === 'X') {
        if (range) {
            accept({
                code: 'value/not-applicable',
                node,
                message: message('values.likelihoodNotApplicable')
            });
        }
        return;
    }
    if (!scale) {
        // A method that is named and not found is told where it is named.
        if (!method && first('value/no-scale') && !intendedMethod(model, services)) {
            accept({
                code: 'value/no-scale',
                node,
                message: message('values.classWithoutScale', { written })
            });
        }
        return;
    }
    if (node.word !== undefined) {
        wordMustBeInScale(node, node.word, scale, accept, () =>
            wordsForModel(services.shared.workspace.Projects, AstUtils.getDocument(node).uri.toString(), scale)
        );
    } else if (!isOf(written, classOrder(scale))) {
        nameMustBeInScale(node, written, scale, place === 'likelihood', accept);
    }
};

function nameMustBeInScale(node: ClassValue, written: string, scale: Scale, isLikelihood: boolean, accept: Accept): void {
    const [meant, ...others] = meaningsOf(written, scale);
    if (meant !== undefined && others.length === 0) {
        accept({
            code: 'value/class',
            node,
            message: message('rephrased.wordInQuotes', { word: written, name: meant }),
            replacement: `"${written}"`
        });
        return;
    }
    const classes = classesOf(scale);
    const [name = '', sub, ...more] = written.replace(/\.$/, '').split('.');
    const found = classes.find(candidate => candidate.name === name);
    if (!found && meansWithheld(written)) {
        accept({ code: 'value/class', node, message: message('values.withheldInstead', { written }), replacement: 'withheld' });
        return;
    }
    if (!found) {
        const names = classes.map(candidate => candidate.name);
        const allowed = isLikelihood ? names : ['X', ...names];
        const near = nearest(name, [...allowed, 'withheld']);
        const suggestion = near === undefined ? undefined : [near, sub, ...more].join('.').replace(/\.+$/, '');
        accept({
            code: 'value/class',
            node,
            message: message('values.noSuchClass', { scale: scale.title ?? scale.name, name, allowed, suggestion }),
            ...(suggestion === undefined ? { choices: names.slice(0, MOST_CHOICES) } : { replacement: suggestion })
        });
        return;
    }
    if (sub === undefined && !written.endsWith('.')) {
        return;
    }
    const subs = found.properties.filter(isSubClass).map(candidate => candidate.name);
    if (sub !== undefined && subs.includes(sub) && more.length === 0) {
        return;
    }
    accept({
        code: 'value/class',
        node,
        message:
            subs.length > 0 ? message('values.noSuchSubClass', { name, sub: sub ?? '', subs }) : message('values.noSubClasses', { name }),
        ...(subs.length > 0 ? { choices: subs.map(each => `${name}.${each}`) } : { replacement: name })
    });
}

/** A word of the scale, for one of its classes. What is no word of it says nothing, and nothing is made of it. */
function wordMustBeInScale(node: ClassValue, word: string, scale: Scale, accept: Accept, offered: () => readonly ClassWord[]): void {
    const meant = meaningsOf(word, scale);
    if (meant.length === 1) {
        return;
    }
    if (isOf(word.trim(), classOrder(scale))) {
        accept({
            code: 'value/unknown-word',
            node,
            message: message('classWords.isName', { name: word.trim() }),
            replacement: word.trim()
        });
        return;
    }
    const words = offered();
    const like = wordsLike(word, scale);
    if (meant.length > 1 && like.every(each => sameWord(each.word) !== sameWord(word))) {
        const choices = eachOnce(like).map(each => `"${each.word}"`);
        accept({
            code: 'value/ambiguous-word',
            node,
            message: message('classWords.partOfSeveral', { word, words: eachOnce(like) }),
            choices
        });
        return;
    }
    const [near, ...others] = nearestWords(word, words);
    const common = near === undefined ? words.filter(each => haveInCommon(each.word, word)).map(each => each.word) : [near, ...others];
    accept({
        code: 'value/unknown-word',
        node,
        message:
            meant.length > 1
                ? message('classWords.several', { word, classes: meant })
                : message('classWords.unknown', {
                      word,
                      scale: scale.title ?? scale.name,
                      near: common,
                      words: eachOnce(words.filter(each => !each.means.includes('.'))),
                      isOfLibrary: isLibrary(AstUtils.getDocument(scale).uri.toString())
                  }),
        ...(near !== undefined && others.length === 0
            ? { replacement: `"${near}"` }
            : { choices: common.slice(0, MOST_CHOICES).map(each => `"${each}"`) })
    });
}

/** The nearest of the words, several where they are alike but for their numbers: as they are, or by the words in one that has a number too (`5 Catastrophic`). */
function nearestWords(word: string, words: readonly ClassWord[]): readonly string[] {
    const all = words.map(each => each.word),
        whole = nearest(word, all);
    if (whole !== undefined) {
        return [whole];
    }
    const part = nearest(word, all.flatMap(partsOf));
    return part === undefined ? [] : [...new Set(all.filter(each => partsOf(each).some(one => sameWord(one) === sameWord(part))))];
}

/** Titles in two languages can be one word. */
const eachOnce = (words: readonly ClassWord[]): readonly ClassWord[] => [
    ...new Map(words.map(each => [`${each.word}|${each.means}`, each])).values()
];

/** `somewhat likely` and `likely`. */
const haveInCommon = (a: string, b: string): boolean => {
    const parts = new Set(sameWord(a).split(/\s+/));
    return sameWord(b)
        .split(/\s+/)
        .some(part => parts.has(part));
};

const CURRENCIES: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD' };

/** €6e9 reads like a word. */
export function currencyMustFollow(node: ClassValue, accept: Accept): boolean {
    const sign = node.name?.charAt(0) ?? '',
        number = node.name?.slice(1) ?? '';
    if (!Object.hasOwn(CURRENCIES, sign) || !/^[0-9]/.test(number)) {
        return false;
    }
    accept({
        code: 'syntax/number',
        node,
        message: message('values.unitAfterNumber', { number, unit: CURRENCIES[sign] ?? sign }),
        replacement: `${number} ${CURRENCIES[sign] ?? sign}`
    });
    return true;
}

/** Whether a class can stand here, and of what; where it can't, the kind of value is the finding. */
function placeOfClass(node: ClassValue): 'likelihood' | 'impact' | undefined {
    for (let current: AstNode | undefined = node.$container; current; current = current.$container) {
        if (PLACES.has(current.$type)) {
            return classIn(current);
        }
    }
    return undefined;
}

const PLACES: ReadonlySet<string> = new Set(['Impact', 'ImpactRow', 'Harm', 'Effect', 'EstimateProperty', 'ClassThreshold']);

function classIn(place: AstNode): 'likelihood' | 'impact' | undefined {
    if (isImpactRow(place)) {
        return place.criterion?.ref ? 'impact' : undefined;
    }
    if (isHarm(place)) {
        return isService(place.$container) && isCriterion(place.$container.target?.ref) ? 'impact' : undefined;
    }
    if (isEffect(place)) {
        return place.aspect === 'impact' || place.aspect === 'likelihood' ? place.aspect : undefined;
    }
    if (isEstimateProperty(place)) {
        return place.key === 'likelihood' && propertiesOf(place.$container.$type).has('likelihood') ? 'likelihood' : undefined;
    }
    return 'impact';
}
