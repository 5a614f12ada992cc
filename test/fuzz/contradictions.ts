import type { Results } from '@nvs/analysis';

/** Figures are rounded to ten digits, each by itself. */
const ROUNDED = 1e-8;
const above = (a: number, b: number): boolean => a > b + ROUNDED * Math.max(1, Math.abs(a), Math.abs(b));

/** What the results say twice, and differently: where best lies outside its limits, a group below its members, a rank outside its range. */
export function contradictions(results: Results): string[] {
    return [...limits(results, 'results'), ...ranks(results), ...groups(results)];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every figure with limits, wherever it stands: low ≤ best ≤ high, and percentiles in their order. */
function limits(value: unknown, path: string): string[] {
    if (Array.isArray(value)) return value.flatMap((each: unknown, at) => limits(each, `${path}[${isRecord(each) && typeof each['id'] === 'string' ? each['id'] : at}]`));
    if (!isRecord(value)) return [];
    const own = [['low', 'best', 'high'], ['p5', 'p25', 'p50', 'p75', 'p95']].flatMap(keys => {
        const stated = keys.map(key => numberIn(value[key])).filter(each => each !== undefined);
        return stated.some((each, at) => above(each, stated[at + 1] ?? Infinity)) ? [`${path}: ${keys.join(' ≤ ')} does not hold of ${stated.join(', ')}`] : [];
    });
    return [...own, ...Object.entries(value).flatMap(([key, each]) => limits(each, `${path}.${key}`))];
}

/** A number, or that of a point on a scale. */
function numberIn(value: unknown): number | undefined {
    if (typeof value === 'number') return value;
    return isRecord(value) && typeof value['value'] === 'number' ? value['value'] : undefined;
}

function ranks({ rankings }: Results): string[] {
    return rankings.flatMap(({ state, kind, entries }) => entries.flatMap(({ id, rank, highestRank, lowestRank }) =>
        highestRank > (rank ?? highestRank) || (rank ?? lowestRank) > lowestRank || highestRank > lowestRank || lowestRank > entries.length
            ? [`${state} rank of ${kind} ${id}: ${rank} is not within ${highestRank} and ${lowestRank} of ${entries.length}`] : []));
}

/** A sector is lost at least as often as each of its members; harm of a worse class no more often than that of a lesser one that the same processes do. */
function groups({ network }: Results): string[] {
    const byId = new Map(network.nodes.map(node => [node.id, node]));
    return network.sectors.flatMap(sector => (sector.members ?? []).flatMap(member => {
        const loss = byId.get(member)?.loss;
        return loss && (above(loss.low, sector.loss.high) || (loss.status === 'exact' && sector.loss.status === 'exact' && above(loss.best, sector.loss.best)))
            ? [`${sector.id} is lost less often than its member ${member}: ${sector.loss.best}, ${loss.best}`] : [];
    }));
}
