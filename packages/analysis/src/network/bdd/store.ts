/**
 * Storage of reduced ordered binary decision diagrams with complement edges (Bryant 1986; Brace, Rudell and Bryant 1990).
 *
 * An edge is twice the index of a node, plus one where complemented. Node 0 is the constant true, so edge 0 is true and edge 1
 * false. The high edge of a node is never complemented, which makes the diagram of a function unique: two functions are equal
 * exactly when their edges are. Nodes live in typed arrays; each variable has its own hash table, so that neighbouring
 * variables can be exchanged in place.
 */

export type Edge = number;
export const ONE: Edge = 0;
export const ZERO: Edge = 1;
/** What an operation returns once the budget is spent. No edge is negative. */
export const OVER: Edge = -1;

const FREE = -1;
const CONSTANT = -2;
const FIRST_CAPACITY = 1 << 10;
const FIRST_BUCKETS = 1 << 3;

export class Store {
    /** The variable of each node; negative for the constant and for free places. */
    variable = new Int32Array(FIRST_CAPACITY);
    high = new Int32Array(FIRST_CAPACITY);
    low = new Int32Array(FIRST_CAPACITY);
    /** The next node in the same hash bucket, or the next free place. */
    next = new Int32Array(FIRST_CAPACITY);
    /** Where a variable stands in the order; 0 is the top. The constant stands below all. */
    readonly level: Int32Array;
    readonly variableAt: Int32Array;
    readonly buckets: Int32Array[];
    readonly counts: Int32Array;
    /** Nodes in use, the constant included. */
    live = 1;
    private used = 1;
    private free = 0;

    /** @param order the variables from top to bottom, a permutation of 0 … n-1 */
    constructor(order: ArrayLike<number>, public limit = Infinity) {
        const size = order.length;
        this.level = new Int32Array(size);
        this.variableAt = Int32Array.from(order);
        this.variableAt.forEach((variable, level) => { this.level[variable] = level; });
        this.buckets = Array.from({ length: size }, () => new Int32Array(FIRST_BUCKETS));
        this.counts = new Int32Array(size);
        this.variable[0] = CONSTANT;
    }

    get variables(): number {
        return this.level.length;
    }

    /** One more than the highest index of a node. */
    get top(): number {
        return this.used;
    }

    isConstant(edge: Edge): boolean {
        return edge <= 1;
    }

    isFree(node: number): boolean {
        return this.variable[node] === FREE;
    }

    /** The level of an edge's node; below all variables for a constant. */
    levelOf(edge: Edge): number {
        return edge <= 1 ? this.variables : this.level[this.variable[edge >> 1]!]!;
    }

    /** The edge of a variable by itself. */
    literal(variable: number): Edge {
        return this.node(variable, ONE, ZERO);
    }

    /** The edge of "if variable then high else low", whose edges stand below the variable. */
    node(variable: number, high: Edge, low: Edge): Edge {
        if (high === low) {
            return high;
        }
        return (high & 1) === 0 ? this.plain(variable, high, low) : this.plain(variable, high ^ 1, low ^ 1) ^ 1;
    }

    private plain(variable: number, high: Edge, low: Edge): Edge {
        const table = this.buckets[variable]!;
        const bucket = slot(high, low) & (table.length - 1);
        for (let node = table[bucket]!; node !== 0; node = this.next[node]!) {
            if (this.high[node] === high && this.low[node] === low) {
                return node * 2;
            }
        }
        if (this.live >= this.limit) {
            return OVER;
        }
        const node = this.take();
        this.variable[node] = variable;
        this.high[node] = high;
        this.low[node] = low;
        this.next[node] = table[bucket]!;
        table[bucket] = node;
        const count = ++this.counts[variable]!;
        if (count > table.length) {
            this.rehash(variable, table.length * 4);
        }
        return node * 2;
    }

    private take(): number {
        this.live++;
        if (this.free !== 0) {
            const node = this.free;
            this.free = this.next[node]!;
            return node;
        }
        if (this.used === this.variable.length) {
            const capacity = this.used * 2;
            this.variable = grown(this.variable, capacity);
            this.high = grown(this.high, capacity);
            this.low = grown(this.low, capacity);
            this.next = grown(this.next, capacity);
        }
        return this.used++;
    }

    /** Puts the place of a node that stands in no table back to use. */
    discard(node: number): void {
        this.variable[node] = FREE;
        this.next[node] = this.free;
        this.free = node;
        this.live--;
    }

    private rehash(variable: number, length: number): void {
        const old = this.buckets[variable]!;
        const table = new Int32Array(length);
        for (let head of old) {
            while (head !== 0) {
                const following = this.next[head]!;
                const bucket = slot(this.high[head]!, this.low[head]!) & (length - 1);
                this.next[head] = table[bucket]!;
                table[bucket] = head;
                head = following;
            }
        }
        this.buckets[variable] = table;
    }

    /** Takes a node out of the table of its variable. Its place is not yet free. */
    unlink(node: number): void {
        const variable = this.variable[node]!;
        const table = this.buckets[variable]!;
        const bucket = slot(this.high[node]!, this.low[node]!) & (table.length - 1);
        let at = table[bucket]!;
        if (at === node) {
            table[bucket] = this.next[node]!;
        } else {
            while (this.next[at] !== node) {
                at = this.next[at]!;
            }
            this.next[at] = this.next[node]!;
        }
        this.counts[variable]!--;
    }

    /** Puts a node, whose variable and edges are set, into the table of its variable. */
    link(node: number): void {
        const variable = this.variable[node]!;
        const table = this.buckets[variable]!;
        const bucket = slot(this.high[node]!, this.low[node]!) & (table.length - 1);
        this.next[node] = table[bucket]!;
        table[bucket] = node;
        if (++this.counts[variable]! > table.length) {
            this.rehash(variable, table.length * 4);
        }
    }

    /** Marks what the given edges stand on: one byte per node. */
    mark(roots: Iterable<Edge>): Uint8Array {
        const marks = new Uint8Array(this.used);
        marks[0] = 1;
        const stack: number[] = [];
        for (const root of roots) {
            stack.push(root >> 1);
            while (stack.length > 0) {
                const node = stack.pop()!;
                if (marks[node] === 0) {
                    marks[node] = 1;
                    stack.push(this.high[node]! >> 1, this.low[node]! >> 1);
                }
            }
        }
        return marks;
    }

    /** Frees every node that is not marked. */
    sweep(marks: Uint8Array): void {
        for (let variable = 0; variable < this.buckets.length; variable++) {
            const table = this.buckets[variable]!;
            for (let bucket = 0; bucket < table.length; bucket++) {
                let kept = 0;
                for (let node = table[bucket]!; node !== 0;) {
                    const following = this.next[node]!;
                    if (marks[node] === 1) {
                        this.next[node] = kept;
                        kept = node;
                    } else {
                        this.counts[variable]!--;
                        this.discard(node);
                    }
                    node = following;
                }
                table[bucket] = kept;
            }
        }
    }
}

function slot(high: number, low: number): number {
    const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
    return mixed ^ (mixed >>> 15);
}

export function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
    const result = new Int32Array(length);
    result.set(array);
    return result;
}
