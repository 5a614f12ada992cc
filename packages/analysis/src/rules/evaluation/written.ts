import type { Expression } from '@nvs/model';

type Binary = Extract<Expression, { type: 'binary' }>['operator'];

/** How tightly an operator holds what stands beside it, loosest first. */
const BINDS: readonly (readonly Binary[])[] = [
    ['or'],
    ['and'],
    ['<', '<=', '>', '>=', '==', '!=', 'in', 'overlaps'],
    ['+', '-'],
    ['*', '/']
];
const bindingOf = (operator: Binary): number => BINDS.findIndex(each => each.includes(operator));
const ALONE = BINDS.length;

/** An expression as a model writes it, with elements by their names. */
export const written = (expression: Expression): string => textOf(expression, 0);

/** The same where something follows it. */
export const writtenAside = (expression: Expression): string => textOf(expression, 1);

/** @param least how tightly it must hold together to stand without parentheses */
function textOf(expression: Expression, least: number): string {
    const inside = (text: string, binding: number): string => (binding < least ? `(${text})` : text);
    switch (expression.type) {
        case 'literal':
            return literal(expression.value);
        case 'element':
        case 'variable':
            return path(expression);
        case 'class':
            return [expression.class, ...(expression.sub === undefined ? [] : [expression.sub])].join('.');
        case 'all':
            return `all ${expression.kind}`;
        case 'binary': {
            const binding = bindingOf(expression.operator);
            return inside(`${textOf(expression.left, binding)} ${expression.operator} ${textOf(expression.right, binding + 1)}`, binding);
        }
        case 'not':
            return `not (${written(expression.operand)})`;
        case 'negative':
            return `-${textOf(expression.operand, ALONE)}`;
        case 'is':
            return inside(`${textOf(expression.operand, ALONE)} is ${expression.negated ? 'not ' : ''}${expression.word}`, bindingOf('=='));
        case 'some':
        case 'every': {
            const { type, variable, over, condition } = expression;
            return enclosed(`${type} ${variable} in ${textOf(over, ALONE)} where ${written(condition)}`, least);
        }
        case 'count':
        case 'sum':
        case 'max':
        case 'min': {
            const { type, variable, over, condition, value } = expression;
            const where = condition === undefined ? '' : ` where ${written(condition)}`;
            const of = value === undefined ? '' : ` of ${written(value)}`;
            return enclosed(`${type} ${variable} in ${textOf(over, ALONE)}${where}${of}`, least);
        }
        case 'verdict':
            return `verdict(${nameIn(expression.rule)}${expression.of === undefined ? '' : `, ${written(expression.of)}`})`;
    }
}

/** What has no end of its own, and would take in what stands behind it. */
const enclosed = (text: string, least: number): string => (least > 0 ? `(${text})` : text);

const nameIn = (id: string): string => id.split('.').at(-1) ?? id;

function literal(value: Extract<Expression, { type: 'literal' }>['value']): string {
    return typeof value === 'boolean'
        ? String(value)
        : typeof value === 'string'
          ? /^\d{4}-\d{2}-\d{2}$/.test(value)
              ? value
              : `"${value}"`
          : value.text;
}

function path(expression: Extract<Expression, { type: 'element' | 'variable' }>): string {
    const { members, argument, year, then = [], under } = expression;
    const name = expression.type === 'variable' ? expression.name : nameIn(expression.id);
    const called = [name, ...members].join('.');
    const within = [...(argument ? [written(argument)] : []), ...(year === undefined ? [] : [year])].join(', ');
    const whole = [within === '' ? called : `${called}(${within})`, ...then].join('.');
    return under === undefined ? whole : `${whole} under ${nameIn(under)}`;
}
