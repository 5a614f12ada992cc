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
            message: long
                ? 'This text is never closed: put """ at its end.'
                : 'This text is never closed: put " at its end, on the same line. A text of several lines stands between """ and """.'
        };
    }
    if (QUOTES.includes(character)) {
        return {
            code: 'syntax/character',
            length,
            message: `Texts stand in straight double quotes: write " instead of ${character}.`,
            replacement: '"'
        };
    }
    if (DASHES.includes(character)) {
        return { code: 'syntax/character', length, message: `This is a dash: write - for minus, or .. for a range.` };
    }
    if (character === ';') {
        const isList = /^;\s*[\p{L}\p{N}_.]+\s*([;,}%]|$)/u.test(rest);
        return {
            code: 'syntax/character',
            length,
            message: 'Nothing is set apart by a semicolon here: between values stands a comma, between properties a blank or a new line.',
            replacement: isList ? ',' : ''
        };
    }
    if (character === '.' && /[0-9]/.test(text.charAt(offset + 1))) {
        return { code: 'syntax/number', length, message: 'Thousands are set apart with _, not with dots: 1_000_000.' };
    }
    if (character === '\uFFFD') {
        return {
            code: 'syntax/character',
            length,
            message: 'This is not readable as text: save the file in the encoding UTF-8, and type what stands here again.'
        };
    }
    if (character === '#' && /^#(N\/A|NV|REF|VALUE|NAME|DIV|NUM)/.test(rest)) {
        return {
            code: 'syntax/value',
            length: /^#[^\s},]*/.exec(rest)?.[0].length ?? 1,
            message: 'This is what a sheet shows where it knows nothing. What is not known is left out: take the whole property out.'
        };
    }
    if (character === '#') {
        return { code: 'syntax/character', length: 1, message: 'A comment starts with //, not with #.', replacement: '//' };
    }
    if (character === '.' && text.slice(offset - 2, offset) === '..') {
        return { code: 'syntax/range', length, message: 'A range has two dots, not three: B .. D.', replacement: '' };
    }
    if (character === '.') {
        return { code: 'syntax/range', length, message: 'One dot joins the parts of a name. A range has two: B .. D.' };
    }
    if (character === '…') {
        return { code: 'syntax/character', length, message: 'Write a range with two dots: B .. D.', replacement: '..' };
    }
    if (character === '≤' || character === '≥' || character === '≠') {
        const replacement = { '≤': '<=', '≥': '>=', '≠': '!=' }[character];
        return { code: 'syntax/character', length, message: `Write ${replacement} instead of ${character}.`, replacement };
    }
    const word = SIGNS.get(character);
    if (word !== undefined) {
        const double = rest.charAt(1) === character ? 2 : 1;
        return {
            code: 'syntax/character',
            length: double,
            message: `Write ${word} instead of ${character.repeat(double)}.`,
            replacement: word
        };
    }
    const before = text.slice(Math.max(0, offset - 200), offset);
    if ((character === '[' || character === ']') && /(:|\bin)\s*(\[[^\]\n]*)?$/.test(before)) {
        return {
            code: 'syntax/character',
            length,
            message: /\bin\s*(\[[^\]\n]*)?$/.test(before)
                ? 'A range stands without brackets, with two dots: in 12 h .. 48 h.'
                : 'A list stands without brackets: its values have commas between them.',
            replacement: ''
        };
    }
    if (character === '[' || character === ']') {
        const brace = character === '[' ? '{' : '}';
        return {
            code: 'syntax/brace',
            length,
            message: `The properties of an element stand between { and }, not in square brackets: write ${brace}.`,
            replacement: brace
        };
    }
    if (character === '~' || character === '±') {
        return {
            code: 'syntax/character',
            length,
            message: `Every value is an estimate, so ${character} is left out. How sure it is, a range says: 24 h in 12 h .. 48 h.`,
            replacement: ''
        };
    }
    if (character === '?') {
        return {
            code: 'syntax/character',
            length,
            message: 'What is not known is left out: take the whole property out. What is not sure has a range: 24 h in 12 h .. 48 h.'
        };
    }
    if (character === '£') {
        return { code: 'syntax/number', length, message: 'The unit stands behind the number, by its code: 5e6 GBP.' };
    }
    if (character === '→') {
        return { code: 'syntax/character', length, message: 'Nothing is written with an arrow: a dependency says of payments on power.' };
    }
    const written = character.normalize('NFKC');
    if (WIDE_FORMS.test(character) && USED_SIGNS.includes(written)) {
        return { code: 'syntax/character', length, message: `The wide ${character} is written ${written} here.`, replacement: written };
    }
    return {
        code: 'syntax/character',
        length,
        message: `The language does not use the character ${shown(character)}: take it out, or put it in a text in quotes.`
    };
}

/** The character, or its number where it would leave nothing to see, or join what stands in front of it. */
function shown(character: string): string {
    const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character)) {
        return `${number}, which cannot be seen`;
    }
    return /\p{M}/u.test(character) ? `${number}, a mark with no letter in front` : character;
}
