import { fraction } from '@nvs/model';
import { divide, exact, isExact, multiply, sum, toNumber } from '../exact.js';

/** Shares are typed to six decimals of a percentage: they add up in steps of 1e-8. */
const STEPS = 100_000_000n;

/**
 * How much of a supply must be there, as a part of the sum of its shares: the least that typed shares can add up to and that is enough. From one such sum to the next is more than what floating point may
 * lose (1e-9), so that sums of doubles decide as fractions would, also where shares do not add up to 100%. What is typed finer than that stays as it is.
 * @param needs and shares as fractions of 1
 */
export function neededOf(needs: number, shares: readonly number[]): number {
    const typed = shares.map(exact);
    const total = sum(typed),
        wanted = multiply(exact(needs), total);
    if (!isExact(wanted) || !typed.every(each => isExact(each) && STEPS % each.d === 0n)) {
        return needs;
    }
    const least = divide(fraction((wanted.n * STEPS + wanted.d - 1n) / wanted.d, STEPS), total);
    return least === undefined ? needs : toNumber(least);
}
