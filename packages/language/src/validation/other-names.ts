import { message } from '@nvs/words';
import type { AlsoProperty, Element, Scale, ScaleClass } from '../generated/ast.js';
import { isAlsoProperty, isTitleProperty } from '../generated/ast.js';
import { isNamed } from '../references/names.js';
import { classesOf } from '../references/scale-classes.js';
import { sameWord, titlesOf } from '../references/titles.js';
import type { Check, CheckContext } from './check.js';
import type { ProjectCheck } from './gathered.js';

/** Another name says something. */
export const otherNamesShouldSaySomething: Check<AlsoProperty> = (node, { accept }) => {
    node.names.forEach((name, index) => {
        if (name !== undefined && name.trim() === '') {
            accept({
                code: 'value/empty-text',
                node,
                property: 'names',
                index,
                message: message('values.emptyText', { key: 'also' })
            });
        }
    });
};

/** Another name is of one element alone: whoever searches by it, or reads it, must not think of two. */
export const otherNamesShouldTellApart: ProjectCheck = ({ elements }, accept) => {
    if (!elements.some(node => alsoOf(node).length > 0)) {
        return;
    }
    const called = new Map<string, Element>();
    const take = (text: string, node: Element): void => {
        const word = sameWord(text);
        called.set(word, called.get(word) ?? node);
    };
    for (const node of elements) {
        ownWords(node).forEach(text => take(text, node));
    }
    for (const node of elements) {
        const own = new Set(ownWords(node).map(sameWord));
        for (const property of alsoOf(node)) {
            property.names.forEach((name, index) => {
                if (name === undefined || name.trim() === '') {
                    return;
                }
                const finding = { code: 'name/also', node: property, property: 'names', index } as const;
                const other = called.get(sameWord(name));
                if (own.has(sameWord(name))) {
                    accept({ ...finding, message: message('otherNames.own', { name }) });
                } else if (other) {
                    const of = isNamed(other) ? other.name : '';
                    accept({
                        ...finding,
                        message: message('otherNames.taken', { name, kind: other.$type, of }),
                        related: [{ node: other, message: message('names.nameIsHere', { name: of }) }]
                    });
                }
                take(name, node);
                own.add(sameWord(name));
            });
        }
    }
};

/** By a word for a class one class is meant: what it is called in any language, or what else analysts call it. */
export function wordsForClassesMustDiffer(node: Scale, { accept }: CheckContext): void {
    const classes = classesOf(node);
    const first = new Map<string, ScaleClass>();
    for (const each of classes) {
        for (const title of [...(each.title ? [each.title] : []), ...titlesIn(each)]) {
            const before = first.get(sameWord(title));
            if (before && before !== each) {
                accept({
                    code: 'scale/word-twice',
                    node: each,
                    property: 'name',
                    message: message('otherNames.classes', { name: title, other: before.name }),
                    related: [{ node: before, message: message('text.firstHere') }]
                });
            }
            first.set(sameWord(title), before ?? each);
        }
    }
    for (const each of classes) {
        first.set(sameWord(each.name), first.get(sameWord(each.name)) ?? each);
    }
    for (const each of classes) {
        for (const property of alsoOf(each)) {
            property.names.forEach((name, index) => {
                const word = sameWord(name ?? '');
                const before = first.get(word);
                if (word === '') {
                    return;
                }
                if (before && before !== each) {
                    accept({
                        code: 'scale/word-twice',
                        node: property,
                        property: 'names',
                        index,
                        message: message('otherNames.classes', { name, other: before.name }),
                        related: [{ node: before, message: message('text.firstHere') }]
                    });
                } else if (before) {
                    accept({ code: 'name/also', node: property, property: 'names', index, message: message('otherNames.own', { name }) });
                }
                first.set(word, before ?? each);
            });
        }
    }
}

function alsoOf(node: Element | ScaleClass): AlsoProperty[] {
    return 'properties' in node ? [...node.properties].filter(isAlsoProperty) : [];
}

/** Its name, its titles and its short names. */
function ownWords(node: Element): string[] {
    return [...(isNamed(node) ? [node.name] : []), ...titlesOf(node)];
}

function titlesIn(node: Element | ScaleClass): string[] {
    return 'properties' in node
        ? [...node.properties]
              .filter(isTitleProperty)
              .flatMap(({ titles }) => titles.map(({ text }) => text))
              .filter(text => text !== undefined)
        : [];
}
