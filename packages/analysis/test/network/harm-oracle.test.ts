import { analyse } from '@nvs/analysis';
import { expect, test } from 'vitest';
import { AT, base, estimate } from '../builder.js';
import { anyOf, dependency, event, lasting, leaf, network, node, yearly } from '../network-builder.js';
import { play } from '../time/oracle.js';
import type { DependencySpec, Need } from '../../src/time/network.js';

/** Five years as 200 steps; everything lasts whole steps. */
const STEPS = 200,
    STEP = 43_800 / STEPS;
/** Two runs with the same numbers give the same bytes: a generator of its own (Lehmer). */
function dice(seed: number): () => number {
    let state = seed % 2147483647;
    return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

interface Dep {
    of: number;
    on: number[];
    buffer: number;
    endurance: number | undefined;
}
interface Cause {
    node: number;
    lasts: number;
    chance: number;
    expected: number | undefined;
    once: number | undefined;
}
interface Made {
    restarts: number[];
    deps: Dep[];
    causes: Cause[];
    classes: { node: number; after: number }[];
}

/** A small network: nodes that need one or any of two others, failures, threats with and without a chance to strike. */
function made(random: () => number): Made {
    const whole = (most: number): number => Math.floor(random() * (most + 1));
    const count = 3 + whole(2);
    const deps = Array.from({ length: count + whole(2) }, (): Dep => {
        const of = whole(count - 1),
            a = whole(count - 1),
            b = whole(count - 1);
        return {
            of,
            on: a === of ? [(of + 1) % count] : b !== a && b !== of && random() < 0.5 ? [a, b] : [a],
            buffer: whole(6),
            endurance: random() < 0.3 ? 1 + whole(5) : undefined
        };
    });
    return {
        restarts: Array.from({ length: count }, () => whole(2)),
        deps,
        causes: Array.from(
            { length: 4 },
            (): Cause => ({
                node: whole(count - 1),
                lasts: 1 + whole(15),
                chance: random() < 0.4 ? 0.5 : 1,
                ...(random() < 0.5 ? { expected: 0.2 + random(), once: undefined } : { expected: undefined, once: 0.1 + 0.5 * random() })
            })
        ),
        classes: [
            { node: whole(count - 1), after: whole(8) },
            { node: whole(count - 1), after: whole(8) }
        ]
    };
}

/** The same as a model. An event with an expected number is a failure of a node of its own that the struck node needs at once, unless it strikes always. */
function modelOf({ restarts, deps, causes, classes }: Made) {
    const name = (i: number): string => `n${i}`;
    const nodes = restarts.map((restart, i) =>
        node(name(i), {
            restart: lasting(restart * STEP),
            serves: classes
                .flatMap(each => (each.node === i ? [{ target: 'i.c1', harms: [{ class: 'C', after: each.after * STEP }] }] : []))
                .slice(0, 1)
        })
    );
    const failing = causes.flatMap((each, i) =>
        each.expected === undefined
            ? []
            : [node(`f${i}`, { kind: 'asset', failure: yearly(each.expected / 5), restore: lasting(each.lasts * STEP) })]
    );
    const threats = causes.flatMap((each, i) =>
        each.once === undefined
            ? []
            : [
                  {
                      ...event(`t${i}`, {
                          disrupts: [
                              {
                                  node: name(each.node),
                                  duration: lasting(each.lasts * STEP),
                                  at: AT,
                                  ...(each.chance < 1 ? { chance: each.chance } : {})
                              }
                          ]
                      }),
                      likelihood: estimate(`${each.once * 100}%`)
                  }
              ]
    );
    return network(
        [...nodes, ...failing],
        [
            ...deps.map((each, i) =>
                dependency(
                    name(each.of),
                    each.on.length === 1
                        ? name(each.on[0]!)
                        : anyOf(
                              name(each.on[0]!),
                              each.endurance === undefined ? name(each.on[1]!) : leaf(name(each.on[1]!), each.endurance * STEP)
                          ),
                    { ...base(`d${i}`), buffer: lasting(each.buffer * STEP), edge: 'service' }
                )
            ),
            ...causes.flatMap((each, i) =>
                each.expected === undefined ? [] : [dependency(name(each.node), `f${i}`, { ...base(`df${i}`) })]
            )
        ],
        { threats, assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon: 43_800 }] }
    );
}

/** How often the class is reached, step by step and from scratch. */
function drawn({ restarts, deps, causes, classes }: Made, random: () => number, trials: number): number {
    const failing = causes.flatMap((each, i) => (each.expected === undefined ? [] : [i]));
    const at = new Map(failing.map((cause, i) => [cause, restarts.length + i]));
    const one = (of: number, lasts?: number): Need => ({ type: 'node', node: of, endurance: lasts });
    const dependencies: DependencySpec[] = [
        ...deps.map(
            (each, i): DependencySpec => ({
                id: `d${i}`,
                of: each.of,
                buffer: each.buffer,
                on:
                    each.on.length === 1
                        ? one(each.on[0]!)
                        : {
                              type: 'atleast',
                              need: 1,
                              items: [
                                  { need: one(each.on[0]!), weight: 1 },
                                  { need: one(each.on[1]!, each.endurance), weight: 1 }
                              ]
                          }
            })
        ),
        ...failing.map((cause): DependencySpec => ({ id: `df${cause}`, of: causes[cause]!.node, on: one(at.get(cause)!) }))
    ];
    const served = new Map<number, number>();
    classes.forEach(each => {
        if (!served.has(each.node)) {
            served.set(each.node, each.after);
        }
    });
    let reached = 0;
    for (let trial = 0; trial < trials; trial++) {
        const begun = causes.flatMap((each, i) => {
            const put = (time: number) => ({
                node: at.get(i) ?? each.node,
                from: Math.ceil(time),
                to: Math.ceil(time) + each.lasts,
                share: 1
            });
            if (each.once !== undefined) {
                return random() < each.once && random() < each.chance ? [put(random() * STEPS)] : [];
            }
            const found = [];
            for (
                let time = (-Math.log(random()) * STEPS) / each.expected!;
                time < STEPS;
                time += (-Math.log(random()) * STEPS) / each.expected!
            ) {
                found.push(put(time));
            }
            return found;
        });
        const { outages } =
            begun.length === 0
                ? { outages: [] }
                : play({ restarts: [...restarts, ...failing.map(() => 0)], dependencies, causes: begun, hours: STEPS });
        reached += outages.some(
            each => served.has(each.node) && Math.min(each.to, STEPS) - each.from >= Math.max(served.get(each.node)!, 1e-9)
        )
            ? 1
            : 0;
    }
    return reached / trials;
}

test('limits and estimates hold for small networks that are played step by step', () => {
    const NETWORKS = 6,
        TRIALS = 100;
    for (let seed = 1; seed <= NETWORKS; seed++) {
        const random = dice(seed * 7919);
        const world = made(random);
        const harm = analyse(modelOf(world), { trials: 600 }).network.harms.find(each => each.target === 'i.c1')?.chance;
        const seen = drawn(world, random, TRIALS);
        // Four standard deviations, and what whole steps shift.
        const slack = 4 * Math.sqrt(Math.max(seen * (1 - seen), 0.25 / TRIALS) / TRIALS) + 0.005;
        expect(harm, `network ${seed}`).toBeDefined();
        expect(seen, `network ${seed}: lower limit`).toBeGreaterThanOrEqual((harm?.atBest.low ?? 1) - slack);
        expect(seen, `network ${seed}: upper limit`).toBeLessThanOrEqual((harm?.atBest.high ?? 0) + slack);
        expect(Math.abs(seen - (harm?.estimate?.value ?? harm?.best ?? 2)), `network ${seed}: estimate`).toBeLessThanOrEqual(slack + 0.06);
    }
});
