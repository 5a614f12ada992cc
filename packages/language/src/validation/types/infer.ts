import { AstUtils } from 'langium';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { KINDS, isKindName, kindByWord } from '@nvs/model';
import type { Aggregate, Binary, Expression, Is, Negative, Path, Quantifier, Variable, Verdict } from '../../generated/ast.js';
import { isAggregate, isPath, isQuantifier, isRule, isScale, isScaleClass, isVariable } from '../../generated/ast.js';
import { scaleKind } from '../../lowering/complete.js';
import { pathMembers } from '../../lowering/expressions.js';
import { lowerQuantity } from '../../lowering/quantities.js';
import type { Accept } from '../finding.js';
import { didYouMean, nearest } from '../nearest.js';
import { either } from '../syntax-wants.js';
import { FIGURES, itemOf, knownMember, memberOf, membersOf, reducedType } from './members.js';
import type { KnownMember } from './members.js';
import { isNoUnit } from '../units-meant.js';
import { BOOLEAN, NUMBER, TEXT, UNKNOWN, comparable, countable, elementOf, listOf, ordered, sameUnit, say, wordOf } from './type.js';
import type { Type } from './type.js';

/** The type of an expression; says what does not go together. What is wrong below is said once, and unknown from there on. */
function infer(node: Expression | undefined, accept: Accept): Type {
    switch (node?.$type) {
        case 'Literal':
            return node.text !== undefined ? TEXT : node.date !== undefined ? { is: 'date' } : ofQuantity(lowerQuantity(node.quantity));
        case 'Path':
            return ofPath(node, accept);
        case 'Collection':
            return ofKindWord(node, node.kind, 'kind', accept, true);
        case 'Binary':
            return ofBinary(node, accept);
        case 'Not':
            mustBeCondition(node.operand, accept, 'not');
            return BOOLEAN;
        case 'Negative':
            return ofNegative(node, accept);
        case 'Is':
            return ofIs(node, accept);
        case 'Quantifier':
            loopMustHaveAList(node, accept);
            mustBeCondition(node.condition, accept, 'where');
            return BOOLEAN;
        case 'Aggregate':
            return ofAggregate(node, accept);
        case 'Verdict':
            return ofVerdict(node, accept);
        default:
            return UNKNOWN;
    }
}

/** What stands behind when, where and not is true or false. */
export function mustBeCondition(node: Expression | undefined, accept: Accept, word: string): void {
    if (!node) {
        return;
    }
    const type = infer(node, accept);
    if (type.is === 'unknown' || type.is === 'boolean') {
        return;
    }
    accept({
        code: 'expression/condition',
        node,
        message: `Behind ${word} stands a condition, which is true or not, and this is ${say(type)}: compare it, such as … > 0, or … is not empty.`
    });
}

function ofQuantity(quantity: ReturnType<typeof lowerQuantity>): Type {
    switch (quantity?.dimension) {
        case 'duration':
            return { is: 'duration' };
        case 'money':
            return { is: 'money' };
        case 'share':
            return { is: quantity.per === undefined ? 'share' : 'chance' };
        case 'number':
            return { is: quantity.per === undefined ? 'number' : 'frequency' };
        case 'other':
            return isNoUnit(quantity)
                ? UNKNOWN
                : quantity.unit === 'class' || quantity.unit === 'classes'
                  ? { is: 'steps' }
                  : { is: 'quantity', unit: quantity.unit };
        default:
            return UNKNOWN;
    }
}

/** `threat`, `process`: the word of a kind of element. */
export function ofKindWord(node: AstNode, word: string | undefined, property: string, accept: Accept, list: boolean): Type {
    if (!word) {
        return UNKNOWN;
    }
    const kind = kindByWord(word);
    if (kind) {
        return list ? listOf(elementOf(kind)) : elementOf(kind);
    }
    const words = Object.values(KINDS).map(known => known.word);
    const suggestion = nearest(word, words) ?? Object.values(KINDS).find(known => known.plural === word)?.word;
    accept({
        code: 'expression/kind',
        node,
        property,
        message: `${word} is no kind of element: write one such as threat, dependency, process or measure.${didYouMean(suggestion)}`,
        ...(suggestion ? { replacement: suggestion } : {})
    });
    return UNKNOWN;
}

function ofPath(node: Path, accept: Accept): Type {
    const target: AstNode | undefined = node.target?.ref;
    if (!target) {
        return UNKNOWN;
    }
    if (isScaleClass(target)) {
        return ofNamed(target);
    }
    const argument = node.argument && {
        node: node.argument,
        members: pathMembers(node.argument).members,
        text: node.argument.$cstNode?.text ?? '',
        type: node.argument.target?.ref ? infer(node.argument, accept) : UNKNOWN
    };
    return ofMembers(node, ofNamed(target), pathMembers(node).members, argument && { argument, then: node.then }, accept);
}

/** What stands in parentheses behind a member, and the members behind these. */
export interface Called {
    readonly argument: {
        readonly node: AstNode;
        readonly type: Type;
        readonly members: readonly string[];
        readonly text: string;
        readonly range?: Range;
    };
    readonly then: readonly string[];
}

/** The type that members lead to, of which the last may take something in parentheses. */
export function ofMembers(
    node: AstNode,
    start: Type,
    members: readonly string[],
    called: Called | undefined,
    accept: Accept,
    range?: Range
): Type {
    const found = follow(node, start, members, accept, range);
    const taken = takenBy(start, members)?.takes;
    const type = taken?.is === 'figure' && called && found.is === 'unknown' ? reducedType(called.argument.members.at(-1)) : found;
    if (called) {
        argumentMustFit(called.argument, start, members, accept);
    } else {
        argumentMustBeThere(node, start, members, accept, range);
    }
    return called && called.then.length > 0 ? follow(node, type, called.then, accept, range) : type;
}

/** What the last member takes in parentheses. */
function takenBy(start: Type, members: readonly string[]): KnownMember | undefined {
    const owner = members.slice(0, -1).reduce((type: Type | undefined, member) => type && memberOf(type, member), start),
        last = members.at(-1);
    return owner && last !== undefined ? knownMember(owner, last) : undefined;
}

function argumentMustFit(
    { node, type, members: figure, text, range }: Called['argument'],
    start: Type,
    members: readonly string[],
    accept: Accept
): void {
    const last = members.at(-1),
        takes = takenBy(start, members)?.takes,
        place = { node, ...(range && { range }) };
    if (type.is === 'unknown' || (last !== undefined && !takenBy(start, members))) {
        return;
    }
    if (!takes) {
        accept({
            code: 'expression/argument',
            ...place,
            message: `${last === undefined ? 'A name' : capital(last)} takes nothing in parentheses: take out (${text}).`
        });
    } else if (takes.is === 'group' && !(type.is === 'element' && (type.kinds.length === 0 || type.kinds.some(kind => PLACES.has(kind))))) {
        accept({
            code: 'expression/argument',
            ...place,
            message: `In the parentheses of ${last ?? ''} stands a group or a country, such as ${last ?? ''}(EU), and this is ${say(type)}.`
        });
    } else if (takes.is === 'class' && type.is !== 'class') {
        accept({
            code: 'expression/argument',
            ...place,
            message: `In the parentheses of ${last ?? ''} stands a class of a scale of impact, such as ${last ?? ''}(D), and this is ${say(type)}.`
        });
    } else if (takes.is === 'figure' && !FIGURES.has(figure.at(-1) ?? '')) {
        accept({
            code: 'expression/argument',
            ...place,
            message: `In the parentheses of ${last ?? ''} stands a figure of an element: ${either([...FIGURES].map(each => `x.${each}`))}.`
        });
    }
}

const PLACES: ReadonlySet<string> = new Set(['Group', 'Country']);

function argumentMustBeThere(node: AstNode, start: Type, members: readonly string[], accept: Accept, range?: Range): void {
    const at = members.findIndex((_, index) => takenBy(start, members.slice(0, index + 1))?.takes?.optional === false);
    const member = members[at],
        isClass = takenBy(start, members.slice(0, at + 1))?.takes?.is === 'class';
    if (member !== undefined) {
        accept({
            code: 'expression/argument',
            node,
            ...(range && { range }),
            message: `${capital(member)} wants a ${isClass ? 'class' : 'figure'} in parentheses, such as ${member}(${isClass ? 'D' : 't.risk'}).`
        });
    }
}

/** The type of a variable or an element. */
export function ofNamed(target: AstNode): Type {
    if (isVariable(target)) {
        return ofVariable(target);
    }
    if (isScaleClass(target)) {
        return { is: 'class', measures: isScale(target.$container) ? scaleKind(target.$container.properties) : undefined };
    }
    return isKindName(target.$type) ? elementOf(target.$type) : UNKNOWN;
}

/** Goes from member to member. */
function follow(node: AstNode, start: Type, members: readonly string[], accept: Accept, range?: Range): Type {
    let type = start;
    for (const member of members) {
        const next = memberOf(type, member);
        if (!next) {
            const known = membersOf(type),
                suggestion = nearest(member, known);
            accept({
                code: 'expression/member',
                node,
                ...(range ? { range } : {}),
                message:
                    known.length === 0
                        ? `${capital(say(type))} has nothing behind a dot: take out .${member}.`
                        : `${capital(say(type))} has no ${member}.${didYouMean(suggestion) || ` It has ${either(known.slice(0, 6))}${known.length > 6 ? ', among others' : ''}.`}`
            });
            return UNKNOWN;
        }
        type = next;
    }
    return type;
}

/** Silent: what is wrong with the list is said where the loop stands. */
const silent: Accept = () => undefined;

function ofVariable(variable: Variable): Type {
    const holder: AstNode = variable.$container;
    if (isRule(holder)) {
        const kind = variable.kind === undefined ? undefined : kindByWord(variable.kind);
        return kind ? elementOf(kind) : UNKNOWN;
    }
    if (isQuantifier(holder) || isAggregate(holder)) {
        return goesOverItself(holder) ? UNKNOWN : (itemOf(infer(holder.over, silent)) ?? UNKNOWN);
    }
    return UNKNOWN;
}

/** `every t in t`: what the list is made of is not known before the list. */
function goesOverItself({ over, variable }: Quantifier | Aggregate): boolean {
    return (
        over !== undefined && variable !== undefined && AstUtils.streamAst(over).some(node => isPath(node) && node.target?.ref === variable)
    );
}

function loopMustHaveAList(node: Quantifier | Aggregate, accept: Accept): void {
    if (goesOverItself(node)) {
        const name = node.variable?.name ?? '';
        accept({
            code: 'expression/type',
            node: node.over,
            message: `${name} stands for each of a list, and cannot be a part of that list: write which list, such as every ${name} in all threat.`
        });
        return;
    }
    const over = infer(node.over, accept);
    if (itemOf(over)) {
        return;
    }
    accept({
        code: 'expression/type',
        node: node.over,
        message: `Behind in stands a list, such as all threat or d.supply, and this is ${say(over)}.`
    });
}

function ofAggregate(node: Aggregate, accept: Accept): Type {
    loopMustHaveAList(node, accept);
    mustBeCondition(node.condition, accept, 'where');
    if (node.function === 'count') {
        return NUMBER;
    }
    if (!node.value) {
        return UNKNOWN;
    }
    const value = infer(node.value, accept);
    const type = value.is === 'list' ? value.of : value;
    const possible = node.function === 'sum' ? countable(type) : type.is === 'unknown' || ordered(type);
    if (possible) {
        return type;
    }
    accept({
        code: 'expression/type',
        node: node.value,
        message: `${node.function} goes over figures, and this is ${say(value)}: use count to count, or name a figure behind of.`
    });
    return UNKNOWN;
}

function ofIs(node: Is, accept: Accept): Type {
    const type = infer(node.operand, accept);
    const { word } = node;
    if (!word || ['empty', 'judged', 'withheld'].includes(word)) {
        return BOOLEAN;
    }
    if (type.is === 'word' && type.words && !type.words.includes(word)) {
        const suggestion = nearest(word, type.words);
        accept({
            code: 'expression/word',
            node,
            property: 'word',
            message: `This is never ${word}: it is ${either(type.words)}.${didYouMean(suggestion)}`,
            ...(suggestion ? { replacement: suggestion } : {})
        });
    } else if ((countable(type) && type.is !== 'unknown') || NO_WORDS.has(type.is === 'list' ? type.of.is : type.is)) {
        accept({
            code: 'expression/type',
            node,
            property: 'word',
            message: `is compares words, and this is ${say(type)}: compare it with ==, <, <=, > or >=.`
        });
    }
    return BOOLEAN;
}

/** What no word can be, beside figures. */
const NO_WORDS: ReadonlySet<string> = new Set(['date', 'supply', 'row', 'chance']);

function ofNegative(node: Negative, accept: Accept): Type {
    const type = infer(node.operand, accept);
    if (countable(type)) {
        return type;
    }
    accept({
        code: 'expression/type',
        node,
        message: type.is === 'likelihood' ? LIKELIHOOD : `${capital(say(type))} is no figure to reckon with.`
    });
    return UNKNOWN;
}

/** A rule is asked about what it goes over; without a name, in a rule, about the element at hand. */
function ofVerdict(node: Verdict, accept: Accept): Type {
    const rule = node.rule?.ref,
        goesOver = rule?.variable?.kind === undefined ? undefined : kindByWord(rule.variable.kind);
    const own = AstUtils.getContainerOfType(node, isRule)?.variable?.kind;
    const of: AstNode | undefined = node.of?.ref;
    const asked = node.of ? of && ofNamed(of) : own === undefined ? undefined : ofWord(own);
    if (rule && goesOver && asked?.is === 'element' && asked.kinds.length > 0 && !asked.kinds.includes(goesOver)) {
        accept({
            code: 'expression/type',
            node,
            message: `The rule ${rule.name} looks at ${KINDS[goesOver].plural}, and this is ${say(asked)}: ${node.of ? 'ask it' : `write what it is asked about, such as verdict(${rule.name}, x), `} about ${KINDS[goesOver].a}.`
        });
    }
    return wordOf();
}

function ofWord(word: string): Type | undefined {
    const kind = kindByWord(word);
    return kind && elementOf(kind);
}

/** What arithmetic with a likelihood would need to know. */
const LIKELIHOOD =
    'A likelihood is not reckoned with, for it may be a class, a chance or a frequency: compare it as it is, such as t.likelihood > C or t.likelihood > 5% per year.';

const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

function ofBinary(node: Binary, accept: Accept): Type {
    const { operator } = node;
    if (operator === 'and' || operator === 'or') {
        mustBeCondition(node.left, accept, operator);
        mustBeCondition(node.right, accept, operator);
        return BOOLEAN;
    }
    const left = infer(node.left, accept),
        right = infer(node.right, accept);
    const wrong = (message: string): Type => {
        accept({ code: 'expression/type', node, message });
        return UNKNOWN;
    };
    if (left.is === 'unknown' || right.is === 'unknown') {
        return ['+', '-', '*', '/'].includes(operator) ? UNKNOWN : BOOLEAN;
    }
    if (operator === 'in') {
        const item = left.is === 'list' ? left.of : left;
        if (right.is !== 'list' && right.is !== 'element') {
            wrong(`Behind in stands a group or a list, and this is ${say(right)}.`);
        } else if (right.is === 'list' ? !comparable(item, right.of) && !canBelong(item, right.of) : !canBelong(item, right)) {
            wrong(
                `${capital(say(item))} is never in ${say(right)}: in asks whether something belongs to a group, a country, a sector, a theme or a scope, or is in a list of what is alike.`
            );
        }
        return BOOLEAN;
    }
    if (operator === 'overlaps') {
        if (left.is !== 'list' && right.is !== 'list') {
            wrong(`overlaps asks whether two lists have a member in common, and neither of these is a list: compare them with ==.`);
        } else if (!comparable(left, right)) {
            wrong(`${capital(say(left))} has nothing in common with ${say(right)}: compare lists of what is alike.`);
        }
        return BOOLEAN;
    }
    if (ORDER.has(operator) || operator === '==' || operator === '!=') {
        if (!comparable(left, right)) {
            wrong(`${capital(say(left))} cannot be compared with ${say(right)}: compare what is alike.`);
        } else if (!ORDER.has(operator)) {
            equalityMustMeanOneThing(node, left, right, accept);
        } else if (!ordered(left) || !ordered(right)) {
            wrong(`${capital(say(ordered(left) ? right : left))} is neither more nor less: compare it with == or is.`);
        }
        return BOOLEAN;
    }
    if (operator === '+' || operator === '-') {
        if (left.is === 'date' || right.is === 'date') {
            return wrong('Dates are not reckoned with: compare them with each other or with a date such as 2026-11-01, by <, <=, > or >=.');
        }
        if (left.is === 'steps' || right.is === 'steps') {
            return wrong(
                'Classes are not reckoned with: compare with the class itself, such as t.likelihood > C, or write the number of the likelihood, such as 5%.'
            );
        }
        if (left.is === 'likelihood' || right.is === 'likelihood') {
            return wrong(LIKELIHOOD);
        }
        if (left.is === 'chance' && right.is === 'chance') {
            return wrong(
                'Chances do not add up, for both can happen: compare each of them, or ask for a figure of the network, such as p.loss.'
            );
        }
        if (countable(left) && countable(right) && sameUnit(left, right)) {
            return left;
        }
        return wrong(
            `${capital(say(left))} and ${say(right)} cannot be ${operator === '+' ? 'added' : 'subtracted'}: only what is alike can.`
        );
    }
    if (left.is === 'likelihood' || right.is === 'likelihood') {
        return wrong(LIKELIHOOD);
    }
    if (!countable(left) || !countable(right)) {
        return wrong(`${capital(say(countable(left) ? right : left))} is no figure to reckon with.`);
    }
    if (isPlain(right)) {
        return left;
    }
    if (operator === '*' && isPlain(left)) {
        return right;
    }
    if (operator === '/' && sameUnit(left, right)) {
        return NUMBER;
    }
    return wrong(
        operator === '*'
            ? `${capital(say(left))} cannot be multiplied by ${say(right)}: one of them must be a plain number or a percentage.`
            : `${capital(say(left))} cannot be divided by ${say(right)}: only by what is alike, or by a plain number.`
    );
}

const PLACES_TO_BE: ReadonlySet<string> = new Set(['Group', 'Country', 'Sector', 'Theme', 'Scope']);

/** Whether something can be said to belong to the other: elements and suppliers with their share do, to places, sectors, themes and scopes. */
function canBelong(item: Type, place: Type): boolean {
    if (item.is === 'unknown' || place.is === 'unknown') {
        return true;
    }
    return (
        (item.is === 'element' || item.is === 'row') &&
        place.is === 'element' &&
        (place.kinds.length === 0 || place.kinds.some(kind => PLACES_TO_BE.has(kind)) || comparable(item, place))
    );
}

/** A list is the same as one name when that is all it has; who wants to know whether it is among them says overlaps. */
function equalityMustMeanOneThing(node: Binary, left: Type, right: Type, accept: Accept): void {
    if ((left.is === 'list') === (right.is === 'list') || left.is === 'unknown' || right.is === 'unknown') {
        return;
    }
    const equal = node.operator === '==';
    accept({
        code: 'expression/list-equality',
        node,
        ...rangeOfOperator(node),
        message: `A list is ${equal ? '' : 'not '}the same as one name ${equal ? 'only if that is all it has' : 'if it has anything else'}. ${equal ? 'If you ask whether the name is among them, write overlaps.' : 'If you ask whether the name is missing, write not (… overlaps …).'}`,
        ...(equal ? { replacement: 'overlaps' } : {})
    });
}

/** Where the operator stands: an infix node has no place for it. */
function rangeOfOperator({ left, right, operator }: Binary): Pick<Parameters<Accept>[0], 'range'> {
    const from = left.$cstNode?.end,
        to = right.$cstNode?.offset;
    if (from === undefined || to === undefined) {
        return {};
    }
    const { textDocument } = AstUtils.getDocument(left);
    const start = from + textDocument.getText().slice(from, to).indexOf(operator);
    return { range: { start: textDocument.positionAt(start), end: textDocument.positionAt(start + operator.length) } };
}

function isPlain(type: Type): boolean {
    return type.is === 'number' || type.is === 'share' || type.is === 'state';
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
