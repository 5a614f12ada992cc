import { AstUtils } from 'langium';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { KINDS, isKindName, kindByWord } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Aggregate, Binary, Expression, Is, Negative, Path, Quantifier, Variable, Verdict } from '../../generated/ast.js';
import { isAggregate, isPath, isQuantifier, isRule, isScale, isScaleClass, isVariable } from '../../generated/ast.js';
import { scaleKind } from '../../lowering/complete.js';
import { pathMembers } from '../../lowering/expressions.js';
import { lowerQuantity } from '../../lowering/quantities.js';
import type { Accept } from '../finding.js';
import { nearest } from '../nearest.js';
import { FIGURES, itemOf, knownMember, memberOf, membersOf, reducedType } from './members.js';
import type { KnownMember } from './members.js';
import { isNoUnit } from '../units-meant.js';
import { BOOLEAN, NUMBER, TEXT, UNKNOWN, comparable, countable, elementOf, listOf, ordered, sameUnit, kindOfType, wordOf } from './type.js';
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
export function mustBeCondition(
    node: Expression | undefined,
    accept: Accept,
    word: 'when' | 'where' | 'not' | 'and' | 'or' | 'title'
): void {
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
        message: message('types.noCondition', { word, found: kindOfType(type) })
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
        message: message('types.noKind', { word, suggestion }),
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
            message: message('types.noArgument', { member: last, text })
        });
    } else if (takes.is === 'group' && !(type.is === 'element' && (type.kinds.length === 0 || type.kinds.some(kind => PLACES.has(kind))))) {
        accept({
            code: 'expression/argument',
            ...place,
            message: message('types.groupArgument', { member: last ?? '', found: kindOfType(type) })
        });
    } else if (takes.is === 'class' && type.is !== 'class') {
        accept({
            code: 'expression/argument',
            ...place,
            message: message('types.classArgument', { member: last ?? '', found: kindOfType(type) })
        });
    } else if (takes.is === 'figure' && !FIGURES.has(figure.at(-1) ?? '')) {
        accept({
            code: 'expression/argument',
            ...place,
            message: message('types.figureArgument', { member: last ?? '', figures: [...FIGURES] })
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
            message: message('types.argumentMissing', { member, isClass })
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
                        ? message('types.noMembers', { found: kindOfType(type), member })
                        : message('types.memberUnknown', { found: kindOfType(type), member, suggestion, known: [...known] })
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
            message: message('types.listOfItself', { name })
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
        message: message('types.noList', { found: kindOfType(over) })
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
        message: message('types.noFigures', { aggregate: node.function, found: kindOfType(value) })
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
            message: message('types.neverWord', { word, words: type.words, suggestion }),
            ...(suggestion ? { replacement: suggestion } : {})
        });
    } else if ((countable(type) && type.is !== 'unknown') || NO_WORDS.has(type.is === 'list' ? type.of.is : type.is)) {
        accept({
            code: 'expression/type',
            node,
            property: 'word',
            message: message('types.isComparesWords', { found: kindOfType(type) })
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
        message: type.is === 'likelihood' ? LIKELIHOOD : message('types.noFigure', { found: kindOfType(type) })
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
            message: message('types.ruleOfOthers', {
                rule: rule.name,
                kind: goesOver,
                found: kindOfType(asked),
                isAsked: node.of !== undefined
            })
        });
    }
    return wordOf();
}

function ofWord(word: string): Type | undefined {
    const kind = kindByWord(word);
    return kind && elementOf(kind);
}

/** What arithmetic with a likelihood would need to know. */
const LIKELIHOOD = message('types.likelihood');

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
    const wrong = (said: Message): Type => {
        accept({ code: 'expression/type', node, message: said });
        return UNKNOWN;
    };
    if (left.is === 'unknown' || right.is === 'unknown') {
        return ['+', '-', '*', '/'].includes(operator) ? UNKNOWN : BOOLEAN;
    }
    if (operator === 'in') {
        const item = left.is === 'list' ? left.of : left;
        if (right.is !== 'list' && right.is !== 'element') {
            wrong(message('types.inNoList', { found: kindOfType(right) }));
        } else if (right.is === 'list' ? !comparable(item, right.of) && !canBelong(item, right.of) : !canBelong(item, right)) {
            wrong(message('types.neverIn', { left: kindOfType(item), right: kindOfType(right) }));
        }
        return BOOLEAN;
    }
    if (operator === 'overlaps') {
        if (left.is !== 'list' && right.is !== 'list') {
            wrong(message('types.noLists'));
        } else if (!comparable(left, right)) {
            wrong(message('types.nothingInCommon', { left: kindOfType(left), right: kindOfType(right) }));
        }
        return BOOLEAN;
    }
    if (ORDER.has(operator) || operator === '==' || operator === '!=') {
        if (!comparable(left, right)) {
            wrong(message('types.notCompared', { left: kindOfType(left), right: kindOfType(right) }));
        } else if (!ORDER.has(operator)) {
            equalityMustMeanOneThing(node, left, right, accept);
        } else if (!ordered(left) || !ordered(right)) {
            wrong(message('types.noOrder', { found: kindOfType(ordered(left) ? right : left) }));
        }
        return BOOLEAN;
    }
    if (operator === '+' || operator === '-') {
        if (left.is === 'date' || right.is === 'date') {
            return wrong(message('types.dates'));
        }
        if (left.is === 'steps' || right.is === 'steps') {
            return wrong(message('types.classes'));
        }
        if (left.is === 'likelihood' || right.is === 'likelihood') {
            return wrong(LIKELIHOOD);
        }
        if (left.is === 'chance' && right.is === 'chance') {
            return wrong(message('types.chances'));
        }
        if (countable(left) && countable(right) && sameUnit(left, right)) {
            return left;
        }
        return wrong(message('types.notAdded', { left: kindOfType(left), right: kindOfType(right), isSum: operator === '+' }));
    }
    if (left.is === 'likelihood' || right.is === 'likelihood') {
        return wrong(LIKELIHOOD);
    }
    if (!countable(left) || !countable(right)) {
        return wrong(message('types.noFigure', { found: kindOfType(countable(left) ? right : left) }));
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
            ? message('types.notMultiplied', { left: kindOfType(left), right: kindOfType(right) })
            : message('types.notDivided', { left: kindOfType(left), right: kindOfType(right) })
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
        message: equal ? message('types.listEqual') : message('types.listUnequal'),
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
