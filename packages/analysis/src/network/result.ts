import { isWithheldId, type RiskModel } from '@nvs/model';
import { oncePerKey, oncePerObject } from '../memo.js';
import { rounded } from '../number.js';
import type { HarmStructure, NetworkResult, NodeChances, NodeStructure } from '../results/network.js';
import type { RingResult } from '../results/rings.js';
import { sectorMembers } from '../sectors.js';
import type { ChangedChances, Study } from '../study-parts.js';
import { chancesAskedOf } from './structure/asked.js';
import { chancesByNode } from './structure/chances.js';
import { withoutClass } from './structure/harm.js';
import type { Structure, StructureLimits } from './structure/model.js';
import { nodeStructures } from './structure/node.js';

/** What the results of a network are made of. */
type NetworkParts = Pick<Study, 'changes' | 'structure'>;

/** What is said of some nodes is worked out once: variants with other measures have things as they stand in common. */
const nodesIn = oncePerObject((structure: Structure) =>
    oncePerKey((_: string, ids: readonly string[], limits: StructureLimits) => nodeStructures(structure, ids, limits))
);
const chancesIn = oncePerObject((structure: Structure) => oncePerKey((_: string, ids: readonly string[]) => chancesByNode(structure, ids)));

/**
 * What hangs on what: exact chances of loss and outage, minimal cut sets, single points of failure and importance of each node
 * reported on; harm by classes. The same model gives the same result whatever the order of its elements.
 * @param ids of nodes and sectors
 */
export function networkResult(
    parts: NetworkParts,
    ids: readonly string[],
    harm: { readonly figures: readonly HarmStructure[]; readonly steps: number },
    rings: readonly RingResult[],
    limits: StructureLimits = {}
): NetworkResult {
    const structure = parts.structure('current');
    const { nodes, steps } = structuresIn(parts, ids, limits);
    return rounded<NetworkResult>({
        horizon: structure.horizon,
        nodes: nodes.filter(each => each.kind !== 'sector'),
        sectors: nodes.filter(each => each.kind === 'sector'),
        harms: [...harm.figures],
        effort: { allowed: structure.effort.steps, taken: steps + harm.steps },
        withoutClass: withoutClass(structure.model),
        rings: [...rings],
        assumptions: structure.compiled.assumptions.filter(each => each.kind !== 'buffer_zero' && each.kind !== 'restart_zero')
    });
}

/** What is said of some nodes and sectors as things stand, and their chances after measures where these change them. */
export function structuresIn(
    parts: NetworkParts,
    ids: readonly string[],
    limits: StructureLimits = {}
): { readonly nodes: NodeStructure[]; readonly steps: number } {
    const { nodes, steps } = nodesIn(parts.structure('current'))(JSON.stringify([ids, limits]), ids, limits);
    return { nodes: afterMeasures(parts, nodes), steps };
}

type Chances = ChangedChances['before'];
type After = 'residual' | 'what_if';

const differs = (a: Chances, b: Chances): boolean =>
    JSON.stringify([a.loss, a.lossBound, a.outage]) !== JSON.stringify([b.loss, b.lossBound, b.outage]);

/** Adds the chances after measures where these change them. */
function afterMeasures<T extends Chances & { readonly id: string }>(
    parts: NetworkParts,
    nodes: readonly T[]
): (T & { readonly residual?: NodeChances; readonly what_if?: NodeChances })[] {
    const ids = nodes.map(each => each.id);
    const [residual, whatIf] = (['residual', 'what_if'] as const).map(state =>
        parts.changes(state) ? chancesIn(parts.structure(state))(ids.join(), ids) : undefined
    );
    return nodes.map(node => {
        const planned = residual?.get(node.id),
            proposed = whatIf?.get(node.id);
        return {
            ...node,
            ...(planned && differs(planned, node) ? { residual: planned } : {}),
            ...(proposed && differs(proposed, planned ?? node) ? { what_if: proposed } : {})
        };
    });
}

/** Of some nodes, and then of some sectors, those that the measures of a state change the chances of. */
export function changedChances(parts: NetworkParts, ids: readonly string[], state: After): ChangedChances[] {
    const structure = parts.structure('current');
    const sectors = sectorMembers(structure.model);
    const nodes = [...chancesIn(structure)(ids.join(), ids)].map(([id, chances]) => ({ id, ...chances }));
    return rounded(afterMeasures(parts, nodes))
        .sort((a, b) => Number(sectors.has(a.id)) - Number(sectors.has(b.id)))
        .flatMap(node => {
            const after = node[state],
                before = (state === 'what_if' ? node.residual : undefined) ?? node;
            return after && differs(before, after) ? [{ id: node.id, before, after }] : [];
        });
}

/** Nodes and sectors that are reported on: sectors, processes, other nodes that serve a criterion, and those that an expectation asks a chance of. */
export function reportedOn(model: RiskModel): string[] {
    const asked = new Set(model.expectations.flatMap(each => chancesAskedOf(each.condition)));
    const chosen = model.nodes
        .filter(node => !isWithheldId(node.id))
        .filter(node => node.kind === 'process' || node.serves.length > 0 || asked.has(node.id));
    return [...chosen.map(node => node.id), ...sectorMembers(model).keys()];
}
