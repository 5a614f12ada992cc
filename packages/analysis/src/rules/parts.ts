import type { Expression } from '@nvs/model';
import type { Message } from '@nvs/words';
import type { ConditionPart } from '../results/condition-part.js';
import { evaluate } from './evaluate.js';
import { effort } from './effort.js';
import type { Scope } from './evaluation/scope.js';
import { written, writtenAside } from './evaluation/written.js';
import { say, type Value } from './value.js';
import type { World } from './world.js';

type Binary = Extract<Expression, { type: 'binary' }>;

const RELATIONS = ['<', '<=', '>', '>=', '==', '!=', 'in', 'overlaps'] as const;

/** What a condition is made of, each part with its figure and whether it holds. It takes steps of its own, so that no judgement changes by it. @param result what the condition came to */
export function partsOf(world: World, scope: Scope, condition: Expression, result: ConditionPart['result']): ConditionPart | undefined {
    const found = part({ ...world, effort: effort() }, { ...scope, looked: [], otherwise: new Map() }, condition);
    // What took too many steps here is no part of what was judged there.
    return found.result === result ? found : undefined;
}

function part(world: World, scope: Scope, expression: Expression): ConditionPart {
    const value = evaluate(world, scope, expression);
    const judged = { text: written(expression), ...resultOf(value) };
    if (expression.type !== 'binary') {
        return expression.type === 'is'
            ? { ...judged, left: written(expression.operand), figure: figureOf(world, scope, expression.operand) }
            : judged;
    }
    const { operator } = expression;
    if (operator === 'and' || operator === 'or') {
        return { ...judged, joined: operator, parts: joined(expression, operator).map(each => part(world, scope, each)) };
    }
    const relation = RELATIONS.find(each => each === operator);
    return relation ? { ...judged, operator: relation, ...sides(world, scope, expression) } : judged;
}

/** `a and b and c` is one condition of three. */
const joined = (expression: Expression, operator: 'and' | 'or'): Expression[] =>
    expression.type === 'binary' && expression.operator === operator
        ? [...joined(expression.left, operator), ...joined(expression.right, operator)]
        : [expression];

function sides(world: World, scope: Scope, { left, right }: Binary): Pick<ConditionPart, 'left' | 'right' | 'figure' | 'other'> {
    const figure = (of: Expression): Message | undefined => (isAsWritten(of) ? undefined : figureOf(world, scope, of));
    return { left: writtenAside(left), right: writtenAside(right), figure: figure(left), other: figure(right) };
}

/** A list with more in it is told by what was looked at. */
const FEW = 3;

function figureOf(world: World, scope: Scope, expression: Expression): Message | undefined {
    const value = evaluate(world, scope, expression);
    const many = value.type === 'list' ? value.items.length : value.type === 'supply' ? value.shares.length : 0;
    return many > FEW || value.type === 'missing' ? undefined : say(value, world.title);
}

/** What says itself what it comes to. */
const isAsWritten = (of: Expression): boolean =>
    of.type === 'literal' || of.type === 'class' || (of.type === 'element' && of.members.length === 0);

function resultOf(value: Value): Pick<ConditionPart, 'result' | 'because'> {
    return value.type === 'boolean'
        ? { result: value.value ? 'holds' : 'fails' }
        : { result: 'cannot_be_judged', because: value.type === 'missing' ? value.why : undefined };
}
