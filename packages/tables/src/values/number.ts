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
/** A letter alone counts beside a sign of money only: *p.m.* and *t/m* are no millions. */
const FACTORS: readonly (readonly [RegExp, number])[] = [
    [/\b(miljard(en)?|billions?|mld|mrd|bn)\b|\d(bn|mld|mrd)\b/, 1e9],
    [
        /\b(miljoen(en)?|millions?|mln|mio|meur|musd|mgbp|mchf)\b|\d(mln|mio)\b|[€$£]\s*\d*\s*m\b|\bm\s*[€$£]|[x×*]\s*(?:[€$£]|eur)?\s*1[.,]?000[.,]?000\b/,
        1e6
    ],
    [
        /\b(duizend(en)?|thousands?|keur|kusd|kgbp)\b|[€$£]\s*\d*\s*k\b|\bk\s*[€$£]|[x×*]\s*(?:[€$£]|eur)?\s*1[.,]?000\b|[€$£]\s*['’]?000s?\b|['’]000\b|\b1[.,]?000\s*(?:eur|€)/,
        1e3
    ]
];

const NUMBER = /[-−]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?(?!\d)|[-−]?\d[\d.,]*/;
const WORDS =
    /[€$£%×*]|\b(eur|euro|usd|gbp|chf|duizend|thousand|miljoen|million|mln|mio|miljard|billion|mld|mrd|bn|per|jaar|year|a|once|eenmalig|annually|jaarlijks|ca|circa|about|ongeveer)\b/g;

/**
 * A number as people write it: `1.234,5`, `1,234.5`, `€ 2,5 mln`, `40%`, `3 million per year`. Undefined where it is none.
 * Behind a comma or point, three digits are thousands, unless it is a share or begins with 0: nobody states money or people in thousandths.
 */
export function readAmount(text: string): Amount | undefined {
    const lower = text.toLowerCase().replace(/\s+/g, ' ').trim();
    const digits = NUMBER.exec(lower)?.[0].replace(/[.,]$/, '');
    const around = digits === undefined ? lower : lower.replace(digits, '0');
    if (digits === undefined || /\d/.test(around.replace('0', ''))) {
        return undefined;
    }
    const percent = around.includes('%');
    const value = numberIn(digits.replace('−', '-').replace(/['’ ]/g, ''), percent);
    const currency = currencyIn(around);
    const rest = around
        .replace('0', ' ')
        .replace(WORDS, ' ')
        .replace(currency === undefined ? /^$/ : /\b[km]\b/, ' ')
        .replace(/[.,~≈/\s-]/g, '');
    if (value === undefined || rest !== '') {
        return undefined;
    }
    return {
        value: value * factorIn(around),
        currency,
        percent,
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

function numberIn(digits: string, percent: boolean): number | undefined {
    const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    const both = digits.includes(',') && digits.includes('.');
    const repeated = last >= 0 && digits.indexOf(digits[last] ?? '') !== last;
    if (repeated && !both && !/^-?\d{1,3}([.,]\d{3})+$/.test(digits)) {
        return undefined;
    }
    const isThousands = /^\d{3}$/.test(digits.slice(last + 1)) && !percent && !/^-?0/.test(digits);
    const isDecimal = last >= 0 && !repeated && (both || !isThousands);
    const whole = isDecimal ? digits.slice(0, last) : digits;
    const decimals = isDecimal ? digits.slice(last + 1) : '';
    const plainDigits = `${whole.replace(/[.,]/g, '')}${decimals === '' ? '' : `.${decimals}`}`;
    return /^-?\d+(\.\d+)?$/.test(plainDigits) ? Number(plainDigits) : undefined;
}
