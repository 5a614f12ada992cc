import type { RiskModel } from '@nvs/model';
import { describe, expect, test } from 'vitest';
import { AT, base, estimate } from '../builder.js';
import { anyOf, dependency, event, lasting, network, node, part, yearly } from '../network-builder.js';
import { unionOf, type Reaching } from '../../src/network/harm/union.js';
import { dice } from './outage-oracle.js';
import { networkOf } from '../network-of.js';

/** Five years, in hours. */
const H = 43_800;

interface Cause {
    readonly hours: number;
    readonly once?: number;
    readonly rate?: number;
    readonly alsoAlt?: boolean;
}
interface World {
    readonly causes: readonly Cause[];
    readonly strength: number;
    readonly after: number;
    readonly spare?: { readonly chance: number; readonly hours: number | undefined };
}

/** A bank needs a grid that causes take down, with a strength or a spare that may not start; behind it a till that needs the bank or another way, which some causes take too. */
function modelOf({ causes, strength, after, spare }: World): RiskModel {
    const till = node('till', { serves: [{ target: 'i.c1', harms: [{ class: 'C', after }] }] });
    const failing = causes.flatMap(({ hours, rate }, i) =>
        rate === undefined ? [] : [node(`f${i}`, { kind: 'asset', failure: yearly(rate), restore: lasting(hours) })]
    );
    return network(
        [
            node('grid'),
            node('bank'),
            node('alt', { kind: 'asset' }),
            till,
            ...failing,
            ...(spare
                ? [
                      node('spare', {
                          kind: 'asset',
                          failsToStart: part(spare.chance),
                          ...(spare.hours === undefined ? {} : { restore: lasting(spare.hours) })
                      })
                  ]
                : [])
        ],
        [
            dependency('bank', spare ? anyOf('grid', 'spare') : 'grid', {
                ...base('d1'),
                ...(strength < 1 ? { strength: part(strength) } : {})
            }),
            dependency('till', causes.some(each => each.alsoAlt) ? anyOf('bank', 'alt') : 'bank', { ...base('d2') }),
            ...failing.map(each => dependency('grid', each.id, { ...base(`d${each.id}`) }))
        ],
        {
            threats: causes.flatMap(({ hours, once, alsoAlt }, i) =>
                once === undefined
                    ? []
                    : [
                          {
                              ...event(`t${i}`, {
                                  disrupts: ['grid', ...(alsoAlt ? ['alt'] : [])].map(each => ({
                                      node: each,
                                      duration: lasting(hours),
                                      at: AT
                                  }))
                              }),
                              likelihood: estimate(`${once * 100}%`)
                          }
                      ]
            ),
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon: H }]
        }
    );
}

const lowOf = (world: World): number => {
    const model = modelOf(world);
    return networkOf(model).harms.find(each => each.target === 'i.c1')?.chance.atBest.low ?? NaN;
};

interface Span {
    readonly from: number;
    readonly to: number;
}
/** Where the grid is out without a pause, and what falls in it. */
function joined(spans: readonly Span[]): Span[] {
    return [...spans]
        .sort((a, b) => a.from - b.from)
        .reduce<Span[]>((all, each) => {
            const last = all.at(-1);
            return last && each.from <= last.to
                ? [...all.slice(0, -1), { from: last.from, to: Math.max(last.to, each.to) }]
                : [...all, each];
        }, []);
}
const common = (a: Span, b: Span): number => Math.min(a.to, b.to, H) - Math.max(a.from, b.from);

/** How often it is reached, each horizon drawn from scratch: a chance is drawn when the grid goes down, once for all causes that keep it down. */
function truth({ causes, strength, after, spare }: World, trials: number, seed: number): number {
    const random = dice(seed);
    let reached = 0;
    for (let trial = 0; trial < trials; trial++) {
        const spans = causes.flatMap(({ hours, once, rate, alsoAlt }) => {
            const found: (Span & { alsoAlt: boolean })[] = [];
            const put = (from: number): void => {
                found.push({ from, to: from + hours, alsoAlt: alsoAlt === true });
            };
            if (once !== undefined && random() < once) {
                put(random() * H);
            }
            // A failure comes again after it was repaired at the earliest; without that, a little oftener.
            for (
                let at = rate === undefined ? Infinity : (-Math.log(1 - random()) / rate) * 8760;
                at < H;
                at += (-Math.log(1 - random()) / (rate ?? 0)) * 8760
            ) {
                put(at);
            }
            return found;
        });
        const alts = joined(spans.filter(each => each.alsoAlt));
        const usesAlt = causes.some(each => each.alsoAlt);
        const out = joined(spans).flatMap(each => {
            const fails = !spare || random() < spare.chance;
            const down = { from: each.from, to: spare?.hours === undefined ? each.to : Math.min(each.to, each.from + spare.hours) };
            return fails && random() < strength ? [down] : [];
        });
        reached += out.some(each => (usesAlt ? alts.some(alt => common(each, alt) >= after) : common(each, each) >= after)) ? 1 : 0;
    }
    return reached / trials;
}

const YEAR = 8760;
const worlds: readonly (readonly [string, World])[] = [
    [
        'two storms that last two years',
        {
            causes: [
                { hours: 2 * YEAR, once: 0.5 },
                { hours: 2 * YEAR, once: 0.5 }
            ],
            strength: 0.4,
            after: 8
        }
    ],
    ['four that last a year', { causes: [1, 2, 3, 4].map(() => ({ hours: YEAR, once: 0.6 })), strength: 0.3, after: 8 }],
    ['a failure that comes again and again and lasts half a year', { causes: [{ hours: YEAR / 2, rate: 1 }], strength: 0.4, after: 8 }],
    [
        'failures and a storm',
        {
            causes: [
                { hours: 2000, rate: 0.5 },
                { hours: 4000, rate: 0.3 },
                { hours: YEAR, once: 0.5 }
            ],
            strength: 0.5,
            after: 100
        }
    ],
    [
        'short ones',
        {
            causes: [
                { hours: 24, rate: 2 },
                { hours: 48, once: 0.5 }
            ],
            strength: 0.1,
            after: 8
        }
    ],
    [
        'a start that is not repaired',
        {
            causes: [
                { hours: 2 * YEAR, once: 0.5 },
                { hours: YEAR, once: 0.5 }
            ],
            strength: 1,
            after: 8,
            spare: { chance: 0.5, hours: undefined }
        }
    ],
    [
        'a start that one cause calls and another needs',
        {
            causes: [
                { hours: 2 * YEAR, once: 0.5 },
                { hours: 48, once: 0.5, alsoAlt: true }
            ],
            strength: 1,
            after: 8,
            spare: { chance: 0.5, hours: 24 }
        }
    ],
    [
        'the same, with long causes of either kind',
        {
            causes: [
                { hours: YEAR, rate: 0.5 },
                { hours: 100, once: 0.9, alsoAlt: true }
            ],
            strength: 0.8,
            after: 8,
            spare: { chance: 0.9, hours: 24 }
        }
    ]
];

describe('causes that share a chance and overlap in time', () => {
    test.each(worlds)('the lower limit is one: %s', (_, world) => {
        const low = lowOf(world),
            trials = 20_000,
            seen = truth(world, trials, 7);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(seen + 4 * Math.sqrt((seen * (1 - seen)) / trials));
        // It says something where overlaps are rare.
        if (Math.max(...world.causes.map(each => each.hours)) < 100) {
            expect(low).toBeGreaterThan(0.9 * seen);
        }
    });

    test('by hand: two storms for nearly the whole time meet the strength once', () => {
        // Drawn once for both: 0.4·(1 - 0.5·0.5) = 0.3; drawn for each it would be 1 - 0.8² = 0.36, which is too high.
        const world: World = {
            causes: [
                { hours: 5 * YEAR, once: 0.5 },
                { hours: 5 * YEAR, once: 0.5 }
            ],
            strength: 0.4,
            after: 0
        };
        expect(lowOf(world)).toBeCloseTo(0.3, 9);
    });

    test('of any shared chances it is what they give when each is drawn once for all: tried case by case', () => {
        const random = dice(11);
        for (let seed = 0; seed < 60; seed++) {
            const keys = ['a', 'b', 'c'].map(key => ({ key, chance: 0.1 + 0.8 * random() }));
            const causes = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
                const met = keys.filter(() => random() < 0.6),
                    p = random();
                return { p, met, repeated: random() < 0.5 };
            });
            const reaches =
                ({ p, repeated }: (typeof causes)[number]) =>
                (of: number): number =>
                    repeated ? -Math.expm1(-2 * p * of) : p * of;
            const given = causes.map(
                (each): Reaching => ({
                    reaches: reaches(each),
                    ways: [
                        {
                            chance: each.met.reduce((product, { chance }) => product * chance, 1),
                            drawn: new Map(each.met.map(({ key, chance }) => [key, { comesTrue: true, chance }]))
                        }
                    ]
                })
            );
            let expected = 0;
            for (let mask = 0; mask < 8; mask++) {
                const isTrue = (key: string): boolean => ((mask >> keys.findIndex(each => each.key === key)) & 1) === 1;
                const weight = keys.reduce((product, { key, chance }) => product * (isTrue(key) ? chance : 1 - chance), 1);
                expected +=
                    weight *
                    (1 - causes.reduce((none, each) => none * (each.met.every(({ key }) => isTrue(key)) ? 1 - reaches(each)(1) : 1), 1));
            }
            expect(unionOf(given)).toBeCloseTo(expected, 9);
        }
    });
});
