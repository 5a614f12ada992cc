import { AstUtils } from 'langium';
import { message, type Message } from '@nvs/words';
import type { Binary } from '../../generated/ast.js';
import type { Accept } from '../finding.js';
import { BOOLEAN, NUMBER, UNKNOWN, comparable, countable, kindOfType, ordered, sameUnit } from './type.js';
import type { Type } from './type.js';

/** What arithmetic with a likelihood would need to know. */
export const LIKELIHOOD = message('types.likelihood');

const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** Says what is wrong with the operands; what they should give is unknown then. */
type Wrong = (said: Message) => Type;

/** The type of what an operator makes of two values; says what does not go together. */
export function ofOperands(node: Binary, left: Type, right: Type, accept: Accept): Type {
    const { operator } = node;
    const wrong: Wrong = said => {
        accept({ code: 'expression/type', node, message: said });
        return UNKNOWN;
    };
    const isArithmetic = ['+', '-', '*', '/'].includes(operator);
    if (left.is === 'unknown' || right.is === 'unknown') {
        return isArithmetic ? UNKNOWN : BOOLEAN;
    }
    if (isArithmetic) {
        return operator === '+' || operator === '-'
            ? ofSum(left, right, operator === '+', wrong)
            : ofProduct(left, right, operator === '*', wrong);
    }
    if (operator === 'in') {
        mustBeAmong(left, right, wrong);
    } else if (operator === 'overlaps') {
        mustOverlap(left, right, wrong);
    } else {
        mustCompare(node, left, right, wrong, accept);
    }
    return BOOLEAN;
}

function mustBeAmong(left: Type, right: Type, wrong: Wrong): void {
    const item = left.is === 'list' ? left.of : left;
    if (right.is !== 'list' && right.is !== 'element') {
        wrong(message('types.inNoList', { found: kindOfType(right) }));
    } else if (right.is === 'list' ? !comparable(item, right.of) && !canBelong(item, right.of) : !canBelong(item, right)) {
        wrong(message('types.neverIn', { left: kindOfType(item), right: kindOfType(right) }));
    }
}

function mustOverlap(left: Type, right: Type, wrong: Wrong): void {
    if (left.is !== 'list' && right.is !== 'list') {
        wrong(message('types.noLists'));
    } else if (!comparable(left, right)) {
        wrong(message('types.nothingInCommon', { left: kindOfType(left), right: kindOfType(right) }));
    }
}

function mustCompare(node: Binary, left: Type, right: Type, wrong: Wrong, accept: Accept): void {
    if (!comparable(left, right)) {
        wrong(message('types.notCompared', { left: kindOfType(left), right: kindOfType(right) }));
    } else if (!ORDER.has(node.operator)) {
        equalityMustMeanOneThing(node, left, right, accept);
    } else if (!ordered(left) || !ordered(right)) {
        wrong(message('types.noOrder', { found: kindOfType(ordered(left) ? right : left) }));
    }
}

function ofSum(left: Type, right: Type, isSum: boolean, wrong: Wrong): Type {
    const either = (is: Type['is']): boolean => left.is === is || right.is === is;
    if (either('date')) {
        return wrong(message('types.dates'));
    }
    if (either('steps')) {
        return wrong(message('types.classes'));
    }
    if (either('likelihood')) {
        return wrong(LIKELIHOOD);
    }
    if (left.is === 'chance' && right.is === 'chance') {
        return wrong(message('types.chances'));
    }
    if (countable(left) && countable(right) && sameUnit(left, right)) {
        return left;
    }
    return wrong(message('types.notAdded', { left: kindOfType(left), right: kindOfType(right), isSum }));
}

function ofProduct(left: Type, right: Type, isProduct: boolean, wrong: Wrong): Type {
    if (left.is === 'likelihood' || right.is === 'likelihood') {
        return wrong(LIKELIHOOD);
    }
    if (!countable(left) || !countable(right)) {
        return wrong(message('types.noFigure', { found: kindOfType(countable(left) ? right : left) }));
    }
    if (isPlain(right)) {
        return left;
    }
    if (isProduct && isPlain(left)) {
        return right;
    }
    if (!isProduct && sameUnit(left, right)) {
        return NUMBER;
    }
    const operands = { left: kindOfType(left), right: kindOfType(right) };
    return wrong(isProduct ? message('types.notMultiplied', operands) : message('types.notDivided', operands));
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
