import type {
    Band as ModelBand,
    Criterion as ModelCriterion,
    FigureProvenance,
    Interest as ModelInterest,
    Method as ModelMethod,
    Quantity,
    Scale as ModelScale,
    ScaleClass as ModelScaleClass,
    SubClass as ModelSubClass,
    Threshold as ModelThreshold
} from '@nvs/model';
import { Nature } from '@nvs/model';
import type { ClassThreshold, Criterion, Interest, Method, Scale, ScaleClass, SubClass } from '../generated/ast.js';
import {
    isBandProperty,
    isCriterion,
    isEstimateProperty,
    isRefsProperty,
    isScaleClass,
    isSubClass,
    isThresholdsProperty,
    isWeightsProperty
} from '../generated/ast.js';
import { byCode } from '../references/criterion-codes.js';
import { classTitles, finish } from './base.js';
import { interestOf, scaleKind } from './complete.js';
import { idOf, isBroken, targetId } from './context.js';
import type { LoweringContext } from './context.js';
import { docOf } from './docs.js';
import { lowerClass, lowerQuantity, parseNumber } from './quantities.js';
import type { ClassNames } from './quantities.js';
import { lowerEstimate } from './estimates.js';
import { qualified } from './qualified.js';
import { choice, estimate, forms, readProperties, refs, text, whole, words } from './reading.js';
import type { Reading } from './reading.js';

const PROVENANCES = ['published', 'from_memory', 'own_choice', 'illustrative', 'not_stated'] as const;

function provenance(reading: Reading, fallback: FigureProvenance = 'not_stated'): FigureProvenance {
    return choice(reading, 'provenance', PROVENANCES) ?? fallback;
}

export function lowerScale(context: LoweringContext, node: Scale): ModelScale | undefined {
    const reading = readProperties(context, node);
    const measures = scaleKind(node.properties);
    if (!measures || isBroken(context, node)) {
        return undefined;
    }
    words(reading, 'kind');
    const figures = provenance(reading);
    const classes: ModelScaleClass[] = [];
    for (const item of distinct(forms(reading, 'class', isScaleClass))) {
        classes.push(lowerScaleClass(context, item, classes.length, figures));
    }
    return finish(reading, node, {
        kind: 'scale' as const,
        measures,
        horizon: positive(quantityOf(reading, 'horizon')?.amount),
        ...horizonsOf(reading),
        floor: quantityOf(reading, 'floor'),
        classes,
        provenance: figures
    });
}

/** `horizon of intentional: 2 years`. */
function horizonsOf(reading: Reading): Pick<ModelScale, 'horizonOf'> {
    const found = qualified(reading, 'horizon', isEstimateProperty).flatMap(({ property, of }) => {
        const nature = Nature.safeParse(of),
            best = lowerEstimate(reading.context, property.estimates[0], ['duration'])?.best;
        return nature.success && best?.type === 'quantity' && best.amount > 0 ? [{ nature: nature.data, horizon: best.amount }] : [];
    });
    return found.length > 0 ? { horizonOf: found } : {};
}

function lowerScaleClass(context: LoweringContext, node: ScaleClass, position: number, fallback: FigureProvenance): ModelScaleClass {
    const reading = readProperties(context, node);
    const figures = provenance(reading, fallback);
    return {
        ...classTitles(context, reading, node),
        doc: docOf(node),
        description: text(reading, 'description'),
        position,
        value: quantityOf(reading, 'value')?.amount,
        band: band(reading),
        subs: distinct(forms(reading, 'sub', isSubClass)).map(sub => lowerSubClass(context, sub, figures)),
        provenance: figures
    };
}

function lowerSubClass(context: LoweringContext, node: SubClass, fallback: FigureProvenance): ModelSubClass {
    const reading = readProperties(context, node);
    return {
        ...classTitles(context, reading, node),
        band: band(reading),
        value: quantityOf(reading, 'value')?.amount,
        provenance: provenance(reading, fallback)
    };
}

/** The first of each name; those without one are broken. */
function distinct<T extends { name: string }>(nodes: readonly T[]): T[] {
    const byName = new Map<string, T>();
    for (const node of nodes) {
        if (node.name && !byName.has(node.name)) {
            byName.set(node.name, node);
        }
    }
    return [...byName.values()];
}

/** A bound that is broken would make the band open: then there is no band. */
function band(reading: Reading): ModelBand | undefined {
    const property = whole(reading, 'band', isBandProperty);
    if (!property || (!property.low && !property.high)) {
        return undefined;
    }
    const low = lowerQuantity(property.low, property.high),
        high = lowerQuantity(property.high, property.low);
    return (property.low && !low) || (property.high && !high) ? undefined : { low, high };
}

function quantityOf(reading: Reading, key: string): Quantity | undefined {
    const best = estimate(reading, key)?.best;
    return best?.type === 'quantity' ? best : undefined;
}

function positive(amount: number | undefined): number | undefined {
    return amount !== undefined && amount > 0 ? amount : undefined;
}

export function lowerInterest(context: LoweringContext, node: Interest): ModelInterest | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, { kind: 'interest' as const, code: text(reading, 'code') });
}

export function lowerCriterion(context: LoweringContext, node: Criterion): ModelCriterion | undefined {
    const reading = readProperties(context, node);
    const interestNode = interestOf(node);
    const interest = interestNode && idOf(context, interestNode);
    if (interest === undefined) {
        return undefined;
    }
    return finish(reading, node, {
        kind: 'criterion' as const,
        code: text(reading, 'code'),
        interest,
        partOf: isCriterion(node.parent?.ref) ? targetId(context, node, 'parent', node.parent) : undefined,
        join: choice(reading, 'join', ['max', 'mean']) ?? 'max',
        scale: refs(reading, 'scale')[0],
        unit: words(reading, 'unit')[0],
        ...thresholds(reading),
        valuePerUnit: quantityOf(reading, 'value_per_unit'),
        provenance: provenance(reading)
    });
}

/** The thresholds, and those for one area: the first list of each counts. One for an unknown area counts nowhere. */
function thresholds(reading: Reading): Pick<ModelCriterion, 'thresholds' | 'scopedThresholds'> {
    const byScope = new Map<string, ModelThreshold[]>();
    for (const property of forms(reading, 'thresholds', isThresholdsProperty)) {
        const scope = property.scope ? targetId(reading.context, property, 'scope', property.scope) : EVERYWHERE;
        if (scope === undefined || byScope.has(scope)) {
            continue;
        }
        byScope.set(
            scope,
            isBroken(reading.context, property)
                ? []
                : property.thresholds.map(each => lowerThreshold(reading.context.classes, each)).filter(found => found !== undefined)
        );
    }
    return {
        thresholds: byScope.get(EVERYWHERE) ?? [],
        scopedThresholds: [...byScope].filter(([scope]) => scope !== EVERYWHERE).map(([scope, list]) => ({ scope, thresholds: list }))
    };
}

const EVERYWHERE = '';

/** `from 10 persons for 3 days`: the parser reads the time as part of the quantity; in a threshold it is a cell of its own. */
function lowerThreshold(classes: ClassNames, node: ClassThreshold): ModelThreshold | undefined {
    const reached = lowerClass(classes, node.class),
        written = lowerQuantity(node.from);
    if (reached?.type !== 'class' || !written) {
        return undefined;
    }
    const { duration, ...from } = written;
    const count = node.from.indicatorCount;
    const indicators = count === undefined ? undefined : parseNumber(count);
    if (count !== undefined && !Number.isInteger(indicators)) {
        return undefined;
    }
    return { class: reached.class, sub: reached.sub, from, duration, indicators };
}

/**
 * What a method leaves out takes the reading that claims least: no overall figure, no test of disruption, no rank.
 * An interest's value is then the mean of its criteria, as in the methods that name none.
 */
export function lowerMethod(
    context: LoweringContext,
    node: Method,
    criteria: (interest: Interest) => readonly Criterion[]
): ModelMethod | undefined {
    const reading = readProperties(context, node);
    const [test, from] = words(reading, 'disruption');
    return finish(reading, node, {
        kind: 'method' as const,
        edition: text(reading, 'edition'),
        interests: refs(reading, 'interests'),
        criteria: criteriaOf(context, node, criteria),
        likelihoodScale: refs(reading, 'likelihood_scale')[0],
        impactScale: refs(reading, 'impact_scale')[0],
        interestValue: choice(reading, 'interest_value', ['mean', 'max', 'sum']) ?? 'mean',
        overall: choice(reading, 'overall', ['weighted_sum', 'interest_max', 'interest_mean', 'max', 'sum', 'profile']) ?? 'profile',
        disruption: DISRUPTIONS.find(word => word === test) ?? 'none',
        disruptionFrom: from,
        rank: choice(reading, 'rank', ['product', 'impact', 'likelihood', 'none']) ?? 'none',
        weights: weights(reading),
        provenance: provenance(reading)
    });
}

const DISRUPTIONS = ['any_criterion', 'interest_value', 'none'] as const;

function weights(reading: Reading): ModelMethod['weights'] {
    const byTarget = new Map<string, number>();
    for (const item of whole(reading, 'weights', isWeightsProperty)?.weights ?? []) {
        const target = targetId(reading.context, item, 'target', item.target),
            weight = lowerQuantity(item.weight);
        const plain = weight && (weight.dimension === 'number' || weight.dimension === 'share') && weight.per === undefined;
        if (target !== undefined && plain && !byTarget.has(target)) {
            byTarget.set(target, weight.amount);
        }
    }
    return [...byTarget].map(([target, weight]) => ({ target, weight }));
}

/** The criteria of the method's interests, parts excluded, by code (`2.9` before `2.10`); those without a code come last, by id. */
function criteriaOf(context: LoweringContext, node: Method, criteria: (interest: Interest) => readonly Criterion[]): string[] {
    const found = new Map<string, string>();
    const property = node.properties.find(item => isRefsProperty(item) && item.key === 'interests');
    for (const ref of isRefsProperty(property) ? property.refs : []) {
        const interest = ref.target?.ref;
        if (interest?.$type !== 'Interest') {
            continue;
        }
        for (const criterion of criteria(interest)) {
            const id = idOf(context, criterion);
            if (id !== undefined) {
                found.set(id, text(readProperties(context, criterion), 'code') ?? '');
            }
        }
    }
    return [...found].sort(([a, codeA], [b, codeB]) => byCode(codeA, codeB) || (a < b ? -1 : a > b ? 1 : 0)).map(([id]) => id);
}
