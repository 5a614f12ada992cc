import type { AstNode } from 'langium';
import { KINDS, kindOf } from '@nvs/model';
import type { Element, ScaleClass, SubClass, UnknownElement, UnknownProperty } from '../generated/ast.js';
import { ELEMENT_WORDS } from '../grammar/tokens.js';
import { ELEMENTS, elementDefinition, kindsWith, propertiesOf } from '../properties/registry.js';
import { oneOf } from '../properties/one-of.js';
import type { CheckContext } from './check.js';
import { hasUnknownProperty, isHolder, keyOf, propertyOf } from './keys.js';
import type { AnyProperty } from './keys.js';
import { DUTCH_ELEMENTS, DUTCH_PROPERTIES, inEnglish } from '../properties/dutch.js';
import { didYouMean, nearest } from './nearest.js';
import { called } from './names.js';

const ALL_KEYS: readonly string[] = [...new Set(ELEMENTS.flatMap(element => element.properties.map(property => property.key)))];

export function elementWordMustBeKnown(node: UnknownElement, { accept }: CheckContext): void {
    const suggestion = inEnglish(node.keyword, DUTCH_ELEMENTS) ?? nearest(node.keyword, ELEMENT_WORDS);
    const taken = kindsWith(node.keyword);
    accept({
        code: 'element/unknown',
        node,
        property: 'keyword',
        message:
            taken.length > 0
                ? `${node.keyword} is a property of ${oneOf(taken)}, not an element: it belongs inside the braces. Is there a } too many before it?`
                : node.name !== undefined && ELEMENT_WORDS.has(node.name)
                  ? `The word of an element stands before its name: write ${node.name} ${node.keyword}.`
                  : `Nothing is called "${node.keyword}" in this language.${didYouMean(suggestion) || ' An element starts with a word such as threat, process, dependency or measure.'}`,
        ...(suggestion ? { replacement: suggestion } : {})
    });
}

/** Properties against the registry: known, of this element, given once, and none missing that must be there. */
export function propertiesMustFitTheElement(node: Element | ScaleClass | SubClass, { accept }: CheckContext): void {
    if (!isHolder(node)) {
        return;
    }
    const taken = propertiesOf(node.$type);
    const kind = kindOf(node.$type);
    if (!kind) {
        return;
    }
    const first = new Map<string, AnyProperty>();
    for (const property of node.properties) {
        const key = keyOf(property);
        if (key === undefined) {
            continue;
        }
        const definition = taken.get(key);
        if (!definition) {
            accept({ code: 'property/misplaced', node: property, ...place(property), message: misplaced(key, kind.a, kindsWith(key)) });
            continue;
        }
        const id = identity(property, key);
        const before = id === undefined ? undefined : first.get(id);
        if (before) {
            accept({
                code: 'property/repeated',
                node: property,
                ...place(property),
                message: `${key} is there twice: only the first counts. Take one out${definition.value.type === 'form' || ('many' in definition.value && definition.value.many) ? ', or put both into one list with a comma between' : ''}.`,
                related: [{ node: before, message: `${key} is here first.` }]
            });
        } else if (id !== undefined) {
            first.set(id, property);
        }
        if (property.$type === 'RefsProperty' && definition.value.type === 'refs' && !definition.value.many && property.refs.length > 1) {
            accept({
                code: 'property/single',
                node: property,
                property: 'refs',
                index: 1,
                message: `${key} takes one name here, and there are ${property.refs.length}: keep one.`
            });
        }
    }
}

export function mandatoryPropertiesMustBeThere(node: Element, { accept }: CheckContext): void {
    if (!isHolder(node) || hasUnknownProperty(node)) {
        return;
    }
    for (const key of elementDefinition(node.$type)?.mandatory ?? []) {
        if (propertyOf(node, key)) {
            continue;
        }
        const definition = propertiesOf(node.$type).get(key);
        accept({
            code: 'property/missing',
            node,
            ...('name' in node ? { property: 'name' } : {}),
            message: `The ${called(node)} has no ${key}, and cannot be used without: add, for example, ${definition?.example.split('\n', 1)[0] ?? key}`
        });
    }
}

export function propertyMustBeKnown(node: UnknownProperty, { accept }: CheckContext): void {
    const holder: AstNode = node.$container;
    const kind = kindOf(holder.$type);
    if (!kind || !node.key) {
        return;
    }
    const taken = propertiesOf(holder.$type);
    const own = inEnglish(node.key, DUTCH_PROPERTIES, key => taken.has(key)) ?? nearest(node.key, taken.keys());
    const suggestion = own ?? inEnglish(node.key, DUTCH_PROPERTIES) ?? nearest(node.key, ALL_KEYS);
    const elsewhere = suggestion && !own ? kindsWith(suggestion) : [];
    accept({
        code: 'property/unknown',
        node,
        property: 'key',
        message:
            elsewhere.length > 0
                ? `${capital(kind.a)} has no property ${node.key}. ${suggestion} is one of ${list(elsewhere)}.`
                : `${capital(kind.a)} has no property ${node.key}.${didYouMean(own) || ` It takes ${some([...taken.keys()])}.`}`,
        ...(own ? { replacement: own } : {})
    });
}

function misplaced(key: string, a: string, kinds: readonly (keyof typeof KINDS)[]): string {
    const where = key === 'band' || key === 'sub' || key === 'value' ? 'a class of a scale' : kinds.length > 0 ? list(kinds) : undefined;
    return `${capital(a)} has no ${key}${where ? `: that is a property of ${where}` : ''}. Take it out, or move it to the element that it is about.`;
}

function list(kinds: readonly (keyof typeof KINDS)[]): string {
    return kinds.length > 6
        ? `${kinds
              .slice(0, 5)
              .map(kind => KINDS[kind].a)
              .join(', ')} and others`
        : oneOf(kinds);
}

function some(words: readonly string[]): string {
    return words.length > 8 ? `${words.slice(0, 7).join(', ')} and others` : words.join(', ');
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The key is what is marked; a block such as `impact` is marked at its head. */
function place(property: AnyProperty): { property?: string } {
    return 'key' in property ? { property: 'key' } : {};
}

/** What must not be there twice: the key, with the scope of an impact or a table of thresholds. */
function identity(property: AnyProperty, key: string): string | undefined {
    switch (property.$type) {
        case 'Impact':
        case 'ThresholdsProperty':
            return `${key} in ${property.scope?.$refText ?? ''}`;
        case 'Effect':
        case 'StressEvent':
        case 'ScaleClass':
        case 'SubClass':
            return undefined;
        default:
            return key;
    }
}
