import { AstUtils } from 'langium';
import type { AstNode } from 'langium';
import { KINDS, isKindName, kindByWord } from '@nvs/model';
import { message } from '@nvs/words';
import type { Aggregate, Binary, Expression, Is, Negative, Path, Quantifier, Variable, Verdict } from '../../generated/ast.js';
import { isAggregate, isPath, isQuantifier, isRule, isScale, isScaleClass, isVariable } from '../../generated/ast.js';
import { scaleKind } from '../../lowering/complete.js';
import { pathMembers } from '../../lowering/expressions.js';
import { lowerQuantity } from '../../lowering/quantities.js';
import type { Accept } from '../finding.js';
import { nearest } from '../../references/nearest.js';
import { itemOf } from './members.js';
import { isNoUnit } from '../units-meant.js';
import { BOOLEAN, NUMBER, TEXT, UNKNOWN, countable, elementOf, listOf, ordered, kindOfType, wordOf } from './type.js';
import type { Type } from './type.js';
import { ofMembers } from './paths.js';
import { LIKELIHOOD, ofOperands } from './operators.js';

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
    word: 'when' | 'where' | 'not' | 'and' | 'or' | 'title' | 'target'
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
    const called = argument || node.year !== undefined ? { argument, year: node.year, then: node.then } : undefined;
    return ofMembers(node, ofNamed(target), pathMembers(node).members, called, accept);
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

function ofBinary(node: Binary, accept: Accept): Type {
    const { operator } = node;
    if (operator === 'and' || operator === 'or') {
        mustBeCondition(node.left, accept, operator);
        mustBeCondition(node.right, accept, operator);
        return BOOLEAN;
    }
    const left = infer(node.left, accept),
        right = infer(node.right, accept);
    return ofOperands(node, left, right, accept);
}
