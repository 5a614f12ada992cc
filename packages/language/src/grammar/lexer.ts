import type { LexerResult, TokenizeOptions } from 'langium';
import { DefaultLexer } from 'langium';
import type { LangiumCoreServices } from 'langium';
import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { namesWhatItHoldsFor } from './before-colon.js';
import { lineStart } from './lines.js';
import { withoutConflicts } from './merge-conflicts.js';
import { message, type Message } from '@nvs/words';
import { mistake, type Mistake } from './mistake.js';
import { cutDeep, TOO_DEEP } from './nesting.js';
import { AT_PLACE, ELEMENT_WORDS, isWordKeyword, LATE_BEHIND, LATE_ELEMENTS, LATE_IN_BODIES, LATE_IN_HEADS, LATE_KEYS } from './tokens.js';
import { asOneToken, writtenNumber } from './written-number.js';

/** Words that end in a type of their own when a colon follows: as a property they would else read as a modifier. */
const KEYS: ReadonlyMap<string, string> = new Map([
    ['in', 'IN_KEY'],
    ['by', 'BY_KEY'],
    ['source', 'SOURCE_KEY'],
    ['judged', 'JUDGED_KEY']
]);

/** What of a head tells it from a modifier: behind the word, or behind the word and the name. */
const HEADS_WITHOUT_NAME: ReadonlyMap<string, string> = new Map([['judgement', 'of']]);
const HEADS_GO_ON: ReadonlyMap<string, string> = new Map([
    ['criterion', 'of'],
    ['dependency', 'of'],
    ['question', 'about'],
    ['campaign', 'by'],
    ['rule', 'for']
]);
const TITLE_WITHOUT_NAME: ReadonlySet<string> = new Set(['assessment', 'expect']);

/** Of braces left open, so many are looked into: more are no slip of a hand. */
const BRACES_SAID = 20;

/** What some editors put in front of a file. */
const BYTE_ORDER_MARK = 0xfeff;

/** Signs of money, with which a number can start elsewhere. */
const EURO = 0x20ac,
    DOLLAR = 0x24;

/** Keywords that are units behind a number. */
const UNIT_KEYWORDS: ReadonlySet<string> = new Set(['year', 'min']);

/**
 * Gives every word its type and marks where elements start.
 *
 * - A word is a keyword, a dotted QID, a UNIT (an unknown word on the line of the number before it) or an ID.
 * - An element word in column 1 is preceded by an empty START token. When braces are open there, they are closed
 *   first: a forgotten `}` costs its own element and never lends its rows to the next one. So does a whole head
 *   (`actor a "A"`) that starts its line or braces further in. A word that starts an element is never a key.
 * - Of an unfinished merge only the first side is read.
 */
export class NvsLexer extends DefaultLexer {
    private readonly keywords = new Map<string, TokenType>();
    private readonly type: (name: string) => TokenType;

    constructor(services: LangiumCoreServices) {
        super(services);
        const types = this.definition as Record<string, TokenType>;
        for (const [name, token] of Object.entries(types)) {
            if (isWordKeyword(name) && name === name.toLowerCase()) {
                this.keywords.set(name, token);
            }
        }
        this.type = name => {
            const token = types[name];
            if (!token) {
                throw new Error(`The grammar has no token ${name}.`);
            }
            return token;
        };
    }

    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const { text: merged, conflicts } = withoutConflicts(text);
        const result = this.read(merged, options);
        const { words, errors } = this.joinNumbers(merged, result.tokens, [...result.errors]);
        const { tokens, deep } = cutDeep(this.assignTypes(merged, words, errors));
        errors.push(...conflicts);
        errors.push(...deep.map(token => lexingError(token, TOO_DEEP)));
        return { ...result, tokens, errors };
    }

    /** The words of the text. A name or text of millions of letters is more than there is room to look for: none then, and the line is told. */
    private read(text: string, options?: TokenizeOptions): LexerResult {
        try {
            return super.tokenize(text, options);
        } catch (error) {
            if (!(error instanceof RangeError)) {
                throw error;
            }
            return { ...super.tokenize('', options), errors: [longestLine(text)] };
        }
    }

    /** A number spelt as elsewhere (`1.000,50`, `12,5%`, `€ 6e9`) becomes one token and one error: read in pieces it would be another number. */
    private joinNumbers(text: string, words: IToken[], errors: ILexingError[]): { words: IToken[]; errors: ILexingError[] } {
        const NUMBER = this.type('NUMBER'),
            PERCENT = this.type('PERCENT');
        const joined: IToken[] = [];
        const found: ILexingError[] = [];
        let end = 0;
        for (const token of words) {
            if (token.startOffset < end) {
                continue;
            }
            joined.push(token);
            const first = token.image.charCodeAt(0);
            if ((first > 0x39 && first !== EURO) || (first < 0x30 && first !== DOLLAR)) {
                continue;
            }
            const written = writtenNumber(text, token, joined.at(-2)?.tokenType === NUMBER);
            if (!written) {
                continue;
            }
            found.push(asOneToken(token, text, written));
            retype(token, token.image.endsWith('%') ? PERCENT : NUMBER);
            end = written.end;
        }
        if (found.length === 0) {
            return { words, errors };
        }
        // What the lexer did not know within these numbers is told with them.
        let next = 0;
        const others = errors.filter(({ offset }) => {
            while (next < found.length && (found[next]?.offset ?? 0) + (found[next]?.length ?? 0) <= offset) {
                next++;
            }
            return offset < (found[next]?.offset ?? Infinity);
        });
        return { words: joined, errors: [...others, ...found] };
    }

    private assignTypes(text: string, words: IToken[], errors: ILexingError[]): IToken[] {
        const WORD = this.type('WORD'),
            ID = this.type('ID'),
            QID = this.type('QID'),
            UNIT = this.type('UNIT');
        const NUMBER = this.type('NUMBER'),
            STRING = this.type('STRING'),
            CODE = this.type('CODE'),
            OPEN = this.type('{'),
            CLOSE = this.type('}'),
            START = this.type('START');
        const tokens: IToken[] = [];
        const open: IToken[] = [];
        const closed: Pair[] = [];
        let previous: IToken | undefined, element: string | undefined;
        for (const [position, token] of words.entries()) {
            if (token.tokenType === WORD) {
                const word = token.image;
                const known = this.keywords.get(word);
                const isKey = LATE_KEYS.has(word) && nextCharacter(text, token) === ':';
                const goesOn = open.length === 0 && element !== undefined && LATE_IN_HEADS.get(word) === element;
                const isKeyword = known !== undefined && (isKey || goesOn || !isLate(word));
                const inPlace = startsElement(text, token, previous, open.length > 0, isKeyword);
                const within = !inPlace && open.length > 0 && headWithin(words, position);
                const starts = inPlace || within;
                const keyword =
                    isLate(word) && !isInPlace(token, words[position - 1], words[position + 1], starts, element, open.length > 0)
                        ? undefined
                        : known;
                const afterNumber =
                    previous?.tokenType === NUMBER && previous.endLine === token.startLine && nextCharacter(text, token) !== ':';
                if (word === 'at' && words[position + 1]?.tokenType.name === 'STRING' && words[position + 2]?.image !== ':') {
                    retype(token, this.type(AT_PLACE));
                } else if (keyword && !(afterNumber && UNIT_KEYWORDS.has(word))) {
                    const key = starts || nextCharacter(text, token) !== ':' ? undefined : KEYS.get(word);
                    retype(token, key !== undefined && !namesWhatItHoldsFor(words, position) ? this.type(key) : keyword);
                } else if (word.includes('.')) {
                    retype(token, QID);
                } else if (afterNumber) {
                    retype(token, UNIT);
                } else {
                    retype(token, ID);
                }
                if (starts) {
                    if (within) {
                        errors.push(lexingError(token, message('tokens.withinAnother', { word })));
                    }
                    for (const [nth, brace] of open.splice(0).reverse().entries()) {
                        tokens.push(emptyToken(CLOSE, token, previous));
                        if (!within && nth < BRACES_SAID) {
                            errors.push(missingBrace(unclosed(brace, closed, text), word));
                        }
                    }
                    closed.length = 0;
                    tokens.push(emptyToken(START, token));
                    element = word;
                }
            } else if (token.tokenType === STRING && open.length > 0 && words[position + 1]?.image === ':') {
                retype(token, CODE);
            } else if (element === 'development' && isYear(token, tokens)) {
                retype(token, this.type('DATE'));
            } else if (token.tokenType === OPEN) {
                open.push(token);
            } else if (token.tokenType === CLOSE) {
                const brace = open.pop();
                if (!brace) {
                    errors.push(lexingError(token, message('tokens.braceTooMany')));
                    continue;
                }
                if (open.length > 0) {
                    closed.push({ brace, by: token });
                }
            }
            tokens.push(token);
            previous = token;
        }
        for (const [position, brace] of open.reverse().entries()) {
            tokens.push(emptyToken(CLOSE, undefined, previous));
            if (position < BRACES_SAID) {
                errors.push(missingBrace(unclosed(brace, closed, text), undefined));
            }
        }
        return tokens;
    }
}

/** A year where the day since when a development goes on can stand. */
const isYear = (token: IToken, before: readonly IToken[]): boolean =>
    /^[12][0-9]{3}$/.test(token.image) && before.at(-1)?.image === ':' && before.at(-2)?.image === 'since';

/** Whether the word is a keyword at its own places only. */
const isLate = (word: string): boolean =>
    LATE_KEYS.has(word) || LATE_ELEMENTS.has(word) || LATE_IN_HEADS.has(word) || LATE_IN_BODIES.has(word) || LATE_BEHIND.has(word);

/** Whether a late word is at its place. @param element the word of the element that it stands in */
function isInPlace(
    token: IToken,
    before: IToken | undefined,
    next: IToken | undefined,
    starts: boolean,
    element: string | undefined,
    inBraces: boolean
): boolean {
    const word = token.image;
    return (
        (LATE_BEHIND.has(word) && before?.image === LATE_BEHIND.get(word) && next?.image === ':') ||
        (LATE_KEYS.has(word) && next?.image === ':') ||
        (LATE_ELEMENTS.has(word) && starts) ||
        (element !== undefined && (inBraces ? LATE_IN_BODIES : LATE_IN_HEADS).get(word) === element)
    );
}

function startsElement(text: string, token: IToken, previous: IToken | undefined, inBraces: boolean, isKeyword: boolean): boolean {
    const ownLine = token.startColumn === 1 || (token.startOffset === 1 && text.charCodeAt(0) === BYTE_ORDER_MARK);
    if (!ownLine && (inBraces || previous?.image !== '}')) {
        return false;
    }
    if (ELEMENT_WORDS.has(token.image)) {
        const next = nextCharacter(text, token);
        return !inBraces || !(':.,)}=%'.includes(next) || (LATE_ELEMENTS.has(token.image) && next >= '0' && next <= '9'));
    }
    // A misspelt element word; inside braces it is a property that nobody indented. A word of the language that starts no
    // element stands outside its braces: the parser leaps over it to the next element.
    return !inBraces && !isKeyword && !token.image.includes('.');
}

/** Whether the word begins a whole head of an element where only properties belong: `organisation b "B"`, `process p {`, `judgement of`. */
function headWithin(words: readonly IToken[], position: number): boolean {
    const [before, word, name, third, fourth] = [-1, 0, 1, 2, 3].map(by => words[position + by]);
    if (!word || !name || !ELEMENT_WORDS.has(word.image) || name.startLine !== word.startLine) {
        return false;
    }
    if (before?.image !== '{' && before?.image !== '}' && before?.endLine === word.startLine) {
        return false;
    }
    if (HEADS_WITHOUT_NAME.get(word.image) === name.image) {
        return true;
    }
    if (isTitle(name, third)) {
        return TITLE_WITHOUT_NAME.has(word.image);
    }
    if (name.tokenType.name !== 'WORD' || !third || third.startLine !== word.startLine) {
        return false;
    }
    return third.image === '{' || isTitle(third, fourth) || HEADS_GO_ON.get(word.image) === third.image;
}

/** A text in quotes, but not the code of a criterion in front of its row. */
function isTitle(token: IToken, next: IToken | undefined): boolean {
    return token.tokenType.name === 'STRING' && next?.image !== ':';
}

function retype(token: IToken, type: TokenType): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

function nextCharacter(text: string, token: IToken): string {
    let offset = (token.endOffset ?? token.startOffset) + 1;
    while (text.charCodeAt(offset) === 32 || text.charCodeAt(offset) === 9) {
        offset++;
    }
    return text.charAt(offset) || '\n';
}

/** A token without text, in front of `next` or right behind `previous`. */
function emptyToken(type: TokenType, next?: IToken, previous?: IToken): IToken {
    const behind = previous !== undefined;
    const at = previous ?? next;
    const offset = behind ? (at?.endOffset ?? -1) + 1 : (at?.startOffset ?? 0);
    const line = (behind ? at?.endLine : at?.startLine) ?? 1;
    const column = behind ? (at?.endColumn ?? 0) + 1 : (at?.startColumn ?? 1);
    return {
        image: '',
        tokenType: type,
        tokenTypeIdx: type.tokenTypeIdx ?? 0,
        startOffset: offset,
        endOffset: offset - 1,
        startLine: line,
        endLine: line,
        startColumn: column,
        endColumn: column - 1
    };
}

/** A brace within another, and what closed it. */
interface Pair {
    readonly brace: IToken;
    readonly by: IToken;
}

/**
 * The brace that was forgotten to close: not the outermost, which is the one left over, but the first whose `}` stands
 * further out than the line of its `{`.
 */
function unclosed(left: IToken, closed: readonly Pair[], text: string): IToken {
    const found = closed.find(({ brace, by }) => {
        const column = (by.startColumn ?? 1) - 1;
        return (
            brace.startOffset > left.startOffset &&
            brace.startLine !== by.startLine &&
            indentation(text, by) === column &&
            indentation(text, brace) > column
        );
    });
    return found?.brace ?? left;
}

/** How far in the line of the token starts. */
function indentation(text: string, token: IToken): number {
    const start = lineStart(text, token.startOffset);
    let offset = start;
    while (text.charAt(offset) === ' ' || text.charAt(offset) === '\t') {
        offset++;
    }
    return offset - start;
}

function missingBrace(brace: IToken, next: string | undefined): Mistake {
    return lexingError(brace, message('tokens.braceOpen', { next }));
}

function longestLine(text: string): Mistake {
    let offset = 0,
        line = 1,
        from = 0,
        longest = 0,
        at = 1;
    for (const each of text.split('\n')) {
        if (each.length > longest) {
            [offset, longest, line] = [from, each.length, at];
        }
        from += each.length + 1;
        at++;
    }
    return mistake({ offset, line, column: 1, length: 1 }, message('tokens.tooLong'));
}

function lexingError(token: IToken, said: Message): Mistake {
    return mistake(
        { offset: token.startOffset, line: token.startLine ?? 1, column: token.startColumn ?? 1, length: token.image.length },
        said
    );
}
