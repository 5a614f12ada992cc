import type { Expression, Location, Rule } from '@nvs/model';
import type { Looked } from '../results/rules.js';
import { memberOf, memberOfValue, ofQuantity } from './members.js';
import { areMoney, sayMoney } from './money.js';
import { arithmetic, compare, equal, isTrue } from './operators.js';
import { boolean, elements, exactly, list, mapped, missing, say, single, word, type NumberValue, type Value } from './value.js';
import type { World } from './world.js';
import { place } from '../scoring/scale.js';

/** Where an expression is evaluated: variables by name, the element at hand, and what was looked at on the way. */
export interface Scope {
    variables: ReadonlyMap<string, Value>;
    subject: string | undefined;
    looked: Looked[];
    /** Rules whose verdict is being asked for, so that none rests on its own. */
    asking: readonly string[];
}

export const RULE_CYCLE = 'the rule rests on its own verdict';

/** How many things a trace lists at most. */
const TRACE = 20;

export function evaluate(world: World, scope: Scope, expression: Expression): Value {
    const see = (each: Expression): Value => evaluate(world, scope, each);
    switch (expression.type) {
        case 'literal':
            return typeof expression.value === 'string' ? literal(expression.value) : typeof expression.value === 'boolean' ? boolean(expression.value) : ofQuantity(expression.value);
        case 'element':
            return path(world, scope, { type: 'element', id: expression.id }, world.elements.get(expression.id)?.name ?? expression.id, expression);
        case 'variable':
            return path(world, scope, scope.variables.get(expression.name) ?? missing(`${expression.name} is not known`), expression.name, expression);
        case 'class': {
            const scale = world.look.scales.get(expression.scale);
            const at = scale && place(scale, expression.class, expression.sub);
            const point = at && { name: expression.class, order: at.order };
            return scale && point ? { type: 'scale', scale: scale.id, measure: scale.measures, low: point, best: point, high: point } : missing(`${expression.class} is no class of its scale`);
        }
        case 'all': return elements((world.byKind.get(expression.kind) ?? []).map(each => each.id));
        case 'binary': return binary(world, scope, expression);
        case 'not': {
            const value = see(expression.operand);
            return value.type === 'boolean' ? boolean(!value.value) : unjudged(value);
        }
        case 'negative': return arithmetic(exactly(-1), '*', see(expression.operand));
        case 'is': {
            const value = is(world, see(expression.operand), expression.word);
            return value.type === 'boolean' && expression.negated ? boolean(!value.value) : value;
        }
        case 'some': case 'every': return quantifier(world, scope, expression);
        case 'count': case 'sum': case 'max': case 'min': return aggregate(world, scope, expression);
        case 'verdict': {
            const of = expression.of && see(expression.of);
            return verdict(world, scope, expression.rule, of?.type === 'element' ? of.id : of === undefined ? scope.subject : undefined);
        }
    }
}

/** What a condition that is neither true nor false comes to. */
function unjudged(value: Value): Value {
    return value.type === 'missing' ? value : missing('it is neither true nor false');
}

const literal = (text: string): Value => /^\d{4}-\d{2}-\d{2}$/.test(text) ? { type: 'date', value: text } : { type: 'text', value: text };

function path(world: World, scope: Scope, from: Value, name: string, { members, under, at }: { members: string[]; under?: string | undefined; at: Location }): Value {
    let value = from;
    let owner = from.type === 'element' ? from.id : undefined;
    for (const member of members) {
        owner = value.type === 'element' ? value.id : owner;
        value = step(world, value, member, under);
    }
    if (members.length > 0 && scope.looked.length < TRACE) {
        const what = `${[name, ...members].join('.')}${under === undefined ? '' : ` under ${world.elements.get(under)?.title ?? under}`}`;
        const element = owner === undefined ? undefined : world.elements.get(owner);
        const entry: Looked = {
            what, value: say(value, id => world.elements.get(id)?.title ?? id), ...value.type === 'missing' ? { missing: true } : {}, id: element?.id, at: element?.at ?? at
        };
        if (!scope.looked.some(each => each.what === entry.what && each.value === entry.value && each.id === entry.id)) {
            scope.looked.push(entry);
        }
    }
    return value;
}

function step(world: World, value: Value, member: string, under: string | undefined): Value {
    if (value.type === 'element') {
        const element = world.elements.get(value.id);
        return element ? memberOf(world, element, member, under) ?? missing(`${element.title} has no ${member.replaceAll('_', ' ')}`) : missing(`${value.id} is not known`);
    }
    if (value.type === 'list') {
        const items = value.items.map(each => step(world, each, member, under));
        return items.length === 1 ? single(list(items)) : list(items.flatMap(each => each.type === 'list' ? each.items : [each]));
    }
    return memberOfValue(world, value, member) ?? missing(`there is no ${member.replaceAll('_', ' ')} of it`);
}

/** A value against a word: empty, judged, withheld, else the word itself or the name of an element. */
function is(world: World, value: Value, asked: string): Value {
    const given = value.type !== 'missing' && !(value.type === 'list' && value.items.length === 0) && !(value.type === 'supply' && value.shares.length === 0)
        && !(value.type === 'text' && value.value === '');
    const withheld = 'withheld' in value && value.withheld === true;
    switch (asked) {
        case 'empty': return boolean(!given && !withheld);
        case 'judged': return boolean(given || withheld);
        case 'withheld': return boolean(withheld);
    }
    switch (value.type) {
        case 'missing': return value;
        case 'boolean': return boolean(value.value === (asked === 'yes' || asked === 'true'));
        case 'text': case 'word': return boolean(value.value === asked);
        case 'element': return boolean((world.elements.get(value.id)?.name ?? value.id.split('.').at(-1)) === asked || value.id === asked);
        case 'scale': return value.best ? boolean(value.best.name === asked) : missing('only its limits are known');
        case 'list': {
            const found = value.items.map(each => is(world, each, asked));
            return found.some(isTrue) ? boolean(true) : found.find(each => each.type === 'missing') ?? (given ? boolean(false) : missing('nothing is given'));
        }
        default: return missing('it is no word');
    }
}

function binary(world: World, scope: Scope, { operator, left, right }: Extract<Expression, { type: 'binary' }>): Value {
    const a = evaluate(world, scope, left);
    switch (operator) {
        case 'and': case 'or': {
            // One false decides an "and", one true an "or", whatever else cannot be judged.
            const decides = operator === 'or';
            if (a.type === 'boolean' && a.value === decides) {
                return a;
            }
            const b = evaluate(world, scope, right);
            if (b.type === 'boolean' && b.value === decides) {
                return b;
            }
            return a.type !== 'boolean' ? unjudged(a) : b.type !== 'boolean' ? unjudged(b) : boolean(!decides);
        }
        case '<': case '<=': case '>': case '>=': {
            const b = evaluate(world, scope, right);
            const money = areMoney(a, b) ? sayMoney(a, b, world.horizon) : undefined;
            if (money) {
                // The sums say more than the amounts that they are made of.
                scope.looked.unshift(money);
                scope.looked.splice(TRACE);
            }
            return compare(a, operator, b, world.horizon);
        }
        case '==': return equal(a, evaluate(world, scope, right), world.horizon);
        case '!=': {
            const same = equal(a, evaluate(world, scope, right), world.horizon);
            return same.type === 'boolean' ? boolean(!same.value) : same;
        }
        case 'in': return within(world, a, evaluate(world, scope, right));
        default: return arithmetic(a, operator, evaluate(world, scope, right));
    }
}

/** Whether something belongs to a group, a sector or a list; of several things, whether any does. */
function within(world: World, value: Value, place: Value): Value {
    if (value.type === 'missing' || place.type === 'missing') {
        return value.type === 'missing' ? value : place;
    }
    if (value.type === 'list') {
        return value.items.length === 0 ? missing('nothing is given') : boolean(value.items.some(each => isTrue(within(world, each, place))));
    }
    if (place.type === 'list') {
        return boolean(place.items.some(each => isTrue(equal(value, each, world.horizon)) || isTrue(within(world, value, each))));
    }
    if (value.type === 'row') {
        return within(world, { type: 'element', id: value.share.supplier }, place);
    }
    if (value.type !== 'element' || place.type !== 'element') {
        return missing('only elements belong to a group');
    }
    const element = world.elements.get(value.id);
    return boolean(world.belongs(value.id, place.id) || (element !== undefined && 'sectors' in element && element.sectors.includes(place.id))
        || (element !== undefined && (element.themes.includes(place.id) || element.scopes.includes(place.id))));
}

/** What a loop goes through: a list, the rows of a supply, the members of a group. */
function itemsOf(world: World, value: Value): Value[] | undefined {
    switch (value.type) {
        case 'list': return value.items;
        case 'supply': return value.shares.map(share => ({ type: 'row', share }));
        case 'element': {
            const element = world.elements.get(value.id);
            return element?.kind === 'group' ? element.members.map(id => ({ type: 'element', id })) : [value];
        }
        case 'missing': return undefined;
        default: return [value];
    }
}

function inside(scope: Scope, variable: string, item: Value): Scope {
    return { ...scope, variables: new Map([...scope.variables, [variable, item]]) };
}

function quantifier(world: World, scope: Scope, { type, variable, over, condition }: Extract<Expression, { type: 'some' | 'every' }>): Value {
    const from = evaluate(world, scope, over);
    const items = itemsOf(world, from);
    if (!items) {
        return from;
    }
    let open: { value: Value; looked: Looked[] } | undefined;
    const trace = (looked: readonly Looked[]): void => { scope.looked.push(...looked.slice(0, Math.max(0, TRACE - scope.looked.length))); };
    for (const item of items) {
        const looked: Looked[] = [];
        const value = evaluate(world, { ...inside(scope, variable, item), looked }, condition);
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

function aggregate(world: World, scope: Scope, { type, variable, over, condition, value }: Extract<Expression, { type: 'count' | 'sum' | 'max' | 'min' }>): Value {
    const from = evaluate(world, scope, over);
    const items = itemsOf(world, from);
    if (!items) {
        return from;
    }
    const counted: Value[] = [];
    let open: Value | undefined;
    let openCount = 0;
    for (const item of items) {
        const each = inside(scope, variable, item);
        const holds = condition ? evaluate(world, each, condition) : boolean(true);
        if (holds.type !== 'boolean') {
            open ??= unjudged(holds);
            openCount++;
        } else if (holds.value) {
            counted.push(type === 'count' ? item : value ? evaluate(world, each, value) : item);
        }
    }
    if (type === 'count') {
        // What cannot be judged may count or not.
        return openCount === 0 ? exactly(counted.length) : { type: 'number', dimension: 'number', low: counted.length, best: undefined, high: counted.length + openCount };
    }
    if (open) {
        return open;
    }
    const flat = counted.flatMap(each => each.type === 'list' ? each.items : [each]);
    if (type === 'sum') {
        return flat.reduce((sum: Value | undefined, each) => sum === undefined ? each : arithmetic(sum, '+', each), undefined) ?? exactly(0);
    }
    return flat.reduce<Value>((most, each) => extreme(world, most, each, type), flat[0] ?? missing('there is nothing to choose from'));
}

function extreme(world: World, a: Value, b: Value, type: 'max' | 'min'): Value {
    if (a.type === 'number' && b.type === 'number' && a.dimension === b.dimension && a.unit === b.unit && a.per === b.per) {
        const f = type === 'max' ? Math.max : Math.min;
        const best = a.best === undefined || b.best === undefined ? undefined : f(a.best, b.best);
        const both: NumberValue = { ...mapped({ low: f(a.low, b.low), best, high: f(a.high, b.high) }, a.dimension), unit: a.unit, per: a.per };
        return both;
    }
    const higher = compare(b, type === 'max' ? '>' : '<', a, world.horizon);
    return higher.type === 'missing' ? higher : isTrue(higher) ? b : a;
}

/** What a rule says of an element: its verdict, or `no`. */
export function verdict(world: World, scope: Scope, ruleId: string, of: string | undefined): Value {
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
    return holds.type !== 'boolean' ? unjudged(holds) : word(holds.value ? rule.verdict ?? 'yes' : 'no');
}

/** Whether a rule applies to an element. */
export function applies(world: World, scope: Scope, rule: Rule, of: string): Value {
    const own: Scope = { ...scope, variables: new Map([[rule.variable, { type: 'element', id: of }]]), subject: of };
    return rule.condition ? evaluate(world, own, rule.condition) : boolean(true);
}
