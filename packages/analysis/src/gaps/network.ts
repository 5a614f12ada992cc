import type { Node, Requirement } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import type { Gap, GapKind } from '../results/gap.js';

/** Gaps of nodes and dependencies: what is not stated adds nothing to any figure. */
export function networkGaps({ model }: Lookup): Gap[] {
    const depended = new Set(model.dependencies.flatMap(each => [each.of, ...nodesOf(each.on)]));
    const gaps = model.nodes.flatMap(node => ofNode(node, depended));
    for (const dependency of model.dependencies) {
        const add = (kind: GapKind, message: string): number => gaps.push({ kind, id: dependency.id, at: dependency.at, message });
        if (!dependency.on) {
            add('dependency_without_requirement', `"${dependency.title}" does not say what is needed.`);
        }
        if (!dependency.buffer) {
            add('dependency_without_buffer', `"${dependency.title}" has no buffer: its loss is taken to pass on at once.`);
        }
    }
    const repaired = new Set(model.nodes.filter(each => each.restore).map(each => each.id));
    for (const threat of model.threats) {
        for (const { node, duration, at } of threat.disrupts) {
            if (!duration && !repaired.has(node)) {
                gaps.push({
                    kind: 'disruption_without_duration',
                    id: threat.id,
                    at,
                    message: `"${threat.title}" does not say how long it disrupts ${node}, which has no repair time either.`
                });
            }
        }
    }
    return gaps;
}

function ofNode(node: Node, depended: Set<string>): Gap[] {
    const gaps: Gap[] = [];
    const add = (kind: GapKind, message: string): number => gaps.push({ kind, id: node.id, at: node.at, message });
    const name = `"${node.title}"`;
    if (node.kind === 'process') {
        if (!node.failure) {
            add('process_without_failure', `${name} states no failure of its own, so none is counted.`);
        }
        if (!node.restore) {
            add('process_without_restore', `${name} does not say how long repair takes.`);
        }
        if (node.operator.length === 0) {
            add('process_without_operator', `Nobody is named as the operator of ${name}.`);
        }
        if (node.serves.length === 0) {
            add('process_serves_nothing', `${name} does not say which interests suffer when it is down.`);
        }
    }
    if (node.kind === 'asset' && !node.failure && !node.failsToStart) {
        add('asset_without_failure', `${name} states no failure of its own, so it never fails by itself.`);
    }
    if (node.kind === 'resource' && node.supply.length === 0) {
        add('resource_without_supply', `${name} does not say where it comes from.`);
    }
    if ((node.kind === 'process' || node.kind === 'resource') && !depended.has(node.id)) {
        add('node_without_dependency', `${name} neither depends on anything nor does anything depend on it.`);
    }
    if (node.serves.some(each => each.harms.length === 0)) {
        const silent = node.serves
            .filter(each => each.harms.length === 0)
            .map(each => each.target)
            .sort();
        add('serves_without_class', `${name} does not say after how long an outage harms ${silent.join(', ')}.`);
    }
    return gaps;
}

/** The nodes that a requirement names. */
export function nodesOf(requirement: Requirement | undefined): string[] {
    return !requirement ? [] : requirement.type === 'node' ? [requirement.node] : requirement.items.flatMap(nodesOf);
}
