import type { KindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Measure, PropertyDefinition } from '../properties/definition.js';
import { ELEMENTS, classProperties, propertiesOf } from '../properties/registry.js';

/** The definition of a key, by preference that of the element. */
export function definitionOf(key: string, kind: KindName | undefined): PropertyDefinition | undefined {
    const own = kind && propertiesOf(kind).get(key);
    if (own) {
        return own;
    }
    for (const element of ELEMENTS) {
        const found = element.properties.find(property => property.key === key);
        if (found) {
            return found;
        }
    }
    return classProperties.find(property => property.key === key);
}

/** What a property takes, as the beginning of a sentence: `restore wants a duration such as 5 years`. */
export function wants({ key, value, example }: PropertyDefinition): Message {
    switch (value.type) {
        case 'refs':
            return value.kinds.length > 0 && value.kinds.length < 5
                ? message('wants.kinds', { key, kinds: value.kinds, example })
                : message('wants.name', { key, example });
        case 'estimate':
            return message('wants.estimate', { key, measures: value.measures });
        case 'words': {
            const words = Object.keys(value.words);
            if (value.quoted) {
                return message('wants.quotedWord', { key, example });
            }
            return words.length > 0 && words.length < 12 && !value.open
                ? message('wants.words', { key, words })
                : message('wants.word', { key, example });
        }
        case 'text':
            return message('wants.text', { key, example });
        case 'date':
            return message('wants.date', { key, example });
        case 'form':
            return message('wants.form', { key, example: example.split('\n', 1)[0] ?? example });
    }
}

/** What an estimate may be, to stand in a message. */
export const measuresWanted = (measures: readonly Measure[]): Message => message('wants.measures', { measures });
