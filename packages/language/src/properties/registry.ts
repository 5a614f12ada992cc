import { isKindName } from '@nvs/model';
import type { KindName } from '@nvs/model';
import { classProperties } from './common.js';
import { ELEMENTS } from './elements.js';
import type { ElementDefinition, PropertyDefinition } from './definition.js';

export { classProperties, ELEMENTS };
export * from './definition.js';

const byKind = new Map<KindName, ElementDefinition>(ELEMENTS.map(element => [element.kind, element]));
const propertiesByKind = new Map<string, ReadonlyMap<string, PropertyDefinition>>(
    ELEMENTS.map(element => [element.kind, new Map(element.properties.map(property => [property.key, property]))])
);
const ofClass = new Map(classProperties.map(property => [property.key, property]));
propertiesByKind.set('ScaleClass', ofClass);
propertiesByKind.set('SubClass', ofClass);

/** What an element of this type (in the syntax tree) is and takes. */
export function elementDefinition(type: string): ElementDefinition | undefined {
    return isKindName(type) ? byKind.get(type) : undefined;
}

/** The properties that an element of this type takes, by key. */
export function propertiesOf(type: string): ReadonlyMap<string, PropertyDefinition> {
    return propertiesByKind.get(type) ?? new Map();
}

/** The kinds of element that take the property. */
export function kindsWith(key: string): KindName[] {
    return ELEMENTS.filter(element => element.properties.some(property => property.key === key)).map(element => element.kind);
}
