import { compare, type Capability, type Estimate, type Quantity, type RiskModel } from '@nvs/model';
import type { Corners } from './corners.js';
import { exact, subtract, toNumber } from './exact.js';
import type { CapabilityResult } from './results/capability.js';

/** What is required of each capability, what exists and what is missing, by id. Formula `capability.gap`. */
export function capabilityResults(model: RiskModel): CapabilityResult[] {
    return model.reserved.flatMap(each => (each.kind === 'capability' ? [capabilityResult(each)] : [])).sort((a, b) => compare(a.id, b.id));
}

function capabilityResult({ id, at, required, existing }: Capability): CapabilityResult {
    const row = { id, at, formula: 'capability.gap' as const };
    const [needed, there] = [quantitiesOf(required), quantitiesOf(existing)];
    if (!needed || !there) {
        const withheld = [required, existing].some(each => each?.withheld && !quantitiesOf(each));
        return { ...row, state: withheld ? 'withheld' : 'not_stated', ...amounts({ required: needed, existing: there }) };
    }
    const { dimension, unit, per } = needed.low;
    if (dimension !== there.low.dimension || unit !== there.low.unit || per !== there.low.per) {
        return { ...row, state: 'not_comparable' };
    }
    const gap = {
        low: less(needed.low, there.high),
        ...(needed.best && there.best ? { best: less(needed.best, there.best) } : {}),
        high: less(needed.high, there.low)
    };
    return {
        ...row,
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
