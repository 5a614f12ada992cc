import type { AstNode } from 'langium';
import { message, type Message } from '@nvs/words';
import type { ClassValue, Estimate, Quantity, Scale, SupplyShare, Value } from '../generated/ast.js';
import {
    isClassValue,
    isCriterion,
    isEffect,
    isEstimateProperty,
    isHarm,
    isImpactRow,
    isQuantity,
    isService,
    isSubClass
} from '../generated/ast.js';
import { parseUnit } from '../lowering/units.js';
import { fits, parseHours } from '../lowering/quantities.js';
import type { Reading } from '../lowering/quantities.js';
import { propertiesOf } from '../properties/registry.js';
import type { Measure } from '../properties/definition.js';
import { classesOf } from '../references/scales.js';
import type { Check, CheckContext } from './check.js';
import type { Accept } from './finding.js';
import { intendedMethod } from './linking.js';
import { nearest } from './nearest.js';
import { alike, kindOfQuantity, read, size } from './quantities.js';
import { mayExceedAll } from './thousands.js';
import { isNoUnit, unitShouldBeKnown } from './units-meant.js';
import { hasDecimalComma } from './words.js';
import { measuresWanted } from './syntax-wants.js';

/** What the place of an estimate takes; nothing where that can't be told or is checked on its own. */
function measuresAt(node: Estimate): readonly Measure[] | undefined {
    const container: AstNode = node.$container;
    switch (container.$type) {
        case 'EstimateProperty': {
            if (!isEstimateProperty(container)) {
                return undefined;
            }
            if (hasDecimalComma(container)) {
                return undefined;
            }
            const value = propertiesOf(container.$container.$type).get(container.key)?.value;
            if (value?.type !== 'estimate' || (container.estimates.length > 1 && !value.many)) {
                return undefined;
            }
            return value.measures;
        }
        case 'SupplyShare':
            return ['share'];
        case 'Disruption':
        case 'Cut':
            return ['duration'];
        default:
            return undefined;
    }
}

/** What the place is called in a sentence. */
function nameOf(node: Estimate): Message {
    const container: AstNode = node.$container;
    if (isEstimateProperty(container)) {
        return message('text.word', { word: container.key });
    }
    switch (container.$type) {
        case 'SupplyShare':
            return message('values.shareOfSupply');
        case 'Disruption':
        case 'Cut':
            return message('values.behindFor');
        default:
            return message('values.this');
    }
}

/** Words by which people say that they do not know. */
const NOT_KNOWN: ReadonlySet<string> = new Set([
    'unknown',
    'onbekend',
    'unbekannt',
    'tbd',
    'tbc',
    'none',
    'nvt',
    'na',
    'todo',
    'nader',
    'pm',
    'xx',
    'xxx'
]);

/** In a supply the first share without its % stands for all. */
function isTold(node: Estimate): boolean {
    const share: AstNode = node.$container;
    if (share.$type !== 'SupplyShare' || !share.$container || !('shares' in share.$container) || !Array.isArray(share.$container.shares)) {
        return false;
    }
    return share.$container.shares
        .slice(0, share.$containerIndex)
        .some((other: SupplyShare) => other.share?.best?.$type === 'Quantity' && other.share.best.percent === undefined);
}

const PARTS = ['best', 'low', 'high'] as const;

/** The kind of value: a duration where a duration belongs. Then the order of its range, and its limits. */
export function estimateMustFitItsPlace(node: Estimate, context: CheckContext): void {
    const { best, low, high } = node;
    const measures = measuresAt(node);
    const like = best ?? undefined;
    if (measures) {
        for (const property of PARTS) {
            const value = property === 'best' ? best : property === 'low' ? low : high;
            if (!value) {
                continue;
            }
            if (isClassValue(value)) {
                if (!measures.includes('class')) {
                    if (currencyMustFollow(value, context.accept)) {
                        return;
                    }
                    context.accept({
                        code: 'value/kind',
                        node,
                        property,
                        message: message('values.wordWhereValue', {
                            place: nameOf(node),
                            wanted: measuresWanted(measures),
                            word: value.name,
                            isUnknown: NOT_KNOWN.has((value.name ?? '').toLowerCase()),
                            isProperty: isEstimateProperty(node.$container)
                        })
                    });
                    return;
                }
                continue;
            }
            const quantity = read(value, property === 'best' ? undefined : like);
            if (!quantity || fits(quantity, measures) || isNoUnit(quantity) || isTold(node)) {
                continue;
            }
            if (
                value.unit === undefined &&
                value.percent === undefined &&
                quantity.dimension === 'number' &&
                quantity.per === undefined &&
                measures.some(measure => measure !== 'class')
            ) {
                context.accept({
                    code: 'value/unit',
                    node,
                    property,
                    message: message('values.unitMissing', {
                        place: nameOf(node),
                        wanted: measuresWanted(measures.filter(measure => measure !== 'class')),
                        written: value.$cstNode?.text
                    })
                });
            } else {
                context.accept({
                    code: 'value/kind',
                    node,
                    property,
                    message: message('values.wrongKind', {
                        place: nameOf(node),
                        wanted: measuresWanted(measures),
                        found: kindOfQuantity(quantity)
                    })
                });
            }
            return;
        }
    }
    rangeMustBeInOrder(node, context);
}

/** `low <= best <= high`; a range is of one kind throughout. */
function rangeMustBeInOrder(node: Estimate, { accept, scales }: CheckContext): void {
    const { best, low, high } = node;
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
    const text = (value: AstNode): string => value.$cstNode?.text ?? '';
    const disorder = (steps: readonly number[]): void => {
        const wrong = steps.findIndex((step, index) => index > 0 && step < (steps[index - 1] ?? step));
        if (wrong < 0) {
            return;
        }
        const said = best
            ? message('values.bestOutsideRange', { best: text(best), low: text(low), high: text(high) })
            : message('values.rangeReversed', { low: text(low), high: text(high) });
        accept({ code: 'value/range-order', node, message: said });
    };
    if (classes.length > 0) {
        const scale = classes[0] && scales.ofValue(classes[0]);
        if (!scale) {
            return;
        }
        const order = classOrder(scale);
        const steps = classes.map((value, index) =>
            position(value, order, index === 0 ? 'low' : index === classes.length - 1 ? 'high' : 'best')
        );
        if (steps.every(step => step !== undefined)) {
            disorder(steps);
        }
        return;
    }
    const like = best ?? (isQuantity(high) && high.unit !== undefined ? high : low);
    const sizes: Reading[] = [];
    for (const part of parts) {
        const quantity = read(part, part === best ? undefined : like);
        if (!quantity) {
            return;
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
            return;
        }
        sizes.push(quantity);
    }
    disorder(sizes.map(size));
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

const orders = new WeakMap<Scale, ReadonlyMap<string, { index: number; subs: ReadonlyMap<string, number> }>>();

/** The place of each class and sub-class; X lies below all. */
function classOrder(scale: Scale): ReadonlyMap<string, { index: number; subs: ReadonlyMap<string, number> }> {
    let order = orders.get(scale);
    if (!order) {
        order = new Map(
            classesOf(scale).map((node, index) => {
                const subs = node.properties.filter(isSubClass);
                return [node.name, { index, subs: new Map(subs.map((sub, position) => [sub.name, (position + 1) / (subs.length + 1)])) }];
            })
        );
        orders.set(scale, order);
    }
    return order;
}

/** A whole class takes in its sub-classes: as a lower end it counts from its bottom, as an upper end up to its top. */
function position(value: ClassValue, order: ReturnType<typeof classOrder>, as: 'low' | 'best' | 'high'): number | undefined {
    if (value.name === 'X') {
        return -1;
    }
    const [name = '', sub] = value.name?.split('.') ?? [];
    const found = order.get(name);
    if (!found) {
        return undefined;
    }
    if (sub === undefined) {
        return found.index + (as === 'low' ? 0 : as === 'high' ? 0.999 : 0.5);
    }
    const step = found.subs.get(sub);
    return step === undefined ? undefined : found.index + step;
}

function isOf(written: string, order: ReturnType<typeof classOrder>): boolean {
    const dot = written.indexOf('.');
    return dot < 0 ? order.has(written) : (order.get(written.slice(0, dot))?.subs.has(written.slice(dot + 1)) ?? false);
}

/** The class is one of its scale. */
export const classMustBeOfItsScale: Check<ClassValue> = (node, { accept, scales, method, first, model, services }) => {
    const written = node.name;
    if (!written) {
        return;
    }
    const place = placeOfClass(node);
    if (!place || currencyMustFollow(node, accept)) {
        return;
    }
    const scale = scales.ofValue(node);
    const range = place === 'likelihood';
    if (NOT_KNOWN.has(written.toLowerCase().replace(/\.$/, '').replaceAll('.', ''))) {
        accept({
            code: 'value/class',
            node,
            message: range ? message('values.unknownProperty') : message('values.unknownRow')
        });
        return;
    }
    if (written === 'X') {
        if (range) {
            accept({
                code: 'value/not-applicable',
                node,
                message: message('values.likelihoodNotApplicable')
            });
        }
        return;
    }
    if (!scale) {
        // A method that is named and not found is told where it is named.
        if (!method && first('value/no-scale') && !intendedMethod(model, services)) {
            accept({
                code: 'value/no-scale',
                node,
                message: message('values.classWithoutScale', { written })
            });
        }
        return;
    }
    if (isOf(written, classOrder(scale))) {
        return;
    }
    const classes = classesOf(scale);
    const [name = '', sub, ...more] = written.replace(/\.$/, '').split('.');
    const found = classes.find(candidate => candidate.name === name);
    const names = classes.map(candidate => candidate.name);
    if (!found) {
        const allowed = range ? names : ['X', ...names];
        const meant = nearest(name, [...allowed, 'withheld']);
        const suggestion = meant === undefined ? undefined : [meant, sub, ...more].join('.').replace(/\.+$/, '');
        accept({
            code: 'value/class',
            node,
            message: message('values.noSuchClass', { scale: scale.title ?? scale.name, name, allowed, suggestion }),
            ...(suggestion === undefined ? {} : { replacement: suggestion })
        });
        return;
    }
    if (sub === undefined && !written.endsWith('.')) {
        return;
    }
    const subs = found.properties.filter(isSubClass).map(candidate => candidate.name);
    if (sub !== undefined && subs.includes(sub) && more.length === 0) {
        return;
    }
    accept({
        code: 'value/class',
        node,
        message:
            subs.length > 0 ? message('values.noSuchSubClass', { name, sub: sub ?? '', subs }) : message('values.noSubClasses', { name }),
        ...(subs.length > 0 ? {} : { replacement: name })
    });
};

const CURRENCIES: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD' };

/** €6e9 reads like a word. */
function currencyMustFollow(node: ClassValue, accept: Accept): boolean {
    const sign = node.name?.charAt(0) ?? '',
        number = node.name?.slice(1) ?? '';
    if (!Object.hasOwn(CURRENCIES, sign) || !/^[0-9]/.test(number)) {
        return false;
    }
    accept({
        code: 'syntax/number',
        node,
        message: message('values.unitAfterNumber', { number, unit: CURRENCIES[sign] ?? sign }),
        replacement: `${number} ${CURRENCIES[sign] ?? sign}`
    });
    return true;
}

/** Whether a class can stand here, and of what; where it can't, the kind of value is the finding. */
function placeOfClass(node: ClassValue): 'likelihood' | 'impact' | undefined {
    for (let current: AstNode | undefined = node.$container; current; current = current.$container) {
        if (isImpactRow(current)) {
            return current.criterion?.ref ? 'impact' : undefined;
        }
        if (isHarm(current)) {
            return isService(current.$container) && isCriterion(current.$container.target?.ref) ? 'impact' : undefined;
        }
        if (isEffect(current)) {
            return current.aspect === 'impact' ? 'impact' : current.aspect === 'likelihood' ? 'likelihood' : undefined;
        }
        if (isEstimateProperty(current)) {
            return current.key === 'likelihood' && propertiesOf(current.$container.$type).has('likelihood') ? 'likelihood' : undefined;
        }
        if (current.$type === 'ClassThreshold') {
            return 'impact';
        }
    }
    return undefined;
}

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
export const periodShouldBeNamed: Check<Estimate> = (node, { accept }) => {
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
