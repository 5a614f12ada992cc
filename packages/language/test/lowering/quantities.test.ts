import { decimal, HOURS, nearest } from '@nvs/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Quantity } from '../../src/generated/ast.js';
import { readQuantity, writtenHours } from '../../src/lowering/quantities.js';

const quantity = (written: Partial<Quantity>): Quantity => ({ $type: 'Quantity', indicators: [], ...written }) as unknown as Quantity;

/** Whole numbers with and without an exponent, on both sides of what a double holds exactly, decimals, and zeros in front. */
const number = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String),
    fc.nat(100_000).map(String),
    fc.tuple(fc.nat(9999), fc.nat(25)).map(([digits, exponent]) => `${digits}e${exponent}`),
    fc.tuple(fc.nat(9999), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`),
    fc.nat(9999).map(digits => `00${digits}`),
    fc.nat(999).map(digits => `${digits}_000`)
);

it('a quantity is the number as written times its unit, rounded once', () => {
    fc.assert(
        fc.property(number, fc.constantFrom('second', 'minute', 'hour', 'day', 'week', 'year'), (written, unit) => {
            const { n, d } = decimal(written) ?? { n: 0n, d: 1n };
            const [up, down] = HOURS[unit] < 1 ? [1n, BigInt(Math.round(1 / HOURS[unit]))] : [BigInt(HOURS[unit]), 1n];
            const hours = nearest({ n: n * up, d: d * down });
            expect(readQuantity(quantity({ number: written, unit }))).toMatchObject({ dimension: 'duration', amount: hours });
            expect(writtenHours(written, unit)).toBe(hours);
            expect(readQuantity(quantity({ number: written, unit: 'persons' }))?.amount).toBe(nearest({ n, d }));
        }),
        { numRuns: 2000 }
    );
});

it('in a range a number takes from the one that it stands beside, whichever that is', () => {
    const low = quantity({ number: '5' }),
        days = quantity({ number: '6', unit: 'days' }),
        hours = quantity({ number: '6', unit: 'h' });
    for (const [like, dimension, amount] of [
        [days, 'duration', 120],
        [hours, 'duration', 5],
        [undefined, 'number', 5],
        [days, 'duration', 120]
    ] as const) {
        expect(readQuantity(low, like)).toMatchObject({ dimension, amount });
    }
});
