import { isElement } from '../generated/ast.js';
import type { Model } from '../generated/ast.js';
import type { Exported, NameIndex } from './name-index.js';
import { isNamed } from './names.js';
import type { NamedElement } from './names.js';
import { CORE } from './resolution.js';
import type { Place } from './resolution.js';

/**
 * The elements of a file whose names also mean another of their kind in a used or outer namespace, with the first that each hides.
 * @param nameOf the name of an element, where it is to have another
 */
export function* hidden(
    model: Model,
    place: Place,
    names: NameIndex,
    nameOf: (node: NamedElement) => string = ({ name }) => name
): Generator<{ readonly node: NamedElement; readonly other: Exported }> {
    const outer: string[] = [];
    for (let dot = place.namespace.lastIndexOf('.'); dot > 0; dot = place.namespace.lastIndexOf('.', dot - 1)) {
        outer.push(place.namespace.slice(0, dot));
    }
    const around = [...outer, ...place.uses, CORE].filter(namespace => namespace !== place.namespace);
    for (const node of model.entries) {
        if (!isElement(node) || !isNamed(node)) {
            continue;
        }
        for (const namespace of around) {
            const other = names
                .get(`${namespace}.${nameOf(node)}`)
                .find(entry => entry.node !== node && entry.type === node.$type && place.sees(entry.document));
            if (!other) {
                continue;
            }
            yield { node, other };
            break;
        }
    }
}
