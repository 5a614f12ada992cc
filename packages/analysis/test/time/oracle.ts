import type { DependencySpec, Need } from '../../src/time/network.js';

/**
 * The rules of docs/methods/time.md played hour by hour, over every node, from scratch: slow and obvious.
 * All durations are whole hours.
 */
export interface World {
    restarts: number[];
    dependencies: DependencySpec[];
    causes: { node: number; from: number; to: number; share: number }[];
    hours: number;
}

interface Dep { lostSince: number | undefined; lasts: number; left: number; fullAt: number; passed: boolean; called: Map<Need, number> }
type Out = (leaf: number) => boolean;

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
    const startsLast = nodes.map(node => dependencies.some(each => each.of === node && each.lock && each.fatal !== false));
    const due = (t: number): boolean => nodes.some(node => status[node] === 'restarting' && end[node]! <= t);
    for (let t = 0, rounds = 0; t <= hours; t += due(t) && rounds < 20 ? 0 : 1) {
        rounds = due(t) ? rounds + 1 : 0;
        const inForce = causes.filter(each => each.from <= t && t < each.to);
        const cut = (node: number): number => inForce.filter(each => each.node === node && each.share < 1).reduce((sum, each) => sum + each.share, 0);
        const struck = (node: number): boolean => inForce.some(each => each.node === node && each.share >= 1) || cut(node) >= 1 - 1e-9;

        const met = (need: Need, out: Out, dep: Dep): boolean => {
            switch (need.type) {
                case 'node': return !out(need.node);
                case 'supply': return !out(need.node)
                    && need.sources.reduce((sum, each) => sum + (out(each.node) ? 0 : each.share * (1 - Math.min(1, cut(each.node)))), 0) >= need.need - 1e-9;
                case 'atleast': {
                    const sum = (timed: boolean): number => need.items.reduce((all, { need: item, weight }) => {
                        const lasts = item.type === 'atleast' ? undefined : item.endurance;
                        const there = lasts === undefined || (timed && t - (dep.called.get(need) ?? t) < lasts);
                        return all + (there && met(item, out, dep) ? weight : 0);
                    }, 0);
                    return sum(false) >= need.need - 1e-9 || sum(true) >= need.need - 1e-9;
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
            return dependencies[index]!.fatal !== false && t - start >= lasts && t - start < (dependencies[index]!.substitution ?? Infinity)
                && !met(dependencies[index]!.on, out, dep);
        };
        const held = (node: number, out: Out): boolean => dependencies.some((each, index) => each.of === node && fails(index, out));

        // Who is down: those that cannot be back yet, those that are struck, and whoever that reaches.
        const down = new Set(nodes.filter(node => struck(node) || (status[node] !== 'up'
            && (status[node] === 'restarting' ? end[node]! > t : restarts[node]! > 0 || startsLast[node]))));
        for (let before = -1; before !== down.size;) {
            before = down.size;
            for (const node of nodes) {
                if (!down.has(node) && held(node, leaf => down.has(leaf))) {
                    down.add(node);
                }
            }
        }
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
            const lost = !met(each.on, out, dep);
            const visit = (need: Need): void => {
                if (need.type !== 'atleast') {
                    return;
                }
                need.items.forEach(item => visit(item.need));
                const sum = need.items.reduce((all, { need: item, weight }) =>
                    all + ((item.type === 'atleast' || item.endurance === undefined) && met(item, out, dep) ? weight : 0), 0);
                if (sum >= need.need - 1e-9) {
                    dep.called.delete(need);
                } else if (!dep.called.has(need)) {
                    dep.called.set(need, t);
                }
            };
            visit(each.on);
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
        status = nodes.map(node => !down.has(node) ? 'up' : struck(node) ? 'struck' : previous[node] === 'restarting' ? 'restarting' : 'waiting');
        const seen = (node: number): Out => leaf => down.has(leaf) && !(group[node] !== 0 && group[leaf] === group[node] && status[leaf] === 'restarting');
        for (const node of nodes) {
            if (status[node] !== 'restarting') {
                group[node] = 0;
            }
        }
        for (let again = true; again;) {
            again = false;
            for (const node of nodes) {
                if (status[node] === 'restarting' && held(node, seen(node))) {
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
        for (let again = true; again;) {
            again = false;
            const reached = new Set(nodes.filter(node => status[node] === 'struck' || status[node] === 'restarting'));
            for (let before = -1; before !== reached.size;) {
                before = reached.size;
                for (const node of nodes) {
                    if (status[node] === 'waiting' && !reached.has(node) && held(node, leaf => reached.has(leaf))) {
                        reached.add(node);
                    }
                }
            }
            const waiting = nodes.filter(node => status[node] === 'waiting' && !reached.has(node));
            const leaves = (need: Need): number[] => need.type === 'node' ? [need.node]
                : need.type === 'supply' ? [need.node, ...need.sources.map(each => each.node)] : need.items.flatMap(each => leaves(each.need));
            const edges = (node: number) => dependencies.flatMap((each, index) => each.of === node && fails(index, leaf => down.has(leaf))
                ? leaves(each.on).filter(leaf => waiting.includes(leaf)).map(leaf => ({ leaf, lock: each.lock ?? false })) : []);
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
                if ([...behind].every(each => loop.includes(each)) && !loop.some(each => edges(each).some(edge => edge.lock && loop.includes(edge.leaf)))) {
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
