import { message } from '@nvs/words';
import { OTHER_NUMBER } from '../grammar/written-number.js';
import type { Explained } from './syntax-characters.js';
import type { Lexer, Region } from './syntax-place.js';
import { explainNumber } from './written-number.js';

/** Opening and closing quotation marks of word processors, and what closes each. */
const CLOSING: ReadonlyMap<string, string> = new Map([
    ['“', '”“"'],
    ['„', '“”"'],
    ['”', '”"'],
    ['«', '»"'],
    ['»', '«"'],
    ['‟', '”"']
]);
const DASHES = '–—−';
/** Texts and comments, in which every character is fine. */
const SKIPPED = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|"""[\s\S]*?"""|"(?:\\.|[^"\\\n\r])*"/y;

interface Change {
    readonly from: number;
    readonly to: number;
    readonly text: string;
    readonly shown: string;
    readonly here: string;
}

/**
 * What a word processor made of an element: quotation marks, dashes and numbers, all told at once with one replacement. Nothing where
 * there is but one such thing.
 */
export function pasted(text: string, region: Region, lexer: Lexer): (Explained & { offset: number }) | undefined {
    const changes = [...signs(text, region)];
    if (changes.length === 0) {
        return undefined;
    }
    for (const { offset, length, message } of lexer.tokenize(text.slice(region.start, region.end)).errors) {
        const start = region.start + offset;
        if (message !== OTHER_NUMBER || changes.some(({ from, to }) => start >= from && start < to)) {
            continue;
        }
        const number = explainNumber(text, start, length);
        if (number.replacement !== undefined) {
            changes.push({
                from: number.offset,
                to: number.offset + number.length,
                text: number.replacement,
                shown: text.slice(number.offset, number.offset + number.length),
                here: number.replacement
            });
        }
    }
    changes.sort((a, b) => a.from - b.from);
    const [first] = changes,
        last = changes.at(-1);
    if (!first || !last || changes.length < 2) {
        return first && one(first);
    }
    let replacement = '',
        end = first.from;
    for (const change of changes) {
        replacement += text.slice(end, change.from) + change.text;
        end = change.to;
    }
    const said = new Map(changes.map(({ shown, here }) => [shown, here]));
    return {
        code: 'syntax/character',
        offset: first.from,
        length: last.to - first.from,
        replacement,
        message: message('characters.pasted', { changes: [...said].map(([shown, here]) => ({ shown, here })) })
    };
}

function one({ from, to, text: replacement, shown, here }: Change): Explained & { offset: number } {
    const isText = here === '" "';
    return {
        code: 'syntax/character',
        offset: from,
        length: to - from,
        replacement,
        message: isText
            ? message('characters.straightQuotes', { character: shown })
            : message('characters.signWritten', { isDash: DASHES.includes(shown), shown, here })
    };
}

/** Quotation marks with what stands between them, dashes and dots of a range. */
function* signs(text: string, { start, end }: Region): Generator<Change> {
    for (let at = start; at < end; at++) {
        SKIPPED.lastIndex = at;
        if (SKIPPED.test(text)) {
            at = SKIPPED.lastIndex - 1;
            continue;
        }
        const sign = text.charAt(at),
            closing = CLOSING.get(sign);
        if (closing !== undefined) {
            const line = text.slice(at, text.indexOf('\n', at) < 0 ? end : text.indexOf('\n', at));
            const length = [...line].findIndex((character, index) => index > 0 && closing.includes(character));
            if (length < 0) {
                continue;
            }
            const inner = line.slice(1, length).replaceAll('"', "'");
            yield { from: at, to: at + length + 1, text: `"${inner}"`, shown: `${sign} ${line.charAt(length)}`, here: '" "' };
            at += length;
        } else if (DASHES.includes(sign)) {
            const isRange =
                /[\p{L}\p{N}%]\s*$/u.test(text.slice(Math.max(0, at - 10), at)) && /^\s*[\p{L}\p{N}€$]/u.test(text.slice(at + 1, at + 10));
            yield { from: at, to: at + 1, text: isRange ? '..' : '-', shown: sign, here: isRange ? '..' : '-' };
        } else if (sign === '…') {
            yield { from: at, to: at + 1, text: '..', shown: sign, here: '..' };
        }
    }
}
