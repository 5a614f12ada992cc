/**
 * The nodes of a decision diagram. Equal nodes are one node: they are found by hash, buckets being chains. A node is always
 * made after those that it stands on, so that rising indices lead from the bottom to the top of a diagram.
 */

/** The level of constants: below every variable. */
const BELOW_ALL = 0x7fffffff;
export const NO_LIMIT = 0x7fffffff;
/** What is returned once there is no room. No node and no edge is negative. */
export const OVER = -1;

const FIRST_CAPACITY = 1 << 6;

export class NodeTable {
    /** Four cells a node: its level (0 at the top), what it stands on (high and low), and the next node of its bucket. */
    cells = new Int32Array(FIRST_CAPACITY * 4);
    private buckets = new Int32Array(FIRST_CAPACITY);
    /** One more than the highest index of a node. */
    size: number;

    /** @param constants how many nodes are constants, from 0 on */
    constructor(
        private readonly constants: number,
        public limit = NO_LIMIT
    ) {
        this.size = constants;
        for (let node = 0; node < constants; node++) {
            this.cells[node * 4] = BELOW_ALL;
        }
    }

    levelOf(node: number): number {
        return this.cells[node * 4]!;
    }

    highOf(node: number): number {
        return this.cells[node * 4 + 1]!;
    }

    lowOf(node: number): number {
        return this.cells[node * 4 + 2]!;
    }

    /** The node of that level that stands on these two. */
    node(level: number, high: number, low: number): number {
        const cells = this.cells;
        const bucket = slot(level, high, low) & (this.buckets.length - 1);
        for (let at = this.buckets[bucket]!; at !== 0; at = cells[at + 3]!) {
            if (cells[at + 1] === high && cells[at + 2] === low && cells[at] === level) {
                return at >> 2;
            }
        }
        return this.size < this.limit ? this.make(level, high, low, bucket) : OVER;
    }

    private make(level: number, high: number, low: number, bucket: number): number {
        const at = this.size * 4;
        if (at === this.cells.length) {
            this.resize(this.size * 2);
            return this.node(level, high, low);
        }
        this.cells[at] = level;
        this.cells[at + 1] = high;
        this.cells[at + 2] = low;
        this.cells[at + 3] = this.buckets[bucket]!;
        this.buckets[bucket] = at;
        return this.size++;
    }

    private resize(capacity: number): void {
        const cells = new Int32Array(capacity * 4);
        cells.set(this.cells);
        this.cells = cells;
        this.buckets = new Int32Array(capacity);
        this.chain();
    }

    /** Puts every node into its bucket. */
    private chain(): void {
        const { cells, buckets } = this;
        const end = this.size * 4;
        for (let at = this.constants * 4; at < end; at += 4) {
            const bucket = slot(cells[at]!, cells[at + 1]!, cells[at + 2]!) & (buckets.length - 1);
            cells[at + 3] = buckets[bucket]!;
            buckets[bucket] = at;
        }
    }

    /**
     * Moves the nodes that are kept together and forgets the others.
     * @param marks 1 for each node to keep; those that a kept node stands on must be kept
     * @param edgeBits how many low bits of what a node stands on do not belong to the index
     * @returns the new index of each node; 0 where it is gone
     */
    compact(marks: Uint8Array, edgeBits: 0 | 1): Int32Array {
        const { cells } = this;
        const moved = new Int32Array(this.size);
        let size = 0;
        const target = (edge: number): number => (moved[edge >> edgeBits]! << edgeBits) | (edge & edgeBits);
        for (let node = 0; node < moved.length; node++) {
            if (marks[node] === 1 || node < this.constants) {
                const from = node * 4,
                    to = size * 4;
                moved[node] = size++;
                cells[to] = cells[from]!;
                cells[to + 1] = target(cells[from + 1]!);
                cells[to + 2] = target(cells[from + 2]!);
            }
        }
        this.size = size;
        this.buckets.fill(0);
        this.chain();
        return moved;
    }
}

function slot(level: number, high: number, low: number): number {
    const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b) ^ Math.imul(level, 0xc2b2ae35);
    return mixed ^ (mixed >>> 15);
}
