import type { AstNode } from 'langium';
import { message } from '@nvs/words';
import type { ClassValue, Estimate, Value } from '../generated/ast.js';
import { isClassValue, isQuantity } from '../generated/ast.js';
import type { Reading } from '../lowering/quantities.js';
import type { CheckContext } from './check.js';
import type { Accept } from './finding.js';
import { alike, kindOfQuantity, read, size } from './quantities.js';
import { namedClass } from '../references/scale-classes.js';
import { classOrder, position } from './class-order.js';

/** `low <= best <= high`; a range is of one kind throughout. */
export function rangeMustBeInOrder(node: Estimate, { accept, scales }: CheckContext): void {
    const { upTo } = node;
    const [low, best, high] = upTo ? [node.best, undefined, upTo] : [node.low, node.best, node.high];
    if (!low || !high) {
        return;
    }
    if (best && areInOrder(best, low, high)) {
        return;
    }
    const parts = [low, ...(best ? [best] : []), high];
    const classes = parts.filter(isClassValue),
        quantities = parts.filter(isQuantity);
    if (classes.length > 0 && quantities.length > 0) {
        accept({ code: 'value/range-kinds', node, message: message('values.rangeOfOneKind') });
        return;
    }
    const sizes = classes.length > 0 ? placesOf(classes, scales) : sizesOf(node, low, best, high, accept);
    const isWrong = sizes?.some((step, index) => index > 0 && step < (sizes[index - 1] ?? step)) ?? false;
    if (isWrong) {
        const said = best
            ? message('values.bestOutsideRange', { best: text(best), low: text(low), high: text(high) })
            : message('values.rangeReversed', { low: text(low), high: text(high) });
        accept({ code: 'value/range-order', node, message: said });
    }
}

/** Whether the limits of an estimate go from low to high, with its best in between. Where they do not, whatever else could be said of it waits. */
export function isInOrder(node: Estimate, context: CheckContext): boolean {
    let inOrder = true;
    rangeMustBeInOrder(node, {
        ...context,
        accept: () => {
            inOrder = false;
        }
    });
    return inOrder;
}

const text = (value: AstNode): string => value.$cstNode?.text ?? '';

/** Where the ends of a range, and what lies between, stand in their scale; nothing where one is no class of it. */
function placesOf(classes: readonly ClassValue[], scales: CheckContext['scales']): readonly number[] | undefined {
    const scale = classes[0] && scales.ofValue(classes[0]);
    if (!scale) {
        return undefined;
    }
    const order = classOrder(scale);
    const steps = classes.map((value, index) =>
        position(namedClass(value, scale), order, index === 0 ? 'low' : index === classes.length - 1 ? 'high' : 'best')
    );
    return steps.every(step => step !== undefined) ? steps : undefined;
}

/** The sizes of the quantities of a range; nothing where one cannot be read, or where they are not alike, which is told. */
function sizesOf(node: Estimate, low: Value, best: Value | undefined, high: Value, accept: Accept): readonly number[] | undefined {
    const like =
        (node.upTo && isQuantity(low) && low.period !== undefined ? low : undefined) ??
        (node.upTo && isQuantity(high) && high.percent !== undefined ? high : best) ??
        (isQuantity(high) && high.unit !== undefined ? high : low);
    const sizes: Reading[] = [];
    for (const part of [low, ...(best ? [best] : []), high]) {
        const quantity = read(part, part === best ? undefined : like);
        if (!quantity) {
            return undefined;
        }
        const first = sizes[0];
        if (first && !alike(first, quantity)) {
            accept({
                code: 'value/range-kinds',
                node,
                message: message('values.rangeOfOneUnit', {
                    low: text(low),
                    high: text(high),
                    first: kindOfQuantity(first),
                    other: kindOfQuantity(quantity)
                })
            });
            return undefined;
        }
        sizes.push(quantity);
    }
    return sizes.map(size);
}

/** The common case, without a list: quantities alike and in order. */
function areInOrder(best: Value, low: Value, high: Value): boolean {
    if (best.$type !== 'Quantity' || low.$type !== 'Quantity' || high.$type !== 'Quantity') {
        return false;
    }
    const a = read(low, best),
        b = read(best),
        c = read(high, best);
    return a !== undefined && b !== undefined && c !== undefined && alike(a, b) && alike(b, c) && size(a) <= size(b) && size(b) <= size(c);
}
