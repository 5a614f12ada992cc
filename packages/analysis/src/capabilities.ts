import { compare, type Capability, type Estimate, type Quantity, type RiskModel } from '@nvs/model';
import type { Context } from './context.js';
import type { Corners } from './corners.js';
import { exact, subtract, toNumber } from './exact.js';
import { groupBy } from './lookup.js';
import type { CapabilityResult } from './results/capability.js';
import type { RiskState } from './results/figure.js';
import { estimateAfter, measuresIn } from './scoring/network-effect.js';

/**
 * What is required of each capability, what exists and what is missing, by id, and for each case that it is required for: first in general. Where planned or
 * proposed measures change what exists, after them too. Formula `capability.gap`.
 */
export function capabilityResults(model: RiskModel): CapabilityResult[] {
    const after = (state: RiskState): ReadonlyMap<string, Capability> =>
        new Map(capabilitiesIn(model, state).flatMap(each => (each.kind === 'capability' ? [[each.id, each]] : [])));
    const [residual, whatIf] = [after('residual'), after('what_if')];
    return [...after('current').values()]
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(each => {
            const { required, requiredFor = [] } = each;
            const cases = [
                ...(required || requiredFor.length === 0 ? [{ for: undefined, value: required }] : []),
                ...[...requiredFor].sort((a, b) => compare(a.for, b.for))
            ];
            return cases.map((of): CapabilityResult => {
                const then = [residual.get(each.id), whatIf.get(each.id)] as const;
                return {
                    id: each.id,
                    ...(of.for === undefined ? {} : { for: of.for }),
                    at: of.for === undefined ? each.at : (of.value?.at ?? each.at),
                    ...gapOf(of.value, each.existing),
                    ...(then[0] && then[0].existing !== each.existing ? { residual: afterwards(of.value, then[0]) } : {}),
                    ...(then[1] && then[1].existing !== then[0]?.existing ? { what_if: afterwards(of.value, then[1]) } : {}),
                    formula: 'capability.gap'
                };
            });
        });
}

/** What is carried, with what exists of capabilities after the measures that a state adds to what is typed. The same where none changes it. */
export function capabilitiesIn(model: RiskModel, state: RiskState, note: Context['note'] = () => undefined): RiskModel['reserved'] {
    const effects = measuresIn(model, state, each => each.aspect === 'existing').flatMap(measure =>
        measure.effects.filter(each => each.aspect === 'existing').map(effect => ({ measure, effect }))
    );
    const byTarget = groupBy(effects, each => [each.effect.target]);
    return model.reserved.map(each => {
        const own = each.kind === 'capability' ? byTarget.get(each.id) : undefined;
        const existing = own && each.kind === 'capability' ? estimateAfter({ note }, each, each.existing, undefined, own) : undefined;
        return existing && each.kind === 'capability' ? { ...each, existing } : each;
    });
}

type Gap = Pick<CapabilityResult, 'state' | 'dimension' | 'unit' | 'per' | 'required' | 'existing' | 'gap'>;

function afterwards(required: Estimate | undefined, { existing: there }: Capability): NonNullable<CapabilityResult['residual']> {
    const { state, existing, gap } = gapOf(required, there);
    return { state, ...(existing ? { existing } : {}), ...(gap ? { gap } : {}) };
}

function gapOf(required: Estimate | undefined, existing: Estimate | undefined): Gap {
    const [needed, there] = [quantitiesOf(required), quantitiesOf(existing)];
    if (!needed || !there) {
        const withheld = [required, existing].some(each => each?.withheld && !quantitiesOf(each));
        const { dimension, unit, per } = needed?.low ?? there?.low ?? {};
        return {
            state: withheld ? 'withheld' : 'not_stated',
            ...(dimension === undefined ? {} : { dimension }),
            ...(unit === undefined ? {} : { unit }),
            ...(per === undefined ? {} : { per }),
            ...amounts({ required: needed, existing: there })
        };
    }
    const { dimension, unit, per } = needed.low;
    if (dimension !== there.low.dimension || unit !== there.low.unit || per !== there.low.per) {
        return { state: 'not_comparable' };
    }
    const gap = {
        low: less(needed.low, there.high),
        ...(needed.best && there.best ? { best: less(needed.best, there.best) } : {}),
        high: less(needed.high, there.low)
    };
    return {
        state: gap.low > 0 ? 'short' : gap.high <= 0 ? 'enough' : 'may_be_short',
        dimension,
        ...(unit === undefined ? {} : { unit }),
        ...(per === undefined ? {} : { per }),
        ...amounts({ required: needed, existing: there }),
        gap
    };
}

/** The difference as typed: of equal amounts it is 0. */
const less = (a: Quantity, b: Quantity): number => toNumber(subtract(exact(a.amount), exact(b.amount)));

/** The three numbers of an estimate. Undefined: not stated, or withheld without limits. */
function quantitiesOf(estimate: Estimate | undefined): Corners<Quantity> | undefined {
    const [low, best, high] = [estimate?.low, estimate?.best, estimate?.high].map(each => (each?.type === 'quantity' ? each : undefined));
    return low && high ? { low, best, high } : undefined;
}

function amounts(
    parts: Readonly<Record<'required' | 'existing', Corners<Quantity> | undefined>>
): Pick<CapabilityResult, 'required' | 'existing'> {
    const numbers = (corners: Corners<Quantity>): NonNullable<CapabilityResult['gap']> => ({
        low: corners.low.amount,
        ...(corners.best ? { best: corners.best.amount } : {}),
        high: corners.high.amount
    });
    return {
        ...(parts.required ? { required: numbers(parts.required) } : {}),
        ...(parts.existing ? { existing: numbers(parts.existing) } : {})
    };
}
