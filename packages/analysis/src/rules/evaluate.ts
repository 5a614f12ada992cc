import type { Expression, Location, Rule } from '@nvs/model';
import { exact, least, most, type Amount } from '../exact.js';
import type { Looked } from '../results/rules.js';
import { place } from '../scoring/scale.js';
import { TOO_MUCH } from './effort.js';
import { memberOf, memberOfValue, type Argument } from './members/index.js';
import { ofQuantity } from './members/member.js';
import { areMoney, sayMoney } from './money.js';
import { arithmetic, both, compare, either, equal, extremeOf, isTrue, overlaps } from './operators.js';
import { boolean, exactly, interval, isOpen, list, missing, say, single, within, word, type NumberValue, type Value } from './value.js';
import type { World } from './world.js';

/** Where an expression is evaluated: variables by name, the element at hand, and what was looked at on the way. */
export interface Scope {
    variables: ReadonlyMap<string, Value>;
    subject: string | undefined;
    looked: Looked[];
    /** Rules whose verdict is being asked for, so that none rests on its own. */
    asking: readonly string[];
    /** Equalities that meant something else before lists were compared as sets, by place. */
    otherwise: Map<string, Location>;
}

const RULE_CYCLE = 'the rule rests on its own verdict';

/** How many things a trace lists at most. */
const TRACE = 20;

export function evaluate(world: World, scope: Scope, expression: Expression): Value {
    if (!world.effort.spend(1)) {
        return missing(TOO_MUCH);
    }
    const see = (each: Expression): Value => evaluate(world, scope, each);
    switch (expression.type) {
        case 'literal':
            return typeof expression.value === 'string'
                ? literal(expression.value)
                : typeof expression.value === 'boolean'
                  ? boolean(expression.value)
                  : ofQuantity(expression.value);
        case 'element':
            return path(
                world,
                scope,
                { type: 'element', id: expression.id },
                world.elements.get(expression.id)?.name ?? expression.id,
                expression
            );
        case 'variable':
            return path(
                world,
                scope,
                scope.variables.get(expression.name) ?? missing(`${expression.name} is not known`),
                expression.name,
                expression
            );
        case 'class': {
            const scale = world.look.scales.get(expression.scale);
            const at = scale && place(scale, expression.class, expression.sub);
            const point = at && { name: expression.class, order: at.order };
            return scale && point
                ? { type: 'scale', scale: scale.id, measure: scale.measures, low: point, best: point, high: point }
                : missing(`${expression.class} is no class of its scale`);
        }
        case 'all':
            return world.all(expression.kind);
        case 'binary':
            return binary(world, scope, expression);
        case 'not': {
            const value = see(expression.operand);
            return value.type === 'boolean' ? boolean(!value.value) : unjudged(value);
        }
        case 'negative':
            return arithmetic(exactly(-1), '*', see(expression.operand));
        case 'is': {
            const value = saysWhat(expression.operand, is(world, see(expression.operand), expression.word));
            return value.type === 'boolean' && expression.negated ? boolean(!value.value) : value;
        }
        case 'some':
        case 'every':
            return quantifier(world, scope, expression);
        case 'count':
        case 'sum':
        case 'max':
        case 'min':
            return aggregate(world, scope, expression);
        case 'verdict': {
            const of = expression.of && see(expression.of);
            return verdict(world, scope, expression.rule, of?.type === 'element' ? of.id : of === undefined ? scope.subject : undefined);
        }
    }
}

const condition = (value: Value): Value => (value.type === 'boolean' ? value : unjudged(value));

/** What a condition that is neither true nor false comes to. */
function unjudged(value: Value): Value {
    return value.type === 'missing' ? value : missing('it is neither true nor false');
}

const literal = (text: string): Value => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? { type: 'date', value: text } : { type: 'text', value: text });

type Path = Extract<Expression, { type: 'element' | 'variable' }>;

function path(world: World, scope: Scope, from: Value, name: string, { members, under, at, argument, then = [] }: Path): Value {
    const given = argument && argumentOf(world, scope, argument);
    if (given && 'type' in given) {
        return given;
    }
    let value = from;
    let owner = from.type === 'element' ? from.id : undefined;
    [...members, ...then].forEach((member, i) => {
        owner = value.type === 'element' ? value.id : owner;
        value = step(world, value, member, under, i === members.length - 1 ? given : undefined);
    });
    if (members.length > 0 && scope.looked.length < TRACE) {
        const called = argument ? [`${[name, ...members].join('.')}(${spelt(argument)})`, ...then].join('.') : [name, ...members].join('.');
        look(
            world,
            scope,
            `${called}${under === undefined ? '' : ` under ${world.elements.get(under)?.title ?? under}`}`,
            value,
            owner,
            at
        );
    }
    return value;
}

/** What was looked at goes into the trace, each thing once. */
function look(world: World, scope: Scope, what: string, value: Value, owner: string | undefined, at: Location): void {
    const element = owner === undefined ? undefined : world.elements.get(owner);
    const entry: Looked = {
        what,
        value: say(value, id => world.elements.get(id)?.title ?? id),
        ...(single(value).type === 'missing' ? { missing: true } : {}),
        id: element?.id,
        at: element?.at ?? at
    };
    if (!scope.looked.some(each => each.what === entry.what && each.value === entry.value && each.id === entry.id)) {
        scope.looked.push(entry);
    }
}

/** As it stands in the text. */
function spelt(argument: Expression): string {
    return argument.type === 'class'
        ? [argument.class, ...(argument.sub === undefined ? [] : [argument.sub])].join('.')
        : argument.type === 'element'
          ? [argument.id.split('.').at(-1), ...argument.members].join('.')
          : argument.type === 'variable'
            ? [argument.name, ...argument.members].join('.')
            : '…';
}

/** The element that parentheses lead to, with the figure of it that they name. */
function argumentOf(world: World, scope: Scope, expression: Expression): Argument | Extract<Value, { type: 'missing' }> {
    if (expression.type === 'class') {
        return { element: undefined, member: undefined, under: undefined, class: expression };
    }
    if (expression.type !== 'element' && expression.type !== 'variable') {
        return { type: 'missing', why: 'in parentheses stands a name', withheld: false };
    }
    const start: Value =
        expression.type === 'element'
            ? { type: 'element', id: expression.id }
            : (scope.variables.get(expression.name) ?? missing(`${expression.name} is not known`));
    const figure = expression.members.at(-1);
    const value = single(
        expression.members.slice(0, -1).reduce((found, member) => step(world, found, member, undefined, undefined), start)
    );
    return value.type === 'element'
        ? { element: value.id, member: figure, under: expression.under }
        : { type: 'missing', why: value.type === 'missing' ? value.why : `${spelt(expression)} is not one element`, withheld: false };
}

function step(world: World, value: Value, member: string, under: string | undefined, argument: Argument | undefined): Value {
    if (value.type === 'element') {
        const element = world.elements.get(value.id);
        return element
            ? (memberOf(world, element, member, under, argument) ?? missing(`${element.title} has no ${member.replaceAll('_', ' ')}`))
            : missing(`${value.id} is not known`);
    }
    if (value.type === 'list') {
        if (!world.effort.spend(value.items.length)) {
            return missing(TOO_MUCH);
        }
        const items = value.items.map(each => step(world, each, member, under, argument));
        return items.length === 1 && items[0] ? items[0] : list(items.flatMap(each => (each.type === 'list' ? each.items : [each])));
    }
    return memberOfValue(world, value, member, argument) ?? missing(`there is no ${member.replaceAll('_', ' ')} of it`);
}

/** Of a list that is asked about and has nothing in it. */
const NOTHING_IN_IT = 'nothing is given';

/** What has nothing in it, by its name. */
function saysWhat(asked: Expression, value: Value): Value {
    return value.type === 'missing' && value.why === NOTHING_IN_IT && (asked.type === 'element' || asked.type === 'variable')
        ? missing(`${spelt(asked)} has nothing in it`)
        : value;
}

/** A value against a word: empty, judged, withheld, else the word itself or the name of an element. */
function is(world: World, of: Value, asked: string): Value {
    const value = of.type === 'state' ? of.risk : of;
    const given =
        value.type !== 'missing' &&
        !(value.type === 'list' && value.items.length === 0) &&
        !(value.type === 'supply' && value.shares.length === 0) &&
        !(value.type === 'text' && value.value === '');
    const withheld = 'withheld' in value && value.withheld === true;
    switch (asked) {
        case 'empty':
            return boolean(!given && !withheld);
        case 'judged':
            return boolean(withheld || (given && !isOpen(value)));
        case 'withheld':
            return boolean(withheld);
    }
    switch (value.type) {
        case 'missing':
            return value;
        case 'boolean':
            return boolean(value.value === (asked === 'yes' || asked === 'true'));
        case 'text':
        case 'word':
            return boolean(value.value === asked);
        case 'element':
            return boolean((world.elements.get(value.id)?.name ?? value.id.split('.').at(-1)) === asked || value.id === asked);
        case 'scale':
            return value.best ? boolean(value.best.name === asked) : missing(`only its limits are known: ${say(value, id => id)}`);
        case 'list': {
            const found = value.items.map(each => is(world, each, asked));
            return found.some(isTrue)
                ? boolean(true)
                : (found.find(each => each.type === 'missing') ?? (given ? boolean(false) : missing(NOTHING_IN_IT)));
        }
        default:
            return missing('it is no word');
    }
}

function binary(world: World, scope: Scope, { operator, left, right, at }: Extract<Expression, { type: 'binary' }>): Value {
    const a = evaluate(world, scope, left);
    switch (operator) {
        case 'and':
        case 'or': {
            // One false decides an "and", one true an "or", whatever else cannot be judged.
            const decides = operator === 'or';
            if (a.type === 'boolean' && a.value === decides) {
                return a;
            }
            const b = evaluate(world, scope, right);
            return condition(operator === 'or' ? either(a, b) : both(a, b));
        }
        default: {
            const b = evaluate(world, scope, right);
            return world.effort.spend(sizeOf(a) + sizeOf(b))
                ? saysWhat(left, operate(world, scope, a, operator, b, at))
                : missing(TOO_MUCH);
        }
    }
}

const sizeOf = (value: Value): number => (value.type === 'list' ? value.items.length : 0);

function operate(
    world: World,
    scope: Scope,
    a: Value,
    operator: Exclude<Extract<Expression, { type: 'binary' }>['operator'], 'and' | 'or'>,
    b: Value,
    at: Location | undefined
): Value {
    switch (operator) {
        case '<':
        case '<=':
        case '>':
        case '>=': {
            const money = areMoney(a, b) ? sayMoney(a, b, world.horizon) : undefined;
            if (money) {
                // The sums say more than the amounts that they are made of.
                scope.looked.unshift(money);
                scope.looked.splice(TRACE);
            }
            return nearly(scope, compare(a, operator, b, world.horizon), a, b);
        }
        case '==':
        case '!=': {
            const same = nearly(scope, equal(a, b, world.horizon), a, b);
            if (at && a.type === 'list' && b.type === 'list' && wasOtherwise(a, b, same, world)) {
                scope.otherwise.set(`${at.file}:${at.line}:${at.column}`, at);
            }
            return same.type === 'boolean' && operator === '!=' ? { ...same, value: !same.value } : same;
        }
        case 'overlaps':
            return overlaps(a, b, world.horizon);
        case 'in':
            return inside(world, a, b);
        default:
            return arithmetic(a, operator, b);
    }
}

/** Figures that count as equal only within rounding are said to. */
function nearly(scope: Scope, result: Value, a: Value, b: Value): Value {
    if (result.type === 'boolean' && result.near && scope.looked.length < TRACE) {
        const title = (value: Value): string => say(value, id => id);
        scope.looked.push({
            what: `${title(a)} beside ${title(b)}`,
            value: 'equal: they differ by less than one part in 10^12, which is rounding'
        });
    }
    return result;
}

/** A list of one against others was once asked whether it is among them. */
function wasOtherwise(a: Value, b: Value, now: Value, world: World): boolean {
    const [x, y] = [single(a), single(b)];
    if (x.type === 'list' && y.type === 'list') {
        return false;
    }
    const before = overlaps(x, y, world.horizon);
    return before.type === 'boolean' && (now.type !== 'boolean' || before.value !== now.value);
}

/** Whether something belongs to a group, a sector or a list; of several things, whether any does. */
function inside(world: World, value: Value, place: Value): Value {
    if (value.type === 'missing' || place.type === 'missing') {
        return value.type === 'missing' ? value : place;
    }
    if (value.type === 'list') {
        return value.items.length === 0
            ? missing(NOTHING_IN_IT)
            : value.items.reduce<Value>((found, each) => either(found, inside(world, each, place)), boolean(false));
    }
    if (place.type === 'list') {
        const among = overlaps(value, place, world.horizon);
        return isTrue(among)
            ? among
            : place.items.reduce(
                  (found, each) => either(found, each.type === 'element' ? inside(world, value, each) : boolean(false)),
                  among
              );
    }
    if (value.type === 'row') {
        return inside(world, { type: 'element', id: value.share.supplier }, place);
    }
    if (value.type !== 'element' || place.type !== 'element') {
        return missing('only elements belong to a group');
    }
    const element = world.elements.get(value.id);
    return boolean(
        world.belongs(value.id, place.id) ||
            (element !== undefined && 'sectors' in element && element.sectors.includes(place.id)) ||
            (element !== undefined && (element.themes.includes(place.id) || element.scopes.includes(place.id)))
    );
}

/** What a loop goes through: a list, the rows of a supply, the members of a group. */
function itemsOf(world: World, value: Value): Value[] | undefined {
    switch (value.type) {
        case 'list':
            return value.items;
        case 'supply':
            return value.shares.map(share => ({ type: 'row', share }));
        case 'element': {
            const element = world.elements.get(value.id);
            return element?.kind === 'group' ? element.members.map(id => ({ type: 'element', id })) : [value];
        }
        case 'missing':
            return undefined;
        default:
            return [value];
    }
}

function inLoop(scope: Scope, variable: string, item: Value): Scope {
    return { ...scope, variables: new Map([...scope.variables, [variable, item]]) };
}

function quantifier(
    world: World,
    scope: Scope,
    { type, variable, over, condition }: Extract<Expression, { type: 'some' | 'every' }>
): Value {
    const from = evaluate(world, scope, over);
    const items = itemsOf(world, from);
    if (!items) {
        return from;
    }
    let open: { value: Value; looked: Looked[] } | undefined;
    const trace = (looked: readonly Looked[]): void => {
        scope.looked.push(...looked.slice(0, Math.max(0, TRACE - scope.looked.length)));
    };
    for (const item of items) {
        const looked: Looked[] = [];
        const value = evaluate(world, { ...inLoop(scope, variable, item), looked }, condition);
        if (value.type === 'boolean' && value.value === (type === 'some')) {
            // The one that decides belongs in the trace, else the one that cannot be judged.
            trace(looked);
            return value;
        }
        open ??= value.type === 'boolean' ? undefined : { value: unjudged(value), looked };
    }
    if (open) {
        trace(open.looked);
    }
    return open?.value ?? boolean(type === 'every');
}

function aggregate(
    world: World,
    scope: Scope,
    { type, variable, over, condition, value }: Extract<Expression, { type: 'count' | 'sum' | 'max' | 'min' }>
): Value {
    const from = evaluate(world, scope, over);
    const items = itemsOf(world, from);
    if (!items) {
        return from;
    }
    const counted: Value[] = [];
    const perhaps: Value[] = [];
    let open: Value | undefined;
    for (const item of items) {
        const each = inLoop(scope, variable, item);
        const holds = condition ? evaluate(world, each, condition) : boolean(true);
        const figure = (): Value => (type === 'count' ? item : value ? evaluate(world, each, value) : item);
        if (holds.type !== 'boolean') {
            open ??= unjudged(holds);
            perhaps.push(figure());
        } else if (holds.value) {
            counted.push(figure());
        }
    }
    if (open && isTooMuch(open)) {
        return open;
    }
    if (type === 'count') {
        // What cannot be judged may count or not.
        return perhaps.length === 0
            ? exactly(counted.length)
            : between(exact(counted.length), exact(counted.length + perhaps.length), exactly(0));
    }
    const flat = (values: readonly Value[]): Value[] => values.flatMap(each => (each.type === 'list' ? each.items : [each])).map(single);
    const all = flat(counted);
    const certain =
        type === 'sum'
            ? all.reduce((sum: Value | undefined, each) => (sum === undefined ? each : arithmetic(sum, '+', each)), undefined)
            : all.reduce((found: Value | undefined, each) => (found === undefined ? each : extreme(world, found, each, type)), undefined);
    return open
        ? withPerhaps(type, certain, flat(perhaps), open)
        : (certain ?? (type === 'sum' ? exactly(0) : missing('there is nothing to choose from')));
}

const isTooMuch = (value: Value): boolean => value.type === 'missing' && value.why === TOO_MUCH;

const between = (low: Amount, high: Amount, like: NumberValue): NumberValue => ({
    type: 'number',
    dimension: like.dimension,
    unit: like.unit,
    per: like.per,
    yearly: like.yearly,
    ...within({ low, high }, { low, high })
});

/** A figure over items of which some may count or not: from where none of them does to where those do that change it most. */
function withPerhaps(type: 'sum' | 'max' | 'min', certain: Value | undefined, perhaps: readonly Value[], open: Value): Value {
    let found: Value = certain ?? (type === 'sum' && perhaps[0]?.type === 'number' ? { ...perhaps[0], ...within(NOTHING, NOTHING) } : open);
    for (const each of perhaps) {
        if (each.type !== 'number' || found.type !== 'number') {
            return open;
        }
        const more: Value = type === 'sum' ? arithmetic(found, '+', orNothing(each)) : (extremeOf(found, each, type) ?? open);
        found = type === 'sum' || more.type !== 'number' ? more : hull(found, more);
    }
    return found;
}

const NOTHING = { low: exact(0), high: exact(0) };

/** A figure, or 0. */
function orNothing(value: NumberValue): NumberValue {
    return hull({ ...value, ...within(NOTHING, NOTHING) }, value);
}

function hull(a: NumberValue, b: NumberValue): NumberValue {
    const span = (x: { low: Amount; high: Amount }, y: { low: Amount; high: Amount }) => ({
        low: least([x.low, y.low]) ?? x.low,
        high: most([x.high, y.high]) ?? x.high
    });
    return { type: 'number', dimension: a.dimension, unit: a.unit, per: a.per, ...within(span(interval(a), interval(b)), span(a, b)) };
}

function extreme(world: World, a: Value, b: Value, type: 'max' | 'min'): Value {
    if (a.type === 'number' && b.type === 'number') {
        const found = extremeOf(a, b, type);
        if (found) {
            return found;
        }
    }
    const higher = compare(b, type === 'max' ? '>' : '<', a, world.horizon);
    return higher.type === 'missing' ? higher : isTrue(higher) ? b : a;
}

/** What a rule says of an element: its verdict, or `no`. */
function verdict(world: World, scope: Scope, ruleId: string, of: string | undefined): Value {
    const rule = world.elements.get(ruleId);
    if (rule?.kind !== 'rule') {
        return missing(`${ruleId} is no rule`);
    }
    if (scope.asking.includes(ruleId)) {
        return missing(RULE_CYCLE);
    }
    if (of === undefined) {
        return list((world.byKind.get(rule.forKind) ?? []).map(each => verdict(world, { ...scope, looked: [] }, ruleId, each.id)));
    }
    const holds = applies(world, { ...scope, asking: [...scope.asking, ruleId] }, rule, of);
    return holds.type !== 'boolean' ? unjudged(holds) : word(holds.value ? (rule.verdict ?? 'yes') : 'no');
}

/** Whether a rule applies to an element. */
export function applies(world: World, scope: Scope, rule: Rule, of: string): Value {
    const own: Scope = { ...scope, variables: new Map([[rule.variable, { type: 'element', id: of }]]), subject: of };
    return rule.condition ? evaluate(world, own, rule.condition) : boolean(true);
}
