import { grown, type Edge, type Store } from './store.js';

/** How much larger than the best found so far a diagram may grow while a variable is on its way. */
const GROWTH = 1.2;

/**
 * Rudell's sifting ("Dynamic variable ordering for ordered binary decision diagrams", 1993): each variable in turn, the one
 * with most nodes first, travels through the whole order and stays where the diagrams are smallest. Edges keep their meaning.
 * Results of operations that were kept must be forgotten afterwards.
 */
export function sift(store: Store, roots: Iterable<Edge>, mostSwaps = Infinity): void {
    new Sifter(store, roots).run(mostSwaps);
}

class Sifter {
    /** How many edges lead to each node. Only kept while reordering. */
    private references: Int32Array;
    private swaps = 0;

    constructor(private readonly store: Store, roots: Iterable<Edge>) {
        // What nothing stands on must not hinder.
        store.sweep(store.mark(roots));
        this.references = new Int32Array(store.variable.length);
        for (let node = 1; node < store.top; node++) {
            if (!store.isFree(node)) {
                this.references[store.high[node]! >> 1]!++;
                this.references[store.low[node]! >> 1]!++;
            }
        }
        for (const root of roots) {
            this.references[root >> 1]!++;
        }
    }

    run(mostSwaps: number): void {
        const { store } = this;
        const limit = store.limit;
        store.limit = Infinity;
        const byCount = [...store.counts.keys()].filter(variable => store.counts[variable]! > 1)
            .sort((a, b) => store.counts[b]! - store.counts[a]! || a - b);
        for (const variable of byCount) {
            if (this.swaps >= mostSwaps) {
                break;
            }
            this.place(variable);
        }
        store.limit = limit;
    }

    private place(variable: number): void {
        const { store } = this;
        const start = store.level[variable]!, last = store.variables - 1;
        let best = store.live, bestLevel = start;
        const travel = (step: 1 | -1): void => {
            const end = step === 1 ? last : 0;
            while (store.level[variable] !== end) {
                const at = store.level[variable]!;
                this.swap(step === 1 ? at : at - 1);
                if (store.live < best) {
                    best = store.live;
                    bestLevel = at + step;
                } else if (store.live > best * GROWTH + 64) {
                    return;
                }
            }
        };
        // The nearer end first.
        const first = start > last - start ? 1 : -1;
        travel(first);
        travel(first === 1 ? -1 : 1);
        while (store.level[variable] !== bestLevel) {
            const at = store.level[variable]!;
            this.swap(at < bestLevel ? at : at - 1);
        }
    }

    /** Exchanges the variables of a level and the next. Work is proportional to their nodes. */
    private swap(level: number): void {
        const { store } = this;
        const upper = store.variableAt[level]!, lower = store.variableAt[level + 1]!;
        this.swaps++;
        for (const node of this.takeOut(upper, lower)) {
            this.turn(node, upper, lower);
        }
        store.variableAt[level] = lower;
        store.variableAt[level + 1] = upper;
        store.level[lower] = level;
        store.level[upper] = level + 1;
    }

    /** Takes the nodes of the upper variable that stand on the lower one out of their table. */
    private takeOut(upper: number, lower: number): number[] {
        const { store } = this;
        const { high, low, next, variable } = store;
        const table = store.buckets[upper]!;
        const taken: number[] = [];
        for (let bucket = 0; bucket < table.length; bucket++) {
            let kept = 0;
            for (let node = table[bucket]!; node !== 0;) {
                const following = next[node]!;
                if (variable[high[node]! >> 1] === lower || variable[low[node]! >> 1] === lower) {
                    taken.push(node);
                } else {
                    next[node] = kept;
                    kept = node;
                }
                node = following;
            }
            table[bucket] = kept;
        }
        store.counts[upper]! -= taken.length;
        return taken;
    }

    /** if u then (if l then a else b) else (if l then c else d) becomes if l then (if u then a else c) else (if u then b else d). */
    private turn(node: number, upper: number, lower: number): void {
        const { store } = this;
        const high = store.high[node]!, low = store.low[node]!;
        let a = high, b = high, c = low, d = low;
        if (store.variable[high >> 1] === lower) {
            a = store.high[high >> 1]!;
            b = store.low[high >> 1]!;
        }
        if (store.variable[low >> 1] === lower) {
            c = store.high[low >> 1]! ^ (low & 1);
            d = store.low[low >> 1]! ^ (low & 1);
        }
        const newHigh = this.make(upper, a, c);
        const newLow = this.make(upper, b, d);
        this.release(high);
        this.release(low);
        store.variable[node] = lower;
        store.high[node] = newHigh;
        store.low[node] = newLow;
        store.link(node);
    }

    private make(variable: number, high: Edge, low: Edge): Edge {
        const { store } = this;
        const before = store.live;
        const edge = store.node(variable, high, low);
        if (this.references.length < store.variable.length) {
            this.references = grown(this.references, store.variable.length);
        }
        if (store.live > before) {
            this.references[edge >> 1] = 0;
            this.references[high >> 1]!++;
            this.references[low >> 1]!++;
        }
        this.references[edge >> 1]!++;
        return edge;
    }

    /** One edge fewer leads to a node. Only nodes of the lower variable can lose their last one here. */
    private release(edge: Edge): void {
        const { store } = this;
        const node = edge >> 1;
        if (--this.references[node]! === 0 && node !== 0) {
            store.unlink(node);
            this.references[store.high[node]! >> 1]!--;
            this.references[store.low[node]! >> 1]!--;
            store.discard(node);
        }
    }
}
