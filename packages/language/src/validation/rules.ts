import { message } from '@nvs/words';
import type { Expectation, Rule } from '../generated/ast.js';
import { AstUtils, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { resolveHole } from '../lowering/expressions.js';
import { parseTemplate, type WrittenPath } from '../lowering/template.js';
import { isElement, isVariable } from '../generated/ast.js';
import { qualifiedName } from '../references/names.js';
import { resolve } from '../references/resolution.js';
import { classNamed } from '../references/scales.js';
import type { Check, CheckContext } from './check.js';
import { nearest } from '../references/nearest.js';
import { mustBeCondition, ofKindWord, ofNamed } from './types/infer.js';
import { ofMembers } from './types/paths.js';
import type { Type } from './types/type.js';

/** A rule goes over a kind of element, under a condition. */
export const ruleMustMakeSense: Check<Rule> = (node, { accept }) => {
    if (node.variable) {
        ofKindWord(node.variable, node.variable.kind, 'kind', accept, false);
    }
    mustBeCondition(node.condition, accept, 'when');
};

export const expectationMustBeACondition: Check<Expectation> = (node, { accept }) => {
    if (!node.condition) {
        accept({
            code: 'expression/condition',
            node,
            property: 'title',
            message: message('types.expectationEmpty')
        });
        return;
    }
    mustBeCondition(node.condition, accept, 'title');
};

/** The holes of a message name something: `{d.title}`. */
export function messageMustNameWhatIsKnown(node: Rule, { accept, names, place, method }: CheckContext): void {
    const { outcome } = node;
    const template = outcome?.message;
    const cst = outcome && GrammarUtils.findNodeForProperty(outcome.$cstNode, 'message');
    if (!template || !cst || !outcome) {
        return;
    }
    const document = AstUtils.getDocument(node).textDocument;
    for (const part of parseTemplate(template)) {
        if (part.type === 'text') {
            continue;
        }
        const rangeOf = ({ offset, length }: { offset: number; length: number }): Range => ({
            start: document.positionAt(cst.offset + 1 + offset),
            end: document.positionAt(cst.offset + 1 + offset + length)
        });
        if (part.type === 'broken') {
            accept({ code: 'rule/message', node: outcome, range: rangeOf(part), message: BROKEN[part.reason] });
            continue;
        }
        const meant = ({ path, ...at }: WrittenPath): { start: Type; members: string[] } | undefined => {
            const target = resolveHole(path, outcome, name => resolve(names, name, place)[0]?.node ?? classNamed(method, name));
            if (target) {
                return {
                    start: ofNamed(target),
                    members: behind(path, isVariable(target) ? target.name : isElement(target) ? (qualifiedName(target) ?? '') : '')
                };
            }
            const variable = node.variable?.name,
                [first = ''] = path.split('.');
            accept({
                code: 'rule/message',
                node: outcome,
                range: rangeOf(at),
                message: message('types.holeUnknown', {
                    name: first,
                    variable,
                    suggestion: variable === undefined ? undefined : nearest(first, [variable])
                })
            });
            return undefined;
        };
        const named = meant(part),
            argument = part.called && meant(part.called.argument);
        if (!named || (part.called && !argument)) {
            continue;
        }
        const called = part.called &&
            argument && {
                argument: {
                    node: outcome,
                    range: rangeOf(part.called.argument),
                    text: part.called.argument.path,
                    members: argument.members,
                    type: ofMembers(outcome, argument.start, argument.members, undefined, accept, rangeOf(part.called.argument))
                },
                then: part.called.then
            };
        ofMembers(outcome, named.start, named.members, called, accept, rangeOf(part));
    }
}

const BROKEN = {
    empty: message('types.bracesEmpty'),
    name: message('types.bracesNoName'),
    open: message('types.braceOpen')
} as const;

/** The members in a path behind the name itself, which may be written in short or in full. */
function behind(path: string, full: string): string[] {
    const segments = path.split('.');
    for (let length = segments.length; length > 1; length--) {
        if (`.${full}`.endsWith(`.${segments.slice(0, length).join('.')}`)) {
            return segments.slice(length);
        }
    }
    return segments.slice(1);
}
