import { compare, type Effect, type Estimate, type Measure, type Value } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Context } from '../context.js';
import { ordered, type Corners } from '../corners.js';
import { groupBy } from '../lookup.js';

/** An effect with the measure it belongs to. */
export interface MeasureEffect {
    readonly measure: Measure;
    readonly effect: Effect;
}

/** Effects on likelihood and impact by the threat or campaign that they are on. */
export type EffectsOn = Map<string, MeasureEffect[]>;

/** All effects of measures with a status, in the order of measures. A measure without a status has no effect anywhere. */
export function effectsByTarget(measures: Measure[]): EffectsOn {
    const counted = [...measures]
        .sort((a, b) => compare(a.id, b.id))
        .filter(measure => measure.status !== undefined)
        .flatMap(measure => measure.effects.map(effect => ({ measure, effect })))
        .filter(({ effect }) => effect.aspect === 'likelihood' || effect.aspect === 'impact');
    return groupBy(counted, ({ effect }) => [effect.target]);
}

/** Effects on one property, sorted by how they apply: at most one `=`, then factors, then sums, then steps in classes. */
export interface Combined {
    readonly set: MeasureEffect | undefined;
    readonly factors: readonly MeasureEffect[];
    readonly sums: readonly MeasureEffect[];
    readonly steps: readonly MeasureEffect[];
}

export function combine(context: Pick<Context, 'note'>, target: string, effects: readonly MeasureEffect[]): Combined {
    const sets = effects.filter(each => each.effect.operator === '=');
    if (sets.length > 1) {
        for (const { measure, effect } of sets) {
            const others = sets.filter(each => each.measure.id !== measure.id).map(each => each.measure.id);
            context.note({
                kind: 'effect_conflict',
                id: measure.id,
                at: effect.at,
                message: message('scoring.effectsConflict', { aspect: effect.aspect, target, others })
            });
        }
    }
    const added = effects.filter(each => each.effect.operator === '+=' || each.effect.operator === '-=');
    return {
        set: sets.length === 1 ? sets[0] : undefined,
        factors: effects.filter(each => each.effect.operator === '*='),
        sums: added.filter(each => !each.effect.inClasses),
        steps: added.filter(each => each.effect.inClasses)
    };
}

/** The amount of an effect at a corner of its result: what is subtracted counts at its high for the low. */
export function amountAt({ effect }: MeasureEffect, corner: 'low' | 'best' | 'high'): Value | undefined {
    const { amount, operator } = effect;
    if (!amount) {
        return undefined;
    }
    const at = operator !== '-=' || corner === 'best' ? corner : corner === 'low' ? 'high' : 'low';
    return cornerOf(amount, at);
}

function cornerOf(estimate: Estimate, corner: 'low' | 'best' | 'high'): Value | undefined {
    return estimate[corner] ?? estimate.best ?? estimate.low ?? estimate.high;
}

/** The plain number of an effect at a corner, negative for `-=`. */
export function numberAt(each: MeasureEffect, corner: 'low' | 'best' | 'high'): number {
    const value = amountAt(each, corner);
    const amount = value?.type === 'quantity' ? value.amount : each.effect.operator === '*=' ? 1 : 0;
    return each.effect.operator === '-=' ? -amount : amount;
}

/** How many classes the steps go up (down: negative) at a corner. */
export function stepsAt(steps: readonly MeasureEffect[], corner: 'low' | 'best' | 'high'): number {
    return Math.round(steps.reduce((sum, each) => sum + numberAt(each, corner), 0));
}

/** What no effect goes beyond. */
export type EffectLimit = 'zero' | 'certainty' | 'whole' | 'lowest_class' | 'highest_class';

/**
 * Says which effects go beyond a limit: those that do so alone, else all that push towards it, which do so together.
 * @param pushing the effects that push towards the limit
 * @param alone whether one of them goes beyond it with no other
 */
export function noteClamped(
    context: Pick<Context, 'note'>,
    target: string,
    pushing: readonly MeasureEffect[],
    alone: (each: MeasureEffect) => boolean,
    limit: EffectLimit
): void {
    const own = pushing.filter(alone);
    for (const each of own.length > 0 ? own : pushing) {
        const { measure, effect } = each;
        const others =
            own.length > 0
                ? []
                : [...new Set(pushing.filter(other => other !== each).map(other => other.measure.id))].filter(id => id !== measure.id);
        context.note({
            kind: 'effect_clamped',
            id: measure.id,
            at: effect.at,
            message: message('scoring.effectClamped', { aspect: effect.aspect, target, limit, others })
        });
    }
}

/** Says which steps go beyond the lowest or highest class. @param step all of them together, from `position`; the highest class is `top` */
export function noteStepsClamped(
    context: Pick<Context, 'note'>,
    target: string,
    steps: readonly MeasureEffect[],
    corner: 'low' | 'best' | 'high',
    step: number,
    position: number,
    top: number
): void {
    const down = step < 0;
    const beyond = (each: MeasureEffect): boolean => {
        const to = position + Math.round(numberAt(each, corner));
        return down ? to < 0 : to > top;
    };
    noteClamped(
        context,
        target,
        steps.filter(each => numberAt(each, corner) < 0 === down),
        beyond,
        down ? 'lowest_class' : 'highest_class'
    );
}

export function noteNotApplicable(context: Pick<Context, 'note'>, target: string, { measure, effect }: MeasureEffect, why: Message): void {
    context.note({
        kind: 'effect_not_applicable',
        id: measure.id,
        at: effect.at,
        message: message('scoring.effectNotApplied', { aspect: effect.aspect, target, why })
    });
}

/** Applies a function corner by corner and puts the results in order. */
export function eachCorner<T>(
    corners: Corners<T>,
    compare: (a: T, b: T) => number,
    f: (value: T, corner: 'low' | 'best' | 'high') => T
): Corners<T> {
    return ordered(
        {
            low: f(corners.low, 'low'),
            best: corners.best === undefined ? undefined : f(corners.best, 'best'),
            high: f(corners.high, 'high')
        },
        compare
    );
}
