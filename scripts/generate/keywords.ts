import type { AstNode } from 'langium';
import { AstUtils, GrammarAST } from 'langium';
import { NvsGrammar } from '../../packages/language/src/generated/grammar.js';
import { ELEMENT_WORDS, EXPRESSION_WORDS, MODIFIERS, isWordKeyword } from '../../packages/language/src/grammar/tokens.js';

/** The words of the language by what they do, read from its grammar. Each list is sorted. */
export interface Keywords {
    /** Words that start an element in column 1. */
    readonly elements: readonly string[];
    /** Words in front of a colon. */
    readonly keys: readonly string[];
    /** Words that start a property without colon: `impact`, `effect`, `class`, `sub`, `at`. */
    readonly blocks: readonly string[];
    /** Words after a value that say who, why and how sure. */
    readonly provenance: readonly string[];
    /** All other words between values: `from`, `after`, `down`. */
    readonly connectives: readonly string[];
    /** Words of expressions: `count`, `where`, `and`. */
    readonly expression: readonly string[];
    /** What an `effect` may change. */
    readonly aspects: readonly string[];
}

/** Keys whose words stand elsewhere too, so that the lexer gives them a type of their own. */
const KEY_TERMINALS: Readonly<Record<string, string>> = { IN_KEY: 'in', BY_KEY: 'by', SOURCE_KEY: 'source', JUDGED_KEY: 'judged' };

/** Properties that are no `key: value`. */
const BLOCK_RULES = ['Impact', 'StressEvent', 'Effect', 'ScaleClass', 'SubClass'];
const EXPRESSION_RULES = ['Binary', 'Postfix', 'Unary', 'Not', 'Quantifier', 'Aggregate', 'Verdict', 'Collection', 'Path'];
const PROVENANCE_RULES = ['Because', 'Confidence', 'Sourced', 'Judged', 'MeanOf'];

export function keywords(): Keywords {
    const rules = new Map(NvsGrammar().rules.map(rule => [rule.name, rule]));
    const words = (names: readonly string[]): Set<string> =>
        new Set(
            names.flatMap(name => {
                const rule = rules.get(name);
                if (!rule) {
                    throw new Error(`The grammar has no rule ${name}.`);
                }
                return wordsOf(rule);
            })
        );

    const keys = new Set<string>();
    const blocks = new Set<string>();
    for (const property of [...rules.values()].filter(({ name }) => name.endsWith('Property') || BLOCK_RULES.includes(name))) {
        const named = assignmentTo('key', property);
        if (named) {
            for (const word of wordsOf(named)) {
                keys.add(word);
            }
            for (const call of streamOf(named).filter(GrammarAST.isRuleCall)) {
                const word = KEY_TERMINALS[call.rule.$refText];
                if (word) {
                    keys.add(word);
                }
            }
            continue;
        }
        const first = streamOf(property).find(GrammarAST.isKeyword)?.value;
        if (!first || !isWordKeyword(first)) {
            continue;
        }
        const withColon = streamOf(property).filter(GrammarAST.isKeyword)[1]?.value === ':';
        (withColon || property.name === 'ThresholdsProperty' ? keys : blocks).add(first);
    }

    const effect = rules.get('Effect');
    const aspects = new Set(
        effect
            ? streamOf(effect)
                  .filter(node => GrammarAST.isAssignment(node) && node.feature === 'aspect')
                  .flatMap(wordsOf)
            : []
    );
    const expression = new Set([...words(EXPRESSION_RULES), ...EXPRESSION_WORDS, 'is', 'not']);
    const provenance = new Set([...words(PROVENANCE_RULES), ...[...MODIFIERS].filter(word => ['source', 'withheld', 'as'].includes(word))]);
    const rest = [...rules.values()].flatMap(wordsOf).filter(word => !ELEMENT_WORDS.has(word) && !blocks.has(word));
    const keyOnly = (word: string): boolean => keys.has(word) && !connects(word, rules.values());
    const connectives = new Set(rest.filter(word => !keyOnly(word) && !expression.has(word) && !provenance.has(word)));
    for (const word of MODIFIERS) {
        if (!provenance.has(word)) {
            connectives.add(word);
        }
    }

    return {
        elements: sorted(ELEMENT_WORDS),
        keys: sorted(keys),
        blocks: sorted(blocks),
        provenance: sorted(provenance),
        connectives: sorted(connectives),
        expression: sorted(expression),
        aspects: sorted(aspects)
    };
}

/** Whether the word stands anywhere but as a key of a property, as what an effect changes, or as a word that starts a property. */
function connects(word: string, rules: Iterable<GrammarAST.AbstractRule>): boolean {
    for (const rule of rules) {
        const names = streamOf(rule).filter((node): node is GrammarAST.Keyword => GrammarAST.isKeyword(node) && node.value === word);
        if (
            names.some((node, index) => {
                const assignment = AstUtils.getContainerOfType(node, GrammarAST.isAssignment);
                const named = assignment && ['key', 'aspect', 'keyword', 'severity'].includes(assignment.feature);
                const starts = index === 0 && streamOf(rule).find(GrammarAST.isKeyword) === node;
                return !named && !starts;
            })
        ) {
            return true;
        }
    }
    return false;
}

function assignmentTo(feature: string, rule: AstNode): GrammarAST.Assignment | undefined {
    return streamOf(rule)
        .filter(GrammarAST.isAssignment)
        .find(assignment => assignment.feature === feature);
}

function wordsOf(node: AstNode): string[] {
    return streamOf(node)
        .filter(GrammarAST.isKeyword)
        .map(keyword => keyword.value)
        .filter(isWordKeyword);
}

function streamOf(node: AstNode): AstNode[] {
    return AstUtils.streamAst(node).toArray();
}

function sorted(words: Iterable<string>): string[] {
    return [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
}
