import type { AskableKind } from '@nvs/model';
import type { Value } from '../value.js';
import type { Element, World } from '../world.js';
import { CAPABILITY, DEVELOPMENT, MEASURE, OBJECTIVE, RULE, QUESTION, TRADE_DATA } from './action.js';
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
import { memberAt, type Argument, type Member, type Members } from './member.js';
import { DEPENDENCY, NODE, RESOURCE, SECTOR, STRESS_TEST } from './network.js';
import { own } from './values.js';

export type { Argument } from './member.js';
export { memberOfValue } from './values.js';

/** The values of the members of every kind of element that expressions can speak of. A kind or member of the model's tables that is not here does not compile. */
const MEMBERS: { readonly [K in AskableKind]: Members<K, Extract<Element, { kind: K }>> } = {
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
    objective: OBJECTIVE,
    rule: RULE,
    capability: CAPABILITY,
    data: TRADE_DATA,
    question: QUESTION,
    development: DEVELOPMENT
};

/** The value of a member of an element; undefined where it has none of that name. */
export function memberOf(world: World, element: Element, name: string, under: string | undefined, argument?: Argument): Value | undefined {
    const table: Readonly<Record<string, Member<Element>>> = MEMBERS[element.kind];
    const value = own<Member<Element>>(EVERY, name) ?? own(table, name) ?? own<Member<Element>>(COMMON, name);
    return value?.(world, element, {
        what: memberAt(name, element),
        under,
        argument
    });
}
