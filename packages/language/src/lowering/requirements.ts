import type { Requirement as ModelRequirement, SupplyShare as ModelSupplyShare } from '@nvs/model';
import type { Need, Requirement, SupplyShare, Threshold } from '../generated/ast.js';
import { locationOf, targetId } from './context.js';
import type { LoweringContext } from './context.js';
import { hasKeyword } from './docs.js';
import { lowerEstimate } from './estimates.js';
import { lowerHours, parseNumber, parsePercent } from './quantities.js';

/**
 * What a node needs; nothing when it is broken. Of `all of (…)` a broken item costs itself: the others are needed all the
 * same. Of alternatives and counts it costs the whole: with one item less they would say something else.
 */
export function lowerRequirement(context: LoweringContext, node: Requirement | undefined): ModelRequirement | undefined {
    switch (node?.$type) {
        case 'Need':
            return lowerNeed(context, node);
        case 'AllOf': {
            const items = node.items.map(item => lowerRequirement(context, item)).filter(item => item !== undefined);
            return items.length > 0 ? { type: 'all', items } : undefined;
        }
        case 'AnyOf': {
            const items = whole(context, node.items);
            return items && { type: 'any', items };
        }
        case 'Threshold':
            return lowerThreshold(context, node);
        default:
            return undefined;
    }
}

function lowerNeed(context: LoweringContext, node: Need): ModelRequirement | undefined {
    const target = targetId(context, node, 'target', node.target);
    const share = parsePercent(node.share),
        endurance = lowerHours(node.endurance);
    if (target === undefined || (node.share !== undefined && share === undefined) || (endurance === undefined && hasKeyword(node, 'for'))) {
        return undefined;
    }
    return { type: 'node', node: target, share, endurance, edge: node.kind, at: locationOf(context, node) };
}

function lowerThreshold(context: LoweringContext, node: Threshold): ModelRequirement | undefined {
    const items = whole(context, node.items);
    if (!items) {
        return undefined;
    }
    const count = parseNumber(node.count),
        share = parsePercent(node.share);
    if (count !== undefined) {
        return Number.isInteger(count) ? { type: 'count', count, items } : undefined;
    }
    return share === undefined ? undefined : { type: 'share', share, items };
}

function whole(context: LoweringContext, nodes: readonly Requirement[]): ModelRequirement[] | undefined {
    const items = nodes.map(node => lowerRequirement(context, node));
    const sound = items.filter(item => item !== undefined);
    return sound.length === items.length && sound.length > 0 ? sound : undefined;
}

/** The shares that are known; `broken` tells whether one is missing. */
export function lowerShares(context: LoweringContext, nodes: readonly SupplyShare[]): { shares: ModelSupplyShare[]; broken: boolean } {
    const shares: ModelSupplyShare[] = [];
    for (const node of nodes) {
        const supplier = targetId(context, node, 'supplier', node.supplier),
            share = lowerEstimate(context, node.share, ['share']);
        if (supplier !== undefined && share) {
            shares.push({ supplier, share, at: locationOf(context, node) });
        }
    }
    return { shares, broken: shares.length < nodes.length };
}
