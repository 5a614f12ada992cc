import type { Dependency, Requirement, RiskModel } from '@nvs/model';

/** What is out of a requirement that is not met, and how that is enough. */
export interface Lacking {
    /** any: each of them would do, and all are out. too_few: some are left, and do not suffice. too_little: so with sources of a supply. Absent: one that it cannot do without. */
    readonly choice?: 'any' | 'too_few' | 'too_little' | undefined;
    /** Nodes, or `resource|supplier`. */
    readonly lost: readonly string[];
    /** From then on, in hours; absent: when it could have been back. */
    readonly since?: number | undefined;
}

/** Forgives what adding up shares loses. */
const TOLERANCE = 1e-9;

/** What a dependency lacks with some nodes out; undefined where its requirement is met. Alternatives that last for a time only count while they are there. */
export function lackingOf(model: RiskModel, dependency: Dependency, isOut: (id: string) => boolean): Lacking | undefined {
    const numbers = (each: Dependency['needs']): number | undefined => (each?.best?.type === 'quantity' ? each.best.amount : undefined);
    const supplyOf = (id: string): Dependency['supply'] =>
        dependency.supply.length > 0 ? dependency.supply : (model.nodes.find(each => each.id === id)?.supply ?? []);
    const ofNode = (id: string): Lacking | undefined => {
        if (isOut(id)) {
            return { lost: [id] };
        }
        const supply = supplyOf(id).map(each => ({ source: `${id}|${each.supplier}`, share: numbers(each.share) ?? 0 }));
        const total = supply.reduce((sum, each) => sum + each.share, 0),
            out = supply.filter(each => isOut(each.source));
        const left = total - out.reduce((sum, each) => sum + each.share, 0);
        return out.length > 0 && left / total < (numbers(dependency.needs) ?? 1) - TOLERANCE
            ? { choice: 'too_little', lost: out.map(each => each.source) }
            : undefined;
    };
    const lacking = (on: Requirement): Lacking | undefined => {
        if (on.type === 'node') {
            return ofNode(on.node);
        }
        const weight = (each: Requirement): number => (on.type !== 'share' ? 1 : each.type === 'node' ? (each.share ?? 0) : 0);
        const wanted = on.type === 'all' ? on.items.length : on.type === 'count' ? on.count : on.type === 'share' ? on.share : 1;
        const items = on.items.map(each => ({ lack: lacking(each), weight: weight(each) }));
        const lost = items.flatMap(each => (each.lack ? [each.lack] : []));
        const left = items.reduce((sum, each) => sum + (each.lack ? 0 : each.weight), 0);
        if (left >= wanted - TOLERANCE) {
            return undefined;
        }
        // What it cannot do without is enough by itself.
        const spare = items.reduce((sum, each) => sum + each.weight, 0) - wanted + TOLERANCE;
        const vital = items.find(each => each.lack && each.weight > spare)?.lack;
        return (
            vital ?? {
                choice: items.every(each => each.weight >= wanted - TOLERANCE) ? 'any' : 'too_few',
                lost: [...new Set(lost.flatMap(each => each.lost))]
            }
        );
    };
    return dependency.on && lacking(dependency.on);
}
