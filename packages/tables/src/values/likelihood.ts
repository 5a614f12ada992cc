import { readAmount } from './number.js';

/** A chance or a frequency as the language writes it: `5%`, `1 per 10 years`. Undefined where a text says neither. */
export function readChance(text: string, comma: boolean): string | undefined {
    const often =
        /^(?:1|one|once|een|één|eens|1x)\s*(?:x|keer|maal|time)?\s*(?:in|per|every|in de|\/|op de)\s*(?:the )?(\d[\d.,]*)\s*(?:years?|jaar|jr|yrs?)$/i.exec(
            text.trim()
        );
    if (often) {
        const years = readAmount(often[1] ?? '', comma)?.value;
        return years === undefined || years <= 0 ? undefined : years === 1 ? '1 per year' : `1 per ${years} years`;
    }
    const amount = readAmount(text.replace(/^[<>≤≥]\s*/, ''), comma);
    return amount?.percent && amount.value >= 0 && amount.value <= 100 && !/^[<>≤≥]/.test(text.trim()) ? `${amount.value}%` : undefined;
}
