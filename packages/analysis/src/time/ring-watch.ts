import { oncePerObject } from '../memo.js';
import { dependenciesOf, gatesOf, namedBy, type TimeNetwork } from './network.js';
import type { Cause } from './simulation.js';

/** Looks on while one reading of a network is played: whether the other one could go differently. */
export interface RingWatch {
    /** Begins a run with these causes. */
    begin(causes: readonly Cause[]): void;
    readonly onDown: (node: number) => readonly Cause[];
    /** Whether anything was cut or went down that is in a ring of feeds, or that its members name. */
    readonly reached: boolean;
}

/**
 * Nothing but what a member of a ring needs, and the member itself, makes a ring of feeds go another way than one of services: as long as none of it fails, both
 * readings go alike. @param asFeeds the reading that has all rings; undefined where there is no other reading, which nothing reaches
 */
export function ringWatch(asFeeds: TimeNetwork | undefined): RingWatch {
    const beside: ReadonlySet<number> = asFeeds ? besideRings(asFeeds) : new Set();
    let reached = false;
    return {
        begin: causes => {
            reached = causes.some(each => beside.has(each.node));
        },
        onDown: node => {
            reached ||= beside.has(node);
            return NONE;
        },
        get reached() {
            return reached;
        }
    };
}

const besideRings = oncePerObject(
    (network: TimeNetwork) =>
        new Set(
            network.rings
                .flat()
                .flatMap(node => [
                    node,
                    ...dependenciesOf(network, node).flatMap(each => gatesOf(network, each).flatMap(gate => namedBy(network, gate)))
                ])
        )
);

const NONE: readonly Cause[] = [];
