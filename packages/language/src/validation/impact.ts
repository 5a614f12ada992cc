import { message } from '@nvs/words';
import type { Criterion, Impact, ImpactRow, Measured } from '../generated/ast.js';
import { isCampaign, isClassValue, isHarm, isInterest, isJudgement, isThreat, isThresholdsProperty } from '../generated/ast.js';
import type { Estimate, Interest, Method, RefsProperty, Service, ServesProperty } from '../generated/ast.js';
import { references } from '../references/properties.js';
import { interestOf } from '../references/scales.js';
import { classesOf } from '../references/scale-classes.js';
import type { Check, CheckContext } from './check.js';
import type { Accept } from './finding.js';
import { propertyOf } from './keys.js';
import { kindOfQuantity, read } from './quantities.js';
import { isNoUnit } from './units-meant.js';

/** One row per criterion: the second would contradict the first. */
export const criterionMustBeJudgedOnce: Check<Impact> = (node, { accept }) => {
    const seen = new Map<Measured, ImpactRow>();
    for (const row of node.rows) {
        const criterion = row.criterion?.ref;
        if (!criterion) {
            continue;
        }
        const before = seen.get(criterion);
        if (before) {
            accept({
                code: 'impact/criterion-twice',
                node: row,
                property: 'criterion',
                message: message('impact.criterionTwice', { criterion: row.criterion?.$refText ?? criterion.name }),
                related: [{ node: before, message: message('impact.judgedFirst') }]
            });
        } else {
            seen.set(criterion, row);
        }
    }
};

/** For the time of one run: which elements the method names can change with any edit. */
const interestsInRun = new WeakMap<CheckContext, ReadonlySet<unknown>>();

/** A row that the method cannot use is left out of its figures. */
export function criterionShouldBeOfTheMethod(node: ImpactRow, context: CheckContext): void {
    const { accept, method } = context;
    const criterion = node.criterion?.ref;
    if (!criterion || !method) {
        return;
    }
    let interests = interestsInRun.get(context);
    if (!interests) {
        interests = new Set(references(method, 'interests'));
        interestsInRun.set(context, interests);
    }
    const interest = isInterest(criterion) ? criterion : interestOf(criterion);
    if (!interest || interests.size === 0 || interests.has(interest)) {
        return;
    }
    accept({
        code: 'impact/foreign-criterion',
        node,
        property: 'criterion',
        message: message('impact.foreignCriterion', {
            criterion: criterion.title ?? criterion.name,
            interest: interest.title ?? interest.name,
            method: method.title ?? method.name
        })
    });
}

/** A quantity is in the criterion's unit, and the criterion says from which quantity each class holds. */
export function rowMustFitItsCriterion(node: ImpactRow, { accept, scales, method }: CheckContext): void {
    const criterion = node.criterion?.ref;
    const estimate = node.value;
    if (!criterion || !estimate) {
        return;
    }
    if (isInterest(criterion)) {
        interestMustBeJudgedByClass(criterion, estimate, method, accept);
        return;
    }
    const values = (['best', 'low', 'high'] as const).map(property => [property, estimate[property]] as const);
    const first = values.find(([, value]) => value && !isClassValue(value));
    if (!first) {
        return;
    }
    const [property, value] = first;
    const quantity = read(value, property === 'best' ? estimate.upTo : estimate.best);
    if (!quantity) {
        return;
    }
    const names = (): string[] => {
        const scale = scales.ofCriterion(criterion, node);
        return scale ? classesOf(scale).map(candidate => candidate.name) : [];
    };
    const thresholds = criterion.properties.filter(isThresholdsProperty);
    const unit = unitOf(criterion);
    if (thresholds.length === 0 && !propertyOf(criterion, 'value_per_unit')) {
        const scale = scales.ofCriterion(criterion, node);
        if (scale && property === 'best' && quantity.dimension === 'number' && quantity.per === undefined) {
            const classes = classesOf(scale),
                meant = classes[quantity.amount - 1]?.name;
            const written = value?.$cstNode?.text;
            accept({
                code: 'impact/number',
                node: estimate,
                property,
                message:
                    meant === undefined
                        ? message('impact.numberNoClass', { written, scale: scale.title ?? scale.name, names: names() })
                        : message('impact.numberForClass', { written, meant, place: quantity.amount }),
                ...(meant === undefined ? {} : { replacement: meant })
            });
            return;
        }
        accept({
            code: 'impact/no-thresholds',
            node: estimate,
            property,
            message: message('impact.noThresholds', { criterion: criterion.title ?? criterion.name, names: names() })
        });
        return;
    }
    const threshold = read(thresholds[0]?.thresholds[0]?.from);
    const wanted = threshold && (threshold.dimension !== 'number' || unit === undefined) ? threshold : undefined;
    const bare = quantity.dimension === 'number' && quantity.per === undefined;
    const fits = wanted
        ? quantity.dimension === wanted.dimension && (quantity.unit === wanted.unit || wanted.dimension === 'duration')
        : unit === undefined || bare || quantity.unit === unit;
    if (fits || isNoUnit(quantity)) {
        return;
    }
    const example = wanted ? (thresholds[0]?.thresholds[0]?.from.$cstNode?.text ?? '') : `10 ${unit ?? ''}`;
    accept({
        code: 'value/unit',
        node: estimate,
        property,
        message: bare
            ? message('impact.numberWithoutUnit', { criterion: criterion.title ?? criterion.name, unit: unit ?? wanted?.unit, example })
            : message('impact.otherUnit', {
                  criterion: criterion.title ?? criterion.name,
                  unit: unit ?? wanted?.unit,
                  found: kindOfQuantity(quantity),
                  example,
                  names: names()
              })
    });
}

/** An interest as a whole has a class, or money where the method adds up money; another quantity has no thresholds that make it one. */
function interestMustBeJudgedByClass(interest: Interest, estimate: Estimate, method: Method | undefined, accept: Accept): void {
    const addsUp = method === undefined || firstWord(method, 'overall') === 'sum';
    for (const property of ['best', 'upTo', 'low', 'high'] as const) {
        const value = estimate[property];
        const quantity = value && !isClassValue(value) ? read(value, property === 'best' ? estimate.upTo : estimate.best) : undefined;
        if (quantity && (quantity.dimension !== 'money' || !addsUp)) {
            accept({
                code: 'impact/interest',
                node: estimate,
                property,
                message: message('partial.interestByClass', { interest: interest.title ?? interest.name })
            });
            return;
        }
    }
}

const unitOf = (criterion: Criterion): string | undefined => firstWord(criterion, 'unit');

function firstWord(element: Criterion | Method, key: string): string | undefined {
    const property = propertyOf(element, key);
    return property?.$type === 'WordsProperty' ? property.words[0] : undefined;
}

/** The source of a judged value stands behind the value; at the element it would be anyone's. */
export const sourceMustFollowItsValue: Check<RefsProperty> = (node, { accept }) => {
    const holder = node.$container;
    if (node.key !== 'source' || !(isThreat(holder) || isCampaign(holder) || isJudgement(holder))) {
        return;
    }
    const before = holder.properties[holder.properties.indexOf(node) - 1];
    if (before?.$type !== 'EstimateProperty' || before.$cstNode?.range.end.line !== node.$cstNode?.range.start.line) {
        return;
    }
    accept({
        code: 'syntax/modifier',
        node,
        property: 'key',
        message: message('impact.sourceFollows', { before: before.$cstNode?.text ?? '', source: node.refs[0]?.target?.$refText })
    });
};

/** Each criterion once, and harm that grows with time. */
export const servicesMustBeGivenOnce: Check<ServesProperty> = (node, { accept }) => {
    const seen = new Map<unknown, Service>();
    for (const service of node.serves) {
        const target = service.target?.ref;
        if (!target) {
            continue;
        }
        const before = seen.get(target);
        if (before) {
            accept({
                code: 'serves/twice',
                node: service,
                property: 'target',
                message: message('impact.servedTwice', { target: target.title ?? target.name }),
                related: [{ node: before, message: message('text.firstHere') }]
            });
        } else {
            seen.set(target, service);
        }
    }
};

export function harmMustGrowWithTime(node: Service, { accept, scales }: CheckContext): void {
    let last: { order: number; time: number } | undefined;
    for (const harm of node.harms) {
        if (!isHarm(harm) || !harm.class) {
            continue;
        }
        const scale = scales.ofValue(harm.class),
            found = scales.classOf(harm.class);
        const time = read(harm.after);
        if (time?.dimension !== 'duration') {
            if (time) {
                accept({
                    code: 'value/kind',
                    node: harm,
                    property: 'after',
                    message: message('impact.afterNoDuration', { found: kindOfQuantity(time) })
                });
            }
            continue;
        }
        if (!scale || !found) {
            continue;
        }
        const order = classesOf(scale).indexOf(found);
        if (last && (order <= last.order || time.amount <= last.time)) {
            accept({
                code: 'serves/order',
                node: harm,
                message: message('impact.harmMustGrow')
            });
        }
        last = { order, time: time.amount };
    }
}
