import type { Value } from '../value.js';
import type { Element, World } from '../world.js';
import { CAPABILITY, MEASURE, RULE, TRADE_DATA } from './action.js';
import { CAMPAIGN, JUDGEMENT, THREAT } from './events.js';
import {
    ACTOR,
    ASSESSMENT,
    COMMON,
    COUNTRY,
    CRITERION,
    EVERY,
    GROUP,
    INTEREST,
    LEVEL,
    METHOD,
    ORGANISATION,
    SCALE,
    SCOPE,
    SOURCE,
    STRATEGY,
    THEME
} from './frame.js';
import type { Argument, ElementKind, Member, Members } from './member.js';
import { DEPENDENCY, NODE, RESOURCE, SECTOR, STRESS_TEST } from './network.js';
import { own } from './values.js';

export { REDUCIBLE, type Argument, type ElementKind } from './member.js';
export { VALUE_MEMBERS, memberOfValue } from './values.js';

/**
 * Every kind of element that expressions can speak of, with what is known of it: types, values and meanings of members in one place.
 * A kind of the model that is not here does not compile.
 */
const MEMBERS: { readonly [K in ElementKind]: Members<Extract<Element, { kind: K }>> } = {
    assessment: ASSESSMENT,
    organisation: ORGANISATION,
    source: SOURCE,
    theme: THEME,
    strategy: STRATEGY,
    level: LEVEL,
    country: COUNTRY,
    group: GROUP,
    scope: SCOPE,
    scale: SCALE,
    interest: INTEREST,
    criterion: CRITERION,
    method: METHOD,
    actor: ACTOR,
    threat: THREAT,
    campaign: CAMPAIGN,
    judgement: JUDGEMENT,
    sector: SECTOR,
    process: NODE,
    asset: NODE,
    resource: RESOURCE,
    supplier: NODE,
    dependency: DEPENDENCY,
    stress_test: STRESS_TEST,
    measure: MEASURE,
    rule: RULE,
    capability: CAPABILITY,
    data: TRADE_DATA
};

/** The kinds, as their words in the language. */
export const ELEMENT_KINDS = Object.keys(MEMBERS).filter((each): each is ElementKind => Object.hasOwn(MEMBERS, each));

/** A member of a kind of element, of its own or one that every element has; undefined where there is none of that name. */
export function elementMember(kind: ElementKind, name: string): Member<Element> | undefined {
    const table: Members<Element> = MEMBERS[kind];
    return own(EVERY, name) ?? own(table, name) ?? own(COMMON, name);
}

/** The names of the members of a kind of element: those of all, its own, and those that most have. */
export function membersOfKind(kind: ElementKind): string[] {
    return [...new Set([...Object.keys(EVERY), ...Object.keys(MEMBERS[kind]), ...Object.keys(COMMON)])];
}

/** The value of a member of an element; undefined where it has none of that name. */
export function memberOf(world: World, element: Element, name: string, under: string | undefined, argument?: Argument): Value | undefined {
    return elementMember(element.kind, name)?.value(world, element, {
        what: `${name.replaceAll('_', ' ')} of ${element.title}`,
        under,
        argument
    });
}
