import { isMessage, sayIn, type Language, type Message } from '@nvs/words';
import type { Document } from './document.js';

/** Words that a sentence has where a figure that it speaks of is not there. */
const ABSENT = /\b(?:undefined|null|NaN|Infinity)\b|\[object /;

/**
 * Fails where something would be shown that is not there: a figure that is no number, a sentence without words, a row with a cell too few.
 * A report that is wrong is worse than none.
 */
export function checked(document: Document): Document {
    look(document, [], document.language);
    for (const { id, blocks } of document.sections) {
        for (const block of blocks) {
            if (block.type === 'table' && block.rows.some(row => row.length !== block.columns.length)) {
                throw new Error(`Section ${id}: a row has not as many cells as there are columns.`);
            }
        }
    }
    return document;
}

function look(value: unknown, path: readonly string[], language: Language): void {
    if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new Error(`${path.join('.')} is no number.`);
    }
    if (typeof value !== 'object' || value === null) {
        return;
    }
    for (const [key, each] of Object.entries(value)) {
        look(each, [...path, key], language);
    }
    if (isMessage(value)) {
        checkWords(value, path, language);
    }
}

function checkWords(said: Message, path: readonly string[], language: Language): void {
    const words = sayIn(language).message(said);
    if (words.trim() === '' || (ABSENT.test(words) && !textsOf(said).some(text => ABSENT.test(text)))) {
        throw new Error(`${path.join('.')} (${said.code}) says nothing, or speaks of what is not there: "${words}".`);
    }
}

/** The texts that a message was given, which may say anything. */
function textsOf(value: unknown): string[] {
    return typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
