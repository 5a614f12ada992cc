import type { Lookup } from '../lookup.js';
import { reaches } from '../number.js';
import { caveats, type Formula } from '../results/figure.js';
import type { AssumedCriteria, Certainty, Disrupted, DisruptionFigure } from '../results/impact.js';
import type { Harmed } from './criterion.js';
import type { Aggregate } from './interest.js';
import { wholeDisrupted, type Whole } from './whole.js';
import { combineTerms, termsOf } from './aggregate.js';
import { classValue, place } from './scale.js';

/** Whether harm to an interest is a disruption of society (formulas `disruption.*`); undefined where the method has no test. */
export function interestDisrupted(
    look: Lookup,
    harmed: readonly Harmed[],
    aggregate: Aggregate,
    whole: Whole | undefined
): Disrupted | undefined {
    const { method } = look;
    const from = method?.disruptionFrom;
    if (!method || from === undefined || method.disruption === 'none') {
        return undefined;
    }
    return method.disruption === 'any_criterion'
        ? whole
            ? wholeDisrupted(look, whole, harmed, from)
            : worst(harmed.map(each => criterionDisrupted(each, from)))
        : byValue(look, harmed, aggregate, from);
}

/** One criterion at the class or worse: at best, only at high, or not at all; unknown where it is not judged. */
function criterionDisrupted({ scale, corners }: Harmed, from: string): Disrupted {
    const limit = place(scale, from)?.position;
    if (limit === undefined) {
        return 'unknown';
    }
    if (!corners) {
        return 'unknown';
    }
    if (corners.best === undefined) {
        return reaches(corners.low.position, limit) ? 'yes' : reaches(corners.high.position, limit) ? 'unknown' : 'no';
    }
    return reaches(corners.best.position, limit) ? 'yes' : reaches(corners.high.position, limit) ? 'possible' : 'no';
}

/** The value of the interest at the value of the class or higher. What is not judged counts as X first, then as the top class. */
function byValue(look: Lookup, harmed: readonly Harmed[], { combined, measure }: Aggregate, from: string): Disrupted {
    const at = look.impactScale && place(look.impactScale, from);
    const limit = at && (measure.in === 'position' ? at.position : classValue(at));
    if (!combined || limit === undefined || measure.in === 'money') {
        return 'unknown';
    }
    const { low, best, high } = combined.corners;
    if (best !== undefined) {
        return reaches(best, limit) ? 'yes' : reaches(high, limit) ? 'possible' : 'no';
    }
    const judged = harmed.map(each => (each.corners?.best === undefined ? { ...each, corners: notHarmed(each) } : each));
    const read = termsOf(
        judged,
        id => look.method?.weights.find(each => each.target === id)?.weight ?? 1,
        look.method?.interestValue ?? 'mean',
        false
    );
    const known = 'reason' in read ? undefined : combineTerms(read.terms, look.method?.interestValue ?? 'mean')?.corners;
    if (reaches(known?.best ?? low, limit)) {
        return 'yes';
    }
    return known && reaches(known.high, limit) ? 'possible' : reaches(high, limit) ? 'unknown' : 'no';
}

function notHarmed({ corners }: Harmed): NonNullable<Harmed['corners']> {
    const low = corners?.low ?? { class: 'X', position: -1, order: -1, value: 0, formula: 'impact.class' as const };
    return { low, best: low, high: low };
}

/** Whether the method says what disrupts society. */
export function testsForDisruption({ method }: Lookup): boolean {
    return method !== undefined && method.disruption !== 'none' && method.disruptionFrom !== undefined;
}

const ORDER: Disrupted[] = ['yes', 'possible', 'unknown', 'no'];

/** yes before possible before unknown before no. */
export function worst(of: (Disrupted | undefined)[]): Disrupted {
    return ORDER.find(each => of.includes(each)) ?? 'no';
}

export function disruptionFigure(
    look: Lookup,
    interests: Map<string, Disrupted | undefined>,
    assumed: AssumedCriteria | undefined,
    certainty: Certainty | undefined
): DisruptionFigure | undefined {
    const { method } = look;
    if (!method || method.disruptionFrom === undefined || method.disruption === 'none') {
        return undefined;
    }
    const formula: Formula = `disruption.${method.disruption}`;
    const result = worst([...interests.values()]);
    return {
        result,
        from: method.disruptionFrom,
        assumed,
        certainty,
        formula,
        inputs: [...interests.entries()].filter(([, each]) => each === result).map(([id]) => ({ id })),
        restsOn: caveats([method])
    };
}
