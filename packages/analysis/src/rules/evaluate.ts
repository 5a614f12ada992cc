import type { Expression, Rule } from '@nvs/model';
import { message } from '@nvs/words';
import { place } from '../scoring/scale.js';
import { TOO_MUCH } from './effort.js';
import { aggregate } from './evaluation/aggregation.js';
import { quantifier } from './evaluation/loops.js';
import { operation } from './evaluation/operation.js';
import { path } from './evaluation/path.js';
import type { Evaluation, Scope } from './evaluation/scope.js';
import { appliesTo, verdict } from './evaluation/verdicts.js';
import { isWord } from './evaluation/words.js';
import { ofQuantity } from './members/member.js';
import { arithmetic } from './operators/arithmetic.js';
import { negated } from './operators/logic.js';
import { boolean, exactly, missing, type Value } from './value.js';
import type { World } from './world.js';

/** What an expression gives in a world. Each step of it counts as effort. */
export function evaluate(world: World, scope: Scope, expression: Expression): Value {
    return world.effort.spend(1) ? valueOf(evaluation(world, scope), expression) : missing(TOO_MUCH);
}

/** Whether a rule applies to an element. */
export const applies = (world: World, scope: Scope, rule: Rule, of: string): Value => appliesTo(evaluation(world, scope), rule, of);

const evaluation = (world: World, scope: Scope): Evaluation => ({
    world,
    scope,
    see: (expression, own = scope) => evaluate(world, own, expression)
});

function valueOf(at: Evaluation, expression: Expression): Value {
    const { world } = at;
    switch (expression.type) {
        case 'literal':
            return literal(expression);
        case 'element':
        case 'variable':
            return path(at, expression);
        case 'class':
            return classOf(world, expression);
        case 'all':
            return world.all(expression.kind);
        case 'binary':
            return operation(at, expression);
        case 'not':
            return negated(at.see(expression.operand));
        case 'negative':
            return arithmetic(exactly(-1), '*', at.see(expression.operand));
        case 'is':
            return isWord(at, expression);
        case 'some':
        case 'every':
            return quantifier(at, expression);
        case 'count':
        case 'sum':
        case 'max':
        case 'min':
            return aggregate(at, expression);
        case 'verdict':
            return verdict(at, expression);
    }
}

function literal({ value }: Extract<Expression, { type: 'literal' }>): Value {
    return typeof value === 'boolean'
        ? boolean(value)
        : typeof value === 'string'
          ? { type: /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text', value }
          : ofQuantity(value);
}

function classOf({ look }: World, { scale: id, class: name, sub }: Extract<Expression, { type: 'class' }>): Value {
    const scale = look.scales.get(id);
    const at = scale && place(scale, name, sub);
    const point = at && { name, order: at.order };
    return scale && point
        ? { type: 'scale', scale: scale.id, measure: scale.measures, low: point, best: point, high: point }
        : missing(message('ruleReasons.noClassOfScale', { name }));
}
