/** An amount, and what was written behind or before it. */
export interface Amount {
    readonly value: number;
    /** Of a currency (ISO 4217), where one is written. */
    readonly currency: string | undefined;
    readonly percent: boolean;
    readonly per: 'year' | 'once' | undefined;
}

const CURRENCIES: Readonly<Record<string, string>> = {
    '€': 'EUR',
    eur: 'EUR',
    euro: 'EUR',
    $: 'USD',
    usd: 'USD',
    '£': 'GBP',
    gbp: 'GBP',
    chf: 'CHF'
};
const FACTORS: readonly (readonly [RegExp, number])[] = [
    [/\b(duizend|thousand|k)\b|[x×*]\s*1[.,]?000\b/, 1e3],
    [/\b(miljoen|million|mln|mio|m)\b|[x×*]\s*1[.,]?000[.,]?000\b/, 1e6],
    [/\b(miljard|billion|mld|bn)\b/, 1e9]
];

/**
 * A number as people write it: `1.234,5`, `1,234.5`, `€ 2,5 mln`, `40%`, `3 million per year`. Undefined where it is none, or could be two:
 * `1.234` is taken for a thousand and more only where a currency or another number of its kind says how thousands are written.
 * @param comma whether a comma stands before decimals
 */
export function readAmount(text: string, comma: boolean): Amount | undefined {
    const lower = text.toLowerCase().replace(/\s+/g, ' ');
    const digits = /[-−]?\d[\d.,' ]*/
        .exec(lower)?.[0]
        ?.trim()
        .replace(/[.,']$/, '');
    if (digits === undefined || lower.replace(digits, '').match(/\d/)) {
        return undefined;
    }
    const value = numberIn(digits.replace('−', '-').replace(/[' ]/g, ''), comma);
    const around = lower.replace(digits, ' ');
    const rest = around
        .replace(
            /[€$£%×*]|\b(eur|euro|usd|gbp|chf|duizend|thousand|miljoen|million|mln|mio|miljard|billion|mld|bn|k|m|per|p|jaar|year|a|once|eenmalig|annually|jaarlijks|ca|circa|about|ongeveer)\b/g,
            ' '
        )
        .replace(/[.,~≈/\s-]/g, '');
    if (value === undefined || rest !== '') {
        return undefined;
    }
    return {
        value: value * factorIn(around),
        currency: currencyIn(around),
        percent: around.includes('%'),
        per: /\b(jaar|year|annually|jaarlijks)\b/.test(around) ? 'year' : /\b(once|eenmalig)\b/.test(around) ? 'once' : undefined
    };
}

/** What a word such as `mln`, also in a header, multiplies by. */
export function factorIn(text: string): number {
    return FACTORS.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? 1;
}

/** The currency that a text names. */
export function currencyIn(text: string): string | undefined {
    const symbol = /[€$£]|\b(eur|euro|usd|gbp|chf)\b/.exec(text.toLowerCase())?.[0];
    return symbol !== undefined && Object.hasOwn(CURRENCIES, symbol) ? CURRENCIES[symbol] : undefined;
}

function numberIn(digits: string, comma: boolean): number | undefined {
    const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    const both = digits.includes(',') && digits.includes('.');
    const sign = digits[last];
    const repeated = sign !== undefined && digits.indexOf(sign) !== last;
    const isDecimal = last >= 0 && !repeated && (both || sign === (comma ? ',' : '.') || !/^\d{3}$/.test(digits.slice(last + 1)));
    if (repeated && !both && !/^-?\d{1,3}([.,]\d{3})+$/.test(digits)) {
        return undefined;
    }
    const whole = isDecimal ? digits.slice(0, last) : digits;
    const decimals = isDecimal ? digits.slice(last + 1) : '';
    const plainDigits = `${whole.replace(/[.,]/g, '')}${decimals === '' ? '' : `.${decimals}`}`;
    return /^-?\d+(\.\d+)?$/.test(plainDigits) ? Number(plainDigits) : undefined;
}

/** Whether the numbers of a table are written with a comma before decimals; without a number that tells, as in the language of the reader. */
export function writesComma(texts: Iterable<string>, usual: boolean): boolean {
    let comma = 0;
    for (const text of texts) {
        comma += /\d,\d{1,2}(?!\d)|\d\.\d{3},\d/.test(text) ? 1 : /\d\.\d{1,2}(?!\d)|\d,\d{3}\.\d/.test(text) ? -1 : 0;
    }
    return comma === 0 ? usual : comma > 0;
}
