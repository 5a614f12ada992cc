import type { IToken } from 'chevrotain';

/** Deeper than any model goes, and far from where the parser, which calls itself for each level, runs out of room. */
const DEEPEST = 100;

/** A sum or condition with more operators than this is no longer one that anybody wrote. */
const MOST_OPERATORS = 1000;

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!=', 'and', 'or']);

/** What is said of nesting that the parser has no room for. */
export const TOO_DEEP = `This goes more than ${DEEPEST} levels deep or has more than ${MOST_OPERATORS} operators; what comes after is not read: split it into smaller parts.`;

/** The words of conditions and sums: all that follows stands within them. */
const HOLDS_THE_REST: ReadonlySet<string> = new Set(['some', 'every', 'count', 'sum', 'max', 'min']);

/** The tokens without what is nested too deep in brackets, negations or signs, and the first token left out of each element. */
export function cutDeep(tokens: IToken[]): { tokens: IToken[]; deep: IToken[] } {
    let depth = 0, signs = 0, operators = 0, said = false;
    const deep: IToken[] = [];
    const kept = tokens.filter(token => {
        const { image } = token;
        if (token.tokenType.name === 'START') {
            depth = operators = 0;
            said = false;
        }
        signs = image === 'not' || image === '-' ? signs + 1 : 0;
        if (image === '(' || HOLDS_THE_REST.has(image)) depth++;
        if (OPERATORS.has(image)) operators++;
        const keep = depth <= DEEPEST && signs <= DEEPEST && operators <= MOST_OPERATORS;
        if (image === ')' && depth > 0) depth--;
        if (!keep && !said) {
            said = true;
            deep.push(token);
        }
        return keep;
    });
    return deep.length > 0 ? { tokens: kept, deep } : { tokens, deep };
}
