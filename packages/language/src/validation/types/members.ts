import type { PropertyDefinition } from '../../properties/definition.js';
import { propertiesOf } from '../../properties/registry.js';
import type { KindName } from '../../references/kinds.js';
import { DURATION, NUMBER, SHARE, TEXT, UNKNOWN, elementOf, listOf, ofMeasures, wordOf } from './type.js';
import type { Type } from './type.js';

const NODES: readonly KindName[] = ['Process', 'Asset', 'Resource', 'Supplier'];
const MEASURED = elementOf('Criterion', 'Interest');
const SOURCES: readonly KindName[] = ['Country', 'Supplier', 'Group'];
const DISRUPTION = wordOf('yes', 'possible', 'no');

const whenDown: Readonly<Record<string, Type>> = { downtime: DURATION, loss: SHARE, outage: SHARE, unavailability: SHARE, frequency: { is: 'frequency' } };
const ofNode: Readonly<Record<string, Type>> = {
    ...whenDown, dependencies: listOf(elementOf('Dependency')), single_points: listOf(elementOf(...NODES, 'Country')), exposure: listOf({ is: 'row' })
};
const ofRisk: Readonly<Record<string, Type>> = { disruption: DISRUPTION, risk: NUMBER, rank: NUMBER, residual: UNKNOWN, inherent: UNKNOWN, measures: listOf(elementOf('Measure')) };
const ofEvent: Readonly<Record<string, Type>> = { ...ofRisk, understated: listOf(elementOf('Criterion')) };

/** What is known of an element beyond its properties: what stands in its head, and figures that the analysis makes. */
const COMPUTED: Readonly<Partial<Record<KindName, Readonly<Record<string, Type>>>>> = {
    Threat: ofEvent,
    Campaign: { ...ofEvent, by: listOf(elementOf('Actor')) },
    Judgement: { of: elementOf('Threat'), by: listOf(elementOf('Organisation')) },
    Process: ofNode, Asset: ofNode, Resource: ofNode, Supplier: ofNode, Sector: whenDown,
    Dependency: { of: elementOf(...NODES, 'Sector'), on: listOf(elementOf(...NODES, 'Country', 'Group')) },
    Criterion: { interest: elementOf('Interest') },
    Interest: { ...ofRisk, criteria: listOf(elementOf('Criterion')) },
    Source: {}
};
const EVERY: Readonly<Record<string, Type>> = { title: TEXT, name: TEXT };

const OF_SUPPLY: Readonly<Record<string, Type>> = {
    hhi: NUMBER, hhi_outside: NUMBER, largest_share: SHARE, largest: elementOf(...SOURCES), share_outside: SHARE,
    supplier: listOf(elementOf(...SOURCES)), share: listOf(SHARE), year: NUMBER
};
/** A row of a supply. */
const OF_SHARE: Readonly<Record<string, Type>> = { supplier: elementOf(...SOURCES), share: SHARE };
const ROW: Type = { is: 'row' };

const ESTIMATES: ReadonlySet<string> = new Set(['duration', 'number', 'share', 'money', 'likelihood', 'quantity', 'frequency', 'class', 'unknown']);
const LIMITS: ReadonlySet<string> = new Set(['low', 'best', 'high', 'mean', 'p5', 'p25', 'p50', 'p75', 'p95']);
const OF_ESTIMATE: Readonly<Record<string, Type>> = {
    source: listOf(elementOf('Source')), confidence: wordOf('low', 'medium', 'high'), because: TEXT, judged_by: listOf(elementOf('Organisation')), judged_on: { is: 'date' }
};

/** The type of a member; nothing when there is no such member. */
export function memberOf(type: Type, member: string): Type | undefined {
    switch (type.is) {
        case 'unknown': return UNKNOWN;
        case 'list': {
            const of = memberOf(type.of, member);
            return of && (of.is === 'list' ? of : listOf(of));
        }
        case 'element': return ofElement(type.kinds, member);
        case 'supply': return OF_SUPPLY[member];
        case 'row': return OF_SHARE[member];
        default:
            if (!ESTIMATES.has(type.is)) return undefined;
            return LIMITS.has(member) ? type : OF_ESTIMATE[member];
    }
}

function ofElement(kinds: readonly KindName[], member: string): Type | undefined {
    if (kinds.length === 0) return UNKNOWN;
    const found = kinds.map(kind => ofKind(kind, member)).filter(type => type !== undefined);
    const [first, ...others] = found;
    if (!first) return undefined;
    return others.every(other => other.is === first.is) ? first : UNKNOWN;
}

function ofKind(kind: KindName, member: string): Type | undefined {
    const own = EVERY[member] ?? COMPUTED[kind]?.[member];
    if (own) return own;
    const property = propertiesOf(kind).get(member);
    return property && ofProperty(property);
}

function ofProperty({ key, value }: PropertyDefinition): Type {
    switch (value.type) {
        case 'refs': return value.many ? listOf(elementOf(...value.kinds)) : elementOf(...value.kinds);
        case 'estimate': return ofMeasures(value.measures);
        case 'words': return value.open ? wordOf() : wordOf(...Object.keys(value.words));
        case 'text': return TEXT;
        case 'date': return { is: 'date' };
        case 'form': return FORMS[key] ?? UNKNOWN;
    }
}

const FORMS: Readonly<Record<string, Type>> = {
    supply: { is: 'supply' }, serves: listOf(MEASURED), disrupts: listOf(elementOf(...NODES)), cuts: listOf(elementOf('Resource')), triggers: listOf(elementOf('Threat'))
};

/** The members that a type has, for suggestions. */
export function membersOf(type: Type): string[] {
    switch (type.is) {
        case 'list': return membersOf(type.of);
        case 'supply': return Object.keys(OF_SUPPLY);
        case 'row': return Object.keys(OF_SHARE);
        case 'element': return [...new Set(type.kinds.flatMap(kind => [...Object.keys(EVERY), ...Object.keys(COMPUTED[kind] ?? {}), ...propertiesOf(kind).keys()]))];
        default: return ESTIMATES.has(type.is) && type.is !== 'unknown' ? [...LIMITS, ...Object.keys(OF_ESTIMATE)] : [];
    }
}

/** What is known of a kind of element beyond its properties. */
export function computedMembers(kind: KindName): string[] {
    return Object.keys({ ...EVERY, ...COMPUTED[kind] });
}

/** What a loop over the type goes through; nothing when it is no list. */
export function itemOf(type: Type): Type | undefined {
    switch (type.is) {
        case 'unknown': return UNKNOWN;
        case 'list': return type.of;
        case 'supply': return ROW;
        case 'element': return type.kinds.includes('Group') || type.kinds.length === 0 ? UNKNOWN : undefined;
        default: return undefined;
    }
}
