import { message } from '@nvs/words';
import type { Criterion, Method, Scale, ThresholdsProperty, WeightsProperty } from '../generated/ast.js';
import { isBandProperty, isCriterion, isElement, isEstimateProperty, isSubClass, isTextProperty } from '../generated/ast.js';
import type { ScaleClass, SubClass } from '../generated/ast.js';
import { interestOf } from '../references/scales.js';
import { classesOf } from '../references/scale-classes.js';
import { references } from '../references/properties.js';
import type { Check, CheckContext } from './check.js';
import { propertyOf } from './keys.js';
import { alike, kindOfQuantity, read, size } from './quantities.js';

export const criterionMustHaveAnInterest: Check<Criterion> = (node, { accept }) => {
    if (node.parent) {
        return;
    }
    accept({
        code: 'method/no-interest',
        node,
        property: 'name',
        message: message('methods.criterionWithoutInterest', { named: node.title ?? node.name, name: node.name, title: node.title })
    });
};

/** Codes are how analysts find criteria: one each within a file. */
export function codesMustBeUnique(node: Method, { accept, model }: CheckContext): void {
    if (model.entries.find(entry => entry.$type === 'Method') !== node) {
        return;
    }
    const seen = new Map<string, Criterion>();
    for (const entry of model.entries) {
        if (!isCriterion(entry)) {
            continue;
        }
        const property = propertyOf(entry, 'code');
        if (!isTextProperty(property) || !property.text) {
            continue;
        }
        const before = seen.get(property.text);
        if (before) {
            accept({
                code: 'method/code-twice',
                node: property,
                message: message('methods.codeTwice', { code: property.text, before: before.title ?? before.name }),
                related: [{ node: before, message: message('text.firstHere') }]
            });
        } else {
            seen.set(property.text, entry);
        }
    }
}

/** Thresholds rise with the classes, one for each class at most. */
export function thresholdsMustRise(node: ThresholdsProperty, { accept, scales }: CheckContext): void {
    const holder = node.$container;
    if (!isCriterion(holder) || !isElement(holder)) {
        return;
    }
    let last:
        | { order: number; size: number; quantity: NonNullable<ReturnType<typeof read>>; table: string; text: string | undefined }
        | undefined;
    for (const threshold of node.thresholds) {
        const found = threshold.class && scales.classOf(threshold.class);
        const scale = threshold.class && scales.ofValue(threshold.class);
        const quantity = read(threshold.from);
        if (!found || !scale || !quantity) {
            continue;
        }
        const order = classesOf(scale).indexOf(found);
        const { duration, durationUnit, indicators, indicatorCount } = threshold.from;
        const table = [duration, durationUnit, ...indicators, indicatorCount].join(' ');
        if (last && !alike(last.quantity, quantity)) {
            accept({
                code: 'method/thresholds',
                node: threshold,
                message: message('methods.thresholdsOneUnit', { before: kindOfQuantity(last.quantity), found: kindOfQuantity(quantity) })
            });
            return;
        }
        if (last && last.table === table && (order === last.order || order > last.order !== size(quantity) > last.size)) {
            accept({
                code: 'method/thresholds',
                node: threshold,
                message:
                    order === last.order
                        ? message('methods.thresholdTwice', { name: found.name })
                        : message('methods.thresholdsRise', { name: found.name, isHigher: order > last.order, before: last.text })
            });
            return;
        }
        last = { order, size: size(quantity), quantity, table, text: threshold.from.$cstNode?.text };
    }
}

export function weightsMustBeOfTheMethod(node: WeightsProperty, { accept }: CheckContext): void {
    const holder = node.$container;
    if (holder.$type !== 'Method') {
        return;
    }
    const interests = new Set(references(holder, 'interests'));
    const seen = new Set<unknown>();
    node.weights.forEach((weight, index) => {
        const target = weight.target?.ref;
        if (!target) {
            return;
        }
        if (seen.has(target)) {
            accept({
                code: 'method/weight',
                node,
                property: 'weights',
                index,
                message: message('methods.weightTwice', { target: weight.target?.$refText })
            });
        }
        seen.add(target);
        const interest = isCriterion(target) ? interestOf(target) : target;
        if (interest && interests.size > 0 && !interests.has(interest)) {
            accept({
                code: 'method/weight',
                node,
                property: 'weights',
                index,
                message: message('methods.weightForeign', { target: weight.target?.$refText })
            });
        }
        const value = read(weight.weight);
        if (value && value.dimension !== 'number' && value.dimension !== 'share') {
            accept({
                code: 'method/weight',
                node,
                property: 'weights',
                index,
                message: message('methods.weightWithUnit', { found: kindOfQuantity(value) })
            });
        }
    });
}

function band(
    node: ScaleClass | SubClass
): { low?: number | undefined; high?: number | undefined; node: ReturnType<typeof propertyOf> } | undefined {
    const property = propertyOf(node, 'band');
    if (!isBandProperty(property)) {
        return undefined;
    }
    const low = read(property.low, property.high),
        high = read(property.high, property.low);
    return { low: low && size(low), high: high && size(high), node: property };
}

const SLACK = 1e-9;

/** Each class once; bands in order that touch and do not overlap; only the outer ends open. */
export const classesMustBeInOrder: Check<Scale> = (node, { accept }) => {
    const classes = classesOf(node);
    const names = new Map<string, ScaleClass>();
    for (const item of classes) {
        const before = names.get(item.name);
        if (before) {
            accept({
                code: 'scale/class-twice',
                node: item,
                property: 'name',
                message: message('methods.classTwice', { name: item.name }),
                related: [{ node: before, message: message('text.firstHere') }]
            });
        } else {
            names.set(item.name, item);
        }
        if (item.name === 'X') {
            accept({
                code: 'scale/class-twice',
                node: item,
                property: 'name',
                message: message('methods.classX')
            });
        }
    }
    bandsShouldTouch(classes, accept);
    for (const item of classes) {
        bandsShouldTouch(item.properties.filter(isSubClass), accept);
    }
    let last: number | undefined;
    for (const item of classes) {
        const property = propertyOf(item, 'value');
        const value = isEstimateProperty(property) ? read(property.estimates[0]?.best) : undefined;
        if (!value) {
            continue;
        }
        if (last !== undefined && value.amount <= last) {
            accept({
                code: 'scale/order',
                node: property ?? item,
                message: message('methods.valueNotRising', { name: item.name })
            });
        }
        last = value.amount;
    }
};

function bandsShouldTouch(classes: readonly (ScaleClass | SubClass)[], accept: CheckContext['accept']): void {
    let last: { name: string; high: number | undefined; open: boolean } | undefined;
    for (const [index, item] of classes.entries()) {
        const found = band(item);
        if (!found?.node) {
            last = undefined;
            continue;
        }
        const { low, high, node } = found;
        if (low !== undefined && high !== undefined && low >= high) {
            accept({
                code: 'scale/order',
                node,
                message: message('methods.bandEmpty')
            });
        } else if (last && low !== undefined && last.high !== undefined) {
            const difference = low - last.high,
                slack = SLACK * Math.max(Math.abs(low), Math.abs(last.high));
            if (difference < -slack && (high === undefined || high > last.high)) {
                accept({
                    code: 'scale/overlap',
                    node,
                    message: message('methods.bandsOverlap', { lower: last.name, upper: item.name })
                });
            } else if (difference < -slack) {
                accept({
                    code: 'scale/order',
                    node,
                    message: message('methods.bandBelow', { name: item.name, before: last.name })
                });
            } else if (difference > slack) {
                accept({
                    code: 'scale/gap',
                    node,
                    message: message('methods.bandsApart', { lower: last.name, upper: item.name })
                });
            }
        } else if (index > 0 && low === undefined && last) {
            accept({ code: 'scale/overlap', node, message: message('methods.openBelow', { name: item.name }) });
        } else if (last?.open) {
            accept({ code: 'scale/overlap', node, message: message('methods.openAbove', { name: last.name }) });
        }
        last = { name: item.name, high, open: high === undefined };
    }
}
