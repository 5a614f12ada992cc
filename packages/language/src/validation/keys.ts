import type { ClassProperty, Property } from '../generated/ast.js';

export type AnyProperty = Property | ClassProperty;

/** The keys of properties with a form of their own. */
const FORMS: Readonly<Partial<Record<AnyProperty['$type'], string>>> = {
    TitleProperty: 'title',
    ShortProperty: 'short',
    AlsoProperty: 'also',
    BandProperty: 'band',
    ThresholdsProperty: 'thresholds',
    WeightsProperty: 'weights',
    ServesProperty: 'serves',
    SupplyProperty: 'supply',
    DisruptsProperty: 'disrupts',
    CutsProperty: 'cuts',
    TriggersProperty: 'triggers',
    DrivesProperty: 'drives',
    ControlledProperty: 'controlled_by',
    Impact: 'impact',
    StressEvent: 'at',
    Effect: 'effect',
    ScaleClass: 'class',
    SubClass: 'sub'
};

/** The word by which a property is known; nothing for one that the language does not know. */
export function keyOf(property: AnyProperty): string | undefined {
    if (property.$type === 'UnknownProperty') {
        return undefined;
    }
    return FORMS[property.$type] ?? ('key' in property ? property.key : undefined);
}

/** Something with properties: an element, a class or a sub-class. */
export interface Holder {
    readonly $type: string;
    readonly properties: readonly AnyProperty[];
}

export function isHolder(node: object): node is Holder {
    return 'properties' in node && Array.isArray(node.properties);
}

/** The first property with the key: the one that counts. */
export function propertyOf(node: object, key: string): AnyProperty | undefined {
    if (!isHolder(node)) {
        return undefined;
    }
    for (const property of node.properties) {
        if (keyOf(property) === key) {
            return property;
        }
    }
    return undefined;
}

/** Whether a property of the element could not be read: it may be the one that seems to be missing. */
export function hasUnknownProperty(node: object): boolean {
    return isHolder(node) && node.properties.some(property => property.$type === 'UnknownProperty');
}
