import {
    isBand,
    type AskableKind,
    type COMMON_MEMBERS,
    type ELEMENT_MEMBERS,
    type Estimate,
    type EVERY_MEMBER,
    type Quantity
} from '@nvs/model';
import { message, type Message, type ParamsOf } from '@nvs/words';
import { exact } from '../../exact.js';
import type { Condition } from '../../results/conditions.js';
import type { NodeChances } from '../../results/network.js';
import { samplePercentiles } from '../../sampling/estimate.js';
import { elements, exactly, list, missing, word, type NumberValue, type Value } from '../value.js';
import type { Element, World } from '../world.js';

/** A member of an element, as it is named in a reason. */
export type What = ParamsOf<'ruleReasons.notGiven'>['what'];

/** A member of an element as things stand. */
export const memberAt = (member: string, { title, titles }: Pick<Element, 'title' | 'titles'>): What => ({
    member,
    title,
    titles,
    state: undefined
});

/** How a member is asked for: its name with the element, what stands behind `under`, what stands in parentheses. */
interface Asked {
    readonly what: What;
    readonly under: string | undefined;
    readonly argument: Argument | undefined;
}

/** What stands in the parentheses of a member: the element that it leads to, with the last member behind it; or a class of a scale. */
export interface Argument {
    readonly class?: { readonly scale: string; readonly class: string; readonly sub?: string | undefined };
    readonly element: string | undefined;
    readonly member: string | undefined;
    readonly under: string | undefined;
    readonly year?: number | undefined;
}

/** How the value of a member is worked out. A method, for the table of a kind asks each only about elements of that kind. */
export type Member<E> = { of(world: World, element: E, asked: Asked): Value }['of'];

/** A value for each member of a table, and for no other. */
type ValuesOf<Table, E> = { readonly [K in keyof Table]: Member<E> };

/** What a kind of element has of its own. */
export type Members<K extends AskableKind, E> = ValuesOf<(typeof ELEMENT_MEMBERS)[K], E>;
export type EveryMember = ValuesOf<typeof EVERY_MEMBER, Element>;
export type CommonMembers = ValuesOf<typeof COMMON_MEMBERS, Element>;

/** A list that is one where a ring keeps itself running, and another where it needs a source. */
export const openRing = (what: What, isList: boolean): Value => missing(message('ruleReasons.openRing', { what, isList }));

type LessCertain = NonNullable<NodeChances['lessCertain']>;

/** How a ring was read that a figure stands on, and what does not count in it. */
export const ringRead = (conditions: readonly Condition[], { bands = 0, needsNotCounted = 0 }: LessCertain = {}): Message[] => [
    ...(conditions.includes('ring_as_services') ? [message('ruleConditions.ringAsServices')] : []),
    ...(conditions.includes('ring_not_stated') ? [message('ruleConditions.ringBothWays')] : []),
    ...(bands > 0 ? [message('ruleConditions.middleOfBands', { bands })] : []),
    ...(needsNotCounted > 0 ? [message('ruleConditions.notCounted', { needs: needsNotCounted })] : [])
];

export const notGiven = (what: What): Value => missing(message('ruleReasons.notGiven', { what }));
export const optionalWord = (text: string | undefined, what: What): Value => (text === undefined ? notGiven(what) : word(text));
export const optionalText = (text: string | undefined, what: What): Value =>
    text === undefined ? notGiven(what) : { type: 'text', value: text };
export const optionalDate = (date: string | undefined, what: What): Value =>
    date === undefined ? notGiven(what) : { type: 'date', value: date };
export const optionalElement = (id: string | undefined, what: What): Value => (id === undefined ? notGiven(what) : { type: 'element', id });
export const optionalNumber = (value: number | undefined, what: What, dimension: NumberValue['dimension'] = 'number'): Value =>
    value === undefined ? notGiven(what) : exactly(value, dimension);
export const optionalQuantity = (quantity: Quantity | undefined, what: What): Value => (quantity ? ofQuantity(quantity) : notGiven(what));

/** Properties that the model carries as they were written: a text without its quotes, a word, or words between commas. */
const carried = (element: Element, key: string): string | undefined =>
    ('properties' in element ? element.properties : element.carried)?.[key];
export const carriedText =
    <E extends Element>(key: string): Member<E> =>
    (_, element, { what }) =>
        optionalText(carried(element, key)?.replace(/^"(.*)"$/s, '$1'), what);
export const carriedWord =
    <E extends Element>(key: string): Member<E> =>
    (_, element, { what }) =>
        optionalWord(carried(element, key), what);
export const carriedWords =
    <E extends Element>(key: string): Member<E> =>
    (_, element) =>
        list(
            (carried(element, key) ?? '')
                .split(',')
                .map(each => each.trim())
                .filter(each => each !== '')
                .map(word)
        );

/** References of a property; `undefined` in them is nothing. */
export const refs =
    <E>(ids: (element: E) => readonly (string | undefined)[]): Member<E> =>
    (_, element) =>
        elements(ids(element).filter(each => each !== undefined));

/** The value of an estimate: a number with its limits; a class where it is one. */
export function ofEstimate(estimate: Estimate | undefined, what: What): Value {
    if (!estimate) {
        return notGiven(what);
    }
    const { best, low = best, high = best, provenance } = estimate;
    if (estimate.withheld && (!low || !high)) {
        return missing(message('ruleReasons.withheld', { what }), true);
    }
    if (low?.type === 'quantity' && high?.type === 'quantity') {
        const { dimension, unit, per, once } = best?.type === 'quantity' ? best : low;
        const middle = estimate.withheld || best?.type !== 'quantity' ? undefined : best.amount;
        return {
            type: 'number',
            dimension,
            unit,
            per,
            once,
            provenance,
            withheld: estimate.withheld,
            band: isBand(estimate),
            low: exact(low.amount),
            best: middle === undefined ? undefined : exact(middle),
            high: exact(high.amount),
            percentile: of => (middle === undefined ? undefined : samplePercentiles(streamOf(what), low.amount, middle, high.amount)[of])
        };
    }
    return best ? { type: 'word', value: best.text, provenance } : notGiven(what);
}

/** The name of the stream of draws. */
const streamOf = ({ member, title }: What): string => `${member.replaceAll('_', ' ')} of ${title}`;

export const estimateAt =
    <E>(estimate: (element: E) => Estimate | undefined): Member<E> =>
    (_, element, { what }) =>
        ofEstimate(estimate(element), what);

export function ofQuantity({ dimension, unit, per, once, amount }: Quantity): NumberValue {
    const value = exact(amount);
    return { type: 'number', dimension, unit, per, once, low: value, best: value, high: value };
}
