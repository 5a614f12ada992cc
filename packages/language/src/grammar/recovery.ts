import type { IProduction, IToken, Rule, TokenType } from 'chevrotain';
import { Alternation, EOF, NonTerminal, Terminal, tokenMatcher } from 'chevrotain';

/** Where a rule is called: what chevrotain keeps of it to know what may follow. */
interface Call {
    readonly ruleName?: string;
    readonly idxInCallingRule?: number;
    readonly inRule?: string;
}

/** What the recovery of a parser goes by. Chevrotain keeps it to itself. */
export interface Recovery {
    /** How many tokens there are; chevrotain puts some more behind them. */
    readonly tokVectorLength: number;
    LA(distance: number): IToken;
    /** Leaps over one token, and gives the next. */
    SKIP_TOKEN(): IToken;
    canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
    canTokenTypeBeInsertedInRecovery(type: TokenType): boolean;
    /** The next token at which one of the rules that are open could go on. */
    findReSyncTokenType(): TokenType;
    isInCurrentRuleReSyncSet(type: TokenType): boolean;
    reSyncTo(type: TokenType): IToken[];
    buildFullFollowKeyStack(): Call[];
    getFollowSetFromFollowKey(call: Call): TokenType[];
    getGAstProductions(): Readonly<Record<string, Rule>>;
    exportLexerState(): number;
    importLexerState(state: number): void;
}

/** Where elements and blocks start and end is what the lexer says, which knows how braces match: recovery takes none out and puts none in. */
const FRAME: ReadonlySet<string> = new Set(['START', '{', '}']);

const braces = (name: string): number => (name === '{' ? 1 : name === '}' ? -1 : 0);

/**
 * Makes the recovery of a parser keep to the braces. It never leaps over the start of an element; it leaps over braces only with all
 * that stands between them; and a rule goes on only where as many braces are open as when it began. So one broken element does not
 * cost the next one, and what stands in the braces of one thing never becomes another's.
 */
export function keepToBraces(parser: Recovery): void {
    const deletes = parser.canRecoverWithSingleTokenDeletion.bind(parser),
        skip = parser.SKIP_TOKEN.bind(parser),
        fits = parser.isInCurrentRuleReSyncSet.bind(parser);
    const next = (): string => parser.LA(1).tokenType.name;
    const openBraces = braceCounter(parser);
    let inside: ReadonlyMap<string, number> | undefined;
    let target = { at: 0, depth: 0 };

    /** How many braces were open when each of the open rules began, outermost first. */
    const depthsOf = (calls: readonly Call[]): number[] => {
        inside ??= bracesAround(parser.getGAstProductions());
        let depth = 0;
        return calls.map(call => (depth += inside?.get(keyOf(call.inRule, call.ruleName, call.idxInCallingRule)) ?? 0));
    };

    parser.canRecoverWithSingleTokenDeletion = expected => !FRAME.has(next()) && deletes(expected);
    parser.canTokenTypeBeInsertedInRecovery = ({ name }) => !FRAME.has(name);
    parser.SKIP_TOKEN = () => {
        let depth = 0,
            token: IToken;
        do {
            depth += braces(next());
            token = skip();
        } while (depth > 0 && next() !== 'EOF');
        return token;
    };
    parser.findReSyncTokenType = () => {
        const calls = parser.buildFullFollowKeyStack(),
            depths = depthsOf(calls),
            follows = calls.map(call => parser.getFollowSetFromFollowKey(call));
        if (follows.every(types => types.every(({ name }) => name === EOF.name))) {
            // Of a whole file nothing but its end follows, where all braces are closed: no need to look for it from each mistake.
            target = { at: parser.tokVectorLength - 1, depth: 0 };
            return EOF;
        }
        const before = parser.exportLexerState();
        // Once the braces around a rule are closed, it is over, whatever opens behind it.
        let depth = openBraces(),
            least = depth;
        for (;;) {
            const token = parser.LA(1),
                { name } = token.tokenType;
            if (depth <= least) {
                const type = follows
                    .flatMap((types, index) => (depths[index] === depth ? types : []))
                    .find(each => tokenMatcher(token, each));
                if (type ?? name === 'EOF') {
                    target = { at: parser.exportLexerState(), depth };
                    parser.importLexerState(before);
                    return type ?? token.tokenType;
                }
            }
            depth += braces(name);
            least = Math.min(least, depth);
            skip();
        }
    };
    parser.isInCurrentRuleReSyncSet = type => fits(type) && depthsOf(parser.buildFullFollowKeyStack()).at(-1) === target.depth;
    parser.reSyncTo = () => {
        const skipped: IToken[] = [];
        while (parser.exportLexerState() < target.at) {
            skipped.push(skip());
        }
        return skipped.slice(0, -1);
    };
}

/** Tells how many braces are open in front of the next token; none is, where an element starts. Goes back to where it was asked last. */
function braceCounter(parser: Recovery): () => number {
    let known: { readonly token: IToken; readonly depth: number } | undefined;
    return () => {
        let depth = 0;
        for (let back = 0; ; back--) {
            const token = parser.LA(back),
                { name } = token.tokenType;
            if (token === known?.token) {
                depth += known.depth;
                break;
            }
            if (name === 'START' || name === 'EOF') {
                break;
            }
            depth += braces(name);
        }
        known = { token: parser.LA(0), depth };
        return depth;
    };
}

function keyOf(rule: string | undefined, called: string | undefined, index: number | undefined): string {
    return `${rule ?? ''} ${called ?? ''} ${index ?? 0}`;
}

/** By rule and the rule it calls: how many braces of its own are open around the call, where any are. */
function bracesAround(rules: Readonly<Record<string, Rule>>): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const walk = (rule: string, parts: readonly IProduction[], start: number): number => {
        let depth = start;
        for (const part of parts) {
            if (part instanceof Terminal) {
                depth += braces(part.terminalType.name);
            } else if (part instanceof NonTerminal) {
                if (depth > 0) {
                    found.set(keyOf(rule, part.nonTerminalName, part.idx), depth);
                }
            } else if (part instanceof Alternation) {
                for (const alternative of part.definition) {
                    walk(rule, [alternative], depth);
                }
            } else if (isGroup(part)) {
                walk(rule, part.definition, depth);
            }
        }
        return depth;
    };
    for (const [name, rule] of Object.entries(rules)) {
        walk(name, rule.definition, 0);
    }
    return found;
}

function isGroup(part: IProduction): part is IProduction & { readonly definition: readonly IProduction[] } {
    return 'definition' in part && Array.isArray(part.definition);
}

/** What reads something any number of times, and what goes on behind a mistake in it. Chevrotain keeps it to itself. */
export interface Repetitions {
    manyInternal(...args: unknown[]): void;
    atLeastOneInternal(...args: unknown[]): void;
    attemptInRepetitionRecovery(rule: (...args: unknown[]) => void, args: unknown[], ...others: unknown[]): void;
}

/**
 * Goes on behind a mistake in a loop. Chevrotain calls itself for each, and a file with some thousand broken elements had no room left to be read.
 */
export function recoverInLoop(parser: Repetitions): void {
    let again: (() => void) | undefined;
    const usual = new Map<unknown, (...args: unknown[]) => void>();
    const attempt = parser.attemptInRepetitionRecovery.bind(parser);
    for (const name of ['manyInternal', 'atLeastOneInternal'] as const) {
        const once = parser[name].bind(parser);
        const repeated = (...args: unknown[]): void => {
            once(...args);
            while (again) {
                const next = again;
                again = undefined;
                next();
            }
        };
        parser[name] = repeated;
        usual.set(repeated, once);
    }
    parser.attemptInRepetitionRecovery = (rule, args, ...others) => {
        const once = usual.get(rule);
        attempt(
            once
                ? (...given) => {
                      again = () => {
                          once(...given);
                      };
                  }
                : rule,
            args,
            ...others
        );
    };
}
