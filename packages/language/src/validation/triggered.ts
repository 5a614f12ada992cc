import { message } from '@nvs/words';
import type { Element, Scale, ScaleClass, SubClass, Threat } from '../generated/ast.js';
import { isBandProperty, isEstimateProperty, isQuantity, isSubClass, isThreat, isTriggersProperty } from '../generated/ast.js';
import { parsePercent } from '../lowering/quantities.js';
import { classesOf, namedClass } from '../references/scale-classes.js';
import type { Accept } from './finding.js';
import { propertyOf } from './keys.js';
import { read, size } from './quantities.js';

/** Limits of a rate, per hour. */
interface Rates {
    readonly low: number;
    readonly high: number;
}

/** Figures that differ by less than this part are equal: they were typed rounded. */
const ROUNDING = 0.01;

/**
 * A threat that others set off happens at least as often as they do so: λ ≥ λ(trigger) · chance. What is typed is the total, as for
 * campaigns. Told only where even the top of the one lies below the bottom of the other.
 */
export function consequenceShouldBeAsLikelyAsItsTriggers(elements: readonly Element[], scale: Scale | undefined, accept: Accept): void {
    for (const threat of elements.filter(isThreat)) {
        const property = propertyOf(threat, 'triggers');
        const own = property && ratesOf(threat, scale);
        if (!own || !isTriggersProperty(property)) {
            continue;
        }
        property.triggers.forEach((trigger, index) => {
            const target = trigger.target?.ref;
            const total = target && ratesOf(target, scale);
            const chance = trigger.chance === undefined ? 1 : parsePercent(trigger.chance);
            if (!target || !total || chance === undefined || target === threat || total.high >= own.low * chance * (1 - ROUNDING)) {
                return;
            }
            accept({
                code: 'threat/triggered',
                node: property,
                property: 'triggers',
                index,
                message: message('threats.lessLikelyThanCause', {
                    effect: named(target),
                    cause: named(threat),
                    part: trigger.chance?.replace(/\s/g, '')
                }),
                related: [{ node: target, message: message('threats.effectIsHere') }]
            });
        });
    }
}

function named(threat: Threat): string {
    return threat.title ?? threat.name;
}

/** The best estimate of a likelihood as a rate: of a class the limits of its band. Nothing where the time is not known. */
function ratesOf(threat: Threat, scale: Scale | undefined): Rates | undefined {
    const property = propertyOf(threat, 'likelihood');
    const best = isEstimateProperty(property) ? property.estimates[0]?.best : undefined;
    if (!best) {
        return undefined;
    }
    if (isQuantity(best)) {
        const rate = rateOf(read(best), scale);
        return rate === undefined ? undefined : { low: rate, high: rate };
    }
    const [name, sub] = namedClass(best, scale)?.split('.') ?? [];
    const found = scale && classesOf(scale).find(candidate => candidate.name === name);
    const part = sub === undefined ? found : found?.properties.filter(isSubClass).find(candidate => candidate.name === sub);
    return part && bandOf(part, scale);
}

function bandOf(node: ScaleClass | SubClass, scale: Scale | undefined): Rates | undefined {
    const property = propertyOf(node, 'band');
    if (!isBandProperty(property)) {
        return undefined;
    }
    const low = property.low ? rateOf(read(property.low, property.high), scale) : 0,
        high = property.high ? rateOf(read(property.high, property.low), scale) : Infinity;
    return low === undefined || high === undefined ? undefined : { low, high };
}

/** A chance p within a time t is a rate of -ln(1 - p) / t; without a time of its own, t is the horizon of the scale. */
function rateOf(quantity: ReturnType<typeof read>, scale: Scale | undefined): number | undefined {
    if (!quantity) {
        return undefined;
    }
    const horizon = scale && propertyOf(scale, 'horizon');
    const hours = quantity.per ?? (isEstimateProperty(horizon) ? read(horizon.estimates[0]?.best)?.amount : undefined);
    if (hours === undefined || hours <= 0) {
        return undefined;
    }
    if (quantity.dimension === 'number') {
        return quantity.per === undefined ? undefined : size(quantity);
    }
    return quantity.dimension === 'share' ? -Math.log1p(-Math.min(1, quantity.amount)) / hours : undefined;
}
