import { KIND_WORDS } from '@nvs/model';
import type { Grammar } from 'langium';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import type { TokenType, TokenVocabulary } from 'chevrotain';
import { Lexer } from 'chevrotain';
import { firstUnits, SEGMENT } from './letters.js';

/** Words that are never names. */
export const RESERVED: ReadonlySet<string> = new Set(['all', 'any', 'not']);

/** Words that qualify a value, so that no impact row can start with them unqualified. */
export const MODIFIERS: ReadonlySet<string> = new Set([
    'in',
    'by',
    'because',
    'confidence',
    'source',
    'judged',
    'as',
    'for',
    'with',
    'per',
    'once',
    'withheld'
]);

/** What stands in the place of a level, so that no level can be named so without its namespace. */
const NO_LEVEL = 'withheld';

/** Words that open an expression of their own, so that no name in an expression can start with them unqualified. */
export const EXPRESSION_WORDS: ReadonlySet<string> = new Set(['some', 'every', 'count', 'sum', 'max', 'min', 'verdict']);

/** The words that start an element when they stand in column 1. */
export const ELEMENT_WORDS: ReadonlySet<string> = new Set(['namespace', 'use', ...KIND_WORDS]);

/** The type of `at` where a text in quotes follows: a place in a source, or a name in front of its title. */
export const AT_PLACE = 'AT_PLACE';

/** Words that are keywords only as a property, with a colon behind them: names, classes and values everywhere else. */
export const LATE_KEYS: ReadonlySet<string> = new Set([
    'also',
    'answer',
    'answered_by',
    'approach',
    'asked',
    'concern',
    'controlled_by',
    'deadline',
    'direction',
    'drives',
    'due',
    'judges',
    'not_judged',
    'progress',
    'target',
    'view'
]);

/** Words that start an element where one can start, and are names, classes and values everywhere else. */
export const LATE_ELEMENTS: ReadonlySet<string> = new Set(['question', 'development', 'objective']);

/** Words that are keywords in the head of one kind of element only. */
export const LATE_IN_HEADS: ReadonlyMap<string, string> = new Map([['about', 'question']]);

/** Words that are keywords within the braces of one kind of element only. */
export const LATE_IN_BODIES: ReadonlyMap<string, string> = new Map([['up', 'development']]);

/** Words that are keywords behind one other word only, with a colon behind them. */
export const LATE_BEHIND: ReadonlyMap<string, string> = new Map([['others', 'all']]);

/** A word: a name of one or more segments; a trailing dot is what a half-typed name looks like. */
const WORD_PATTERN = new RegExp(`${SEGMENT}(\\.${SEGMENT})*(\\.(?!\\.))?`);

const WORD_KEYWORD = new RegExp(`^${SEGMENT}$`);

/** Whether the keyword is spelt like a name (`threat`), unlike `{` or `+=`. */
export function isWordKeyword(keyword: string): boolean {
    return WORD_KEYWORD.test(keyword);
}

/** Whether the text can be the name of an element as far as its characters go. */
export function isNameText(text: string): boolean {
    return WORD_KEYWORD.test(text) && !RESERVED.has(text);
}

/**
 * Builds the tokens so that chevrotain's lexer knows one WORD only, and every keyword spelt like a word is
 * a type without pattern that the lexer assigns by table. Soft keywords (all but the reserved ones) belong to
 * the categories of names, which is what lets `process theme "…"` name an element `theme`.
 */
export class NvsTokenBuilder extends DefaultTokenBuilder {
    override buildTokens(grammar: Grammar): TokenVocabulary {
        const tokens = super.buildTokens(grammar) as TokenType[];
        const byName = new Map(tokens.map(token => [token.name, token]));
        const category = (name: string): TokenType => {
            const token = byName.get(name);
            if (!token) {
                throw new Error(`The grammar has no terminal ${name}.`);
            }
            return token;
        };
        const NAME = category('NAME'),
            REF = category('REF'),
            LEVEL = category('LEVEL'),
            ROW = category('ROW'),
            EXPR = category('EXPR'),
            CLASS = category('CLASS');
        for (const token of tokens) {
            if (token.name === 'ID') {
                token.CATEGORIES = [NAME, REF, LEVEL, ROW, EXPR, CLASS];
            } else if (token.name === 'QID') {
                token.CATEGORIES = [REF, LEVEL, ROW, EXPR, CLASS];
            } else if (token.name === AT_PLACE) {
                token.CATEGORIES = [NAME, REF, LEVEL];
            } else if (
                isWordKeyword(token.name) &&
                token.PATTERN === Lexer.NA &&
                !RESERVED.has(token.name) &&
                token.name === token.name.toLowerCase()
            ) {
                token.CATEGORIES = [NAME, REF];
                if (token.name !== NO_LEVEL) {
                    token.CATEGORIES.push(LEVEL);
                }
                if (!MODIFIERS.has(token.name)) {
                    token.CATEGORIES.push(ROW);
                }
                if (!EXPRESSION_WORDS.has(token.name)) {
                    token.CATEGORIES.push(EXPR);
                }
            }
        }
        // What chevrotain would else find out by taking the pattern apart, which all ranges of letters make long.
        tokens.push({ name: 'WORD', PATTERN: WORD_PATTERN, LINE_BREAKS: false, START_CHARS_HINT: firstUnits() });
        return tokens;
    }

    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        const token = super.buildTerminalToken(terminal);
        if (typeof token.PATTERN === 'object' && 'source' in token.PATTERN && token.PATTERN.source.includes('u0001')) {
            token.PATTERN = Lexer.NA;
        } else if (terminal.name === 'WS') {
            token.LINE_BREAKS = true;
        }
        return token;
    }

    protected override buildKeywordToken(keyword: GrammarAST.Keyword, terminals: TokenType[], caseInsensitive: boolean): TokenType {
        if (!isWordKeyword(keyword.value)) {
            return super.buildKeywordToken(keyword, terminals, caseInsensitive);
        }
        return { name: keyword.value, PATTERN: Lexer.NA };
    }
}
