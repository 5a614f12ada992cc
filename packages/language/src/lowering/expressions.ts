import type { AstNode } from 'langium';
import type { Expression as ModelExpression, Id } from '@nvs/model';
import type { Aggregate, Expression, Literal, Path, Quantifier, Variable, Verdict } from '../generated/ast.js';
import { isElement, isRule, isScale, isScaleClass, isVariable } from '../generated/ast.js';
import { yearOf } from '../properties/years.js';
import { qualifiedName } from '../references/names.js';
import { idOf, locationOf, targetId } from './context.js';
import type { LoweringContext } from './context.js';
import { hasKeyword } from './docs.js';
import { lowerQuantity } from './quantities.js';
import { parseTemplate, type Hole } from './template.js';

/** An expression with names resolved; nothing when any part of it is broken: a condition with a part missing would say something else. */
export function lowerExpression(context: LoweringContext, node: Expression | undefined): ModelExpression | undefined {
    switch (node?.$type) {
        case 'Literal':
            return lowerLiteral(node);
        case 'Path':
            return lowerPath(context, node);
        case 'Collection':
            return node.kind ? { type: 'all', kind: node.kind } : undefined;
        case 'Binary': {
            const left = lowerExpression(context, node.left),
                right = lowerExpression(context, node.right);
            const at = node.operator === '==' || node.operator === '!=' ? locationOf(context, node) : undefined;
            return left && right && { type: 'binary', operator: node.operator, left, right, at };
        }
        case 'Not':
        case 'Negative': {
            const operand = lowerExpression(context, node.operand);
            return operand && { type: node.$type === 'Not' ? 'not' : 'negative', operand };
        }
        case 'Is': {
            const operand = lowerExpression(context, node.operand);
            return operand && node.word ? { type: 'is', operand, negated: node.negated, word: node.word } : undefined;
        }
        case 'Quantifier':
            return lowerQuantifier(context, node);
        case 'Aggregate':
            return lowerAggregate(context, node);
        case 'Verdict':
            return lowerVerdict(context, node);
        default:
            return undefined;
    }
}

function lowerLiteral(node: Literal): ModelExpression | undefined {
    const value = node.text ?? node.date ?? lowerQuantity(node.quantity);
    return value === undefined ? undefined : { type: 'literal', value };
}

function lowerQuantifier(context: LoweringContext, node: Quantifier): ModelExpression | undefined {
    const over = lowerExpression(context, node.over),
        condition = lowerExpression(context, node.condition);
    if (!node.quantifier || !node.variable?.name || !over || !condition) {
        return undefined;
    }
    return { type: node.quantifier, variable: node.variable.name, over, condition };
}

function lowerAggregate(context: LoweringContext, node: Aggregate): ModelExpression | undefined {
    const over = lowerExpression(context, node.over);
    const condition = lowerExpression(context, node.condition),
        value = lowerExpression(context, node.value);
    if (!node.function || !node.variable?.name || !over) {
        return undefined;
    }
    if ((!condition && hasKeyword(node, 'where')) || (!value && hasKeyword(node, 'of'))) {
        return undefined;
    }
    return { type: node.function, variable: node.variable.name, over, condition, value };
}

function lowerVerdict(context: LoweringContext, node: Verdict): ModelExpression | undefined {
    const rule = targetId(context, node, 'rule', node.rule);
    if (rule === undefined) {
        return undefined;
    }
    if (!node.of) {
        return hasKeyword(node, ',') ? undefined : { type: 'verdict', rule, of: undefined };
    }
    const of = named(context, node, node.of.ref, node.of.$refText, undefined);
    return of && { type: 'verdict', rule, of };
}

function lowerPath(context: LoweringContext, node: Path): ModelExpression | undefined {
    const under = node.stressTest ? targetId(context, node, 'stressTest', node.stressTest) : undefined;
    if (under === undefined && hasKeyword(node, 'under')) {
        return undefined;
    }
    const argument = node.argument && lowerPath(context, node.argument),
        year = yearOf(node.year);
    const isBroken = (node.argument && !argument) || (node.year !== undefined && year === undefined);
    if (isBroken || (!argument && year === undefined && hasKeyword(node, '(', node.target?.$refNode?.end))) {
        return undefined;
    }
    const called = argument || year !== undefined ? { argument, ...(year === undefined ? {} : { year }), then: [...node.then] } : undefined;
    return named(context, node, node.target?.ref, node.target?.$refText, under, called);
}

type Called = { argument: ModelExpression | undefined; year?: number; then: string[] };

function named(
    context: LoweringContext,
    place: AstNode,
    node: AstNode | undefined,
    text: string | undefined,
    under: Id | undefined,
    called?: Called
): ModelExpression | undefined {
    if (!node || !text || text.endsWith('.')) {
        return undefined;
    }
    const members = membersOf(text, node),
        at = locationOf(context, place);
    if (isVariable(node)) {
        return node.name
            ? { type: 'variable', name: node.name, members, under, at, ...(called ?? groupMeant(context, place, members)) }
            : undefined;
    }
    if (isScaleClass(node)) {
        const scale = isScale(node.$container) ? idOf(context, node.$container) : undefined;
        return scale === undefined || members.length > 1 || called
            ? undefined
            : { type: 'class', scale, class: node.name, sub: members[0], at };
    }
    const id = isElement(node) ? idOf(context, node) : undefined;
    return id === undefined ? undefined : { type: 'element', id, members, under, at, ...(called ?? groupMeant(context, place, members)) };
}

/** Members that speak of what lies outside a group, and the group that they mean where none is named. */
const OUTSIDE: ReadonlySet<string> = new Set(['hhi_outside', 'share_outside']);
const GROUP = 'nvs.EU';

/** The group comes along into the model, whether or not anything else names it. */
function groupMeant(context: LoweringContext, place: AstNode, members: readonly string[]): Called | undefined {
    const at = members.findIndex(member => OUTSIDE.has(member));
    const group = at < 0 ? undefined : context.input.resolve?.(GROUP, place);
    const id = group && isElement(group) ? idOf(context, group) : undefined;
    return id === undefined
        ? undefined
        : { argument: { type: 'element', id, members: [], under: undefined, at: locationOf(context, place) }, then: members.slice(at + 1) };
}

/** What stands behind the name in a path: `supply` and `hhi` in `d.supply.hhi`, `downtime` in `winter.payments.downtime`. */
export function pathMembers(path: Path): { members: string[] } {
    const text = path.target?.$refText,
        node = path.target?.ref;
    return { members: text && node ? membersOf(text, node) : [] };
}

/** The name is the longest front part of the text that ends the full name of what it names; the rest are members. */
function membersOf(text: string, node: AstNode): string[] {
    const segments = text.replace(/\.$/, '').split('.');
    const full = isVariable(node) ? node.name : `.${fullName(node) ?? ''}`;
    for (let length = segments.length; length > 1; length--) {
        if (full.endsWith(`.${segments.slice(0, length).join('.')}`)) {
            return segments.slice(length);
        }
    }
    return segments.slice(1);
}

function fullName(node: AstNode): string | undefined {
    if (isScaleClass(node)) {
        return isScale(node.$container) ? `${qualifiedName(node.$container)}.${node.name}` : node.name;
    }
    return isElement(node) ? qualifiedName(node) : undefined;
}

/** The message of a rule: text and, between it, what its holes name. A hole that names nothing known stays as written. */
export function lowerMessage(
    context: LoweringContext,
    message: string | undefined,
    place: AstNode
): (string | { expression: ModelExpression })[] {
    const parts: (string | { expression: ModelExpression })[] = [];
    const add = (text: string): void => {
        const last = parts.at(-1);
        if (typeof last === 'string') {
            parts[parts.length - 1] = last + text;
        } else {
            parts.push(text);
        }
    };
    for (const part of parseTemplate(message ?? '')) {
        if (part.type !== 'hole') {
            add(part.text);
            continue;
        }
        const expression = lowerHole(context, part, place);
        if (expression) {
            parts.push({ expression });
        } else {
            add(`{${part.path}${part.called ? `(${part.called.argument.path})${part.called.then.map(each => `.${each}`).join('')}` : ''}}`);
        }
    }
    return parts;
}

function lowerHole(context: LoweringContext, { path, called }: Pick<Hole, 'path' | 'called'>, place: AstNode): ModelExpression | undefined {
    const found = resolveHole(path, place, context.input.resolve);
    if (!found || !called) {
        return found && named(context, place, found, path, undefined);
    }
    const argument = lowerHole(context, called.argument, place);
    return argument && named(context, place, found, path, undefined, { argument, then: [...called.then] });
}

/** What a hole's path names: the variable of the rule, else the element with the longest fitting name. */
export function resolveHole(
    path: string,
    place: AstNode,
    resolve: ((name: string, place: AstNode) => AstNode | undefined) | undefined
): AstNode | undefined {
    const segments = path.split('.');
    const variable = variableOf(place, segments[0] ?? '');
    if (variable) {
        return variable;
    }
    for (let length = segments.length; resolve && length > 0; length--) {
        const found = resolve(segments.slice(0, length).join('.'), place);
        if (found) {
            return found;
        }
    }
    return undefined;
}

function variableOf(place: AstNode, name: string): Variable | undefined {
    for (let node: AstNode | undefined = place; node; node = node.$container) {
        if (isRule(node)) {
            return node.variable?.name === name ? node.variable : undefined;
        }
    }
    return undefined;
}
