import { isNeed, isNotCounted, type Node, type Requirement } from '@nvs/model';
import { message, titled, type Message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { worriesOf } from '../scoring/concerns.js';
import { calledIn } from './called.js';
import type { Gap, GapKind } from '../results/gap.js';

/** Gaps of nodes and dependencies: what is not stated adds nothing to any figure. */
export function networkGaps({ model }: Lookup): Gap[] {
    const called = calledIn(model);
    const needs = model.dependencies.filter(isNeed);
    const depended = new Set(model.dependencies.filter(each => !each.reverse).flatMap(each => [each.of, ...nodesOf(each.on)]));
    const gaps = model.nodes.flatMap(node => ofNode(node, depended, called));
    for (const dependency of needs) {
        const add = (kind: GapKind, said: Message): number => gaps.push({ kind, id: dependency.id, at: dependency.at, message: said });
        if (!dependency.on) {
            add('dependency_without_requirement', message('gaps.noRequirement', { title: titled(dependency) }));
        }
        if (!dependency.buffer) {
            add('dependency_without_buffer', message('gaps.noBuffer', { title: titled(dependency) }));
        }
    }
    for (const dependency of model.dependencies.filter(isNotCounted)) {
        gaps.push({
            kind: 'need_not_counted',
            id: dependency.id,
            at: dependency.at,
            message: message('concerns.gap', { title: titled(dependency), concern: dependency.concern ?? [] })
        });
    }
    for (const dependency of model.dependencies) {
        const judged = new Set(dependency.concernImpact?.map(each => each.concern));
        const open = worriesOf(dependency).filter(each => !judged.has(each));
        if (open.length > 0) {
            gaps.push({
                kind: 'concern_not_judged',
                id: dependency.id,
                at: dependency.at,
                message: message('concerns.notJudgedGap', { title: titled(dependency), concern: open })
            });
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
                    message: message('gaps.disruptionWithoutDuration', { title: titled(threat), node: called(node) })
                });
            }
        }
    }
    return gaps;
}

function ofNode(node: Node, depended: Set<string>, called: (id: string) => Message): Gap[] {
    const gaps: Gap[] = [];
    const add = (kind: GapKind, said: Message): number => gaps.push({ kind, id: node.id, at: node.at, message: said });
    const title = titled(node);
    if (node.kind === 'process') {
        if (!node.failure) {
            add('process_without_failure', message('gaps.processWithoutFailure', { title }));
        }
        if (!node.restore) {
            add('process_without_restore', message('gaps.noRestore', { title }));
        }
        if (node.operator.length === 0) {
            add('process_without_operator', message('gaps.noOperator', { title }));
        }
        if (node.serves.length === 0) {
            add('process_serves_nothing', message('gaps.servesNothing', { title }));
        }
    }
    if (node.kind === 'asset' && !node.failure && !node.failsToStart) {
        add('asset_without_failure', message('gaps.assetWithoutFailure', { title }));
    }
    if (node.kind === 'resource' && node.supply.length === 0) {
        add('resource_without_supply', message('gaps.noSupply', { title }));
    }
    if ((node.kind === 'process' || node.kind === 'resource') && !depended.has(node.id)) {
        add('node_without_dependency', message('gaps.noDependency', { title }));
    }
    if (node.serves.some(each => each.harms.length === 0)) {
        const silent = node.serves
            .filter(each => each.harms.length === 0)
            .map(each => each.target)
            .sort();
        add('serves_without_class', message('gaps.servesWithoutClass', { title, targets: silent.map(called) }));
    }
    return gaps;
}

/** The nodes that a requirement names. */
export function nodesOf(requirement: Requirement | undefined): string[] {
    return !requirement ? [] : requirement.type === 'node' ? [requirement.node] : requirement.items.flatMap(nodesOf);
}
