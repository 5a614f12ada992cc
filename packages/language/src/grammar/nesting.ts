import { message } from '@nvs/words';
import type { IToken } from 'chevrotain';

/** Deeper than any model goes, and far from where the parser, which calls itself for each level, runs out of room. */
const DEEPEST = 100;

/** A sum or condition with more operators than this is no longer one that anybody wrote. */
const MOST_OPERATORS = 1000;

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!=', 'and', 'or', 'in']);

/** What is said of nesting that the parser has no room for. */
export const TOO_DEEP = message('tokens.tooDeep', { levels: DEEPEST, operators: MOST_OPERATORS });

/** The elements that hold conditions and sums. Elsewhere the same words and signs make lists, units and numbers, which nest nothing. */
const WITH_EXPRESSIONS: ReadonlySet<string> = new Set(['rule', 'expect']);

/** The words that open a condition or sum of their own: all that follows, up to the end of the brackets around it, stands within it. */
const HOLDS_THE_REST: ReadonlySet<string> = new Set(['some', 'every', 'count', 'sum', 'max', 'min']);

/** The tokens without what is nested too deep in brackets, braces, negations or signs, and the first token left out of each element. */
export function cutDeep(tokens: IToken[]): { tokens: IToken[]; deep: IToken[] } {
    let depth = 0,
        signs = 0,
        operators = 0,
        said = false,
        expressions = false;
    /** The depth in front of each bracket that is open. */
    const brackets: number[] = [];
    const deep: IToken[] = [];
    const kept = tokens.filter((token, position) => {
        // The type and not the spelling: `5 min` is a unit, and so may be any word behind a number.
        const {
            tokenType: { name }
        } = token;
        if (name === 'START') {
            depth = operators = brackets.length = 0;
            said = false;
            expressions = WITH_EXPRESSIONS.has(tokens[position + 1]?.tokenType.name ?? '');
        }
        signs = expressions && (name === 'not' || name === '-') ? signs + 1 : 0;
        if (name === '(' || name === '{') {
            brackets.push(depth++);
        } else if (expressions && HOLDS_THE_REST.has(name) && tokens[position + 2]?.tokenType.name === 'in') {
            depth++;
        } else if (expressions && OPERATORS.has(name)) {
            operators++;
        }
        const keep = depth <= DEEPEST && signs <= DEEPEST && operators <= MOST_OPERATORS;
        if (name === ')' || name === '}') {
            depth = brackets.pop() ?? depth;
        }
        if (!keep && !said) {
            said = true;
            deep.push(token);
        }
        return keep;
    });
    return deep.length > 0 ? { tokens: kept, deep } : { tokens, deep };
}
