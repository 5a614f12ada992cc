const FIRST_ENTRIES = 1 << 8;
const MOST_ENTRIES = 1 << 20;

/**
 * Results of operations by their operands: a table in which a newer entry replaces an older one. Four cells an entry: three
 * for the operands (or two and a code of the operation), one for the result. No operation is asked about a constant first
 * operand, so a first cell of 0 means empty.
 */
export class Cache {
    cells = new Int32Array(FIRST_ENTRIES * 4);

    at(a: number, b: number, c: number): number {
        const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
        return ((mixed ^ (mixed >>> 15)) << 2) & (this.cells.length - 1);
    }

    /** @param nodes how many there are: the cache keeps pace with them, and starts empty when it grows */
    put(a: number, b: number, c: number, result: number, nodes: number): void {
        if (nodes * 4 > this.cells.length && nodes < MOST_ENTRIES) {
            this.cells = new Int32Array(this.cells.length * 4);
        }
        const cells = this.cells;
        const at = this.at(a, b, c);
        cells[at] = a;
        cells[at + 1] = b;
        cells[at + 2] = c;
        cells[at + 3] = result;
    }

    clear(): void {
        this.cells.fill(0);
    }
}
