import { compare, type SupplyShare } from '@nvs/model';
import { add, divide, exact, least, most, multiply, order, subtract, sum, toNumber, type Amount, type Amounts } from '../exact.js';
import { OTHER } from '../time/compile.js';
import { shareAt } from '../time/values.js';

/** A supplier with its share of use, as typed. `other` is the rest that is not named. */
export interface Share extends Amounts {
    readonly supplier: string;
    readonly at: SupplyShare['at'];
}

/** The shares of a supply by supplier; one that is named twice counts with both. A withheld share has limits only: those stated, and what the others leave of all. */
export function sharesOf(supply: readonly SupplyShare[]): Share[] {
    const stated = statedShares(supply);
    const others = (own: Share, of: (each: Share) => Amount): Amount => sum(stated.filter(each => each !== own).map(of));
    return stated.map(each => {
        if (each.best !== undefined) {
            return each;
        }
        const high =
            least([
                each.high,
                most([
                    exact(0),
                    subtract(
                        exact(1),
                        others(each, one => one.low)
                    )
                ]) ?? each.high
            ]) ?? each.high;
        const low =
            least([
                high,
                most([
                    each.low,
                    subtract(
                        exact(1),
                        others(each, one => one.high)
                    )
                ]) ?? each.low
            ]) ?? each.low;
        return { ...each, low, high };
    });
}

function statedShares(supply: readonly SupplyShare[]): Share[] {
    const found = new Map<string, Share>();
    for (const { supplier, share, at } of supply) {
        const known = found.get(supplier);
        const best = share.withheld ? undefined : amount(shareAt(share, 'best'));
        const low = share.low || !share.withheld ? (amount(shareAt(share, 'low')) ?? exact(0)) : exact(0);
        const high = share.high || !share.withheld ? (amount(shareAt(share, 'high')) ?? exact(1)) : exact(1);
        found.set(
            supplier,
            known
                ? {
                      ...known,
                      low: add(known.low, low),
                      best: known.best === undefined || best === undefined ? undefined : add(known.best, best),
                      high: add(known.high, high)
                  }
                : { supplier, low, best, high, at }
        );
    }
    return [...found.values()].sort((a, b) => compare(a.supplier, b.supplier));
}

/** How much it is, if that is known: a withheld share is where the others leave one value only. */
const known = ({ low, best, high }: Amounts): Amount | undefined => best ?? (order(low, high) === 0 ? low : undefined);

const amount = (value: number | undefined): Amount | undefined => (value === undefined ? undefined : exact(value));
const isFixed = ({ low, high }: Amounts): boolean => order(low, high) === 0;

/** What the shares add up to at best: all, where one of them is withheld. Concentration takes each as a part of this sum. */
export function totalOf(shares: readonly Share[]): Amount {
    return shares.some(each => known(each) === undefined) ? exact(1) : sum(shares.map(each => known(each) ?? exact(0)));
}

/** The sum to divide by; 1 where there is nothing to share. */
function whole(shares: readonly Share[]): Amount {
    const total = totalOf(shares);
    return toNumber(total) > 0 ? total : exact(1);
}

const squared = (value: Amount): Amount => multiply(value, value);
const capped = (value: Amount): Amount => (toNumber(value) > 1 ? exact(1) : value);

/**
 * Σ s² (formula `supply.hhi`), exact for shares as typed. At best `other` counts as many small suppliers, which is the low end of what it can be.
 * Over ranges of shares: proven limits, see `limits`.
 */
export function hhi(shares: readonly Share[]): Amounts {
    const named = shares.filter(each => each.supplier !== OTHER);
    const other = shares.find(each => each.supplier === OTHER);
    const all = whole(shares);
    const part = (value: Amount): Amount => divide(value, all) ?? exact(0);
    const best = shares.every(each => known(each) !== undefined)
        ? sum(named.map(each => squared(part(known(each) ?? exact(0)))))
        : undefined;
    if (best !== undefined && shares.every(isFixed)) {
        return { low: best, best, high: add(best, squared(part(other?.low ?? exact(0)))) };
    }
    const scaled = (each: Share): { low: number; high: number } => ({
        low: toNumber(part(each.low)),
        high: Math.min(1, toNumber(part(each.high)))
    });
    const parts = named.map(scaled);
    const rest = other ? scaled(other) : { low: 0, high: 0 };
    return limited(best, leastSquares(parts, Math.max(0, 1 - rest.high)), mostSquares(other ? [...parts, rest] : parts, 1));
}

/** The same among suppliers outside a group, their shares made to add up to 1 (CDI1, formula `supply.hhi_outside`). Undefined where there are none. */
export function hhiAmong(shares: readonly Share[]): Amounts | undefined {
    if (toNumber(sum(shares.map(each => each.high))) <= 0) {
        return undefined;
    }
    if (shares.every(isFixed)) {
        return hhi(shares);
    }
    const { best } = hhi(shares.map(each => ({ ...each, low: known(each) ?? each.low, high: known(each) ?? each.high })));
    // Shares of a part that itself varies: each lies between its low among the highs of the others and its high among their lows.
    const total = { low: sum(shares.map(each => each.low)), high: sum(shares.map(each => each.high)) };
    const among = (own: Amount, others: Amount): number => toNumber(divide(own, add(own, others)) ?? exact(0));
    const relative = shares.map(each => ({
        supplier: each.supplier,
        low: among(each.low, subtract(total.high, each.high)),
        high: among(each.high, subtract(total.low, each.low))
    }));
    const named = relative.filter(each => each.supplier !== OTHER);
    const other = relative.find(each => each.supplier === OTHER);
    return limited(best, leastSquares(named, Math.max(0, 1 - (other?.high ?? 0))), mostSquares(relative, 1));
}

/** Proven limits, which hold the best estimate. */
function limited(best: Amount | undefined, low: number, high: number): Amounts {
    return best === undefined
        ? { low, best, high: Math.min(1, high) }
        : { low: least([low, best]) ?? low, best, high: capped(most([high, best]) ?? high) };
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

/**
 * The largest of the named suppliers by best estimate, of equal ones the first by name (formula `supply.largest`). Undefined where none is named, and
 * where a withheld share may be larger or smaller than another.
 */
export function largest(shares: readonly Share[]): Share | undefined {
    const named = shares.filter(each => each.supplier !== OTHER);
    if (named.some(each => known(each) === undefined)) {
        return named.find(each => named.every(other => other === each || order(each.low, other.high) >= 0));
    }
    return named.reduce<Share | undefined>(
        (found, each) => (found === undefined || order(known(each) ?? each.high, known(found) ?? found.high) > 0 ? each : found),
        undefined
    );
}

/** Σ of shares as typed (formula `supply.share_outside`); `other` counts with low at 0, since it may lie within. */
export function shareOutside(shares: readonly Share[]): Amounts {
    return {
        low: sum(shares.map(each => (each.supplier === OTHER ? exact(0) : each.low))),
        best: shares.every(each => known(each) !== undefined) ? sum(shares.map(each => known(each) ?? exact(0))) : undefined,
        high: capped(sum(shares.map(each => each.high)))
    };
}
