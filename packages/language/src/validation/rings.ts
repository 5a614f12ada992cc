import { message, type Message } from '@nvs/words';
import type { Dependency, Element } from '../generated/ast.js';
import { isAnyOf, isDependency, isNeed, isThreshold, isWordsProperty } from '../generated/ast.js';
import { qualifiedName } from '../references/names.js';
import type { Code } from './codes.js';
import type { Accept } from './finding.js';
import { propertyOf } from './keys.js';
import { walk } from './walk.js';

/** A ring of dependencies of which something is to be said. */
export interface Ring {
    /** `no_source`: of feeds with nothing outside that feeds it; `unstated`: not stated to be of feeds; `one_service`: of feeds but for one service. */
    readonly kind: 'no_source' | 'unstated' | 'one_service';
    /** The first state of measures in which it is there. */
    readonly state: 'inherent' | 'current' | 'residual' | 'what_if';
    readonly nodes: readonly string[];
    readonly edges: readonly { readonly dependency: string; readonly on: string }[];
}

/** How many dependencies a finding shows beside the first. */
const NAMED = 4;

const CODES: Readonly<Record<Ring['kind'], Code>> = {
    no_source: 'dependency/ring-without-source',
    unstated: 'dependency/ring',
    one_service: 'dependency/ring-of-feeds'
};

/** Rings of feeds have a source outside them, and rings that could be of feeds say what they are: in the network as it is, and after measures too. */
export function ringsMustHaveASource(elements: readonly Element[], rings: readonly Ring[], accept: Accept): void {
    const dependencies = new Map(elements.filter(isDependency).map(node => [qualifiedName(node), node]));
    for (const ring of rings) {
        const ids = [...new Set(ring.edges.map(each => each.dependency))];
        const [first, ...others] = ids.flatMap((id): Dependency[] => {
            const node = dependencies.get(id);
            return node ? [node] : [];
        });
        // Of what needs itself it is told already that it does.
        if (!first || ring.nodes.length < 2) {
            continue;
        }
        accept({
            code: CODES[ring.kind],
            node: first,
            property: 'name',
            message: said(ring, ids),
            related: others.slice(0, NAMED).map(node => ({ node, message: message('network.ringGoesOn') }))
        });
    }
}

/** Without a stated feed, only alternatives make a ring that could be of feeds: all others would be down at rest. */
export function mayMakeARing(element: Element): boolean {
    let found = false;
    if (element.$type === 'Dependency' || element.$type === 'Measure') {
        const kind = propertyOf(element, 'kind');
        found = isWordsProperty(kind) && kind.words.includes('feed');
        walk(element, node => {
            found ||= isAnyOf(node) || isThreshold(node) || (isNeed(node) && node.kind === 'feed');
        });
    }
    return found;
}

function said({ kind, state, nodes, edges }: Ring, ids: readonly string[]): Message {
    const members = nodes.map(last),
        written = ids.map(last);
    switch (kind) {
        case 'no_source':
            return message('network.ringWithoutSource', { state, members });
        case 'unstated':
            return message('network.ringUnstated', { state, members, written });
        case 'one_service':
            return message('network.ringOfFeeds', { state, members, written, services: edges.map(each => last(each.on)) });
    }
}

const last = (id: string): string => id.slice(id.lastIndexOf('.') + 1);
