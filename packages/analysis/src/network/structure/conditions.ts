import type { Condition } from '../../results/conditions.js';
import type { ChanceFigure, ChanceNumbers, HarmStructure, NodeChances, OutageFigure, OutageNumbers } from '../../results/network.js';
import type { Structure } from './model.js';
import { leadingTo, neededBy, type Unknowns } from './unknowns.js';

/** What all figures of some nodes hold under, beside what each kind of figure does: rings that they stand on, what is not stated, what was judged over other hours. */
export interface Standing {
    readonly shared: readonly Condition[];
    /** How much of that is less than certain on purpose; undefined where nothing is. */
    readonly lessCertain: NodeChances['lessCertain'];
}

/** Of nodes by number. */
export function standingIn(
    structure: Structure
): (numbers: readonly number[], unknowns: Pick<Unknowns, 'unknowns' | 'complete' | 'bands'>, judgedOver: number | undefined) => Standing {
    const {
        compiled: { rings, network }
    } = structure;
    const standsOn = (kind: 'no_source' | 'unstated'): Uint8Array => {
        const members = new Set(rings.flatMap(each => (each.kind === kind ? each.nodes : [])));
        return leadingTo(
            structure,
            network.nodes.map((_, number) => members.has(number))
        );
    };
    const asServices = standsOn('no_source'),
        notStated = standsOn('unstated'),
        needsNotCounted = notCountedIn(structure);
    return (numbers, { unknowns, complete, bands }, judgedOver) => {
        const needs = needsNotCounted(numbers);
        return {
            shared: [
                ...(numbers.some(each => asServices[each] === 1) ? ['ring_as_services' as const] : []),
                ...(numbers.some(each => notStated[each] === 1) ? ['ring_not_stated' as const] : []),
                ...(needs > 0 ? ['needs_not_counted' as const] : []),
                ...(bands > 0 ? ['middle_of_bands' as const] : []),
                ...(unknowns.length > 0 || !complete ? ['of_what_is_modelled' as const] : []),
                ...(judgedOver === undefined ? [] : ['once_in_all' as const])
            ],
            lessCertain: countsOf(bands, needs)
        };
    };
}

const countsOf = (bands: number, needs: number): Standing['lessCertain'] =>
    bands + needs === 0 ? undefined : { ...(bands > 0 ? { bands } : {}), ...(needs > 0 ? { needsNotCounted: needs } : {}) };

/** How many needs do not count that some nodes, or what they hang on, have. */
function notCountedIn(structure: Structure): (numbers: readonly number[]) => number {
    const { notCounted } = structure.compiled;
    const leads = leadingTo(
        structure,
        structure.compiled.network.nodes.map((_, number) => notCounted.has(number))
    );
    const needs = neededBy(structure);
    return numbers => {
        const seen = new Set(numbers.filter(each => leads[each] === 1));
        for (const number of seen) {
            needs(number)
                .filter(each => leads[each] === 1)
                .forEach(each => seen.add(each));
        }
        return new Set([...seen].flatMap(each => notCounted.get(each) ?? [])).size;
    };
}

/** What is missing in a figure, and what it is worth. */
const worth = (status: OutageFigure['atLeastOne']['status'] | undefined, missing: number | undefined): Condition[] => [
    ...(status === 'bounds' ? ['limits' as const] : status === 'approximate' ? ['approximate' as const] : []),
    ...(missing === undefined ? [] : ['not_judged' as const])
];

/** The chance of loss, with what it holds under. @param isBound no outage is likelier */
export const lossOf = (loss: ChanceNumbers, isBound: boolean, { shared }: Standing): ChanceFigure => ({
    ...loss,
    conditions: [
        'every_event_lasts',
        'no_buffer',
        ...(isBound ? [] : ['chances_drawn_once' as const]),
        ...worth(loss.status, loss.missing),
        ...shared
    ]
});

const boundOf = (bound: ChanceNumbers, { shared }: Standing): ChanceFigure => ({
    ...bound,
    conditions: ['every_event_lasts', 'no_buffer', 'chances_certain', ...worth(bound.status, bound.missing), ...shared]
});

function outageOf({ frequency, ...outage }: OutageNumbers, { shared }: Standing): OutageFigure {
    const { atLeastOne, unavailability, over } = outage;
    const when: Condition = over === 'horizon' ? 'all_up_at_beginning' : 'long_run';
    const { missing } = unavailability;
    return {
        ...outage,
        atLeastOne: {
            ...atLeastOne,
            conditions: ['all_up_at_beginning', 'no_buffer', ...worth(atLeastOne.status, atLeastOne.missing), ...shared]
        },
        unavailability: { ...unavailability, conditions: [when, 'no_buffer', ...worth(unavailability.status, missing), ...shared] },
        ...(frequency ? { frequency: { ...frequency, conditions: [when, 'no_buffer', ...worth(undefined, missing), ...shared] } } : {})
    };
}

/** Chances of a node or sector before it is said what they hold under. */
export interface Numbers {
    readonly loss: ChanceNumbers;
    readonly bound: ChanceNumbers | undefined;
    readonly outage: OutageNumbers | undefined;
    readonly judgedOver: number | undefined;
    readonly standing: Standing;
}

/** All chances of a node or sector, each with what it holds under. */
export const chancesIn = ({ loss, bound, outage, judgedOver, standing }: Numbers): Omit<NodeChances, 'formula'> => ({
    ...(outage ? { outage: outageOf(outage, standing) } : {}),
    loss: lossOf(loss, bound === undefined, standing),
    ...(bound ? { lossBound: boundOf(bound, standing) } : {}),
    ...(judgedOver === undefined ? {} : { judgedOver }),
    ...(standing.lessCertain ? { lessCertain: standing.lessCertain } : {})
});

/** Of importances, which are of loss at best estimates. */
export const importanceUnder = ({ loss, standing: { shared } }: Pick<Numbers, 'loss' | 'standing'>): Condition[] => [
    'every_event_lasts',
    'no_buffer',
    'chances_drawn_once',
    'best_estimates',
    'event_given',
    ...worth(loss.status, loss.missing),
    ...shared
];

/** Of a chance of harm: the causes that are in its upper limit alone, and whether it is one figure. */
export const harmUnder = (
    isOne: boolean,
    { missing }: ChanceNumbers,
    withoutDuration: number,
    { shared }: Standing
): HarmStructure['chance']['conditions'] => [
    'durations_as_stated',
    'all_up_at_beginning',
    ...(isOne ? [] : ['limits' as const, 'single_causes' as const]),
    ...(missing === undefined && withoutDuration === 0 ? [] : ['not_judged' as const]),
    ...shared
];
