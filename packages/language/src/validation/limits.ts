import { HOURS } from '@nvs/model';
import type { Quantity, StressEvent } from '../generated/ast.js';
import { writtenHours } from '../lowering/quantities.js';
import type { CheckContext } from './check.js';
import { read } from './quantities.js';

/** Older than the earth, and still a number that can be counted with. Years. */
const LONGEST = 1e10;
/** More than all money and all people, with room for what is reckoned from it. */
const MOST = 1e24;
/** Some three hundred times a second. Times a year. */
const MOST_OFTEN = 1e10;

/** Numbers stay within what figures can be made of: sums and products of them are numbers too. */
export function numbersMustBeCountable(node: Quantity | StressEvent, { accept }: CheckContext): void {
    const why = node.$type === 'StressEvent' ? tooLong(writtenHours(node.number, node.word ?? node.unit)) : beyond(node);
    if (why !== undefined) {
        accept({
            code: 'value/limit',
            node,
            message: `${node.$type === 'Quantity' ? (node.$cstNode?.text ?? 'This') : `${node.number ?? ''} ${node.unit ?? ''}`.trim()} ${why}.`
        });
    }
}

function beyond(node: Quantity): string | undefined {
    const quantity = read(node);
    if (!quantity) {
        return undefined;
    }
    const { dimension, per } = quantity,
        amount = Math.abs(quantity.amount);
    const long = tooLong(dimension === 'duration' ? amount : 0) ?? tooLong(per) ?? tooLong(writtenHours(node.duration, node.durationUnit));
    if (long !== undefined) {
        return long;
    }
    if (amount > MOST) {
        return `is more than can be counted with: the most is ${MOST}`;
    }
    if (amount > 0 && amount < 1 / MOST) {
        return `is less than can be counted with: write 0, or ${1 / MOST} and more`;
    }
    if (dimension === 'number' && per !== undefined && (amount * HOURS.year) / per > MOST_OFTEN) {
        return 'is more often than can be counted with: ten thousand million times a year is the most';
    }
    return undefined;
}

function tooLong(hours = 0): string | undefined {
    return Math.abs(hours) > LONGEST * HOURS.year
        ? 'is longer than can be counted with: ten thousand million years is the most'
        : undefined;
}
