import type { AstNode } from 'langium';
import { message } from '@nvs/words';
import type { Estimate, Quantity } from '../generated/ast.js';
import { isClassValue, isEffect, isEstimateProperty, isThreat } from '../generated/ast.js';
import { propertyOf } from './keys.js';
import { parseUnit } from '../lowering/units.js';
import { parseHours } from '../lowering/quantities.js';
import type { Check } from './check.js';
import { read } from './quantities.js';
import { isInOrder } from './ranges.js';
import { mayExceedAll } from './thousands.js';
import { isNoUnit, unitShouldBeKnown } from './units-meant.js';

/** Limits that hold whatever the property: percentages up to 100, nothing negative, numbers that a computer can hold, periods that are times. */
export const quantityMustBePossible: Check<Quantity> = (node, { accept }) => {
    const quantity = read(node);
    if (!quantity) {
        const period = node.period;
        const tooLarge = [node.number, node.percent, node.divisor, node.periods, node.duration].find(
            each => each !== undefined && !Number.isFinite(Number(each.replaceAll(/[_%\s]/g, '')))
        );
        if (tooLarge !== undefined) {
            accept({ code: 'value/limit', node, message: message('values.beyondCounting', { number: tooLarge }) });
        } else if (period !== undefined && parseHours(node.periods ?? '1', period) === undefined) {
            accept({
                code: 'value/unit',
                node,
                property: 'period',
                message: message('values.periodNoTime', { period })
            });
        } else if (
            node.duration !== undefined &&
            node.durationUnit !== undefined &&
            parseUnit(node.durationUnit)?.dimension !== 'duration'
        ) {
            accept({
                code: 'value/unit',
                node,
                property: 'durationUnit',
                message: message('values.durationNoTime', { unit: node.durationUnit })
            });
        } else if (node.divisor !== undefined && Number(node.divisor.replaceAll('_', '')) === 0) {
            accept({ code: 'value/limit', node, message: message('values.divisionByZero') });
        }
        return;
    }
    if (node.unit !== undefined && quantity.dimension === 'other' && node.unit !== 'class') {
        unitShouldBeKnown(node, node.unit, accept);
    }
    const holder: AstNode = node.$container;
    if (holder.$type === 'Literal') {
        return;
    }
    if (node.negative && !mayBeNegative(node)) {
        accept({
            code: 'value/limit',
            node,
            message: message('values.belowZero', {
                written: node.$cstNode?.text,
                isDuration: quantity.dimension === 'duration',
                isShare: quantity.dimension === 'share'
            })
        });
    } else if (quantity.dimension === 'share' && quantity.amount > 1 + 1e-12 && !mayExceedAll(node)) {
        accept({
            code: 'value/limit',
            node,
            message: message('network.moreThanAll', { written: node.$cstNode?.text })
        });
    }
};

const PEOPLE = new Set([
    'person',
    'persons',
    'people',
    'inhabitant',
    'inhabitants',
    'persoon',
    'personen',
    'mensen',
    'inwoner',
    'inwoners'
]);

/** Users are people, so that their days can be compared. */
export const usersMustBePeople: Check<Estimate> = (node, { accept }) => {
    const holder: AstNode = node.$container;
    if (!isEstimateProperty(holder) || holder.key !== 'users') {
        return;
    }
    for (const value of [node.best, node.low, node.high]) {
        if (
            !value ||
            isClassValue(value) ||
            value.unit === undefined ||
            PEOPLE.has(value.unit) ||
            read(value)?.dimension !== 'other' ||
            isNoUnit(read(value))
        ) {
            continue;
        }
        accept({
            code: 'value/unit',
            node: value,
            property: 'unit',
            message: message('values.usersArePeople', { unit: value.unit, number: value.number })
        });
        return;
    }
};

function mayBeNegative(node: Quantity): boolean {
    const estimate: AstNode = node.$container;
    const holder = estimate.$container;
    return (
        (isEffect(holder) && holder.operator !== '=') ||
        (isEstimateProperty(holder) && ['trend', 'benefit', 'discount'].includes(holder.key))
    );
}

/** A chance counts over a time: 2% per year is not 2% per five years. */
export const periodShouldBeNamed: Check<Estimate> = (node, context) => {
    const { accept } = context;
    const holder: AstNode = node.$container;
    const { best } = node;
    if (!isEstimateProperty(holder) || !best || isClassValue(best)) {
        return;
    }
    if (holder.key === 'cost_of_outage' && best.period === undefined && read(best)?.dimension === 'money') {
        const amount = best.$cstNode?.text.replace(/\s+once$/, '') ?? 'This';
        accept({
            code: 'value/period',
            node,
            property: 'best',
            message: message('values.costInWhichTime', { amount })
        });
    }
    if ((holder.key !== 'likelihood' && holder.key !== 'failure') || best.percent === undefined || best.period !== undefined) {
        return;
    }
    if (!isInOrder(node, context) || (node.upTo && holder.key === 'failure')) {
        return; // its limits are to be mended first
    }
    if (node.upTo && !isClassValue(node.upTo) && node.upTo.period !== undefined) {
        return; // 5% .. 25% per 5 years: the period is of both
    }
    if (holder.key === 'likelihood' && isThreat(holder.$container) && propertyOf(holder.$container, 'horizon')) {
        return; // over the horizon of the threat
    }
    const chance = best.percent.replace(/\s/g, '');
    accept({
        code: 'value/period',
        node,
        property: 'best',
        message: message('values.chanceInWhichTime', { chance })
    });
};

/** What is certain within its period has no rate: it says nothing of how often it happens. */
export const failureMustNotBeCertain: Check<Estimate> = (node, { accept }) => {
    const holder: AstNode = node.$container;
    if (
        !(isEstimateProperty(holder) && holder.key === 'failure') &&
        !(isEffect(holder) && holder.aspect === 'failure' && holder.operator === '=')
    ) {
        return;
    }
    for (const property of ['best', 'low', 'high'] as const) {
        const value = node[property];
        const quantity = value && !isClassValue(value) ? read(value) : undefined;
        if (quantity?.dimension === 'share' && quantity.per !== undefined && quantity.amount === 1) {
            accept({
                code: 'value/certain',
                node,
                property,
                message: message('values.certainFailure')
            });
        }
    }
};
