import type { Results } from '@nvs/analysis';

/** Figures are rounded to ten digits, each by itself. */
const ROUNDED = 1e-8;
const above = (a: number, b: number): boolean => a > b + ROUNDED * Math.max(1, Math.abs(a), Math.abs(b));
const CORNERS = ['low', 'best', 'high'] as const;

type Node = Results['network']['nodes'][number];
type Chances = Pick<Node, 'loss' | 'lossBound' | 'outage'>;
type Figure = Readonly<Record<(typeof CORNERS)[number], number>>;
type Harm = Results['network']['harms'][number];

/**
 * What the results say twice, and differently: where best lies outside its limits, a group below its members, a worse class above a lesser one, a part of the time
 * above the chance of any outage, an outage above its bound, a rank outside its range.
 */
export function contradictions(results: Results): string[] {
    return [
        ...limits(results, 'results'),
        ...ranks(results),
        ...chances(results),
        ...groups(results),
        ...harms(results),
        ...importance(results),
        ...tests(results)
    ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every figure with limits, wherever it stands: low ≤ best ≤ high, and percentiles in their order. Every number is one. */
function limits(value: unknown, path: string): string[] {
    if (typeof value === 'number') {
        return Number.isFinite(value) ? [] : [`${path}: ${value}`];
    }
    if (Array.isArray(value)) {
        return value.flatMap((each: unknown, at) =>
            limits(each, `${path}[${isRecord(each) && typeof each['id'] === 'string' ? each['id'] : at}]`)
        );
    }
    if (!isRecord(value)) {
        return [];
    }
    const own = [
        ['low', 'best', 'high'],
        ['low', 'value', 'high'],
        ['p5', 'p25', 'p50', 'p75', 'p95']
    ].flatMap(keys => {
        const stated = keys.map(key => numberIn(value[key])).filter(each => each !== undefined);
        return stated.some((each, at) => above(each, stated[at + 1] ?? Infinity))
            ? [`${path}: ${keys.join(' ≤ ')} does not hold of ${stated.join(', ')}`]
            : [];
    });
    return [...own, ...Object.entries(value).flatMap(([key, each]) => limits(each, `${path}.${key}`))];
}

/** A number, or that of a point on a scale. */
function numberIn(value: unknown): number | undefined {
    if (typeof value === 'number') {
        return value;
    }
    return isRecord(value) && typeof value['value'] === 'number' ? value['value'] : undefined;
}

function ranks({ rankings }: Results): string[] {
    return rankings.flatMap(({ state, kind, entries }) =>
        entries.flatMap(({ id, rank, between, highestRank, lowestRank }) => {
            const first = rank ?? between?.first ?? highestRank,
                last = rank ?? between?.last ?? lowestRank;
            return highestRank > first || first > last || last > lowestRank || lowestRank > entries.length
                ? [
                      `${state} rank of ${kind} ${id}: ${first} to ${last} is not within ${highestRank} and ${lowestRank} of ${entries.length}`
                  ]
                : [];
        })
    );
}

const exceeds = (what: string, than: string, a: Figure, b: Figure): string[] =>
    CORNERS.flatMap(corner => (above(a[corner], b[corner]) ? [`${what} is above ${than} (${corner}): ${a[corner]}, ${b[corner]}`] : []));

/** The part of the horizon that something is down is at most the chance that it ever is, and that at most the chance that it is lost where this is a bound. */
function chances({ network: { nodes, sectors } }: Results): string[] {
    const all = [...nodes, ...sectors].flatMap(each =>
        [['', each], ...(each.residual ? [['residual ', each.residual]] : []), ...(each.what_if ? [['what-if ', each.what_if]] : [])].map(
            ([state, of]) => [`${state as string}${each.id}`, of as Chances] as const
        )
    );
    return all.flatMap(([name, { outage, loss, lossBound = loss }]) => {
        if (!outage) {
            return [];
        }
        const { atLeastOne, unavailability } = outage;
        const isSolved = unavailability.status === 'exact' && atLeastOne.status !== 'bounds';
        return [
            ...exceeds(`at least one outage of ${name}`, 'its bound', atLeastOne, lossBound),
            ...(isSolved && outage.over === 'horizon'
                ? exceeds(`the part of the time that ${name} is down`, 'at least one outage', unavailability, atLeastOne)
                : []),
            ...(lossBound === loss || lossBound.status === 'bounds' || loss.status === 'bounds'
                ? []
                : exceeds(`the loss of ${name}`, 'its bound', loss, lossBound))
        ];
    });
}

/** A sector is down whenever one of its members is. */
function groups({ network }: Results): string[] {
    const byId = new Map(network.nodes.map(node => [node.id, node]));
    return network.sectors.flatMap(sector =>
        (sector.members ?? []).flatMap(id => {
            const member = byId.get(id);
            if (!member) {
                return [];
            }
            const states: [string, Chances, Chances][] = [['', sector, member]];
            const after = (of: Node): Chances => of.residual ?? of;
            if (sector.residual ?? member.residual) {
                states.push(['residual ', after(sector), after(member)]);
            }
            if (sector.what_if ?? member.what_if) {
                states.push(['what-if ', sector.what_if ?? after(sector), member.what_if ?? after(member)]);
            }
            return states.flatMap(([state, own, of]) => {
                const name = `${state}member ${id}`,
                    than = `that of its sector ${sector.id}`;
                const both = (a: { status: string } | undefined, b: { status: string } | undefined): boolean =>
                    a !== undefined && b !== undefined && a.status !== 'bounds' && b.status !== 'bounds';
                const isMissing = own.loss.missing !== of.loss.missing;
                return [
                    ...(both(of.loss, own.loss)
                        ? exceeds(`the loss of ${name}`, than, of.loss, own.loss)
                        : above(of.loss.low, own.loss.high)
                          ? [`the loss of ${name} is above ${than}: ${of.loss.low}, ${own.loss.high}`]
                          : []),
                    ...(own.outage && of.outage && both(of.outage.atLeastOne, own.outage.atLeastOne)
                        ? exceeds(`at least one outage of ${name}`, than, of.outage.atLeastOne, own.outage.atLeastOne)
                        : []),
                    ...(own.outage &&
                    of.outage &&
                    both(of.outage.unavailability, own.outage.unavailability) &&
                    own.outage.over === of.outage.over
                        ? exceeds(`the part of the time of ${name}`, than, of.outage.unavailability, own.outage.unavailability)
                        : []),
                    ...(isMissing && (of.loss.missing ?? 0) > (own.loss.missing ?? 0)
                        ? [`more is missing of ${name} than of its sector ${sector.id}`]
                        : [])
                ];
            });
        })
    );
}

/** Classes stand from the least to the worst. A worse one is no likelier, and an interest suffers whenever one of its criteria does. Trials are drawn once for all. */
function harms({ network }: Results): string[] {
    const figures = ({ chance, loss }: Harm): [string, number][] => [
        ['low', chance.low],
        ['at best, at least', chance.atBest.low],
        ['at best, at most', chance.atBest.high],
        ['high', chance.high],
        ...(chance.nearly === undefined ? [] : [['nearly', chance.nearly] satisfies [string, number]]),
        ...(chance.estimate ? [['estimate', chance.estimate.value] satisfies [string, number]] : []),
        ['loss', loss.best]
    ];
    const name = ({ target, class: own, sub }: Harm): string => `${target} ${own}${sub === undefined ? '' : `.${sub}`}`;
    const most = (less: Harm, more: Harm): string[] => {
        const allowed = new Map(figures(more));
        return figures(less).flatMap(([what, value]) =>
            above(value, allowed.get(what) ?? 1)
                ? [`harm ${name(less)} is above ${name(more)} (${what}): ${value}, ${allowed.get(what)}`]
                : []
        );
    };
    const inOrder = network.harms.flatMap(({ chance: { low, best, high, atBest, nearly, estimate }, ...each }) => {
        const of = (...values: (number | undefined)[]): boolean =>
            values.filter(one => one !== undefined).every((one, i, all) => !above(one, all[i + 1] ?? 1));
        return of(low, atBest.low, nearly, atBest.high, high) &&
            of(low, best, high) &&
            of(atBest.low, estimate?.low, estimate?.value, estimate?.high, atBest.high)
            ? []
            : [
                  `harm ${name({ ...each, chance: { low, high, atBest, conditions: ['durations_as_stated'] } })} is not in order: ${JSON.stringify({ low, best, high, atBest, nearly, estimate })}`
              ];
    });
    return [
        ...inOrder,
        ...network.harms.flatMap((each, i) =>
            network.harms.flatMap((other, j) =>
                each.target === other.target && j < i && each.processes.every(id => other.processes.includes(id))
                    ? most(each, other)
                    : each.target.startsWith(`${other.target}.`) && each.class === other.class && each.sub === other.sub
                      ? most(each, other)
                      : []
            )
        )
    ];
}

/** A chance is one wherever it stands, and what is a part of something is at most all of it. */
function importance({ network: { nodes, sectors } }: Results): string[] {
    const seen = new Map<string, number>();
    return [...nodes, ...sectors].flatMap(node =>
        node.events
            .flatMap(({ event, chance, criticality, fussellVesely, diagnostic, raw }) => {
                const before = seen.get(event);
                seen.set(event, chance);
                return [
                    ...(before === undefined || !(above(before, chance) || above(chance, before))
                        ? []
                        : [`the chance of ${event} is said twice: ${before}, ${chance}`]),
                    ...([criticality, fussellVesely, diagnostic].some(each => above(each, 1) || above(0, each)) || above(0, raw)
                        ? [`importance of ${event} for ${node.id} is no part: ${criticality}, ${fussellVesely}, ${diagnostic}, ${raw}`]
                        : [])
                ];
            })
            .concat(
                node.cutSets.flatMap(({ kind, count, sets, complete }) =>
                    count !== undefined && (BigInt(count) < BigInt(sets.length) || (complete && BigInt(count) !== BigInt(sets.length)))
                        ? [`${node.id} has ${count} cut sets of ${kind}, and ${sets.length} are listed as ${complete ? 'all' : 'some'}`]
                        : []
                )
            )
    );
}

/** Hours in all are at least the longest outage; a sector is down at least as long as any of its members. */
function tests({ network, stressTests }: Results): string[] {
    const members = new Map(network.sectors.map(each => [each.id, each.members ?? []]));
    return stressTests.flatMap(test =>
        [test, test.residual, test.what_if, test.as_feeds].flatMap(state => {
            const hours = new Map(state?.downtime.map(each => [each.id, each.hours]));
            return [
                ...[...(state?.downtime ?? []), ...(state?.sectors ?? [])].flatMap(each =>
                    above(each.longest, each.hours)
                        ? [`${each.id} is down for ${each.hours} h in ${test.id}, once for ${each.longest} h`]
                        : []
                ),
                ...[...members].flatMap(([sector, of]) =>
                    of.flatMap(id => {
                        const own = state?.sectors.find(each => each.id === sector)?.hours ?? 0;
                        return above(hours.get(id) ?? 0, own)
                            ? [`${sector} is down for ${own} h in ${test.id}, its member ${id} for ${hours.get(id)} h`]
                            : [];
                    })
                )
            ];
        })
    );
}
