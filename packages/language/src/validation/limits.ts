import { HOURS } from '@nvs/model';
import { message, type Message } from '@nvs/words';
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
            message: message('values.beyond', {
                written: node.$type === 'Quantity' ? node.$cstNode?.text : `${node.number ?? ''} ${node.unit ?? ''}`.trim(),
                why
            })
        });
    }
}

function beyond(node: Quantity): Message | undefined {
    const quantity = read(node);
    if (!quantity) {
        return undefined;
    }
    const { dimension, per } = quantity,
        amount = Math.abs(quantity.amount);
    const long = tooLong(dimension === 'duration' ? amount : 0) ?? tooLong(per) ?? tooLong(quantity.duration);
    if (long !== undefined) {
        return long;
    }
    if (amount > MOST) {
        return message('values.tooMuch', { most: MOST });
    }
    if (amount > 0 && amount < 1 / MOST) {
        return message('values.tooLittle', { least: 1 / MOST });
    }
    if (dimension === 'number' && per !== undefined && (amount * HOURS.year) / per > MOST_OFTEN) {
        return message('values.tooOften');
    }
    return undefined;
}

function tooLong(hours = 0): Message | undefined {
    return Math.abs(hours) > LONGEST * HOURS.year ? message('values.tooLong') : undefined;
}
