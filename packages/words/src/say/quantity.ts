import type { Quantity } from '@nvs/model';
import type { Say } from './say.js';

/** What a language says of a quantity beside numbers: `persons` as it calls them. */
export type UnitWords = Readonly<Record<string, string>>;

/** As many digits as anybody writes. */
const DIGITS = 12;

/**
 * A quantity of a model for who reads a report: `50 million EUR`, `10 000 persons`, `1 per 400 years`, not as it is typed (`50e6 EUR`).
 * No digit is lost: what cannot be said so stands as it is written, with the decimal sign of the reader.
 */
export function quantityIn(quantity: Quantity, say: Say, units: UnitWords): string {
    const { per, text, once, duration, indicators } = quantity;
    const said = once || duration !== undefined || indicators ? undefined : amountOf(quantity, say, units);
    return said === undefined
        ? text.replace(/(?<=\d)[._](?=\d)/g, each => (each === '_' ? '' : say.language === 'nl' ? ',' : '.'))
        : `${said}${per === undefined ? '' : ` ${say.per(per)}`}`;
}

function amountOf({ dimension, amount, unit = '' }: Quantity, say: Say, units: UnitWords): string | undefined {
    switch (dimension) {
        case 'share':
            return say.share(amount, DIGITS);
        case 'duration':
            return say.span(amount);
        case 'money':
            return Number(amount.toPrecision(4)) === amount ? say.money(amount, unit) : undefined;
        case 'number':
        case 'other':
            return `${say.figure(amount, DIGITS)} ${units[unit] ?? unit}`.trimEnd();
    }
}
