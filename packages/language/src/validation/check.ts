import type { AstNode } from 'langium';
import type { Method, Model } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import type { NameIndex } from '../references/name-index.js';
import type { Place } from '../references/resolution.js';
import type { Scales } from '../references/scales.js';
import type { Accept } from './finding.js';

/** What a check of a file can look at besides the node itself. */
export interface CheckContext {
    readonly model: Model;
    readonly place: Place;
    readonly names: NameIndex;
    readonly scales: Scales;
    /** The method that applies to the file. */
    readonly method: Method | undefined;
    readonly services: NvsServices;
    readonly accept: Accept;
    /** True the first time it is asked for a key in a file: for what is said once, however often it occurs. */
    first(key: string): boolean;
}

/** Looks at one node and says what is wrong with it. Its name is a sentence: what *must* be is an error, what *should* be a warning. */
export type Check<N extends AstNode> = (node: N, context: CheckContext) => void;

/** The checks of one type of node. */
export interface Checked {
    readonly type: string;
    /** What is checked, as sentences. */
    readonly names: readonly string[];
    run(node: AstNode, context: CheckContext): void;
}

/**
 * Binds checks to a type of node; `Element` stands for all elements. A check that fails is logged and skipped: a mistake of ours
 * must not hide the findings of others.
 */
export function checked<N extends AstNode>(type: N['$type'] | 'Element', ...checks: readonly Check<N>[]): Checked {
    const is = (node: AstNode): node is N => type === 'Element' || node.$type === type;
    return {
        type, names: checks.map(check => check.name),
        run(node, context) {
            if (!is(node)) return;
            for (const check of checks) {
                try {
                    check(node, context);
                } catch (problem) {
                    report(check.name, problem);
                }
            }
        }
    };
}

/** Runs the check; if it fails, says so on the error stream and goes on. */
export function attempt(name: string, check: () => void): void {
    try {
        check();
    } catch (problem) {
        report(name, problem);
    }
}

function report(name: string, problem: unknown): void {
    console.error(`The check ${name} failed: ${problem instanceof Error ? problem.message : String(problem)}`);
}
