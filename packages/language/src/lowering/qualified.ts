import type { Id } from '@nvs/model';
import { isQualifiable, isQualified, keyOf, type Qualifiable } from '../properties/keys.js';
import { propertiesOf } from '../properties/registry.js';
import { yearOf } from '../properties/years.js';
import { isBroken, targetId } from './context.js';
import type { Reading } from './reading.js';

/** A property with what its value holds for. */
export interface Qualified<T extends Qualifiable> {
    readonly property: T;
    readonly of: string | undefined;
    readonly for: Id | undefined;
    readonly scope: Id | undefined;
    readonly year: number | undefined;
}

/**
 * The properties of a key whose value holds for a part, the first of each part; what the key does not take, and what is broken or not known, is left
 * out: without what it holds for it would be another value.
 */
export function qualified<T extends Qualifiable>(
    { context, node }: Reading,
    key: string,
    is: (item: unknown) => item is T
): Qualified<T>[] {
    const takes = propertiesOf(node.$type).get(key)?.qualifiers;
    const found = new Map<string, Qualified<T>>();
    for (const property of 'properties' in node && takes ? node.properties : []) {
        if (!is(property) || !isQualifiable(property) || keyOf(property) !== key || !isQualified(property) || isBroken(context, property)) {
            continue;
        }
        const { of } = property,
            whom = targetId(context, property, 'for', property.for),
            scope = targetId(context, property, 'scope', property.scope),
            year = yearOf(property.year);
        const isKnown =
            (of === undefined || takes?.of?.includes(of)) &&
            (property.for === undefined || (takes?.for !== undefined && whom !== undefined)) &&
            (property.scope === undefined || (takes?.in?.includes('area') && scope !== undefined)) &&
            (property.year === undefined || (takes?.in?.includes('year') && year !== undefined));
        const part = [of, whom, scope, year].join(' ');
        if (isKnown && part.trim() !== '' && !found.has(part)) {
            found.set(part, { property, of, for: whom, scope, year });
        }
    }
    return [...found.values()];
}
