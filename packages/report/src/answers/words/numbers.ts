import { nearlyWhole, type ChanceFigure } from '@nvs/analysis';
import { counted } from '../../diagnostics/findings.js';

/** `19%`, three significant digits; what is not certain never reads as 100%: `99.995%`. */
export function percent(chance: number): string {
    return `${nearlyWhole(chance) ?? number(chance * 100)}%`;
}

/** Three significant digits, the same everywhere; what is very small as a power of ten. */
export function number(value: number): string {
    const rounded = Number(value.toPrecision(3));
    return Math.abs(rounded) >= 1e-4 || rounded === 0
        ? rounded.toLocaleString('en', { maximumSignificantDigits: 3 })
        : rounded.toExponential();
}

/** A chance with its range, and what it is worth. */
export function chanceInWords({
    low,
    best,
    high,
    status,
    missing,
    ring
}: Pick<ChanceFigure, 'low' | 'best' | 'high' | 'status' | 'missing' | 'ring'>): string {
    const range = low === high ? '' : `, ${percent(low)} to ${percent(high)}`;
    if (status === 'bounds' && ring) {
        return `${percent(low)} to ${percent(high)}: a ring does not say what it passes on, so from what there is if it keeps itself running to what there is if it needs a source${missing === undefined ? '' : `, with ${counted(missing, 'event')} not judged or withheld`}`;
    }
    if (missing !== undefined) {
        return `${betweenInWords({ low: status === 'exact' ? best : low, high }, percent)}: ${counted(missing, 'event')} not judged or withheld`;
    }
    return status === 'exact'
        ? `${percent(best)}${range}`
        : `at most ${percent(best)}${range}: proven limits, for the effort did not suffice for the exact figure`;
}

/** From what there is without what nobody judged to the most that there can be. */
export function betweenInWords({ low, high }: { readonly low: number; readonly high: number }, say: (value: number) => string): string {
    return `at least ${say(low)}, at most ${say(high)}`;
}

/** `2 processes, 1 asset and 3 resources`. */
export function countsOf(counts: readonly (readonly [number: number, noun: string, nouns?: string])[]): string {
    const parts = counts
        .filter(([n]) => n > 0)
        .map(([n, noun, nouns]) => (n === 1 || nouns === undefined ? counted(n, noun) : `${n.toLocaleString('en')} ${nouns}`));
    return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
}
