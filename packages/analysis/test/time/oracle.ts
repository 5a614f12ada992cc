import type { DependencySpec, Need } from '../../src/time/network.js';

/**
 * The rules of docs/methods/time.md played hour by hour, over every node, from scratch: slow and obvious. Rings of feeds too.
 * All durations are whole hours.
 */
export interface World {
    restarts: number[];
    dependencies: DependencySpec[];
    causes: { node: number; from: number; to: number; share: number }[];
    hours: number;
}

interface Dep {
    lostSince: number | undefined;
    lasts: number;
    left: number;
    fullAt: number;
    passed: boolean;
    called: Map<Need, number>;
}
type Out = (leaf: number, edge?: string) => boolean;

/** Of a ring at an hour: who is fed, and of the dependencies within it whether they are met at their turn, and which of their alternatives are called upon. */
interface Ring {
    fed: Set<number>;
    met: Map<number, boolean>;
    called: Map<number, Set<Need>>;
    steps: Map<number, number>;
}

const leavesOf = (need: Need): { leaf: number; edge: string | undefined }[] =>
    need.type === 'atleast'
        ? need.items.flatMap(each => leavesOf(each.need))
        : [need.node, ...(need.type === 'supply' ? need.sources.map(each => each.node) : [])].map(leaf => ({ leaf, edge: need.edge }));

export function play({ restarts, dependencies, causes, hours }: World) {
    const nodes = restarts.map((_, index) => index);
    let status: ('up' | 'struck' | 'waiting' | 'restarting')[] = nodes.map(() => 'up');
    const end = nodes.map(() => 0);
    const group = nodes.map(() => 0);
    const deps = dependencies.map((): Dep => ({ lostSince: undefined, lasts: 0, left: 0, fullAt: 0, passed: false, called: new Map() }));
    const outages: { node: number; from: number; to: number }[] = [];
    const saved: { dependency: number; from: number; to: number }[] = [];
    let groups = 0;
    let locked: number[] = [];
    // Rings: nodes that come back to themselves by feeds.
    const feedsOf = (node: number): number[] =>
        dependencies
            .filter(each => each.of === node)
            .flatMap(each => leavesOf(each.on))
            .filter(each => each.edge === 'feed')
            .map(each => each.leaf);
    const behind = nodes.map(node => {
        const found = new Set<number>(feedsOf(node));
        for (const each of found) {
            feedsOf(each).forEach(next => found.add(next));
        }
        return found;
    });
    const sameRing = (a: number, b: number): boolean => behind[a]!.has(b) && behind[b]!.has(a);
    const rings = nodes
        .filter(node => behind[node]!.has(node) && !nodes.some(each => each < node && sameRing(each, node)))
        .map(node => nodes.filter(each => each === node || sameRing(each, node)));
    const within = (index: number): boolean =>
        leavesOf(dependencies[index]!.on).some(({ leaf, edge }) => edge === 'feed' && sameRing(leaf, dependencies[index]!.of));
    const order = nodes.map(() => 0);
    const startsLast = nodes.map(node => dependencies.some(each => each.of === node && each.lock && each.fatal !== false));
    const due = (t: number): boolean => nodes.some(node => status[node] === 'restarting' && end[node]! <= t);
    // An hour at rest comes first: there sources reach their rings.
    for (let t = -1, rounds = 0; t <= hours; t += due(t) && rounds < 20 ? 0 : 1) {
        rounds = due(t) ? rounds + 1 : 0;
        const inForce = causes.filter(each => each.from <= t && t < each.to);
        const cut = (node: number): number =>
            inForce.filter(each => each.node === node && each.share < 1).reduce((sum, each) => sum + each.share, 0);
        const struck = (node: number): boolean => inForce.some(each => each.node === node && each.share >= 1) || cut(node) >= 1 - 1e-9;

        const met = (need: Need, out: Out, dep: Dep, lasting = false): boolean => {
            switch (need.type) {
                case 'node':
                    return !out(need.node, need.edge);
                case 'supply':
                    return (
                        !out(need.node, need.edge) &&
                        need.sources.reduce(
                            (sum, each) => sum + (out(each.node, need.edge) ? 0 : each.share * (1 - Math.min(1, cut(each.node)))),
                            0
                        ) >=
                            need.need - 1e-9
                    );
                case 'atleast': {
                    const sum = (timed: boolean): number =>
                        need.items.reduce((all, { need: item, weight }) => {
                            const lasts = item.type === 'atleast' ? undefined : item.endurance;
                            const there = lasts === undefined || (timed && t - (dep.called.get(need) ?? t) < lasts);
                            return all + (there && met(item, out, dep, lasting) ? weight : 0);
                        }, 0);
                    return sum(false) >= need.need - 1e-9 || (!lasting && sum(true) >= need.need - 1e-9);
                }
            }
        };
        const bufferAt = (index: number): number => {
            const dep = deps[index]!;
            const full = dependencies[index]!.buffer ?? 0;
            return t >= dep.fullAt ? full : Math.min(full, dep.left);
        };
        const fails = (index: number, out: Out): boolean => {
            const dep = deps[index]!;
            const start = dep.lostSince ?? t;
            const lasts = dep.lostSince === undefined ? bufferAt(index) : dep.lasts;
            return (
                dependencies[index]!.fatal !== false &&
                t - start >= lasts &&
                t - start < (dependencies[index]!.substitution ?? Infinity) &&
                !met(dependencies[index]!.on, out, dep)
            );
        };
        const held = (node: number, out: Out): boolean => dependencies.some((each, index) => each.of === node && fails(index, out));

        const called = (need: Need, out: Out, dep: Dep): Need[] =>
            need.type !== 'atleast'
                ? []
                : [
                      ...need.items.flatMap(item => called(item.need, out, dep)),
                      ...(need.items.reduce(
                          (all, { need: item, weight }) =>
                              all + ((item.type === 'atleast' || item.endurance === undefined) && met(item, out, dep) ? weight : 0),
                          0
                      ) >=
                      need.need - 1e-9
                          ? []
                          : [need])
                  ];
        const feed = (members: number[], there: (node: number) => boolean, out: Out): Ring => {
            const ring: Ring = { fed: new Set(), met: new Map(), called: new Map(), steps: new Map() };
            const own = (node: number): number[] => dependencies.flatMap((each, index) => (each.of === node ? [index] : []));
            const seenBy =
                (node: number): Out =>
                (leaf, edge) =>
                    edge === 'feed' && sameRing(leaf, node) ? !ring.fed.has(leaf) : out(leaf, edge);
            const turned = new Set<number>();
            const isFed = (node: number): boolean =>
                own(node).every(index => {
                    const each = dependencies[index]!,
                        dep = deps[index]!;
                    if (!within(index)) {
                        return !fails(index, out);
                    }
                    const lost = t - (dep.lostSince ?? t);
                    return (
                        each.fatal === false ||
                        lost >= (each.substitution ?? Infinity) ||
                        met(each.on, seenBy(node), dep, !turned.has(node)) ||
                        (turned.has(node) && lost < (dep.lostSince === undefined ? bufferAt(index) : dep.lasts))
                    );
                });
            const spread = (): void => {
                for (let step = 0; ; step++) {
                    const next = members.filter(node => there(node) && !ring.fed.has(node) && isFed(node));
                    if (next.length === 0) {
                        return;
                    }
                    next.forEach(node => {
                        ring.fed.add(node);
                        ring.steps.set(node, turned.size > 0 ? -1 : step);
                    });
                }
            };
            const turn = (node: number): void =>
                own(node)
                    .filter(within)
                    .forEach(index => {
                        ring.met.set(index, met(dependencies[index]!.on, seenBy(node), deps[index]!));
                        ring.called.set(index, new Set(called(dependencies[index]!.on, seenBy(node), deps[index]!)));
                    });
            spread();
            const reached = members.filter(node => ring.fed.has(node));
            reached.forEach(turn);
            const others = members.filter(node => !reached.includes(node));
            if (others.length > 0) {
                turned.add(-1);
            }
            for (const now of [...new Set(others.map(node => order[node]!))].sort((a, b) => a - b)) {
                others.filter(node => order[node] === now).forEach(turn);
                others.filter(node => order[node] === now).forEach(node => turned.add(node));
                spread();
            }
            return ring;
        };

        // Who is down: those that cannot be back yet, those that are struck, and whoever that reaches.
        const down = new Set(
            nodes.filter(
                node =>
                    struck(node) ||
                    (status[node] !== 'up' && (status[node] === 'restarting' ? end[node]! > t : restarts[node]! > 0 || startsLast[node]))
            )
        );
        for (let before = -1; before !== down.size; ) {
            before = down.size;
            for (const node of nodes) {
                if (!down.has(node) && held(node, leaf => down.has(leaf))) {
                    down.add(node);
                }
            }
            for (const members of before === down.size ? rings : []) {
                const { fed } = feed(
                    members,
                    node => !down.has(node),
                    leaf => down.has(leaf)
                );
                members.filter(node => !fed.has(node)).forEach(node => down.add(node));
            }
        }
        const ringsNow = rings.map(members =>
            feed(
                members,
                node => !down.has(node),
                leaf => down.has(leaf)
            )
        );
        ringsNow.forEach(ring =>
            ring.steps.forEach((step, node) => {
                if (step >= 0) {
                    order[node] = step;
                }
            })
        );
        for (const node of nodes) {
            const last = outages.filter(each => each.node === node).at(-1);
            if (down.has(node) && status[node] === 'up') {
                outages.push({ node, from: t, to: Infinity });
            } else if (!down.has(node) && status[node] !== 'up' && last) {
                last.to = t;
            }
        }

        // Clocks.
        dependencies.forEach((each, index) => {
            const dep = deps[index]!;
            const out: Out = leaf => down.has(leaf);
            const ring = ringsNow.find(one => one.met.has(index));
            const lost = ring ? !ring.met.get(index) : !met(each.on, out, dep);
            const now = ring ? ring.called.get(index)! : new Set(called(each.on, out, dep));
            [...dep.called.keys()].filter(need => !now.has(need)).forEach(need => dep.called.delete(need));
            now.forEach(need => {
                if (!dep.called.has(need)) {
                    dep.called.set(need, t);
                }
            });
            if (lost && dep.lostSince === undefined) {
                dep.lasts = bufferAt(index);
                dep.lostSince = t;
                dep.passed = false;
            } else if (!lost && dep.lostSince !== undefined) {
                dep.left = Math.max(0, dep.lasts - Math.min(t - dep.lostSince, each.substitution ?? Infinity));
                dep.fullAt = t + (each.refill ?? 0);
                if (!dep.passed && each.fatal !== false) {
                    saved.push({ dependency: index, from: dep.lostSince, to: t });
                }
                dep.lostSince = undefined;
            }
            if (lost && fails(index, out)) {
                dep.passed = true;
            }
        });

        // Why they are down.
        const previous = status;
        status = nodes.map(node =>
            !down.has(node) ? 'up' : struck(node) ? 'struck' : previous[node] === 'restarting' ? 'restarting' : 'waiting'
        );
        const seen =
            (node: number): Out =>
            leaf =>
                down.has(leaf) && !(group[node] !== 0 && group[leaf] === group[node] && status[leaf] === 'restarting');
        for (const node of nodes) {
            if (status[node] !== 'restarting') {
                group[node] = 0;
            }
        }
        for (let again = true; again; ) {
            again = false;
            for (const node of nodes) {
                const members = group[node] === 0 ? undefined : rings.find(each => each.includes(node));
                const hungry =
                    members &&
                    !feed(
                        members,
                        each => !down.has(each) || (group[each] === group[node] && status[each] === 'restarting'),
                        seen(node)
                    ).fed.has(node);
                if (status[node] === 'restarting' && (held(node, seen(node)) || hungry)) {
                    status[node] = 'waiting';
                    group[node] = 0;
                    again = true;
                }
            }
        }
        for (const node of nodes) {
            if (status[node] === 'waiting' && !held(node, seen(node))) {
                status[node] = 'restarting';
                end[node] = t + restarts[node]!;
            }
        }
        for (let again = true; again; ) {
            again = false;
            const reached = new Set(nodes.filter(node => status[node] === 'struck' || status[node] === 'restarting'));
            for (let before = -1; before !== reached.size; ) {
                before = reached.size;
                for (const node of nodes) {
                    if (status[node] === 'waiting' && !reached.has(node) && held(node, leaf => reached.has(leaf))) {
                        reached.add(node);
                    }
                }
                for (const members of before === reached.size ? rings : []) {
                    const isOpen = (node: number): boolean => status[node] === 'waiting' && !reached.has(node);
                    const { fed } = feed(
                        members,
                        node => !down.has(node) || isOpen(node),
                        leaf => reached.has(leaf)
                    );
                    members.filter(node => isOpen(node) && !fed.has(node)).forEach(node => reached.add(node));
                }
            }
            const waiting = nodes.filter(node => status[node] === 'waiting' && !reached.has(node));
            const leaves = (need: Need): number[] =>
                need.type === 'node'
                    ? [need.node]
                    : need.type === 'supply'
                      ? [need.node, ...need.sources.map(each => each.node)]
                      : need.items.flatMap(each => leaves(each.need));
            const edges = (node: number) =>
                dependencies.flatMap((each, index) =>
                    each.of === node && fails(index, leaf => down.has(leaf))
                        ? leaves(each.on)
                              .filter(leaf => waiting.includes(leaf))
                              .map(leaf => ({ leaf, lock: each.lock ?? false }))
                        : []
                );
            const reach = (from: number): Set<number> => {
                const found = new Set<number>();
                const walk = (node: number): void => {
                    for (const { leaf } of edges(node)) {
                        if (!found.has(leaf)) {
                            found.add(leaf);
                            walk(leaf);
                        }
                    }
                };
                walk(from);
                return found;
            };
            const loops = new Map<string, number[]>();
            for (const node of waiting) {
                const behind = reach(node);
                const loop = waiting.filter(each => each === node || (behind.has(each) && reach(each).has(node)));
                if (
                    [...behind].every(each => loop.includes(each)) &&
                    !loop.some(each => edges(each).some(edge => edge.lock && loop.includes(edge.leaf)))
                ) {
                    loops.set(loop.join(), loop);
                }
            }
            for (const loop of loops.values()) {
                groups++;
                for (const node of loop) {
                    status[node] = 'restarting';
                    group[node] = groups;
                    end[node] = t + Math.max(...loop.map(each => restarts[each]!));
                    again = true;
                }
            }
            locked = waiting.filter(node => status[node] === 'waiting');
        }
    }
    return { outages: outages.filter(each => each.to > each.from), saved: saved.filter(each => each.to > each.from), locked };
}
