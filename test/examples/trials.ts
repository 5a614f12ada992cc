import { study } from '@nvs/analysis';
import type { Dependency, Requirement, RiskModel } from '@nvs/model';

/** Numbers from 0 to 1, the same each time (a linear congruential generator, so no relation of the one that is tested). */
function dice(): () => number {
    let state = 12345n;
    return () => {
        state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
        return Number(state >> 11n) / 2 ** 53;
    };
}

const amount = (value: { best?: unknown } | undefined): number => (value?.best as { amount: number } | undefined)?.amount ?? 0;

/**
 * How often a node is lost when every event that occurs within five years lasts: events drawn, their consequences followed by the
 * rules of the language page, word for word. Slow, and by no formula.
 */
export function chanceLost(model: RiskModel, node: string, trials: number): number {
    const roll = dice();
    const happens = (chance: number): boolean => roll() < chance;
    const likelihood = new Map(
        study(model)
            .risks()
            .filter(each => each.scope === undefined)
            .map(each => [each.id, each.current.likelihood.best?.value ?? 0])
    );
    const of = (id: string): number => likelihood.get(id) ?? 0;
    let lost = 0;
    // What others need of us fails nothing here, nor does a need whose loss is not the worry.
    const needs = model.dependencies.filter(each => !each.reverse && (each.concern?.includes('interruption') ?? true));
    for (let trial = 0; trial < trials; trial++) {
        const happened = new Set(model.campaigns.filter(each => happens(of(each.id))).flatMap(each => each.threats));
        for (const { id } of model.threats) {
            const none = model.campaigns.filter(each => each.threats.includes(id)).reduce((all, each) => all * (1 - of(each.id)), 1);
            if (happens(1 - (1 - of(id)) / none)) {
                happened.add(id);
            }
        }
        const threats = model.threats.filter(each => happened.has(each.id));
        const down = new Set(threats.flatMap(each => each.disrupts.filter(one => happens(one.chance ?? 1)).map(one => one.node)));
        for (const each of model.nodes) {
            if (each.failure && happens(1 - (1 - amount(each.failure)) ** 5)) {
                down.add(each.id);
            }
            if (each.failsToStart && happens(amount(each.failsToStart))) {
                down.add(each.id);
            }
        }
        const fatal = needs.filter(each => happens(each.strength ? amount(each.strength) : 1));
        const cuts = threats.flatMap(each => each.cuts);
        spread(model, fatal, down, (resource, supplier) =>
            cuts.filter(cut => cut.resource === resource && cut.supplier === supplier).reduce((sum, cut) => sum + (cut.share ?? 1), 0)
        );
        if (down.has(node)) {
            lost++;
        }
    }
    return lost / trials;
}

/** Adds what goes down because of what is down, until nothing more does. */
function spread(
    { nodes }: RiskModel,
    dependencies: readonly Dependency[],
    down: Set<string>,
    cut: (resource: string, supplier: string) => number
): void {
    const supplies = new Map(nodes.map(node => [node.id, node.supply]));
    const arrives = (id: string): number => {
        const supply = supplies.get(id) ?? [];
        if (down.has(id)) {
            return 0;
        }
        return supply.length === 0
            ? 1
            : supply.reduce(
                  (sum, { supplier, share }) => sum + (down.has(supplier) ? 0 : amount(share) * Math.max(0, 1 - cut(id, supplier))),
                  0
              );
    };
    const met = (requirement: Requirement, needs: number): boolean => {
        if (requirement.type === 'node') {
            return requirement.endurance === undefined && arrives(requirement.node) >= needs - 1e-9;
        }
        const held = requirement.items.filter(item => met(item, needs)).length;
        return held >= (requirement.type === 'all' ? requirement.items.length : requirement.type === 'count' ? requirement.count : 1);
    };
    for (let before = -1; before !== down.size; ) {
        before = down.size;
        for (const { of, on, needs } of dependencies) {
            if (on && !met(on, needs ? amount(needs) : 1)) {
                down.add(of);
            }
        }
    }
}

export interface Draws {
    uniform(): number;
    ordinal(low: number, best: number, high: number): number;
    quantity(low: number, best: number, high: number): number;
}

/** Draws as docs/methods/sampling.md describes them, by rejection: a point is drawn evenly, and kept as often as it is dense. */
export function draws(): Draws {
    const uniform = dice();
    const kept = (density: (x: number) => number, most: number): number => {
        for (;;) {
            const x = uniform();
            if (uniform() * most <= density(x)) {
                return x;
            }
        }
    };
    return {
        uniform,
        /** A place on a scale: triangular over [low - ½, high + ½] with its top at best, rounded. */
        ordinal: (low, best, high) => {
            const from = low - 0.5,
                width = high - low + 1,
                top = (best - from) / width;
            const x = kept(each => (each < top ? each / top : (1 - each) / (1 - top)), 1);
            return low === high ? low : Math.min(high, Math.max(low, Math.round(from + width * x)));
        },
        /** PERT of the logarithm. */
        quantity: (low, best, high) => {
            const width = Math.log(high / low),
                top = Math.log(best / low) / width;
            const density = (x: number): number => x ** (4 * top) * (1 - x) ** (4 * (1 - top));
            return low * Math.exp(width * kept(density, density(top)));
        }
    };
}
