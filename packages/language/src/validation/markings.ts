import type { MarkingLevel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { AstNode, Reference } from 'langium';
import type { Element } from '../generated/ast.js';
import { isElement, isExpectation, isWordsProperty } from '../generated/ast.js';
import { isNamed } from '../references/names.js';
import type { Accept, Finding } from './finding.js';
import type { Gathered } from './gathered.js';
import { isHolder, propertyOf } from './keys.js';
import { nearest } from '../references/nearest.js';
import { walk } from './walk.js';

/** A marking is one of the levels: nobody knows who may read what is marked with another word. */
export function markingShouldBeALevel({ elements, markings }: Gathered, accept: Accept): void {
    const known = new Set(markings.map(each => each.name));
    for (const element of elements) {
        const property = propertyOf(element, 'marking');
        if (!isWordsProperty(property)) {
            continue;
        }
        const [word] = property.words;
        if (word === undefined || known.has(word)) {
            continue;
        }
        const suggestion = nearest(word, known);
        accept({
            code: 'marking/unknown',
            node: property,
            property: 'words',
            index: 0,
            message: message('names.markingUnknown', { word, suggestion, levels: levelsOf(markings) }),
            ...(suggestion ? { replacement: suggestion } : { choices: levelsOf(markings) })
        });
    }
}

/** Words of one level side by side; of many the first. */
function levelsOf(markings: readonly MarkingLevel[]): string[] {
    const byRank = new Map<number, string>();
    for (const { name, rank } of markings) {
        if (!byRank.has(rank)) {
            byRank.set(rank, name);
        }
    }
    return [...byRank.values()];
}

/** Who reads the lower text would read the name of the higher element. What has no marking stands where the assessment does. */
export function textShouldNotNameWhatIsMarkedHigher({ elements, assessments, markings }: Gathered, accept: Accept): void {
    const ranks = new Map(markings.map(each => [each.name, each.rank]));
    const wordOf = (element: AstNode): string | undefined => {
        const property = propertyOf(element, 'marking');
        return isWordsProperty(property) ? property.words[0] : undefined;
    };
    const assessed = assessments.map(wordOf)[0];
    const rankOf = (word: string): number => ranks.get(word) ?? Infinity;
    const higher = new Map<Element, string>();
    for (const element of elements) {
        const word = wordOf(element);
        if (word !== undefined) {
            higher.set(element, word);
        }
    }
    if (higher.size === 0) {
        return;
    }
    for (const element of elements) {
        const own = wordOf(element) ?? assessed;
        if (own === undefined) {
            continue;
        }
        const told = new Set<Element>();
        walk(element, node => {
            for (const reference of referencesOf(node)) {
                const target = reference.ref;
                if (!isElement(target) || target === element || told.has(target)) {
                    continue;
                }
                const marking = higher.get(target);
                if (marking === undefined || rankOf(marking) <= rankOf(own)) {
                    continue;
                }
                told.add(target);
                const range = reference.$refNode?.range;
                accept({
                    code: 'marking/names-higher',
                    node,
                    ...(range ? { range } : {}),
                    message: message('names.namesHigher', {
                        name: nameOf(element),
                        own,
                        named: reference.$refText,
                        marking,
                        canBeMarked: isHolder(element)
                    }),
                    ...markedAs(element, marking),
                    related: [{ node: target, message: message('names.isMarked', { marking }) }]
                });
            }
        });
    }
}

/** What an element that can be marked is given. */
const markedAs = (element: Element, marking: string): Pick<Finding, 'write'> =>
    isHolder(element) ? { write: { key: 'marking', value: marking } } : {};

function nameOf(element: Element): Message {
    return isExpectation(element)
        ? message('names.thisExpectation')
        : isNamed(element)
          ? message('text.asWritten', { text: element.name })
          : message('values.this');
}

function referencesOf(node: AstNode): Reference[] {
    return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
        key.startsWith('$') ? [] : (Array.isArray(value) ? value : [value]).filter(isReference)
    );
}

function isReference(value: unknown): value is Reference {
    return typeof value === 'object' && value !== null && '$refText' in value;
}
