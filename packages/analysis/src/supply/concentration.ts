import type { SupplyShare } from '@nvs/model';
import { OTHER } from '../time/compile.js';
import { shareAt } from '../time/values.js';
import { byName } from '../number.js';

export interface Range { low: number; best: number | undefined; high: number }

/** A supplier with its share. `other` is the rest that is not named. */
export interface Share extends Range { supplier: string; at: SupplyShare['at'] }

/** The shares of a supply by supplier; one that is named twice counts with both. A withheld share has limits only, 0 to 1 unless stated. */
export function sharesOf(supply: readonly SupplyShare[]): Share[] {
    const found = new Map<string, Share>();
    for (const { supplier, share, at } of supply) {
        const known = found.get(supplier);
        const best = share.withheld ? undefined : shareAt(share, 'best');
        const low = share.low || !share.withheld ? shareAt(share, 'low') ?? 0 : 0;
        const high = share.high || !share.withheld ? shareAt(share, 'high') ?? 1 : 1;
        found.set(supplier, known
            ? { ...known, low: known.low + low, best: known.best === undefined || best === undefined ? undefined : known.best + best, high: known.high + high }
            : { supplier, low, best, high, at });
    }
    return [...found.values()].sort((a, b) => byName(a.supplier, b.supplier));
}

/** Half a point is forgiven: shares are taken as parts of their sum. */
function total(bests: readonly number[]): number {
    const sum = bests.reduce((all, each) => all + each, 0);
    return sum > 0 ? sum : 1;
}

/**
 * Σ s² (formula `supply.hhi`). At best `other` counts as many small suppliers, which is the low end of what it can be.
 * Over ranges of shares: proven limits, see `limits`.
 */
export function hhi(shares: readonly Share[]): Range {
    const named = shares.filter(each => each.supplier !== OTHER);
    const other = shares.find(each => each.supplier === OTHER);
    const known = shares.every(each => each.best !== undefined);
    const whole = total(shares.map(each => each.best ?? each.high));
    const best = known ? named.reduce((sum, each) => sum + ((each.best ?? 0) / whole) ** 2, 0) : undefined;
    if (known && shares.every(each => each.low === each.high)) {
        return { low: best ?? 0, best, high: (best ?? 0) + ((other?.best ?? 0) / whole) ** 2 };
    }
    const scaled = (each: Share): { low: number; high: number } => ({ low: each.low / whole, high: Math.min(1, each.high / whole) });
    const parts = named.map(scaled);
    const rest = other ? scaled(other) : { low: 0, high: 0 };
    const low = leastSquares(parts, Math.max(0, 1 - rest.high));
    const high = mostSquares(other ? [...parts, rest] : parts, 1);
    return { low: Math.min(low, best ?? low), best, high: Math.min(1, Math.max(high, best ?? 0)) };
}

/** The same among suppliers outside a group, their shares made to add up to 1 (CDI1, formula `supply.hhi_outside`). Undefined where there are none. */
export function hhiAmong(shares: readonly Share[]): Range | undefined {
    const sum = shares.reduce((all, each) => all + (each.best ?? each.high), 0);
    if (sum <= 0) {
        return undefined;
    }
    if (shares.every(each => each.low === each.high)) {
        return hhi(shares);
    }
    const bests = hhi(shares.map(each => ({ ...each, low: each.best ?? each.low, high: each.best ?? each.high })));
    // Shares of a part that itself varies: each lies between its low among the highs of the others and its high among their lows.
    const relative = shares.map(each => {
        const lows = shares.reduce((all, one) => all + (one === each ? 0 : one.low), 0);
        const highs = shares.reduce((all, one) => all + (one === each ? 0 : one.high), 0);
        return { ...each, low: each.low + highs > 0 ? each.low / (each.low + highs) : 0, high: each.high + lows > 0 ? each.high / (each.high + lows) : 0 };
    });
    const named = relative.filter(each => each.supplier !== OTHER);
    const other = relative.find(each => each.supplier === OTHER);
    return {
        low: Math.min(leastSquares(named, Math.max(0, 1 - (other?.high ?? 0))), bests.best ?? 1), best: bests.best,
        high: Math.min(1, Math.max(mostSquares(relative, 1), bests.best ?? 0))
    };
}

/** The least Σ s² with each s within its limits and Σ s = sum (or as near to it as the limits allow): all as equal as can be. */
export function leastSquares(parts: readonly { low: number; high: number }[], sum: number): number {
    const at = (level: number): number[] => parts.map(each => Math.min(each.high, Math.max(each.low, level)));
    let from = 0;
    let to = 1;
    for (let i = 0; i < 60; i++) {
        const middle = (from + to) / 2;
        if (at(middle).reduce((all, each) => all + each, 0) < sum) {
            from = middle;
        } else {
            to = middle;
        }
    }
    return at(from).reduce((all, each) => all + each * each, 0);
}

/**
 * No Σ s² is higher than this, with each s within its limits and Σ s = sum: from all at their low, what is left goes where it adds
 * most, a rise from low to high counting (low + high) for each unit. Reached wherever nobody is left half-way.
 */
export function mostSquares(parts: readonly { low: number; high: number }[], sum: number): number {
    let left = Math.max(0, sum - parts.reduce((all, each) => all + each.low, 0));
    let most = parts.reduce((all, each) => all + each.low * each.low, 0);
    for (const { low, high } of [...parts].sort((a, b) => b.low + b.high - a.low - a.high)) {
        const rise = Math.min(left, high - low);
        most += rise * (low + high);
        left -= rise;
    }
    return most;
}

/** The largest of the named suppliers by best estimate, of equal ones the first by name (formula `supply.largest`). */
export function largest(shares: readonly Share[]): Share | undefined {
    return shares.filter(each => each.supplier !== OTHER)
        .reduce<Share | undefined>((most, each) => most === undefined || (each.best ?? each.high) > (most.best ?? most.high) ? each : most, undefined);
}

/** Σ of shares (formula `supply.share_outside`); `other` counts with low at 0, since it may lie within. */
export function shareOutside(shares: readonly Share[]): Range {
    const add = (pick: (share: Share) => number): number => shares.reduce((sum, each) => sum + pick(each), 0);
    return {
        low: add(each => each.supplier === OTHER ? 0 : each.low),
        best: shares.every(each => each.best !== undefined) ? add(each => each.best ?? 0) : undefined,
        high: Math.min(1, add(each => each.high))
    };
}
