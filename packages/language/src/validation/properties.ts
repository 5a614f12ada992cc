import type { AstNode } from 'langium';
import { yearsBehind } from '../properties/years-behind.js';
import { kindOf, type KindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Element, ScaleClass, SubClass, UnknownElement, UnknownProperty } from '../generated/ast.js';
import { ELEMENT_WORDS } from '../grammar/tokens.js';
import { ELEMENTS, elementDefinition, kindsWith, propertiesOf } from '../properties/registry.js';
import type { PropertyDefinition } from '../properties/definition.js';
import type { CheckContext } from './check.js';
import type { Accept } from './finding.js';
import { isQualifiable, qualifierText } from '../properties/keys.js';
import { hasUnknownProperty, isHolder, keyOf, propertyOf } from './keys.js';
import type { AnyProperty } from './keys.js';
import { DUTCH_ELEMENTS, DUTCH_PROPERTIES, inEnglish } from '../properties/dutch.js';
import { meantBy } from '../properties/meant.js';
import { nearest } from '../references/nearest.js';
import { isNamed } from '../references/names.js';

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
                ? message('properties.propertyAsElement', { keyword: node.keyword, taken })
                : node.name !== undefined && ELEMENT_WORDS.has(node.name)
                  ? message('properties.wordBehindName', { name: node.name, keyword: node.keyword })
                  : message('properties.elementUnknown', { keyword: node.keyword, suggestion }),
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
            accept({ code: 'property/misplaced', node: property, ...place(property), ...misplaced(key, node.$type) });
            continue;
        }
        const id = identity(property, key);
        const before = id === undefined ? undefined : first.get(id);
        if (before) {
            accept({
                code: 'property/repeated',
                node: property,
                ...place(property),
                message: definition.qualifiers?.adds
                    ? message('rephrased.costYears', { key, years: yearsBehind(node.properties.filter(each => keyOf(each) === key)) })
                    : message('properties.givenTwice', {
                          key: nameOf(property, key),
                          isList: definition.value.type === 'form' || ('many' in definition.value && definition.value.many)
                      }),
                related: [{ node: before, message: message('properties.givenFirst', { key: nameOf(property, key) }) }]
            });
        } else if (id !== undefined) {
            first.set(id, property);
        }
        oneNameMustDo(property, key, definition, accept);
    }
}

function oneNameMustDo(property: AnyProperty, key: string, { value }: PropertyDefinition, accept: Accept): void {
    const [list, count] =
        property.$type === 'RefsProperty'
            ? (['refs', property.refs.length] as const)
            : property.$type === 'LevelProperty'
              ? (['levels', property.levels.length] as const)
              : ([undefined, 0] as const);
    if (list && value.type === 'refs' && !value.many && count > 1) {
        accept({
            code: 'property/single',
            node: property,
            property: list,
            index: 1,
            message: message('properties.oneName', { key, count })
        });
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
            message: message('properties.propertyMissing', {
                kind: node.$type,
                name: isNamed(node) ? node.name : undefined,
                key,
                example: definition?.example.split('\n', 1)[0] ?? key
            })
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
    if (holder.$type === 'Measure' && (node.key === 'objective' || node.key === 'line')) {
        accept({ code: 'property/unknown', node, property: 'key', message: message('targets.partOfInstead'), replacement: 'part_of' });
        return;
    }
    const meant = meantBy(holder.$type, node.key);
    if (meant !== undefined) {
        accept({
            code: 'property/unknown',
            node,
            property: 'key',
            message: message('properties.wordHere', { kind: holder.$type, key: node.key, meant }),
            replacement: meant
        });
        return;
    }
    const elsewhere = own === undefined && suggestion !== undefined ? kindsWith(suggestion) : [];
    accept({
        code: 'property/unknown',
        node,
        property: 'key',
        message:
            suggestion !== undefined && elsewhere.length > 0
                ? message('properties.propertyOfOthers', { kind: holder.$type, key: node.key, suggestion, elsewhere })
                : holder.$type === 'Question' && node.key === 'about'
                  ? message('openQuestions.aboutInHead')
                  : message('properties.propertyUnknown', { kind: holder.$type, key: node.key, own, known: [...taken.keys()] }),
        ...(own ? { replacement: own } : {})
    });
}

const DAYS: ReadonlySet<string> = new Set(['due', 'deadline', 'date', 'since', 'until']);

function misplaced(key: string, kind: string): { readonly message: Message; readonly replacement?: string } {
    const meant = meantBy(kind, key);
    return meant === undefined
        ? { message: notHere(key, kind, kindsWith(key)) }
        : { message: message('properties.wordHere', { kind, key, meant }), replacement: meant };
}

function notHere(key: string, kind: string, kinds: readonly KindName[]): Message {
    if (kind === 'Objective' && DAYS.has(key)) {
        return message('targets.dayBehind');
    }
    if (kind === 'Measure' && key === 'due') {
        return message('targets.deadlineInstead');
    }
    return key === 'band' || key === 'sub' || key === 'value'
        ? message('properties.misplacedOfClass', { key, kind })
        : message('properties.misplaced', { key, kind, kinds });
}

/** The key is what is marked; a block such as `impact` is marked at its head. */
function place(property: AnyProperty): { property?: string } {
    return 'key' in property ? { property: 'key' } : {};
}

/** The key with what its value holds for: `cost in 2026`. */
const nameOf = (property: AnyProperty, key: string): string => `${key}${isQualifiable(property) ? qualifierText(property) : ''}`;

/** What must not be there twice: the key with what its value holds for, or the scope of a table of thresholds. */
function identity(property: AnyProperty, key: string): string | undefined {
    switch (property.$type) {
        case 'Impact':
            // A table beside what was published of the risk as a whole: the two say different things.
            return `${nameOf(property, key)}${property.whole ? ':' : ''}`;
        case 'ThresholdsProperty':
            return `${key} in ${property.scope?.$refText ?? ''}`;
        case 'Effect':
        case 'StressEvent':
        case 'TargetProperty':
        case 'ScaleClass':
        case 'SubClass':
            return undefined;
        default:
            return nameOf(property, key);
    }
}
