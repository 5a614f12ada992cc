import type { Estimate, ImpactScore } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Context } from '../context.js';
import { pool, type Corners } from '../corners.js';
import type { Input } from '../results/figure.js';

/** The values stated for one thing: the agreed one, or several judgements of it. */
export interface Stated {
    readonly estimates: readonly { estimate: Estimate; by: Input }[];
    /** Whether these are judgements without an agreed value. */
    readonly pooled: boolean;
}

/** Impact rows of a threat or campaign in one area, by criterion; judgements only where the element has no row itself. */
export function impactRows(id: string, own: ImpactScore[], judged: ImpactScore[][], scope: string | undefined): Map<string, Stated> {
    const rows = new Map<string, Stated>();
    for (const row of own) {
        if (row.scope === scope && !rows.has(row.criterion)) {
            rows.set(row.criterion, { estimates: [{ estimate: row.value, by: { id, at: row.at } }], pooled: false });
        }
    }
    for (const judgement of judged) {
        for (const row of judgement) {
            const stated = rows.get(row.criterion);
            if (row.scope !== scope || (stated && !stated.pooled)) {
                continue;
            }
            const each = { estimate: row.value, by: { id, at: row.at } };
            rows.set(row.criterion, { estimates: [...(stated?.estimates ?? []), each], pooled: true });
        }
    }
    return rows;
}

/** The areas that the rows of an element speak of; undefined is the area as a whole. */
export function scopesOf(rows: readonly { readonly scope?: string | undefined }[]): (string | undefined)[] {
    const scopes = new Set(rows.map(row => row.scope));
    return scopes.size === 0 ? [undefined] : [...scopes].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
}

/** What reading the stated values gave. */
export type Read<T> = { status: 'judged'; corners: Corners<T> } | { status: 'withheld' | 'not_usable' | 'not_judged' };

/**
 * Reads what is stated, pools several judgements, and notes what cannot be read. A withheld value gives nothing,
 * or the limits where these are stated.
 */
export function readStated<T>(
    context: Context,
    stated: Stated | undefined,
    compare: (a: T, b: T) => number,
    read: (estimate: Estimate) => Corners<T> | { unreadable: Message } | undefined
): Read<T> {
    const corners: Corners<T>[] = [];
    let withheld = false;
    let unusable = false;
    for (const { estimate, by } of stated?.estimates ?? []) {
        const result = read(estimate);
        if (result === undefined) {
            withheld ||= estimate.withheld;
        } else if ('unreadable' in result) {
            unusable = true;
            context.note({
                kind: 'value_not_usable',
                id: by.id,
                at: by.at ?? estimate.at,
                message: message('scoring.valueNotUsed', { why: result.unreadable })
            });
        } else {
            corners.push(estimate.withheld ? { low: result.low, high: result.high } : result);
        }
    }
    const pooled = corners.length === 1 ? corners[0] : pool(corners, compare);
    if (pooled) {
        return { status: 'judged', corners: pooled };
    }
    return { status: unusable ? 'not_usable' : withheld ? 'withheld' : 'not_judged' };
}
