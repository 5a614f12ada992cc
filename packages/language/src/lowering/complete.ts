import type { Criterion, Element, Interest } from '../generated/ast.js';
import { isCriterion, isInterest, isWordsProperty } from '../generated/ast.js';
import { isNamed } from '../references/names.js';
import { hasKeyword } from './docs.js';

/**
 * Whether the element says enough to be lowered. Broken text can leave out what the grammar demands; such an element is
 * left out of the risk model, and so is every reference to it.
 */
export function isComplete(element: Element): boolean {
    switch (element.$type) {
        case 'Assessment':
        case 'Judgement':
        case 'Expectation':
            return true; // they need no name; see their own lowering
        case 'Criterion':
            return isNamed(element) && interestOf(element) !== undefined;
        case 'Scale':
            return isNamed(element) && scaleKind(element.properties) !== undefined;
        case 'Dependency':
            return isNamed(element) && element.of?.ref !== undefined;
        case 'Rule':
            return (
                isNamed(element) &&
                Boolean(element.variable?.kind && element.variable.name) &&
                (element.outcome?.severity !== undefined || element.outcome?.verdict !== undefined) &&
                (element.condition !== undefined || !hasKeyword(element, 'when'))
            );
        case 'UnknownElement':
            return false;
        default:
            return isNamed(element);
    }
}

/** The interest that a criterion, or the criterion that it is a part of, belongs to. Parts of each other have none. */
export function interestOf(criterion: Criterion): Interest | undefined {
    const seen = new Set<Criterion>();
    for (let current = criterion; !seen.has(current); ) {
        seen.add(current);
        const parent = current.parent?.ref;
        if (isInterest(parent)) {
            return isNamed(parent) ? parent : undefined;
        }
        if (!isCriterion(parent)) {
            return undefined;
        }
        current = parent;
    }
    return undefined;
}

/** What a scale measures, as it says itself. */
export function scaleKind(properties: Extract<Element, { $type: 'Scale' }>['properties']): 'impact' | 'likelihood' | undefined {
    const kind = properties.find(property => isWordsProperty(property) && property.key === 'kind');
    const word = isWordsProperty(kind) ? kind.words[0] : undefined;
    return word === 'impact' || word === 'likelihood' ? word : undefined;
}
