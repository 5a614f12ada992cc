import type { IParserErrorMessageProvider, TokenType } from 'chevrotain';

/** More alternatives than this are no help. */
const MOST_ALTERNATIVES = 4;

/** Tokens that a text shows no difference between. */
const SAME: ReadonlyMap<string, string> = new Map([
    ...['REF', 'LEVEL', 'ROW', 'EXPR', 'ID', 'QID'].map(name => [name, 'NAME'] as const),
    ['LONG_TEXT', 'STRING'],
    ['CODE', 'STRING']
]);

const namesOf = (tokens: readonly TokenType[]): string[] => [...new Set(tokens.map(({ name }) => SAME.get(name) ?? name))];

const firstOf = (paths: readonly (readonly TokenType[])[]): TokenType[] => paths.flatMap(path => path.slice(0, 1));

/** What chevrotain calls the message of an error: the tokens that belong there. Nothing where they are too many, or the end. */
function belonging(tokens: readonly TokenType[]): string {
    const names = namesOf(tokens);
    return names.length > MOST_ALTERNATIVES || (names.length === 1 && names[0] === 'EOF') ? '' : names.join(' ');
}

/** The tokens that belong where the parser stopped, of the message of its error. */
export const expectedTokens = (message: string): string[] => message.split(' ').filter(name => name !== '');

/** The parser tells what belongs where it stopped; the checks of syntax say it, since they see what stands around. */
export const parserMessages: IParserErrorMessageProvider = {
    buildMismatchTokenMessage: ({ expected }) => belonging([expected]),
    buildNotAllInputParsedMessage: () => '',
    buildNoViableAltMessage: ({ expectedPathsPerAlt }) => belonging(expectedPathsPerAlt.flatMap(firstOf)),
    buildEarlyExitMessage: ({ expectedIterationPaths }) => belonging(firstOf(expectedIterationPaths))
};
