import { message } from '@nvs/words';
import type { EstimateProperty, Impact, SupplyProperty } from '../generated/ast.js';
import { keyOf, type Qualifiable } from '../properties/keys.js';
import { propertiesOf, type Qualifiers } from '../properties/registry.js';
import { yearOf } from '../properties/years.js';
import { nearest } from '../references/nearest.js';
import type { CheckContext } from './check.js';
import type { Accept } from './finding.js';

/** What a value can hold for, in the order in which it is written. */
type Part = 'of' | 'for' | 'area' | 'year';

/** What a property takes in front of its colon. */
export function partsOf({ of, for: whom, in: within = [] }: Qualifiers = {}): Part[] {
    return [...(of ? (['of'] as const) : []), ...(whom ? (['for'] as const) : []), ...within];
}

/** A property with what it takes, while it is looked at. */
interface Look {
    readonly node: Qualifiable;
    readonly key: string;
    readonly takes: Qualifiers;
    readonly parts: readonly Part[];
    readonly accept: Accept;
}

/** What stands in front of a colon is what the property can hold for. */
export function qualifiersMustFitTheProperty(node: EstimateProperty | Impact | SupplyProperty, { accept }: CheckContext): void {
    const key = keyOf(node);
    const definition = key === undefined ? undefined : propertiesOf(node.$container.$type).get(key);
    if (key === undefined || !definition) {
        return;
    }
    const takes = definition.qualifiers ?? {};
    const look: Look = { node, key, takes, parts: partsOf(takes), accept };
    wordMustBeTaken(look);
    nameMustBeTaken(look);
    areaMustBeTaken(look);
    yearMustBeTaken(look);
}

function refuse(
    { node, key, takes, parts, accept }: Look,
    property: 'of' | 'for' | 'scope' | 'year',
    written: string,
    meant?: string
): void {
    accept({
        code: 'property/qualifier',
        node,
        property,
        message: message('qualifiers.notTaken', { key, written, parts, words: takes.of ?? [], meant })
    });
}

function wordMustBeTaken(look: Look): void {
    const { node, key, takes, parts, accept } = look,
        word = node.of;
    // What interruption harms is told by what there is instead, see concerns.ts.
    const isTold = takes.always === true && word === 'interruption';
    if (word === undefined || isTold || takes.of?.includes(word)) {
        return;
    }
    if (!takes.of) {
        refuse(look, 'of', `of ${word}`);
        return;
    }
    const suggestion = nearest(word, takes.of);
    accept({
        code: 'property/qualifier',
        node,
        property: 'of',
        message: message('qualifiers.wordUnknown', { key, word, words: takes.of, suggestion, takesArea: parts.includes('area') }),
        ...(suggestion ? { replacement: suggestion } : {})
    });
}

function nameMustBeTaken(look: Look): void {
    const name = look.node.for;
    if (name && !look.takes.for) {
        const isArea = name.ref?.$type === 'Scope' && look.parts.includes('area');
        refuse(look, 'for', `for ${name.$refText}`, isArea ? `${look.key} in ${name.$refText}` : undefined);
    }
}

function areaMustBeTaken(look: Look): void {
    const name = look.node.scope?.$refText;
    if (name === undefined || look.parts.includes('area')) {
        return;
    }
    const isWord = look.takes.of?.includes(name);
    refuse(look, 'scope', `in ${name}`, isWord ? `${look.key} of ${name}` : look.takes.for ? `${look.key} for ${name}` : undefined);
}

function yearMustBeTaken(look: Look): void {
    const { node, key, parts, accept } = look,
        { year } = node;
    if (year !== undefined && !parts.includes('year')) {
        refuse(look, 'year', `in ${year}`);
    } else if (year !== undefined && yearOf(year) === undefined) {
        accept({ code: 'property/qualifier', node, property: 'year', message: message('qualifiers.noYear', { key, written: year }) });
    }
}
