import { message, type Message } from '@nvs/words';
import type { Finding } from './finding.js';

const QUOTES = "“”„‟«»‘’‚＂＇'`";
/** Signs for words of conditions. */
const SIGNS: ReadonlyMap<string, string> = new Map([
    ['&', 'and'],
    ['|', 'or'],
    ['!', 'not'],
    ['¬', 'not'],
    ['×', '*'],
    ['÷', '/']
]);
/** The forms of signs that keyboards for Chinese, Japanese and Korean give, and the signs of the language among them. */
const WIDE_FORMS = /[\uFE50-\uFE6B\uFF01-\uFF5E]/,
    USED_SIGNS = '{}():,.%+-*/<=>';
const DASHES = '–—−';

/** What is said of a stretch of text. */
export type Explained = Pick<Finding, 'code' | 'message' | 'replacement'> & { length: number };

/** What is wrong with a character that the language does not use, and how long the stretch is. */
export function explainCharacter(text: string, offset: number): Explained {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 32);
    const lineEnd = text.indexOf('\n', offset);
    const rest = text.slice(offset, lineEnd < 0 ? text.length : lineEnd).trimEnd();
    const { length } = character;
    if (character === '"') {
        const long = rest.startsWith('"""');
        return {
            code: 'syntax/string',
            length: rest.length,
            message: long ? message('characters.longTextOpen') : message('characters.textOpen')
        };
    }
    if (QUOTES.includes(character)) {
        return {
            code: 'syntax/character',
            length,
            message: message('characters.straightQuotes', { character }),
            replacement: '"'
        };
    }
    if (DASHES.includes(character)) {
        return { code: 'syntax/character', length, message: message('characters.dash') };
    }
    if (character === ';') {
        const isList = /^;\s*[\p{L}\p{N}_.]+\s*([;,}%]|$)/u.test(rest);
        return {
            code: 'syntax/character',
            length,
            message: message('characters.semicolon'),
            replacement: isList ? ',' : ''
        };
    }
    if (character === '.' && /[0-9]/.test(text.charAt(offset + 1))) {
        return { code: 'syntax/number', length, message: message('characters.thousandsDots') };
    }
    if (character === '\uFFFD') {
        return {
            code: 'syntax/character',
            length,
            message: message('characters.unreadable')
        };
    }
    if (character === '#' && /^#(N\/A|NV|REF|VALUE|NAME|DIV|NUM)/.test(rest)) {
        return {
            code: 'syntax/value',
            length: /^#[^\s},]*/.exec(rest)?.[0].length ?? 1,
            message: message('characters.sheetError')
        };
    }
    if (character === '#') {
        return { code: 'syntax/character', length: 1, message: message('characters.commentHash'), replacement: '//' };
    }
    if (character === '.' && text.slice(offset - 2, offset) === '..') {
        return { code: 'syntax/range', length, message: message('characters.threeDots'), replacement: '' };
    }
    if (character === '.') {
        return { code: 'syntax/range', length, message: message('characters.oneDot') };
    }
    if (character === '…') {
        return { code: 'syntax/character', length, message: message('characters.rangeDots'), replacement: '..' };
    }
    if (character === '≤' || character === '≥' || character === '≠') {
        const replacement = { '≤': '<=', '≥': '>=', '≠': '!=' }[character];
        return { code: 'syntax/character', length, message: message('characters.instead', { meant: replacement, character }), replacement };
    }
    const word = SIGNS.get(character);
    if (word !== undefined) {
        const double = rest.charAt(1) === character ? 2 : 1;
        return {
            code: 'syntax/character',
            length: double,
            message: message('characters.instead', { meant: word, character: character.repeat(double) }),
            replacement: word
        };
    }
    const before = text.slice(Math.max(0, offset - 200), offset);
    if ((character === '[' || character === ']') && /(:|\bin)\s*(\[[^\]\n]*)?$/.test(before)) {
        return {
            code: 'syntax/character',
            length,
            message: /\bin\s*(\[[^\]\n]*)?$/.test(before) ? message('characters.rangeBrackets') : message('characters.listBrackets'),
            replacement: ''
        };
    }
    if (character === '[' || character === ']') {
        const brace = character === '[' ? '{' : '}';
        return {
            code: 'syntax/brace',
            length,
            message: message('characters.squareBrackets', { brace }),
            replacement: brace
        };
    }
    if (character === '~' || character === '±') {
        return {
            code: 'syntax/character',
            length,
            message: message('characters.estimateSign', { character }),
            replacement: ''
        };
    }
    if (character === '?') {
        return {
            code: 'syntax/character',
            length,
            message: message('characters.questionMark')
        };
    }
    if (character === '£') {
        return { code: 'syntax/number', length, message: message('characters.poundSign') };
    }
    if (character === '→') {
        return { code: 'syntax/character', length, message: message('characters.arrow') };
    }
    const written = character.normalize('NFKC');
    if (WIDE_FORMS.test(character) && USED_SIGNS.includes(written)) {
        return { code: 'syntax/character', length, message: message('characters.wideForm', { character, written }), replacement: written };
    }
    return {
        code: 'syntax/character',
        length,
        message: message('characters.unused', { character: shown(character) })
    };
}

/** The character, or its number where it would leave nothing to see, or join what stands in front of it. */
function shown(character: string): Message {
    const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character)) {
        return message('characters.unseen', { number });
    }
    return /\p{M}/u.test(character) ? message('characters.markAlone', { number }) : message('text.asWritten', { text: character });
}
