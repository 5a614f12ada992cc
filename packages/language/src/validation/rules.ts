import type { Expectation, Rule } from '../generated/ast.js';
import { AstUtils, GrammarUtils } from 'langium';
import { resolveHole } from '../lowering/expressions.js';
import { parseTemplate } from '../lowering/template.js';
import { isElement, isVariable } from '../generated/ast.js';
import { qualifiedName } from '../references/names.js';
import { resolve } from '../references/resolution.js';
import type { Check, CheckContext } from './check.js';
import { didYouMean, nearest } from './nearest.js';
import { follow, mustBeCondition, ofKindWord, ofNamed } from './types/infer.js';

/** A rule goes over a kind of element, under a condition. */
export const ruleMustMakeSense: Check<Rule> = (node, { accept }) => {
    if (node.variable) ofKindWord(node.variable, node.variable.kind, 'kind', accept, false);
    mustBeCondition(node.condition, accept, 'when');
};

export const expectationMustBeACondition: Check<Expectation> = (node, { accept }) => {
    if (!node.condition) {
        accept({ code: 'expression/condition', node, property: 'title', message: 'What is expected? Put the condition behind the title: expect "Payments survive" payments.downtime under squeeze <= 2 days.' });
        return;
    }
    mustBeCondition(node.condition, accept, 'the title');
};

/** The holes of a message name something: `{d.title}`. */
export function messageMustNameWhatIsKnown(node: Rule, { accept, names, place }: CheckContext): void {
    const { outcome } = node;
    const message = outcome?.message;
    const cst = outcome && GrammarUtils.findNodeForProperty(outcome.$cstNode, 'message');
    if (!message || !cst || !outcome) return;
    const document = AstUtils.getDocument(node).textDocument;
    for (const part of parseTemplate(message)) {
        if (part.type === 'text') continue;
        const start = cst.offset + 1 + part.offset;
        const range = { start: document.positionAt(start), end: document.positionAt(start + part.length) };
        if (part.type === 'broken') {
            accept({ code: 'rule/message', node: outcome, range, message: BROKEN[part.reason] });
            continue;
        }
        const target = resolveHole(part.path, outcome, name => resolve(names, name, place)[0]?.node);
        if (!target) {
            const variable = node.variable?.name;
            const suggestion = variable === undefined ? undefined : nearest(part.path.split('.')[0] ?? '', [variable]);
            accept({
                code: 'rule/message', node: outcome, range,
                message: `There is nothing called ${part.path.split('.')[0] ?? ''}${variable === undefined ? '.' : `: the element that the rule looks at is called ${variable}.`}${didYouMean(suggestion)} Braces themselves are written {{ and }}.`
            });
            continue;
        }
        const named = isVariable(target) ? target.name : isElement(target) ? qualifiedName(target) ?? '' : '';
        follow(outcome, ofNamed(target), behind(part.path, named), accept, range);
    }
}

const BROKEN = {
    empty: 'These braces name nothing: write what stands there, such as {d.title}, or {{ and }} for braces themselves.',
    name: 'Between braces stands a name such as {d.title}, no text and no reckoning. Braces themselves are written {{ and }}.',
    open: 'This brace is never closed: write {d.title}, or {{ for a brace itself.'
} as const;

/** The members in a path behind the name itself, which may be written in short or in full. */
function behind(path: string, full: string): string[] {
    const segments = path.split('.');
    for (let length = segments.length; length > 1; length--) {
        if (`.${full}`.endsWith(`.${segments.slice(0, length).join('.')}`)) return segments.slice(length);
    }
    return segments.slice(1);
}
