import { ONE, type Edge } from '../bdd/bdd.js';
import { Cache } from '../bdd/cache.js';
import { NO_LIMIT, OVER, type NodeTable } from '../bdd/node-table.js';
import { FamilyStore, NONE, UNIT, type Family } from './store.js';

/**
 * Minimal cut sets of the function of a diagram (Rauzy, "New algorithms for fault tree analysis", 1993, and "Mathematical
 * foundations of minimal cutsets", 2001). A set of events is a cut set when the function is true with exactly these events
 * happening; it is minimal when no part of it is one. For coherent functions that is the usual definition. Where negations
 * stand, events that must *not* happen are left out of the set, as in SCRAM and XFTA; these are not prime implicants.
 *
 *     minimal(ite(x, f, g)) = x·(minimal(f) without minimal(g)) + minimal(g)
 */
export class MinimalSets {
    readonly families: FamilyStore;
    private readonly cache = new Cache();
    private readonly known: Int32Array;

    constructor(
        private readonly store: NodeTable,
        limit = NO_LIMIT
    ) {
        this.families = new FamilyStore(limit);
        this.known = new Int32Array(store.size * 2).fill(OVER);
    }

    of(edge: Edge): Family {
        if (edge <= 1) {
            return edge === ONE ? UNIT : NONE;
        }
        const known = this.known[edge]!;
        if (known >= 0) {
            return known;
        }
        const { store } = this;
        const sign = edge & 1;
        const low = this.of(store.lowOf(edge >> 1) ^ sign);
        if (low < 0) {
            return OVER;
        }
        const high = this.without(this.of(store.highOf(edge >> 1) ^ sign), low);
        const result = high < 0 ? OVER : this.families.node(store.levelOf(edge >> 1), high, low);
        this.known[edge] = result;
        return result;
    }

    /** The sets of the one family that have no set of the other as a part. Both hold minimal sets only. */
    without(family: Family, other: Family): Family {
        if (family < 0 || other < 0) {
            return OVER;
        }
        if (family === NONE || other === UNIT || family === other) {
            return NONE;
        }
        if (other === NONE || family === UNIT) {
            return family;
        }
        const { cells } = this.families.nodes;
        const level = cells[family * 4]!;
        // Sets with a variable that does not occur in the one family are parts of none of its sets.
        let rest = other;
        while (cells[rest * 4]! < level) {
            rest = cells[rest * 4 + 2]!;
        }
        if (rest <= UNIT) {
            return rest === UNIT ? NONE : family;
        }
        const cache = this.cache;
        const at = cache.at(family, rest, WITHOUT);
        if (cache.cells[at] === family && cache.cells[at + 1] === rest) {
            return cache.cells[at + 3]!;
        }
        const familyHigh = cells[family * 4 + 1]!,
            familyLow = cells[family * 4 + 2]!;
        let high: Family, low: Family;
        if (cells[rest * 4] === level) {
            const restHigh = cells[rest * 4 + 1]!,
                restLow = cells[rest * 4 + 2]!;
            high = this.without(this.without(familyHigh, restHigh), restLow);
            low = this.without(familyLow, restLow);
        } else {
            high = this.without(familyHigh, rest);
            low = this.without(familyLow, rest);
        }
        const result = high < 0 || low < 0 ? OVER : this.families.node(level, high, low);
        if (result >= 0) {
            cache.put(family, rest, WITHOUT, result, this.families.size);
        }
        return result;
    }
}

const WITHOUT = -1;
