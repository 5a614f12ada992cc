import { Cache } from './cache.js';
import { NO_LIMIT, NodeTable, OVER } from './node-table.js';

/**
 * Reduced ordered binary decision diagrams with complement edges (Bryant 1986; Brace, Rudell and Bryant 1990).
 *
 * An edge is twice the index of a node, plus one where complemented. Node 0 is the constant true, so edge 0 is true and edge 1
 * false. The high edge of a node is never complemented, which makes the diagram of a function unique: two functions are equal
 * exactly when their edges are. Variables are named by their level, 0 at the top.
 */
export type Edge = number;
export const ONE: Edge = 0;
export const ZERO: Edge = 1;

const AND = -1;
const XOR = -2;

/**
 * Operations on diagrams. Each returns `OVER` once the budget is spent, and passes on an `OVER` it is given. Recursion goes as
 * deep as there are variables.
 */
export class Bdd {
    readonly store: NodeTable;
    private readonly cache = new Cache();
    /** How many results were worked out rather than looked up: a measure of effort that is the same on every machine. */
    steps = 0;

    constructor(
        limit = NO_LIMIT,
        public stepLimit = NO_LIMIT
    ) {
        this.store = new NodeTable(1, limit);
    }

    /** The edge of a variable by itself. */
    literal(level: number): Edge {
        return this.node(level, ONE, ZERO);
    }

    /** The edge of "if variable then high else low", whose edges stand below the variable. */
    private node(level: number, high: Edge, low: Edge): Edge {
        if (high === low) {
            return high;
        }
        const sign = high & 1;
        const node = this.store.node(level, high ^ sign, low ^ sign);
        return node < 0 ? OVER : (node * 2) ^ sign;
    }

    levelOf(edge: Edge): number {
        return this.store.levelOf(edge >> 1);
    }

    not(f: Edge): Edge {
        return f < 0 ? OVER : f ^ 1;
    }

    or(f: Edge, g: Edge): Edge {
        return this.not(this.and(this.not(f), this.not(g)));
    }

    and(f: Edge, g: Edge): Edge {
        if (f > g) {
            const swapped = f;
            f = g;
            g = swapped;
        }
        if (f <= 1 || f === g) {
            return f < 0 ? OVER : f === ZERO ? ZERO : g;
        }
        if ((f ^ g) === 1) {
            return ZERO;
        }
        const cache = this.cache;
        const at = cache.at(f, g, AND);
        if (cache.cells[at] === f && cache.cells[at + 1] === g && cache.cells[at + 2] === AND) {
            return cache.cells[at + 3]!;
        }
        const cells = this.store.cells;
        const fNode = (f >> 1) * 4,
            gNode = (g >> 1) * 4;
        const fLevel = cells[fNode]!,
            gLevel = cells[gNode]!;
        let f1 = f,
            f0 = f,
            g1 = g,
            g0 = g;
        if (fLevel <= gLevel) {
            f1 = cells[fNode + 1]! ^ (f & 1);
            f0 = cells[fNode + 2]! ^ (f & 1);
        }
        if (gLevel <= fLevel) {
            g1 = cells[gNode + 1]! ^ (g & 1);
            g0 = cells[gNode + 2]! ^ (g & 1);
        }
        const high = this.and(f1, g1);
        if (high < 0) {
            return OVER;
        }
        const low = this.and(f0, g0);
        return low < 0 ? OVER : this.keep(f, g, AND, Math.min(fLevel, gLevel), high, low);
    }

    xor(f: Edge, g: Edge): Edge {
        if (f < 0 || g < 0) {
            return OVER;
        }
        const sign = (f ^ g) & 1;
        const a = f & ~1,
            b = g & ~1;
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
        const top = Math.min(this.levelOf(f), this.levelOf(g));
        const high = this.xor(this.high(f, top), this.high(g, top));
        const low = this.xor(this.low(f, top), this.low(g, top));
        return high < 0 || low < 0 ? OVER : this.keep(f, g, XOR, top, high, low);
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
        const top = Math.min(this.levelOf(f), this.levelOf(g), this.levelOf(h));
        const high = this.ite(this.high(f, top), this.high(g, top), this.high(h, top));
        if (high < 0) {
            return OVER;
        }
        const low = this.ite(this.low(f, top), this.low(g, top), this.low(h, top));
        return low < 0 ? OVER : this.keep(f, g, h, top, high, low);
    }

    private high(f: Edge, level: number): Edge {
        return this.levelOf(f) === level ? this.store.highOf(f >> 1) ^ (f & 1) : f;
    }

    private low(f: Edge, level: number): Edge {
        return this.levelOf(f) === level ? this.store.lowOf(f >> 1) ^ (f & 1) : f;
    }

    private keep(f: Edge, g: Edge, h: number, level: number, high: Edge, low: Edge): Edge {
        const result = ++this.steps > this.stepLimit ? OVER : this.node(level, high, low);
        if (result >= 0) {
            this.cache.put(f, g, h, result, this.store.size);
        }
        return result;
    }

    /** Forgets all that none of the given edges stands on. Returns the new name of an edge that is still there. */
    collect(roots: Iterable<Edge>): (edge: Edge) => Edge {
        const moved = this.store.compact(marksBelow(this.store, roots), 1);
        this.cache.clear();
        return edge => (moved[edge >> 1]! * 2) | (edge & 1);
    }
}

/** 1 for each node that the edges stand on, the constant included. */
export function marksBelow({ cells, size }: NodeTable, roots: Iterable<Edge>): Uint8Array {
    const marks = new Uint8Array(size);
    marks[0] = 1;
    for (const root of roots) {
        marks[root >> 1] = 1;
    }
    for (let node = size - 1; node > 0; node--) {
        if (marks[node] === 1) {
            marks[cells[node * 4 + 1]! >> 1] = 1;
            marks[cells[node * 4 + 2]! >> 1] = 1;
        }
    }
    return marks;
}
