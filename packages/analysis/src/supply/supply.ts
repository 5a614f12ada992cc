import { compare, type Dependency, type Requirement, type RiskModel, type SupplyShare } from '@nvs/model';
import { toNumber, type Amounts } from '../exact.js';
import type { ControlResult } from '../results/control.js';
import type { Exposure, ExposureEntry, OutsideFigure, SupplyResult, SupplyResults } from '../results/supply.js';
import { causeReader } from '../time/causes.js';
import { OTHER, type CompiledNetwork } from '../time/compile.js';
import type { TimeNetwork } from '../time/network.js';
import { belonging } from '../time/values.js';
import { exposures, fallsWith } from './chain.js';
import { controllers, statesStakes } from './control.js';
import { hhi, hhiAmong, largest, shareOutside, sharesOf, totalOf, type Share } from './concentration.js';
import { sharedPointsOf, type Shared } from './shared.js';

/** Concentration of every supply, exposure to countries, suppliers and actors, and redundancy that is none. */
export function supplyResults(compiled: CompiledNetwork, held: () => readonly ControlResult[]): SupplyResults {
    const { model } = compiled;
    const belongs = belonging(model);
    const stated = [...model.nodes, ...ownDependencies(model)].filter(each => each.supply.length > 0).sort((a, b) => compare(a.id, b.id));
    const { points, complete } = sharedPointsOf(compiled, eventsOf(compiled));
    const within = belongings(model, compiled);
    const control = controlled(model, compiled);
    const processes = new Set(model.nodes.filter(each => each.kind === 'process').map(each => each.id));
    return {
        supplies: stated.map(each => supplyResult(model, belongs, each)),
        exposures: places(model).flatMap(each => exposure(processes, compiled, within, control, each)),
        sharedPoints: points,
        sharedPointsComplete: complete,
        ...(statesStakes(model) ? { control: [...held()] } : {})
    };
}

/** Those that are not somebody else's on us. */
const ownDependencies = ({ dependencies }: RiskModel): Dependency[] => dependencies.filter(each => !each.reverse);

/** Threats and campaigns with what they take down for certain where their chances come true; cuts of a part are not among it. */
function eventsOf(compiled: CompiledNetwork): Shared[] {
    const { threats, campaigns } = compiled.model;
    const read = causeReader(compiled);
    return [...threats, ...campaigns]
        .sort((a, b) => compare(a.id, b.id))
        .map(each => {
            const { causes } = read({ events: [{ time: 0, target: each.id, down: false, at: each.at }] }, { corner: 'best' });
            const seeds = [...new Set(causes.filter(one => one.share >= 1).map(one => one.node))];
            return { point: each.id, kind: each.kind, seeds, ...(each.kind === 'campaign' ? { threats: each.threats } : {}) };
        });
}

type Belongs = (id: string, place: string) => boolean;

function supplyResult(model: RiskModel, belongs: Belongs, element: RiskModel['nodes'][number] | Dependency): SupplyResult {
    const all = sharesOf(element.supply);
    const most = largest(all);
    const total = toNumber(totalOf(all));
    return {
        id: element.id,
        at: element.at,
        year: element.kind === 'dependency' ? undefined : element.supplyYear,
        basis: element.kind === 'dependency' ? undefined : element.supplyBasis,
        shares: all.filter(each => each.supplier !== OTHER).map(each => ({ supplier: each.supplier, ...rounded(each), at: each.at })),
        other: all.filter(each => each.supplier === OTHER).map(rounded)[0]?.best,
        total: total === 1 ? undefined : total,
        hhi: { ...rounded(hhi(all)), formula: 'supply.hhi' },
        largest: most && { supplier: most.supplier, ...rounded(most), formula: 'supply.largest' },
        outside: [...model.groups]
            .sort((a, b) => compare(a.id, b.id))
            .filter(group => all.some(each => belongs(each.supplier, group.id)))
            .map(group => outsideFigure(belongs, all, group.id))
    };
}

const rounded = ({ low, best, high }: Amounts): { low: number; best: number | undefined; high: number } => ({
    low: toNumber(low),
    best: best === undefined ? undefined : toNumber(best),
    high: toNumber(high)
});

/** What of a supply comes from outside a group. */
function outsideFigure(belongs: Belongs, all: readonly Share[], group: string): OutsideFigure {
    const outside = all.filter(each => !belongs(each.supplier, group));
    const among = hhiAmong(outside);
    return {
        group,
        share: { ...rounded(shareOutside(outside)), formula: 'supply.share_outside' },
        hhi: among && { ...rounded(among), formula: 'supply.hhi_outside' }
    };
}

/** The supply of a dependency: its own, else that of the one resource with a supply that it names. */
export function supplyOf(
    dependency: Dependency,
    supplyAt: (id: string) => SupplyShare[] | undefined
): { of: string; supply: SupplyShare[] } | undefined {
    if (dependency.supply.length > 0) {
        return { of: dependency.id, supply: dependency.supply };
    }
    const stated = [...new Set(leaves(dependency.on))].flatMap(of => {
        const supply = supplyAt(of) ?? [];
        return supply.length > 0 ? [{ of, supply }] : [];
    });
    return stated.length === 1 ? stated[0] : undefined;
}

export function leaves(requirement: Requirement | undefined): string[] {
    return !requirement ? [] : requirement.type === 'node' ? [requirement.node] : requirement.items.flatMap(leaves);
}

interface Place {
    place: string;
    kind: Exposure['kind'];
    of: string[];
}

/** Countries that something comes from, stands in or is controlled from, suppliers and those above them, and actors with a country or a supplier. */
function places(model: RiskModel): Place[] {
    const above = new Set([...controllers(model).values()].flatMap(each => [...each]));
    const suppliers = new Set([...model.nodes, ...ownDependencies(model)].flatMap(each => each.supply.map(share => share.supplier)));
    const countries = new Set([
        ...model.nodes.flatMap(each => each.country),
        ...model.countries.map(each => each.id).filter(each => suppliers.has(each) || above.has(each))
    ]);
    return [
        ...[...countries].map(place => ({ place, kind: 'country' as const, of: [place] })),
        ...model.nodes
            .filter(each => each.kind === 'supplier' && (suppliers.has(each.id) || above.has(each.id)) && each.id !== OTHER)
            .map(each => ({ place: each.id, kind: 'supplier' as const, of: [each.id] })),
        ...model.actors
            .filter(each => each.country.length > 0 || above.has(each.id))
            .map(each => ({ place: each.id, kind: 'actor' as const, of: [each.id, ...[...each.country].sort()] }))
    ].sort((a, b) => compare(a.kind, b.kind) || compare(a.place, b.place));
}

/** What belongs to a country or supplier: itself, what stands in it, and what comes from there. */
function belongings(model: RiskModel, compiled: CompiledNetwork): (place: string) => number[] {
    const { numbers } = compiled;
    const countries = new Map(model.nodes.map(each => [each.id, each.country]));
    const found = grouped(
        compiled,
        model.nodes.flatMap(({ id, country }) => country.map(place => ({ place, node: numbers.get(id) }))),
        supplier => [supplier, ...(countries.get(supplier) ?? [])]
    );
    return place => [...(numbers.has(place) ? [numbers.get(place) ?? 0] : []), ...(found.get(place) ?? [])];
}

/** What is controlled from a place: suppliers below it and what comes from them, wherever they stand. */
function controlled(model: RiskModel, compiled: CompiledNetwork): (place: string) => number[] {
    const above = controllers(model);
    const found = grouped(
        compiled,
        [...above].flatMap(([id, places]) => [...places].map(place => ({ place, node: compiled.numbers.get(id) }))),
        supplier => [...(above.get(supplier) ?? [])]
    );
    return place => found.get(place) ?? [];
}

/** Nodes by place; what comes from a supplier belongs to each of its places. */
function grouped(
    { sources }: CompiledNetwork,
    nodes: readonly { place: string; node: number | undefined }[],
    placesOf: (supplier: string) => readonly string[]
): ReadonlyMap<string, number[]> {
    const found = new Map<string, number[]>();
    for (const { place, node } of [
        ...nodes,
        ...[...sources.values()]
            .flat()
            .flatMap(({ supplier, node: source }) => placesOf(supplier).map(each => ({ place: each, node: source })))
    ]) {
        if (node === undefined) {
            continue;
        }
        const known = found.get(place);
        if (known) {
            known.push(node);
        } else {
            found.set(place, [node]);
        }
    }
    return found;
}

/** How much of a node hangs on each country and supplier through the chain (formula `supply.exposure`), 0 to 1, the most first; by control with what is controlled from there (formula `supply.control`). Where rings do not say what they pass on, from low to high. */
export function exposedTo(
    model: RiskModel,
    compiled: CompiledNetwork,
    by: 'origin' | 'control' = 'origin'
): (id: string) => { supplier: string; low: number; high: number }[] {
    const standing = belongings(model, compiled),
        owned = by === 'control' ? controlled(model, compiled) : (): number[] => [];
    const belonging = (place: string): number[] => [...standing(place), ...owned(place)];
    const chains = places(model)
        .filter(each => each.kind !== 'actor')
        .map(({ place, of }) => {
            const seeds = [...new Set(of.flatMap(belonging))];
            const least = exposures(compiled.network, seeds, true);
            return { place, least, most: compiled.asFeeds ? exposures(compiled.asFeeds, seeds, true) : least };
        });
    return id =>
        chains
            .flatMap(({ place, least, most }) => {
                const [low = 0, high = 0] = place === id ? [] : [least, most].map(each => each.get(compiled.numbers.get(id) ?? -1) ?? 0);
                return high === 0 ? [] : [{ supplier: place, low, high }];
            })
            .sort((a, b) => b.high - a.high || b.low - a.low || compare(a.supplier, b.supplier));
}

function exposure(
    processes: ReadonlySet<string>,
    { network, asFeeds }: CompiledNetwork,
    belonging: (place: string) => number[],
    control: (place: string) => number[],
    { place, kind, of }: Place
): Exposure[] {
    const seeds = [...new Set(of.flatMap(belonging))];
    const owned = [...new Set([...seeds, ...of.flatMap(control)])];
    const least = entriesOf(network, seeds, owned),
        most = asFeeds && entriesOf(asFeeds, seeds, owned);
    const nodes = [...new Set([...least.keys(), ...(most?.keys() ?? [])])]
        .filter(node => processes.has(node))
        .map((node): ExposureEntry => {
            const entry = least.get(node) ?? { direct: 0, share: 0, fails: false };
            const { direct: _, ...others } = most?.get(node) ?? entry;
            return { node, ...entry, ...(isSame(others, entry) ? {} : { as_feeds: others }) };
        });
    return nodes.length === 0
        ? []
        : [
              {
                  place,
                  kind,
                  nodes: nodes.sort(
                      (a, b) => b.share - a.share || (b.control?.share ?? 0) - (a.control?.share ?? 0) || compare(a.node, b.node)
                  )
              }
          ];
}

type Entry = Omit<ExposureEntry, 'node' | 'as_feeds'>;

/** What hangs on some nodes in one reading of the network, by name. @param owned with what is controlled from there */
function entriesOf(network: TimeNetwork, seeds: readonly number[], owned: readonly number[]): Map<string, Entry> {
    const chain = exposures(network, seeds, true);
    const direct = exposures(network, seeds, false);
    const down = fallsWith(network, seeds);
    const byControl = owned.length > seeds.length ? { chain: exposures(network, owned, true), down: fallsWith(network, owned) } : undefined;
    return new Map(
        [...new Set([...chain.keys(), ...down.keys(), ...(byControl?.chain.keys() ?? []), ...(byControl?.down.keys() ?? [])])].map(
            number => {
                const entry = { direct: direct.get(number) ?? 0, share: chain.get(number) ?? 0, fails: down.has(number) };
                const control =
                    byControl && controlOf(entry, { share: byControl.chain.get(number) ?? 0, fails: byControl.down.has(number) });
                return [network.nodes[number] ?? '', { ...entry, ...(control && { control }) }];
            }
        )
    );
}

/** Whether two readings come to the same; shares add up with rounding. */
const isSame = (a: Omit<Entry, 'direct'>, b: Omit<Entry, 'direct'>): boolean =>
    Math.abs(a.share - b.share) <= 1e-12 &&
    a.fails === b.fails &&
    (a.control && b.control ? isSame(a.control, b.control) : a.control === b.control);

/** Absent where control adds nothing to what stands there. */
function controlOf(standing: { share: number; fails: boolean }, control: { share: number; fails: boolean }): Entry['control'] {
    return control.share > standing.share + 1e-12 || control.fails !== standing.fails
        ? { ...control, share: Math.max(standing.share, control.share) }
        : undefined;
}
