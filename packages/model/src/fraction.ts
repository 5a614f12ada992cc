/**
 * Numbers as somebody typed them. A double only comes near 0.1 or 1/9; a fraction is it. Fractions are worked out from doubles when they
 * are needed, so that data stays plain: each double stands for the number that is shortest to write among all that it is the nearest double of.
 */

/** A fraction in lowest terms, its denominator positive. */
export interface Fraction {
    readonly n: bigint;
    readonly d: bigint;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function gcd(a: bigint, b: bigint): bigint {
    let [x, y] = [abs(a), abs(b)];
    while (y > 0n) {
        [x, y] = [y, x % y];
    }
    return x;
}

/** n/d in lowest terms; d is not 0. */
export function fraction(n: bigint, d = 1n): Fraction {
    const common = d === 1n ? 1n : gcd(n, d);
    const sign = d < 0n ? -1n : 1n;
    return common === 1n && sign === 1n ? { n, d } : { n: (sign * n) / common, d: abs(d) / common };
}

/** The number that a decimal says: `0.6`, `1e-3`, `1_000`. Nothing where it says none, or one beyond what a double holds. */
export function decimal(text: string): Fraction | undefined {
    const [, sign = '', whole = '', part = '', exponent = '0'] =
        /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text.replaceAll('_', '')) ?? [];
    if (whole === '') {
        return undefined;
    }
    const digits = BigInt(`${whole}${part}`.replace(/^0+(?=\d)/, ''));
    const places = Number(exponent) - part.length;
    if (digits === 0n) {
        return fraction(0n);
    }
    if (Math.abs(Number(exponent)) > 400 || whole.length + part.length > 800) {
        return undefined;
    }
    const signed = sign === '-' ? -digits : digits;
    return places >= 0 ? fraction(signed * 10n ** BigInt(places)) : fraction(signed, 10n ** BigInt(-places));
}

/** The nearest double, ties to the even one; infinite beyond the largest. */
export function nearest({ n, d }: Fraction): number {
    if (d === 1n) {
        return Number(n);
    }
    // A quotient of 64 bits and more, its last bit set where anything is left over, rounds as the fraction itself does.
    const shift = Math.max(0, 68 - (bits(n) - bits(d)));
    const scaled = abs(n) << BigInt(shift);
    const quotient = scaled / d;
    const rounded = Number(scaled % d === 0n ? quotient : quotient | 1n);
    const half = Math.trunc(shift / 2);
    return (n < 0n ? -1 : 1) * rounded * 2 ** -half * 2 ** (half - shift);
}

/** About how many bits it takes to write. */
export function bits(value: bigint): number {
    return abs(value).toString(16).length * 4;
}

/** The number that a double stands for: the shortest to write, as a decimal or as a fraction, of all that it is the nearest double of. */
export function typed(value: number): Fraction {
    if (Number.isSafeInteger(value)) {
        return fraction(BigInt(value));
    }
    const text = String(value);
    const written = decimal(text) ?? fraction(0n);
    const digits = text.replace(/e.*$/, '').replace(/^-?0*\.?0*|\./g, '').length;
    if (digits <= DECIMAL_DIGITS) {
        return written;
    }
    const found = simplest(value);
    return `${abs(found.n)}${found.d}`.length < digits - 2 && nearest(found) === value ? found : written;
}

/** A decimal this short is shorter than nearly any other fraction that near to it. */
const DECIMAL_DIGITS = 12;

/** The fraction with the least denominator within half a step between doubles. */
function simplest(value: number): Fraction {
    const size = Math.abs(value);
    const exponent = Math.max(-1074, Math.floor(Math.log2(size)) - 53);
    const half = exponent < 0 ? fraction(1n, 1n << BigInt(-exponent)) : fraction(1n << BigInt(exponent));
    const middle = exponent < -1000 ? BigInt(size * 2 ** 1000 * 2 ** (-exponent - 1000)) : BigInt(size * 2 ** -exponent);
    const found = between((middle - 1n) * half.n, half.d, (middle + 1n) * half.n, half.d);
    return value < 0 ? { n: -found.n, d: found.d } : found;
}

/** The fraction with the least denominator between a/b and c/d, by their continued fractions. */
function between(a: bigint, b: bigint, c: bigint, d: bigint): Fraction {
    const whole = a / b;
    if ((whole + 1n) * d < c) {
        return fraction(whole + 1n);
    }
    const left = a - whole * b;
    if (left === 0n) {
        // a/b is whole and excluded: whole + 1/k for the least k that lies below c/d.
        const k = d / (c - whole * d) + 1n;
        return fraction(whole * k + 1n, k);
    }
    const rest = between(d, c - whole * d, b, left);
    return fraction(whole * rest.n + rest.d, rest.n);
}
