import { Cache } from './cache.js';
import { ONE, OVER, Store, ZERO, type Edge } from './store.js';

const AND = -1;
const XOR = -2;

/**
 * Operations on binary decision diagrams. Each returns `OVER` once the budget of nodes is spent, and passes on an `OVER` it
 * is given. Recursion goes as deep as there are variables.
 */
export class Bdd {
    readonly store: Store;
    private readonly cache = new Cache();
    /** How many results were worked out rather than looked up: a measure of effort that is the same on every machine. */
    steps = 0;

    constructor(order: ArrayLike<number>, limit = Infinity, public stepLimit = Infinity) {
        this.store = new Store(order, limit);
    }

    literal(variable: number): Edge {
        return this.store.literal(variable);
    }

    not(f: Edge): Edge {
        return f < 0 ? OVER : f ^ 1;
    }

    or(f: Edge, g: Edge): Edge {
        return this.not(this.and(this.not(f), this.not(g)));
    }

    and(f: Edge, g: Edge): Edge {
        if (f < 0 || g < 0) {
            return OVER;
        }
        if (f === g) {
            return f;
        }
        if (f <= 1 || g <= 1 || (f ^ g) === 1) {
            return f === ONE ? g : g === ONE ? f : ZERO;
        }
        return f < g ? this.conjunction(f, g) : this.conjunction(g, f);
    }

    private conjunction(f: Edge, g: Edge): Edge {
        const cache = this.cache;
        const at = cache.at(f, g, AND);
        if (cache.cells[at] === f && cache.cells[at + 1] === g && cache.cells[at + 2] === AND) {
            return cache.cells[at + 3]!;
        }
        const store = this.store;
        const fVariable = store.variable[f >> 1]!, gVariable = store.variable[g >> 1]!;
        const fLevel = store.level[fVariable]!, gLevel = store.level[gVariable]!;
        let f1 = f, f0 = f, g1 = g, g0 = g;
        if (fLevel <= gLevel) {
            f1 = store.high[f >> 1]! ^ (f & 1);
            f0 = store.low[f >> 1]! ^ (f & 1);
        }
        if (gLevel <= fLevel) {
            g1 = store.high[g >> 1]! ^ (g & 1);
            g0 = store.low[g >> 1]! ^ (g & 1);
        }
        const high = this.and(f1, g1);
        if (high < 0) {
            return OVER;
        }
        const low = this.and(f0, g0);
        if (low < 0) {
            return OVER;
        }
        return this.keep(f, g, AND, fLevel <= gLevel ? fVariable : gVariable, high, low);
    }

    xor(f: Edge, g: Edge): Edge {
        if (f < 0 || g < 0) {
            return OVER;
        }
        const sign = (f ^ g) & 1;
        const a = f & ~1, b = g & ~1;
        if (a === b) {
            return ZERO ^ sign;
        }
        // Edge 0 is true: exclusive-or with it negates.
        const plain = a === ONE ? b ^ 1 : b === ONE ? a ^ 1 : a < b ? this.exclusive(a, b) : this.exclusive(b, a);
        return plain < 0 ? OVER : plain ^ sign;
    }

    private exclusive(f: Edge, g: Edge): Edge {
        const cache = this.cache;
        const at = cache.at(f, g, XOR);
        if (cache.cells[at] === f && cache.cells[at + 1] === g && cache.cells[at + 2] === XOR) {
            return cache.cells[at + 3]!;
        }
        const { store } = this;
        const top = Math.min(store.levelOf(f), store.levelOf(g));
        const high = this.xor(this.cofactor(f, top, 1), this.cofactor(g, top, 1));
        const low = this.xor(this.cofactor(f, top, 0), this.cofactor(g, top, 0));
        return high < 0 || low < 0 ? OVER : this.keep(f, g, XOR, store.variableAt[top]!, high, low);
    }

    /** If f then g else h. */
    ite(f: Edge, g: Edge, h: Edge): Edge {
        if (f < 0 || g < 0 || h < 0) {
            return OVER;
        }
        if (f <= 1) {
            return f === ONE ? g : h;
        }
        if (g === h) {
            return g;
        }
        if (g <= 1 || g === f || g === (f ^ 1)) {
            return g === ONE || g === f ? this.or(f, h) : this.and(f ^ 1, h);
        }
        if (h <= 1 || h === f || h === (f ^ 1)) {
            return h === ONE || h === (f ^ 1) ? this.or(f ^ 1, g) : this.and(f, g);
        }
        if (g === (h ^ 1)) {
            return this.not(this.xor(f, g));
        }
        if ((f & 1) === 1) {
            return this.ite(f ^ 1, h, g);
        }
        return (g & 1) === 1 ? this.not(this.choice(f, g ^ 1, h ^ 1)) : this.choice(f, g, h);
    }

    private choice(f: Edge, g: Edge, h: Edge): Edge {
        const cache = this.cache;
        const at = cache.at(f, g, h);
        if (cache.cells[at] === f && cache.cells[at + 1] === g && cache.cells[at + 2] === h) {
            return cache.cells[at + 3]!;
        }
        const { store } = this;
        const top = Math.min(store.levelOf(f), store.levelOf(g), store.levelOf(h));
        const high = this.ite(this.cofactor(f, top, 1), this.cofactor(g, top, 1), this.cofactor(h, top, 1));
        if (high < 0) {
            return OVER;
        }
        const low = this.ite(this.cofactor(f, top, 0), this.cofactor(g, top, 0), this.cofactor(h, top, 0));
        return low < 0 ? OVER : this.keep(f, g, h, store.variableAt[top]!, high, low);
    }

    private cofactor(f: Edge, level: number, value: 0 | 1): Edge {
        const { store } = this;
        if (store.levelOf(f) !== level) {
            return f;
        }
        return (value === 1 ? store.high[f >> 1]! : store.low[f >> 1]!) ^ (f & 1);
    }

    private keep(f: Edge, g: Edge, h: number, variable: number, high: Edge, low: Edge): Edge {
        const result = ++this.steps > this.stepLimit ? OVER : this.store.node(variable, high, low);
        if (result >= 0) {
            this.cache.put(f, g, h, result);
            this.cache.grow(this.store.live);
        }
        return result;
    }

    /** Frees what none of the given edges stands on. */
    collect(roots: Iterable<Edge>): void {
        const marks = this.store.mark(roots);
        this.cache.sweep(marks);
        this.store.sweep(marks);
    }

    /** Forgets all results, as is needed after variables were exchanged. */
    forget(): void {
        this.cache.clear();
    }
}
