import { message, type Message } from '@nvs/words';
import { ASKABLE_KINDS, KINDS, kindByWord, membersOfKind, REDUCIBLE, VALUE_MEMBERS } from '@nvs/model';
import type { KindName, MemberSignature, MemberTable, MemberType } from '@nvs/model';
import type { PropertyDefinition } from '../../properties/definition.js';
import { propertiesOf } from '../../properties/registry.js';
import { DURATION, NUMBER, SHARE, TEXT, UNKNOWN, elementOf, listOf, ofMeasures, wordOf } from './type.js';
import { knownPart, partMembers } from './value-parts.js';
import type { Type } from './type.js';

/** What stands behind a dot: its type, what it means, and what it takes in parentheses or behind `under`. */
export interface KnownMember {
    readonly type: Type;
    readonly meaning: Message | undefined;
    readonly takes: Takes | undefined;
    readonly under: boolean;
}
type Takes = NonNullable<MemberSignature['takes']>;

const ESTIMATES: ReadonlySet<string> = new Set([
    'duration',
    'number',
    'share',
    'money',
    'likelihood',
    'chance',
    'quantity',
    'frequency',
    'class',
    'unknown'
]);

/** Of every figure and estimate: its limits and percentiles, and who stands behind it. */
const ESTIMATE: MemberTable = { ...VALUE_MEMBERS.limits, ...VALUE_MEMBERS.provenance };

const { low, best, high } = VALUE_MEMBERS.limits;
/** Of an estimate of a level. */
const ESTIMATED: MemberTable = { low, best, high, ...VALUE_MEMBERS.provenance };

/** Of each kind that expressions can speak of: its members. */
const ELEMENT_MEMBERS: ReadonlyMap<string, MemberTable> = new Map(ASKABLE_KINDS.map(word => [word, membersOfKind(word)]));

/** The table of members of values of a type; nothing for a type that has none. */
function tableOf(type: Type): MemberTable | undefined {
    switch (type.is) {
        case 'supply':
            return VALUE_MEMBERS.supply;
        case 'row':
            return VALUE_MEMBERS.row;
        case 'state':
            return VALUE_MEMBERS.state;
        default:
            return ESTIMATES.has(type.is) ? ESTIMATE : undefined;
    }
}

/** What is known of a member; nothing when there is no such member. */
export function knownMember(type: Type, member: string): KnownMember | undefined {
    return knownPart(type, member) ?? knownOfWhole(type, member);
}

function knownOfWhole(type: Type, member: string): KnownMember | undefined {
    switch (type.is) {
        case 'unknown':
            return { type: UNKNOWN, meaning: undefined, takes: undefined, under: true };
        case 'list': {
            const of = knownMember(type.of, member);
            return of && { ...of, type: of.type.is === 'list' ? of.type : listOf(of.type) };
        }
        case 'element':
            return (type.estimated ? inTable(ESTIMATED, type, member) : undefined) ?? ofElement(type.kinds, member);
        default:
            return inTable(tableOf(type), type, member);
    }
}

function inTable(table: MemberTable | undefined, type: Type, member: string): KnownMember | undefined {
    const found = table && Object.hasOwn(table, member) ? table[member] : undefined;
    return (
        found && {
            type: found.type ? asType(found.type, type) : UNKNOWN,
            meaning: meaningOf(found),
            takes: found.takes,
            under: false
        }
    );
}

const meaningOf = ({ meaning }: MemberSignature): Message | undefined =>
    meaning === undefined ? undefined : message(`memberDocs.${meaning}`);

/** The type of a member; nothing when there is no such member. */
export function memberOf(type: Type, member: string): Type | undefined {
    return knownMember(type, member)?.type;
}

function ofElement(kinds: readonly KindName[], member: string): KnownMember | undefined {
    if (kinds.length === 0) {
        return { type: UNKNOWN, meaning: undefined, takes: undefined, under: true };
    }
    const found = kinds.map(kind => ofKind(kind, member)).filter(each => each !== undefined);
    const [first, ...others] = found;
    if (!first) {
        return undefined;
    }
    return others.every(other => other.type.is === first.type.is) ? first : { ...first, type: UNKNOWN };
}

/** What expressions can ask of a kind of element; nothing of one that they cannot speak of. */
function ofElementKind(kind: KindName): MemberTable {
    return ELEMENT_MEMBERS.get(KINDS[kind].word) ?? {};
}

function ofKind(kind: KindName, member: string): KnownMember | undefined {
    const members = ofElementKind(kind),
        found = Object.hasOwn(members, member) ? members[member] : undefined;
    const property = propertiesOf(kind).get(member);
    if (!found || (found.type === undefined && !property)) {
        return undefined;
    }
    return {
        type: withPartsOf(property, found.type ? asType(found.type, UNKNOWN) : property ? ofValue(property.value) : UNKNOWN),
        meaning: meaningOf(found) ?? property?.doc,
        takes: found.takes,
        under: found.under ?? false
    };
}

/** What a property can be stated for a part of can be asked for by part, whoever works it out. */
function withPartsOf(property: PropertyDefinition | undefined, type: Type): Type {
    return property?.qualifiers === undefined ? type : { ...type, parts: property.qualifiers };
}

function ofValue(value: PropertyDefinition['value']): Type {
    switch (value.type) {
        case 'refs':
            return value.many
                ? listOf(elementOf(...value.kinds))
                : { ...elementOf(...value.kinds), ...(value.estimated ? { estimated: true } : {}) };
        case 'estimate':
            return ofMeasures(value.measures); // several amounts of money compare as one
        case 'words': {
            const word = value.open ? wordOf() : wordOf(...Object.keys(value.words));
            return value.many ? listOf(word) : word;
        }
        case 'text':
            return TEXT;
        case 'date':
            return { is: 'date' };
        case 'form':
            return UNKNOWN;
    }
}

/** The members that a type has, for suggestions. */
export function membersOf(type: Type): string[] {
    return [...membersOfWhole(type), ...partMembers(type)];
}

function membersOfWhole(type: Type): string[] {
    switch (type.is) {
        case 'unknown':
            return [];
        case 'list':
            return membersOf(type.of);
        case 'element':
            return [...new Set([...(type.estimated ? Object.keys(ESTIMATED) : []), ...type.kinds.flatMap(membersOfElement)])];
        default:
            return Object.keys(tableOf(type) ?? {});
    }
}

function membersOfElement(kind: KindName): string[] {
    return Object.keys(ofElementKind(kind)).filter(member => ofKind(kind, member));
}

/** What is known of a kind of element beyond its properties. */
export function computedMembers(kind: KindName): string[] {
    return membersOfElement(kind).filter(member => !propertiesOf(kind).has(member));
}

/** The figures of elements that a measure can better. */
export const FIGURES: ReadonlySet<string> = new Set<string>(REDUCIBLE);

/** What a measure can lower a figure by. */
export function reducedType(figure: string | undefined): Type {
    return figure === 'risk' ? NUMBER : figure === 'downtime' ? DURATION : SHARE;
}

/** What a loop over the type goes through; nothing when it is no list. */
export function itemOf(type: Type): Type | undefined {
    switch (type.is) {
        case 'unknown':
            return UNKNOWN;
        case 'list':
            return type.of;
        case 'supply':
            return { is: 'row' };
        case 'element':
            return type.kinds.includes('Group') || type.kinds.length === 0 ? UNKNOWN : undefined;
        default:
            return undefined;
    }
}

/** As the types of expressions know it. */
function asType(type: MemberType, same: Type): Type {
    switch (type.is) {
        case 'same':
            return same;
        case 'argument':
            return UNKNOWN; // see reducedType
        case 'impact':
            return { is: 'class', measures: 'impact' };
        case 'quantity':
            return { is: 'quantity', unit: undefined };
        case 'word':
            return wordOf(...(type.words ?? []));
        case 'list':
            return listOf(asType(type.of, same));
        case 'element':
            return elementOf(...type.kinds.map(kindByWord).filter(kind => kind !== undefined));
        default:
            return { is: type.is };
    }
}
