import type { Location } from '@nvs/model';
import { inWords, isMessage, type Language } from '@nvs/words';
import { printableJson } from '../diagnostics/printable.js';

/**
 * An answer as JSON, with numbers to ten significant digits and messages in words.
 * @param shown a place as seen from where the answer is read
 */
export function answerJson(answer: object, shown: (at: Location) => Location, language: Language): string {
    return `${printableJson(
        JSON.stringify(
            answer,
            (key, value: unknown) => {
                if (typeof value === 'number' && !Number.isInteger(value)) {
                    return Number(value.toPrecision(10));
                }
                if (isMessage(value)) {
                    return inWords(value, language);
                }
                return key === 'at' && isPlace(value) ? shown(value) : value;
            },
            2
        )
    )}\n`;
}

function isPlace(value: unknown): value is Location {
    return typeof value === 'object' && value !== null && 'file' in value && 'line' in value;
}
