import type { Criterion, Method, Scale, ThresholdsProperty, WeightsProperty } from '../generated/ast.js';
import { isBandProperty, isCriterion, isElement, isEstimateProperty, isSubClass, isTextProperty } from '../generated/ast.js';
import type { ScaleClass, SubClass } from '../generated/ast.js';
import { classesOf, interestOf } from '../references/scales.js';
import { references } from '../references/properties.js';
import type { Check, CheckContext } from './check.js';
import { propertyOf } from './keys.js';
import { alike, read, size, what } from './quantities.js';

export const criterionMustHaveAnInterest: Check<Criterion> = (node, { accept }) => {
    if (node.parent) {
        return;
    }
    accept({
        code: 'method/no-interest',
        node,
        property: 'name',
        message: `What does ${node.title ?? node.name} measure harm to? Write criterion ${node.name} "${node.title ?? 'Title'}" of an interest.`
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
                message: `The code ${property.text} is that of ${before.title ?? before.name} already: a row "${property.text}" could mean either.`,
                related: [{ node: before, message: 'It is here first.' }]
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
    let last: { order: number; size: number; quantity: NonNullable<ReturnType<typeof read>>; table: string; text: string } | undefined;
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
                message: `Thresholds have one unit throughout: before stands ${what(last.quantity)}, here ${what(quantity)}.`
            });
            return;
        }
        if (last && last.table === table && (order === last.order || order > last.order !== size(quantity) > last.size)) {
            accept({
                code: 'method/thresholds',
                node: threshold,
                message:
                    order === last.order
                        ? `${found.name} has a threshold already: keep one, or tell the two apart with for and a duration.`
                        : `Thresholds rise with the classes: ${found.name} is ${order > last.order ? 'a higher' : 'a lower'} class than the one before, so it starts ${order > last.order ? 'above' : 'below'} ${last.text}.`
            });
            return;
        }
        last = { order, size: size(quantity), quantity, table, text: threshold.from.$cstNode?.text ?? 'it' };
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
                message: `${weight.target?.$refText ?? 'This'} has a weight already: keep one.`
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
                message: `${weight.target?.$refText ?? 'This'} is not of this method: its weight counts nowhere. Add its interest to interests:, or take the weight out.`
            });
        }
        const value = read(weight.weight);
        if (value && value.dimension !== 'number' && value.dimension !== 'share') {
            accept({
                code: 'method/weight',
                node,
                property: 'weights',
                index,
                message: `A weight is a number without a unit, such as 2, and this is ${what(value)}.`
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
                message: `The scale has a class ${item.name} already: give each a name of its own.`,
                related: [{ node: before, message: 'It is here first.' }]
            });
        } else {
            names.set(item.name, item);
        }
        if (item.name === 'X') {
            accept({
                code: 'scale/class-twice',
                node: item,
                property: 'name',
                message: 'Every impact scale has X already: judged and not applicable. Take this class out, or give it another name.'
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
                message: `Classes go from low to high: ${item.name} counts for no more than the class before it. Put the classes in order, or mend the value.`
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
                message: `This band is empty: it goes from low to high, and its lower end belongs to it.`
            });
        } else if (last && low !== undefined && last.high !== undefined) {
            const difference = low - last.high,
                slack = SLACK * Math.max(Math.abs(low), Math.abs(last.high));
            if (difference < -slack && (high === undefined || high > last.high)) {
                accept({
                    code: 'scale/overlap',
                    node,
                    message: `The bands of ${last.name} and ${item.name} overlap: what falls into both is in no one class. Let ${item.name} start where ${last.name} ends.`
                });
            } else if (difference < -slack) {
                accept({
                    code: 'scale/order',
                    node,
                    message: `Classes go from low to high: the band of ${item.name} lies below that of ${last.name}.`
                });
            } else if (difference > slack) {
                accept({
                    code: 'scale/gap',
                    node,
                    message: `Between the bands of ${last.name} and ${item.name} there is a gap: what falls into it has no class. Let ${item.name} start where ${last.name} ends.`
                });
            }
        } else if (index > 0 && low === undefined && last) {
            accept({ code: 'scale/overlap', node, message: `Only the first class can be open below: say where ${item.name} starts.` });
        } else if (last?.open) {
            accept({ code: 'scale/overlap', node, message: `Only the last class can be open above: say where ${last.name} ends.` });
        }
        last = { name: item.name, high, open: high === undefined };
    }
}
