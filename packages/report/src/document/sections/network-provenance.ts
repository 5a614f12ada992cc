import type { Estimate, Id, Location } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Block } from '../document.js';
import type { Facts } from '../facts.js';
import { evidenceRows, evidenceTable, type Stated } from './provenance.js';

type Model = Facts['report']['model'];
type Elements = Model['nodes'] | Model['dependencies'] | Model['threats'];

const NODE_VALUES = ['users', 'costOfOutage', 'restore', 'restart', 'failure', 'failsToStart'] as const;
const DEPENDENCY_VALUES = ['needs', 'buffer', 'refill', 'substitution', 'strength'] as const;

/** Where each value of the network stands, who judged it, when, and on which evidence. */
export function networkProvenance(facts: Facts): Block[] {
    const { nodes, dependencies, threats } = facts.report.model;
    const rows = [
        ...rowsOf(nodes, each => [...values(each, NODE_VALUES), ...shares(each.supply, facts)], facts),
        ...rowsOf(dependencies, each => [...values(each, DEPENDENCY_VALUES), ...shares(each.supply, facts)], facts),
        ...rowsOf(
            threats,
            ({ disrupts, cuts }) => [
                ...disrupts.flatMap(({ node, duration }) => lasting(duration, facts.title(node))),
                ...cuts.flatMap(({ supplier, resource, duration }) => lasting(duration, facts.title(supplier ?? resource)))
            ],
            facts
        )
    ];
    return evidenceTable(
        message('networkPages.provenance'),
        message('networkPages.element'),
        rows,
        message('networkPages.provenanceFolded', { rows: rows.length })
    );
}

const rowsOf = <T extends Elements[number]>(
    list: readonly T[],
    stated: (each: T) => Stated[],
    facts: Facts
): ReturnType<typeof evidenceRows> =>
    list.flatMap(each => {
        const { id, sources } = each;
        return evidenceRows(id, stated(each), { by: [], on: undefined, sources, cited: each.cited ?? [] }, facts);
    });

/** The values of an element that are there. */
const values = <K extends (typeof NODE_VALUES)[number] | (typeof DEPENDENCY_VALUES)[number]>(
    of: { readonly [P in K]?: Estimate | undefined },
    names: readonly K[]
): Stated[] =>
    names.flatMap(name => {
        const value = of[name];
        return value ? [{ what: message('networkPages.value', { name }), value, at: value.at }] : [];
    });

const shares = (
    supply: readonly { readonly supplier: Id; readonly share: Estimate; readonly at: Location }[],
    { title }: Facts
): Stated[] =>
    supply.map(({ supplier, share, at }) => ({ what: message('networkPages.shareOf', { supplier: title(supplier) }), value: share, at }));

const lasting = (duration: Estimate | undefined, of: Message): Stated[] =>
    duration ? [{ what: message('networkPages.outageOf', { of }), value: duration, at: duration.at }] : [];
