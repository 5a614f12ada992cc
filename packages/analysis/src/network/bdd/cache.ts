import type { Edge } from './store.js';

const FIRST_ENTRIES = 1 << 10;
const MOST_ENTRIES = 1 << 22;

/**
 * Results of operations by their operands: a table in which a newer entry replaces an older one. Four cells an entry: three
 * for the operands (or two and a code of the operation), one for the result. No operation is asked about a constant first
 * operand, so a first cell of 0 means empty.
 */
export class Cache {
    cells = new Int32Array(FIRST_ENTRIES * 4);
    private mask = FIRST_ENTRIES - 1;

    at(a: number, b: number, c: number): number {
        const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
        return ((mixed ^ (mixed >>> 15)) & this.mask) << 2;
    }

    put(a: number, b: number, c: number, result: Edge): void {
        const at = this.at(a, b, c);
        const cells = this.cells;
        cells[at] = a;
        cells[at + 1] = b;
        cells[at + 2] = c;
        cells[at + 3] = result;
    }

    /** Keeps pace with the number of nodes. */
    grow(nodes: number): void {
        const entries = this.mask + 1;
        if (nodes <= entries || entries >= MOST_ENTRIES) {
            return;
        }
        const old = this.cells;
        const length = Math.min(entries * 4, MOST_ENTRIES);
        this.cells = new Int32Array(length * 4);
        this.mask = length - 1;
        for (let i = 0; i < old.length; i += 4) {
            if (old[i] !== 0) {
                this.put(old[i]!, old[i + 1]!, old[i + 2]!, old[i + 3]!);
            }
        }
    }

    clear(): void {
        this.cells.fill(0);
    }

    /** Forgets what speaks of nodes that are not marked. */
    sweep(marks: Uint8Array): void {
        const cells = this.cells;
        for (let i = 0; i < cells.length; i += 4) {
            if (cells[i] !== 0) {
                const c = cells[i + 2]!;
                if (marks[cells[i]! >> 1] === 0 || marks[cells[i + 1]! >> 1] === 0 || (c >= 0 && marks[c >> 1] === 0) || marks[cells[i + 3]! >> 1] === 0) {
                    cells[i] = 0;
                }
            }
        }
    }
}
