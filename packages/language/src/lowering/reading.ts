import type { Cited, Estimate as ModelEstimate, Id } from '@nvs/model';
import type { Element, ScaleClass, SubClass } from '../generated/ast.js';
import { isDateProperty, isEstimateProperty, isRefsProperty, isTextProperty, isWordsProperty } from '../generated/ast.js';
import { isQualified, keyOf } from '../properties/keys.js';
import type { AnyProperty } from '../properties/keys.js';
import { propertiesOf } from '../properties/registry.js';
import { isBroken, targetId, targetIds } from './context.js';
import type { LoweringContext } from './context.js';
import { children, oneLine } from './docs.js';
import { citedAt, lowerEstimate, plainText } from './estimates.js';

/** The properties of one element while it is lowered. */
export interface Reading {
    readonly context: LoweringContext;
    readonly node: Element | ScaleClass | SubClass;
    /**
     * The first of each key that the element takes and that holds for the whole. Given twice, the first counts; one that it does not take,
     * counts nowhere.
     */
    readonly first: ReadonlyMap<string, AnyProperty>;
    /** The keys that the lowering asked for. */
    readonly read: Set<string>;
}

/** Properties that stand alone: what else is said at their place belongs to them (`impact in bonaire`). */
const REPEATED: ReadonlySet<string> = new Set(['impact', 'at', 'effect', 'class', 'sub', 'thresholds', 'target']);

export function readProperties(context: LoweringContext, node: Element | ScaleClass | SubClass): Reading {
    const first = new Map<string, AnyProperty>();
    const taken = propertiesOf(node.$type);
    for (const property of 'properties' in node ? node.properties : []) {
        const key = keyOf(property);
        if (key !== undefined && taken.has(key) && !first.has(key) && (REPEATED.has(key) || !isQualified(property))) {
            first.set(key, property);
        }
    }
    return { context, node, first, read: new Set() };
}

function take(reading: Reading, key: string): AnyProperty | undefined {
    const property = reading.first.get(key);
    if (property) {
        reading.read.add(key);
    }
    return property;
}

/** The first property of a form of its own (`supply: …`). */
export function form<T extends AnyProperty>(reading: Reading, key: string, is: (item: unknown) => item is T): T | undefined {
    const property = take(reading, key);
    return is(property) ? property : undefined;
}

/** The first property of a form of its own that means something as a whole only: nothing where a part of it is broken. */
export function whole<T extends AnyProperty>(reading: Reading, key: string, is: (item: unknown) => item is T): T | undefined {
    const property = form(reading, key, is);
    return isBroken(reading.context, property) ? undefined : property;
}

/** All properties of a form that may stand there more than once (`effect …`). */
export function forms<T extends AnyProperty>(reading: Reading, key: string, is: (item: unknown) => item is T): T[] {
    if (!take(reading, key)) {
        return [];
    }
    const properties: readonly AnyProperty[] = 'properties' in reading.node ? reading.node.properties : [];
    return properties.filter(is);
}

/** The ids of the elements that the property names, as far as they are known and of a kind that it takes. */
export function refs(reading: Reading, key: string): Id[] {
    const property = take(reading, key);
    if (!isRefsProperty(property)) {
        return [];
    }
    const ids = new Set<Id>();
    for (const ref of property.refs) {
        for (const id of targetIds(reading.context, ref, 'target', [ref.target])) {
            ids.add(id);
        }
    }
    return [...ids];
}

/** The places in the sources of the element. */
export function citedIn(reading: Reading): Cited[] {
    return ['source', 'answered_by'].flatMap(key => {
        const property = take(reading, key);
        return isRefsProperty(property)
            ? property.refs.flatMap(ref => {
                  const id = targetId(reading.context, ref, 'target', ref.target);
                  return id === undefined ? [] : citedAt(id, ref.place);
              })
            : [];
    });
}

export function estimates(reading: Reading, key: string): ModelEstimate[] {
    const property = take(reading, key);
    const value = propertiesOf(reading.node.$type).get(key)?.value;
    if (!isEstimateProperty(property) || value?.type !== 'estimate') {
        return [];
    }
    return property.estimates.map(node => lowerEstimate(reading.context, node, value.measures)).filter(found => found !== undefined);
}

/** The first estimate of a list that should hold one; nothing when that one is broken. */
export function estimate(reading: Reading, key: string): ModelEstimate | undefined {
    const property = take(reading, key);
    const value = propertiesOf(reading.node.$type).get(key)?.value;
    if (!isEstimateProperty(property) || value?.type !== 'estimate') {
        return undefined;
    }
    return lowerEstimate(reading.context, property.estimates[0], value.measures);
}

/** The number of an estimate that is one: its best value, without the range. */
export function amount(reading: Reading, key: string): number | undefined {
    const best = estimate(reading, key)?.best;
    return best?.type === 'quantity' ? best.amount : undefined;
}

export function words(reading: Reading, key: string): string[] {
    const property = take(reading, key);
    return isWordsProperty(property) ? property.words.filter(word => word !== undefined && word !== '') : [];
}

/** The word of the property, if it is one of these. */
export function choice<const T extends string>(reading: Reading, key: string, options: readonly T[]): T | undefined {
    const word = words(reading, key)[0];
    return options.find(option => option === word);
}

export function text(reading: Reading, key: string): string | undefined {
    const property = take(reading, key);
    return isTextProperty(property) ? plainText(property.text) : undefined;
}

export function date(reading: Reading, key: string): string | undefined {
    const property = take(reading, key);
    return isDateProperty(property) && !isBroken(reading.context, property) ? property.date : undefined;
}

/** As written, what the element takes and no analysis has asked for, by key: it reaches the reports all the same. */
export function unread(reading: Reading): Record<string, string> | undefined {
    const entries: [string, string][] = [];
    for (const [key, property] of reading.first) {
        if (reading.read.has(key) || REPEATED.has(key)) {
            continue;
        }
        const written = afterColon(property);
        if (written) {
            entries.push([key, written]);
        }
    }
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function afterColon(property: AnyProperty): string {
    const cst = property.$cstNode;
    if (!cst) {
        return '';
    }
    const parts = children(cst).filter(child => !child.hidden);
    const colon = parts.findIndex(part => part.text === ':');
    return oneLine(...parts.slice(colon + 1));
}
