import { message, type ParamsOf } from '@nvs/words';
import type { AstNode } from 'langium';
import type { Method, Model } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import type { NameIndex } from '../references/name-index.js';
import type { Place } from '../references/resolution.js';
import type { Scales } from '../references/scales.js';
import type { Accept, Finding } from './finding.js';

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
 * Binds checks to a type of node; `Element` stands for all elements. A check that fails is told, once in a file, and skipped: a
 * mistake of ours must not hide the findings of others, nor that one of its own may be missing.
 */
export function checked<N extends AstNode>(type: N['$type'] | 'Element', ...checks: readonly Check<N>[]): Checked {
    const is = (node: AstNode): node is N => type === 'Element' || node.$type === type;
    return {
        type,
        names: checks.map(check => check.name),
        run(node, context) {
            if (!is(node)) {
                return;
            }
            for (const check of checks) {
                try {
                    check(node, context);
                } catch (problem) {
                    const finding = failure({ name: check.name }, node, problem);
                    if (context.first(`${finding.code} ${check.name}`)) {
                        context.accept(finding);
                    }
                }
            }
        }
    };
}

/** A check by its name, or a part of checking. */
type Attempted = ParamsOf<'text.checkFailed'>['check'];

/** Runs the check over what begins with the node; if it fails, that is told and the rest goes on. */
export function attempt(what: Attempted, node: AstNode, accept: Accept, check: () => void): void {
    try {
        check();
    } catch (problem) {
        accept(failure(what, node, problem));
    }
}

/** What people get of a mistake of ours; the error stream has the reason. */
function failure(what: Attempted, node: AstNode, problem: unknown): Finding {
    console.error(
        `The check ${'name' in what ? what.name : `of ${what.part}`} failed: ${problem instanceof Error ? problem.message : String(problem)}`
    );
    return {
        code: 'tool/check',
        node,
        message: message('text.checkFailed', { check: what })
    };
}
