import type { KindName } from '@nvs/model';
import type { Measure, PropertyDefinition, ValueKind } from '../properties/definition.js';
import { ELEMENTS, classProperties, propertiesOf } from '../properties/registry.js';
import { oneOf } from '../properties/one-of.js';

const MEASURES: Readonly<Record<Measure, string>> = {
    class: 'a class such as C',
    chance: 'a chance such as 2% per year or 1 per 30 years',
    share: 'a share such as 45%',
    duration: 'a duration such as 5 years',
    money: 'an amount of money such as 20e6 EUR',
    number: 'a number such as 40',
    quantity: 'a number with its unit such as 200 persons'
};

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

/** `wants a duration such as 5 years`. */
export function wants(definition: PropertyDefinition): string {
    return `${definition.key} ${wanted(definition.value, definition.example)}`;
}

function wanted(value: ValueKind, example: string): string {
    switch (value.type) {
        case 'refs':
            return value.kinds.length > 0 && value.kinds.length < 5
                ? `wants the name of ${oneOf(value.kinds)}, without quotes: ${example}`
                : `wants a name, without quotes: ${example}`;
        case 'estimate':
            return `wants ${measures(value.measures)}`;
        case 'words': {
            const words = Object.keys(value.words);
            return words.length > 0 && words.length < 12 && !value.open
                ? `wants ${either(words)}, without quotes`
                : `wants a word, without quotes: ${example}`;
        }
        case 'text':
            return `wants a text in quotes: ${example}`;
        case 'date':
            return `wants a date, year first: ${example}`;
        case 'form':
            return `is written like this: ${example.split('\n', 1)[0] ?? example}`;
    }
}

export function measures(list: readonly Measure[]): string {
    return either(list.map(measure => MEASURES[measure]));
}

/** `a, b or c`. */
export function either(words: readonly string[]): string {
    const last = words.at(-1) ?? '';
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
