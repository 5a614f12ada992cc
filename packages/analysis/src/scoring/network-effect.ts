import { compare, type Dependency, type Effect, type Estimate, type Measure, type Node, type Quantity, type RiskModel } from '@nvs/model';
import { message } from '@nvs/words';
import type { Context } from '../context.js';
import { groupBy } from '../lookup.js';
import { daysOf } from '../measures/days.js';
import { addedIn, BEFORE } from '../measures/states.js';
import type { RiskState } from '../results/figure.js';
import { amountAt, combine, noteClamped, noteNotApplicable, type EffectLimit, type MeasureEffect } from './effect.js';

type Aspect = Exclude<Effect['aspect'], 'likelihood' | 'impact' | 'existing'>;
type Property = 'buffer' | 'refill' | 'substitution' | 'strength' | 'needs' | 'restore' | 'restart' | 'failure' | 'failsToStart';
const hours = (amount: number): Quantity => ({ type: 'quantity', dimension: 'duration', amount, text: '' });
const share = (amount: number): Quantity => ({ type: 'quantity', dimension: 'share', amount, text: '' });

/** The property behind an aspect, and what counts where it is not stated; without such a value there is nothing to change. */
const PROPERTIES: Readonly<
    Partial<Record<Aspect, { readonly of: 'node' | 'dependency'; readonly property: Property; readonly unstated?: Quantity }>>
> = {
    buffer: { of: 'dependency', property: 'buffer', unstated: hours(0) },
    refill: { of: 'dependency', property: 'refill', unstated: hours(0) },
    substitution: { of: 'dependency', property: 'substitution' },
    strength: { of: 'dependency', property: 'strength', unstated: share(1) },
    needs: { of: 'dependency', property: 'needs', unstated: share(1) },
    restore: { of: 'node', property: 'restore' },
    restart: { of: 'node', property: 'restart', unstated: hours(0) },
    failure: { of: 'node', property: 'failure' },
    fails_to_start: { of: 'node', property: 'failsToStart' }
};

/** A model with its network as it is in a state, and the measures that made it so. */
export interface NetworkState {
    readonly model: RiskModel;
    readonly measures: readonly string[];
}

/** The network after the measures that a state adds to what is typed (formula `measure.network`): the model itself where none changes it. */
export function networkIn(model: RiskModel, state: RiskState, note: Context['note'] = () => undefined): NetworkState {
    const effects = measuresIn(model, state).flatMap(measure =>
        measure.effects.filter(changesNetwork).map(effect => ({ measure, effect }))
    );
    if (effects.length === 0) {
        return { model, measures: [] };
    }
    const byTarget = groupBy(effects, each => [each.effect.target]);
    return {
        model: {
            ...model,
            nodes: model.nodes.map(each => changed({ note }, each, byTarget.get(each.id) ?? [])),
            dependencies: model.dependencies.map(each => changed({ note }, each, byTarget.get(each.id) ?? []))
        },
        measures: [...new Set(effects.map(each => each.measure.id))]
    };
}

/** Whether the network of a state differs from that of the one before it. */
export function addsToNetwork(model: RiskModel, state: keyof typeof BEFORE): boolean {
    return adds(model, state, changesNetwork);
}

/** Whether what needs what differs in a state from the one before it. All other effects change how long something takes, or how likely it is. */
export function addsToNeeds(model: RiskModel, state: keyof typeof BEFORE): boolean {
    return adds(model, state, ({ aspect }) => NEEDS.has(aspect));
}

const NEEDS: ReadonlySet<Effect['aspect']> = new Set(['strength', 'needs', 'supply', 'requirement']);

function adds(model: RiskModel, state: keyof typeof BEFORE, changes: (effect: Effect) => boolean): boolean {
    const [before, after] = [measuresIn(model, BEFORE[state], changes), measuresIn(model, state, changes)];
    return before.length !== after.length || after.some((each, i) => each !== before[i]);
}

/** Measures whose effects on the network a state adds to what is typed. */
export function measuresIn(model: RiskModel, state: RiskState, changes: (effect: Effect) => boolean = changesNetwork): Measure[] {
    const judged = [...model.assessments].sort((a, b) => compare(a.id, b.id))[0]?.judged ?? 'with_measures';
    const added = addedIn(daysOf(model), state, judged);
    return [...model.measures].sort((a, b) => compare(a.id, b.id)).filter(each => added?.(each) && each.effects.some(changes));
}

export const changesNetwork = ({ aspect }: Effect): boolean => aspect !== 'likelihood' && aspect !== 'impact' && aspect !== 'existing';

function changed<T extends Node | Dependency>(context: Pick<Context, 'note'>, element: T, effects: readonly MeasureEffect[]): T {
    let result = element;
    for (const [aspect, all] of groupBy(effects, each => [each.effect.aspect])) {
        result = afterAspect(context, result, aspect, all);
    }
    return result;
}

function afterAspect<T extends Node | Dependency>(
    context: Pick<Context, 'note'>,
    element: T,
    aspect: string,
    effects: readonly MeasureEffect[]
): T {
    if (aspect === 'supply' || aspect === 'requirement') {
        const { set } = combine(context, element.id, effects);
        const { supply, requirement } = set?.effect ?? {};
        return supply ? { ...element, supply } : requirement && element.kind === 'dependency' ? { ...element, on: requirement } : element;
    }
    const known = Object.entries(PROPERTIES).find(([name]) => name === aspect)?.[1];
    if (!known || (known.of === 'dependency') !== (element.kind === 'dependency')) {
        return element;
    }
    const stated: Partial<Record<Property, Estimate | undefined>> = element;
    const after = estimateAfter(context, element, stated[known.property], known.unstated, effects);
    return after ? { ...element, [known.property]: after } : element;
}

type Corner = 'low' | 'best' | 'high';

/** At most one `=`, then factors, then sums, corner by corner; what goes beyond its limits stops there. Undefined where nothing changes. */
export function estimateAfter(
    context: Pick<Context, 'note'>,
    { id, at }: Pick<Node, 'id' | 'at'>,
    stated: Estimate | undefined,
    unstated: Quantity | undefined,
    effects: readonly MeasureEffect[]
): Estimate | undefined {
    const { set, factors, sums, steps } = combine(context, id, effects);
    steps.forEach(each => noteNotApplicable(context, id, each, message('scoring.notInClasses')));
    const before = (corner: Corner): Quantity | undefined => {
        const assigned = set && amountAt(set, corner);
        const value = assigned ?? (stated ? stated[corner] : unstated);
        return value?.type === 'quantity' ? value : undefined;
    };
    if (!before('low') || !before('high')) {
        effects.forEach(each => noteNotApplicable(context, id, each, message(stated ? 'scoring.isWithheld' : 'scoring.isNotStated')));
        return undefined;
    }
    const like = (a: Quantity, b: Quantity): boolean =>
        a.dimension === b.dimension && a.per === b.per && (a.dimension !== 'other' || a.unit === b.unit);
    const usable = sums.filter(each => {
        const amount = amountAt(each, 'best'),
            value = before('low');
        const same = amount?.type === 'quantity' && value !== undefined && like(amount, value);
        if (!same) {
            noteNotApplicable(context, id, each, message('scoring.amountUnlike'));
        }
        return same;
    });
    let clamped: { limit: EffectLimit; pushing: readonly MeasureEffect[]; alone: (each: MeasureEffect) => boolean } | undefined;
    const after = (corner: Corner): Quantity | undefined => {
        const value = before(corner);
        if (!value) {
            return undefined;
        }
        const product = factors.reduce((amount, each) => amount * numberOf(each, corner, 1), value.amount);
        const added = (each: MeasureEffect): number => (each.effect.operator === '-=' ? -1 : 1) * numberOf(each, corner, 0);
        const amount = usable.reduce((sum, each) => sum + added(each), product);
        const kept = Math.min(value.dimension === 'share' ? 1 : Infinity, Math.max(0, amount));
        if (kept !== amount) {
            const base = factors.reduce((all, each) => all * Math.min(1, numberOf(each, corner, 1)), value.amount);
            clamped =
                amount < 0
                    ? { limit: 'zero', pushing: usable.filter(each => added(each) < 0), alone: each => product + added(each) < 0 }
                    : {
                          limit: 'whole',
                          pushing: [...factors.filter(each => numberOf(each, corner, 1) > 1), ...usable.filter(each => added(each) > 0)],
                          alone: each => (each.effect.operator === '*=' ? base * numberOf(each, corner, 1) : base + added(each)) > 1
                      };
        }
        return { ...value, amount: kept };
    };
    const values = [after('low'), after('best'), after('high')];
    const [low, high] = values
        .flatMap(each => each ?? [])
        .reduce<[Quantity | undefined, Quantity | undefined]>(
            ([least, most], each) => [
                least && least.amount <= each.amount ? least : each,
                most && most.amount >= each.amount ? most : each
            ],
            [undefined, undefined]
        );
    if (clamped !== undefined) {
        noteClamped(context, id, clamped.pushing, clamped.alone, clamped.limit);
    }
    const from = stated ?? effects[0]?.effect.amount;
    return {
        low,
        best: values[1],
        high,
        ranged: low?.amount !== high?.amount,
        withheld: values[1] === undefined,
        provenance: from?.provenance ?? { sources: [], judgedBy: [] },
        at: from?.at ?? at
    };
}

function numberOf(each: MeasureEffect, corner: Corner, otherwise: number): number {
    const amount = amountAt(each, corner);
    return amount?.type === 'quantity' ? amount.amount : otherwise;
}
