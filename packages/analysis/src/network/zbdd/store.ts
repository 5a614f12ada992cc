/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993). A node says: the sets of `high` with the variable added,
 * and the sets of `low`. Node 0 is the empty family, node 1 the family of the empty set only. Variables are named by their
 * level, 0 at the top.
 */

export type Family = number;
export const NONE: Family = 0;
/** The family whose one set is empty. */
export const UNIT: Family = 1;
/** What an operation returns once the budget is spent. */
export const OVER: Family = -1;

const FIRST_CAPACITY = 1 << 10;
const BELOW_ALL = 0x7fffffff;

export class FamilyStore {
    level = new Int32Array(FIRST_CAPACITY);
    high = new Int32Array(FIRST_CAPACITY);
    low = new Int32Array(FIRST_CAPACITY);
    /** Open addressing: 0 is an empty place, for node 0 is never looked up. */
    private table = new Int32Array(FIRST_CAPACITY * 2);
    size = 2;

    constructor(readonly limit = Infinity) {
        this.level[0] = BELOW_ALL;
        this.level[1] = BELOW_ALL;
    }

    node(level: number, high: Family, low: Family): Family {
        if (high === NONE) {
            return low;
        }
        const mask = this.table.length - 1;
        let place = slot(level, high, low) & mask;
        for (let found = this.table[place]!; found !== 0; found = this.table[place = (place + 1) & mask]!) {
            if (this.high[found] === high && this.low[found] === low && this.level[found] === level) {
                return found;
            }
        }
        if (this.size >= this.limit) {
            return OVER;
        }
        if (this.size === this.level.length) {
            this.grow();
            return this.node(level, high, low);
        }
        const made = this.size++;
        this.level[made] = level;
        this.high[made] = high;
        this.low[made] = low;
        this.table[place] = made;
        return made;
    }

    private grow(): void {
        const capacity = this.size * 2;
        this.level = grown(this.level, capacity);
        this.high = grown(this.high, capacity);
        this.low = grown(this.low, capacity);
        const table = new Int32Array(capacity * 2);
        const mask = table.length - 1;
        for (let node = 2; node < this.size; node++) {
            let place = slot(this.level[node]!, this.high[node]!, this.low[node]!) & mask;
            while (table[place] !== 0) {
                place = (place + 1) & mask;
            }
            table[place] = node;
        }
        this.table = table;
    }
}

function slot(level: number, high: number, low: number): number {
    const mixed = Math.imul(level, 0xc2b2ae35) ^ Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
    return mixed ^ (mixed >>> 15);
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
    const result = new Int32Array(length);
    result.set(array);
    return result;
}
