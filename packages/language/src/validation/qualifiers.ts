import { message } from '@nvs/words';
import type { EstimateProperty, Impact, SupplyProperty } from '../generated/ast.js';
import { keyOf } from '../properties/keys.js';
import { propertiesOf, type Qualifiers } from '../properties/registry.js';
import { yearOf } from '../properties/years.js';
import { nearest } from '../references/nearest.js';
import type { CheckContext } from './check.js';

/** What a value can hold for, in the order in which it is written. */
export type Part = 'of' | 'for' | 'area' | 'year';

/** What a property takes in front of its colon. */
export function partsOf({ of, for: whom, in: within = [] }: Qualifiers = {}): Part[] {
    return [...(of ? (['of'] as const) : []), ...(whom ? (['for'] as const) : []), ...within];
}

/** What stands in front of a colon is what the property can hold for. */
export function qualifiersMustFitTheProperty(node: EstimateProperty | Impact | SupplyProperty, { accept }: CheckContext): void {
    const { of, for: whom, scope, year } = node;
    const key = keyOf(node);
    const definition = key === undefined ? undefined : propertiesOf(node.$container.$type).get(key);
    if (key === undefined || !definition || (of === undefined && !whom && !scope && year === undefined)) {
        return;
    }
    const takes = definition.qualifiers ?? {},
        parts = partsOf(takes),
        words = takes.of ?? [];
    const isArea = whom?.ref?.$type === 'Scope';
    const refused = (property: 'of' | 'for' | 'scope' | 'year', written: string, meant: string | undefined): void => {
        accept({
            code: 'property/qualifier',
            node,
            property,
            message: message('qualifiers.notTaken', { key, written, parts, words, meant })
        });
    };
    if (of !== undefined && !words.includes(of)) {
        const suggestion = nearest(of, words);
        if (words.length === 0) {
            refused('of', `of ${of}`, undefined);
        } else {
            accept({
                code: 'property/qualifier',
                node,
                property: 'of',
                message: message('qualifiers.wordUnknown', { key, word: of, words, suggestion, takesArea: parts.includes('area') }),
                ...(suggestion ? { replacement: suggestion } : {})
            });
        }
    }
    if (whom && !takes.for) {
        refused('for', `for ${whom.$refText}`, isArea && parts.includes('area') ? `${key} in ${whom.$refText}` : undefined);
    }
    if (scope && !parts.includes('area')) {
        const word = words.find(each => each === scope.$refText);
        refused(
            'scope',
            `in ${scope.$refText}`,
            word === undefined ? (parts.includes('for') ? `${key} for ${scope.$refText}` : undefined) : `${key} of ${word}`
        );
    }
    if (year !== undefined && !parts.includes('year')) {
        refused('year', `in ${year}`, undefined);
    } else if (year !== undefined && yearOf(year) === undefined) {
        accept({ code: 'property/qualifier', node, property: 'year', message: message('qualifiers.noYear', { key, written: year }) });
    }
}
