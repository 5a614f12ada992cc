import { readAmount } from './number.js';

const OFTEN =
    /^(?:1|one|once|een|één|eens|1x)\s*(?:x|keer|maal|time)?\s*(?:in|per|every|in de|\/|op de)\s*(?:the )?(\d[\d.,]*)\s*(?:years?|jaar|jr|yrs?)$/i;
const WITHIN = /^(\d[\d.,]*\s*%)\s*(?:per|in|\/|over)\s*(\d[\d.,]*)?\s*(?:years?|jaar|jr|yrs?)$/i;

/** A chance or a frequency as the language writes it: `5%`, `5% per 2 years`, `1 per 10 years`. Undefined where a text says neither. */
export function readChance(text: string): string | undefined {
    const often = OFTEN.exec(text.trim());
    if (often) {
        return period('1', readAmount(often[1] ?? '')?.value);
    }
    const within = WITHIN.exec(text.trim());
    const amount = readAmount(within?.[1] ?? text);
    if (!amount?.percent || amount.per !== undefined || amount.value < 0 || amount.value > 100) {
        return undefined;
    }
    const chance = `${amount.value}%`;
    return within ? period(chance, within[2] === undefined ? 1 : readAmount(within[2])?.value) : chance;
}

const period = (what: string, years: number | undefined): string | undefined =>
    years === undefined || years <= 0 ? undefined : years === 1 ? `${what} per year` : `${what} per ${years} years`;
