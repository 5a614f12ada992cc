import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';

/** More alternatives than this are no help. */
const MOST_ALTERNATIVES = 4;

/** What people call the tokens that are not words of the language. */
const WORDS: Readonly<Record<string, string>> = {
    NAME: 'a name',
    REF: 'a name',
    ROW: 'a name',
    EXPR: 'a name',
    ID: 'a name',
    QID: 'a name',
    CLASS: 'a class',
    IN_KEY: 'in:',
    BY_KEY: 'by:',
    SOURCE_KEY: 'source:',
    JUDGED_KEY: 'judged:',
    STRING: 'a text in quotes',
    LONG_TEXT: 'a text in quotes',
    NUMBER: 'a number',
    PERCENT: 'a percentage',
    DATE: 'a date such as 2026-11-01',
    UNIT: 'a unit',
    START: 'an element',
    EOF: 'the next element'
};

function say(token: TokenType): string {
    return WORDS[token.name] ?? token.name;
}

/** `a name or a number`, each once. */
function alternatives(tokens: readonly TokenType[]): string | undefined {
    const words = [...new Set(tokens.map(say))];
    if (words.length === 0 || words.length > MOST_ALTERNATIVES) {
        return undefined;
    }
    const last = words.pop() ?? '';
    return words.length > 0 ? `${words.join(', ')} or ${last}` : last;
}

function expected(tokens: readonly TokenType[], actual: IToken | undefined): string {
    const wanted = alternatives(tokens);
    if (wanted === undefined || wanted === 'the next element') {
        return `${quote(actual)} does not fit here.`;
    }
    return `Here belongs ${wanted}${actual?.image ? `, not ${actual.image}` : ''}.`;
}

function quote(token: IToken | undefined): string {
    return token?.image ? (token.image.startsWith('"') ? token.image : `"${token.image}"`) : 'The end of this';
}

function firstOf(paths: readonly (readonly TokenType[])[]): TokenType[] {
    return paths.flatMap(path => path.slice(0, 1));
}

/** Messages of the parser in plain words. The checks of syntax say more, since they see what stands around. */
export const parserMessages: IParserErrorMessageProvider = {
    buildMismatchTokenMessage: ({ expected: token, actual }) => expected([token], actual),
    buildNotAllInputParsedMessage: ({ firstRedundant }) => `${quote(firstRedundant)} does not fit here.`,
    buildNoViableAltMessage: ({ expectedPathsPerAlt, actual }) => expected(expectedPathsPerAlt.flatMap(firstOf), actual[0]),
    buildEarlyExitMessage: ({ expectedIterationPaths, actual }) => expected(firstOf(expectedIterationPaths), actual[0])
};
