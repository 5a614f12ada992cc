import type { ChanceFigure } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';

/** A chance with its range, and what it is worth. */
export function chanceInWords({
    low,
    best,
    high,
    status,
    missing,
    ring
}: Pick<ChanceFigure, 'low' | 'best' | 'high' | 'status' | 'missing' | 'ring'>): Message {
    if (status === 'bounds' && ring) {
        return message('chances.ring', { low, high, missing });
    }
    if (missing !== undefined) {
        return message('chances.missing', { low: status === 'exact' ? best : low, high, missing });
    }
    return status === 'exact' ? rangeInWords({ low, best, high }, 'percent') : message('chances.atMost', { low, best, high });
}

/** From what there is without what nobody judged to the most that there can be. */
export function betweenInWords({ low, high }: { readonly low: number; readonly high: number }, as: 'percent' | 'number'): Message {
    return message('chances.between', { low, high, as });
}

/** The best estimate with its range. */
export function rangeInWords(
    { low, best, high }: { readonly low: number; readonly best: number; readonly high: number },
    as: 'percent' | 'number'
): Message {
    return message('chances.range', { low, best, high, as });
}
