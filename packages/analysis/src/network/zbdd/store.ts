import { NO_LIMIT, NodeTable } from '../bdd/node-table.js';

/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993). A node says: the sets of `high` with the variable added,
 * and the sets of `low`. Node 0 is the empty family, node 1 the family of the empty set only. Variables are named by their
 * level, 0 at the top.
 */
export type Family = number;
export const NONE: Family = 0;
/** The family whose one set is empty. */
export const UNIT: Family = 1;

export class FamilyStore {
    readonly nodes: NodeTable;

    constructor(limit = NO_LIMIT) {
        this.nodes = new NodeTable(2, limit);
    }

    get size(): number {
        return this.nodes.size;
    }

    levelOf(family: Family): number {
        return this.nodes.levelOf(family);
    }

    highOf(family: Family): Family {
        return this.nodes.highOf(family);
    }

    lowOf(family: Family): Family {
        return this.nodes.lowOf(family);
    }

    node(level: number, high: Family, low: Family): Family {
        return high === NONE ? low : this.nodes.node(level, high, low);
    }
}
