import { Cache } from '../bdd/cache.js';
import { ONE, type Edge, type Store } from '../bdd/store.js';
import { FamilyStore, NONE, OVER, UNIT, type Family } from './store.js';

/**
 * Minimal cut sets of the function of a diagram (Rauzy, "New algorithms for fault tree analysis", 1993, and "Mathematical
 * foundations of minimal cutsets", 2001). A set of events is a cut set when the function is true with exactly these events
 * happening; it is minimal when no part of it is one. For coherent functions that is the usual definition. Where negations
 * stand, events that must *not* happen are left out of the set, as in SCRAM and XFTA; these are not prime implicants.
 *
 *     minimal(ite(x, f, g)) = x·(minimal(f) without minimal(g)) + minimal(g)
 */
export class MinimalSets {
    private readonly families: FamilyStore;
    private readonly cache = new Cache();
    private readonly known: Int32Array;

    constructor(private readonly store: Store, limit = Infinity) {
        this.families = new FamilyStore(limit);
        this.known = new Int32Array(store.top * 2).fill(OVER);
    }

    get diagram(): FamilyStore {
        return this.families;
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
        const low = this.of(store.low[edge >> 1]! ^ sign);
        if (low < 0) {
            return OVER;
        }
        const high = this.without(this.of(store.high[edge >> 1]! ^ sign), low);
        const result = high < 0 ? OVER : this.families.node(store.level[store.variable[edge >> 1]!]!, high, low);
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
        const { families } = this;
        const level = families.level[family]!;
        let rest = other;
        while (families.level[rest]! < level) {
            rest = families.low[rest]!;
        }
        if (rest <= 1) {
            return rest === UNIT ? NONE : family;
        }
        const at = this.cache.at(family, rest, -1);
        if (this.cache.cells[at] === family && this.cache.cells[at + 1] === rest) {
            return this.cache.cells[at + 3]!;
        }
        const shared = families.level[rest] === level;
        const restLow = shared ? families.low[rest]! : rest;
        let high = this.without(families.high[family]!, restLow);
        if (shared) {
            high = this.without(high, families.high[rest]!);
        }
        const low = this.without(families.low[family]!, restLow);
        const result = high < 0 || low < 0 ? OVER : families.node(level, high, low);
        if (result >= 0) {
            this.cache.put(family, rest, -1, result);
            this.cache.grow(families.size);
        }
        return result;
    }
}
