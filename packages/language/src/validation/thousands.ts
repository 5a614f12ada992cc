import { message } from '@nvs/words';
import type { AstNode } from 'langium';
import { isEffect, isEstimate, isEstimateProperty } from '../generated/ast.js';
import type { Quantity, StressEvent, Threshold } from '../generated/ast.js';
import type { CheckContext } from './check.js';

const LIKE_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}[ \t]*%?$/;

/** In many languages `1.200` is twelve hundred; here it is one and a bit, which nobody writes with three places. */
export function thousandsShouldNotBeSetApartWithADot(node: Quantity | StressEvent | Threshold, { accept }: CheckContext): void {
    if (!hasDot(node)) {
        return;
    }
    for (const { property, written, unit } of numbersOf(node)) {
        if (written === undefined || !LIKE_THOUSANDS.test(written)) {
            continue;
        }
        const percent = written.endsWith('%') ? '%' : '';
        const meant = `${written.replace('.', '_')}`,
            read = `${Number(written.replace('%', ''))}${percent}`;
        accept({
            code: 'value/thousands',
            node,
            property,
            replacement: meant,
            message: message('values.thousandsDot', { written, read, unit, meant })
        });
    }
}

/** Most numbers have none: nothing has to be looked for in them. */
function hasDot(node: Quantity | StressEvent | Threshold): boolean {
    switch (node.$type) {
        case 'StressEvent':
            return node.number?.includes('.') === true;
        case 'Threshold':
            return node.count?.includes('.') === true;
        case 'Quantity':
            return (
                node.number?.includes('.') === true ||
                node.percent?.includes('.') === true ||
                node.divisor?.includes('.') === true ||
                node.periods?.includes('.') === true ||
                node.duration?.includes('.') === true ||
                node.indicatorCount?.includes('.') === true
            );
    }
}

interface Written {
    readonly property: string;
    readonly written: string | undefined;
    readonly unit?: string | undefined;
}

/** Every place of a number in the node, with the unit behind it. */
function numbersOf(node: Quantity | StressEvent | Threshold): Written[] {
    switch (node.$type) {
        case 'StressEvent':
            return [{ property: 'number', written: node.number, unit: node.unit }];
        case 'Threshold':
            return [{ property: 'count', written: node.count }];
        case 'Quantity':
            return [
                { property: 'number', written: node.number, unit: node.divisor === undefined ? node.unit : undefined },
                { property: 'divisor', written: node.divisor, unit: node.unit },
                { property: 'periods', written: node.periods, unit: node.period },
                { property: 'duration', written: node.duration, unit: node.durationUnit },
                { property: 'indicatorCount', written: node.indicatorCount },
                { property: 'percent', written: mayExceedAll(node) ? node.percent : undefined }
            ];
    }
}

/** Thousands of percent are possible only where a percentage is no part of a whole. */
export function mayExceedAll(node: Quantity): boolean {
    const estimate: AstNode = node.$container;
    const holder = isEstimate(estimate) ? estimate.$container : undefined;
    return estimate.$type === 'Weight' || isEffect(holder) || (isEstimateProperty(holder) && holder.key === 'trend');
}
