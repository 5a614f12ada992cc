import type { Expression } from '@nvs/model';
import { message } from '@nvs/words';
import { TOO_MUCH } from '../effort.js';
import { memberOf, memberOfValue, type Argument } from '../members/index.js';
import { ofItem } from '../perhaps.js';
import { list, missing, single, type Value } from '../value.js';
import type { World } from '../world.js';
import { TRACE, type Evaluation } from './scope.js';
import { look } from './trace.js';

type Path = Extract<Expression, { type: 'element' | 'variable' }>;

/** What stands behind a name: the element or variable itself, or its members. */
export function path(at: Evaluation, expression: Path): Value {
    const { world, scope } = at;
    const { members, under, argument, year, then = [] } = expression;
    const given = argument ? argumentOf(at, argument, year) : year === undefined ? undefined : { ...NO_ELEMENT, year };
    if (given && 'type' in given) {
        return given;
    }
    const from = startOf(at, expression);
    const name = expression.type === 'variable' ? expression.name : (world.elements.get(expression.id)?.name ?? expression.id);
    let value = from;
    let owner = from.type === 'element' ? from.id : undefined;
    [...members, ...then].forEach((member, i) => {
        owner = value.type === 'element' ? value.id : owner;
        value = step(world, value, member, under, i === members.length - 1 ? given : undefined);
    });
    if (members.length > 0 && scope.looked.length < TRACE) {
        const within = [...(argument ? [spelt(argument)] : []), ...(year === undefined ? [] : [year])].join(', ');
        const path = [name, ...members].join('.');
        const called = within === '' ? path : [`${path}(${within})`, ...then].join('.');
        look(
            at,
            message('ruleValues.path', {
                path: called,
                under: under === undefined ? undefined : world.title(under)
            }),
            value,
            owner,
            expression.at
        );
    }
    return value;
}

const startOf = ({ scope }: Evaluation, expression: Path): Value =>
    expression.type === 'element'
        ? { type: 'element', id: expression.id }
        : (scope.variables.get(expression.name) ?? missing(message('ruleReasons.unknown', { name: expression.name })));

const NO_ELEMENT: Argument = { element: undefined, member: undefined, under: undefined };

/** As it stands in the text. */
export function spelt(argument: Expression): string {
    return argument.type === 'class'
        ? [argument.class, ...(argument.sub === undefined ? [] : [argument.sub])].join('.')
        : argument.type === 'element'
          ? [argument.id.split('.').at(-1), ...argument.members].join('.')
          : argument.type === 'variable'
            ? [argument.name, ...argument.members].join('.')
            : '…';
}

/** The element that parentheses lead to, with the figure of it that they name. */
function argumentOf(at: Evaluation, expression: Expression, year: number | undefined): Argument | Extract<Value, { type: 'missing' }> {
    if (expression.type === 'class') {
        return { ...NO_ELEMENT, class: expression };
    }
    if (expression.type !== 'element' && expression.type !== 'variable') {
        return missing(message('ruleReasons.noNameInParentheses'));
    }
    const figure = expression.members.at(-1);
    const value = single(
        expression.members
            .slice(0, -1)
            .reduce((found, member) => step(at.world, found, member, undefined, undefined), startOf(at, expression))
    );
    return value.type === 'element'
        ? { element: value.id, member: figure, under: expression.under, year }
        : missing(value.type === 'missing' ? value.why : message('ruleReasons.notOneElement', { text: spelt(expression) }));
}

function step(world: World, value: Value, member: string, under: string | undefined, argument: Argument | undefined): Value {
    if (value.type === 'element') {
        const element = world.elements.get(value.id);
        return element
            ? (value.part?.(member, argument) ??
                  memberOf(world, element, member, under, argument) ??
                  missing(message('ruleReasons.hasNo', { title: world.title(element.id), member })))
            : missing(message('ruleReasons.unknown', { name: value.id }));
    }
    if (value.type === 'list') {
        if (!world.effort.spend(value.items.length)) {
            return missing(TOO_MUCH);
        }
        const items = value.items.map(each => ofItem(each, step(world, each, member, under, argument)));
        return items.length === 1 && items[0] ? items[0] : list(items.flatMap(each => (each.type === 'list' ? each.items : [each])));
    }
    return memberOfValue(world, value, member, argument) ?? missing(message('ruleReasons.noneOfIt', { member }));
}
