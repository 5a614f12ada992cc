import type { Rule, TokenType } from 'chevrotain';

/** What a parser works out of its grammar before it reads anything. Chevrotain keeps it to itself. */
export interface Preparation {
    /** Of the rule that is being read. */
    readonly currRuleShortName: number;
    readonly shortRuleNameToFull: Readonly<Record<number, string>>;
    preComputeLookaheadFunctions(rules: readonly Rule[]): void;
    getLaFuncFromCache(key: number): unknown;
    /** Does one part of the preparation. */
    TRACE_INIT<T>(phase: string, part: () => T): T | undefined;
    getFollowSetFromFollowKey(call: unknown): TokenType[];
}

/** What may follow each call of a rule: only who recovers from a mistake asks for it. */
const FOLLOWS = 'computeAllProdsFollows';

/**
 * Puts off what a text may never need: how to choose within a rule, until the rule is read first, and what may follow rules, until the first mistake.
 * It would be a sixth of what `nvsc check` takes for a small model.
 */
export function prepareLater(parser: Preparation): void {
    const waiting = new Map<string, Rule>();
    let follows: (() => unknown) | undefined;
    const prepare = parser.preComputeLookaheadFunctions.bind(parser),
        choose = parser.getLaFuncFromCache.bind(parser),
        now = parser.TRACE_INIT.bind(parser),
        following = parser.getFollowSetFromFollowKey.bind(parser);

    parser.TRACE_INIT = (phase, part) => {
        if (phase === FOLLOWS) {
            follows = part;
            return undefined;
        }
        return now(phase, part);
    };
    parser.preComputeLookaheadFunctions = rules => {
        rules.forEach(rule => waiting.set(rule.name, rule));
    };
    parser.getLaFuncFromCache = key => {
        const found = choose(key);
        if (found !== undefined) {
            return found;
        }
        const name = parser.shortRuleNameToFull[parser.currRuleShortName] ?? '',
            rule = waiting.get(name);
        if (rule) {
            waiting.delete(name);
            prepare([rule]);
        }
        return choose(key);
    };
    parser.getFollowSetFromFollowKey = call => {
        follows?.();
        follows = undefined;
        return following(call);
    };
}
