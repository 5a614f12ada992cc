import type { ReferenceInfo } from 'langium';
import type { KindName } from '@nvs/model';
import { isElementRef, isRefsProperty } from '../generated/ast.js';
import { isQualifiable, keyOf } from '../properties/keys.js';
import { propertiesOf } from '../properties/registry.js';

const NODES: readonly KindName[] = ['Process', 'Asset', 'Resource', 'Supplier'];
const SUPPLIERS: readonly KindName[] = ['Country', 'Supplier', 'Group'];
/** Who can need something of us: a reverse dependency. */
const ABROAD: readonly KindName[] = ['Country', 'Group', 'Actor'];
/** What a question can be about. */
const ABOUT: readonly KindName[] = [
    'Threat',
    'Development',
    'Campaign',
    'Dependency',
    ...NODES,
    'Sector',
    'Actor',
    'Measure',
    'Objective',
    'Capability',
    'Interest',
    'Criterion',
    'StressTest',
    'Theme',
    'Scope',
    'Country',
    'Group',
    'Organisation',
    'Source',
    'Method',
    'Scale'
];
const ANY: readonly KindName[] = [];

/** The kinds of element that a reference may name, by the type and property of the node that holds it. */
const EXPECTED: Readonly<Record<string, readonly KindName[]>> = {
    'LevelEstimate:best': ['Level'],
    'LevelEstimate:upTo': ['Level'],
    'LevelEstimate:low': ['Level'],
    'LevelEstimate:high': ['Level'],
    'Criterion:parent': ['Interest', 'Criterion'],
    'Campaign:by': ['Actor'],
    'Judgement:of': ['Threat'],
    'Judgement:by': ['Organisation'],
    'Dependency:of': [...NODES, 'Sector', ...ABROAD],
    'Need:target': [...NODES, 'Country', 'Group'],
    'Judges:by': ['Organisation'],
    'Judges:about': ['Theme', 'Threat', 'Group'],
    'Stake:by': ['Supplier', 'Organisation', 'Actor', 'Country', 'Group'],
    'Drive:target': ['Threat', 'Theme', 'Group'],
    'Question:about': ABOUT,
    'ThresholdsProperty:scope': ['Scope'],
    'EstimateProperty:scope': ['Scope'],
    'SupplyProperty:scope': ['Scope'],
    'Weight:target': ['Criterion', 'Interest'],
    'Service:target': ['Criterion', 'Interest'],
    'SupplyShare:supplier': SUPPLIERS,
    'Disruption:target': NODES,
    'Cut:resource': ['Resource'],
    'Cut:supplier': SUPPLIERS,
    'Trigger:target': ['Threat'],
    'Impact:scope': ['Scope'],
    'ImpactRow:criterion': ['Criterion', 'Interest'],
    'StressAction:target': ['Threat', 'Campaign', ...NODES],
    'Effect:criterion': ['Criterion'],
    'Effect:target': ['Threat', 'Campaign', 'Dependency', ...NODES, 'Capability', 'Theme', 'Group', 'Sector'],
    'Citation:source': ['Source'],
    'Judged:by': ['Organisation'],
    'MeanOf:group': ['Group', 'Theme', 'Sector'],
    'Verdict:rule': ['Rule'],
    'Verdict:of': ANY,
    'Path:target': ANY,
    'Path:stressTest': ['StressTest']
};

/** The same by type and property apart: references are many, and putting names together takes its time. */
const BY_TYPE: ReadonlyMap<string, ReadonlyMap<string, readonly KindName[]>> = new Map(
    [...new Set(Object.keys(EXPECTED).map(place => place.slice(0, place.indexOf(':'))))].map(type => [
        type,
        new Map(
            Object.entries(EXPECTED).flatMap(([place, kinds]) =>
                place.startsWith(`${type}:`) ? [[place.slice(type.length + 1), kinds]] : []
            )
        )
    ])
);

/** The kinds that fit a reference; empty: any. */
export function expectedKinds({ container, property }: Pick<ReferenceInfo, 'container' | 'property'>): readonly KindName[] {
    if (isElementRef(container)) {
        const list = container.$container;
        if (!isRefsProperty(list)) {
            return ANY;
        }
        const value = propertiesOf(list.$container.$type).get(list.key)?.value;
        return value?.type === 'refs' ? value.kinds : ANY;
    }
    if (property === 'for' && isQualifiable(container)) {
        return propertiesOf(container.$container.$type).get(keyOf(container) ?? '')?.qualifiers?.for ?? ANY;
    }
    return BY_TYPE.get(container.$type)?.get(property) ?? ANY;
}

/** The same by the name of the place alone, `TYPE:PROPERTY`: for text that is not parsed yet. */
export function kindsAt(place: string): readonly KindName[] {
    return EXPECTED[place] ?? ANY;
}
