import { likelihoodInForce, type Estimate, type StatedLikelihood, type Threat } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import type { LikelihoodFigure } from '../results/likelihood.js';
import { likelihoodFigure } from './likelihood-figure.js';
import { assessedIn, statedLikelihoods } from './stated-likelihood.js';

/** What a likelihood holds for: one nature, one area, or a later year. */
export type LikelihoodPart = Pick<StatedLikelihood, 'nature' | 'scope' | 'year'>;

/**
 * The likelihood of a part of a threat as it is stated, on the scale of the method, before what measures do to it; nothing where none is stated. Of
 * several years that of the assessment, unless one is asked for. In an area where only natures are judged, these are joined (formula
 * `likelihood.natures`).
 */
export function partLikelihood(look: Lookup, threat: Threat, part: LikelihoodPart): LikelihoodFigure | undefined {
    const { nature, scope, year } = part;
    const stated = statedOf(look, threat, part);
    const context = { look, note: () => undefined };
    if (!stated) {
        const joint = nature === undefined && year === undefined ? statedLikelihoods(look, threat, [], scope) : undefined;
        return joint && joint.parts.length > 0 ? likelihoodFigure(context, threat.id, joint, []) : undefined;
    }
    const whole = { estimates: [{ estimate: stated, by: { id: threat.id, at: stated.at } }], pooled: false };
    const own = nature === undefined ? threat : { ...threat, nature, natures: undefined };
    return likelihoodFigure(context, threat.id, { threat: own, whole, parts: [] }, []);
}

/** The estimate behind it: of a threat with one nature that of the whole is that of its nature. */
export function statedOf(look: Lookup, threat: Threat, { nature, scope, year }: LikelihoodPart): Estimate | undefined {
    const all = threat.likelihoods ?? (threat.likelihood ? [{ value: threat.likelihood }] : []);
    const found = (of: LikelihoodPart['nature']): Estimate | undefined =>
        year === undefined
            ? likelihoodInForce(all, assessedIn(look), { nature: of, scope })?.value
            : all.find(each => each.nature === of && each.scope === scope && each.year === year)?.value;
    const isOnly = nature !== undefined && threat.natures === undefined && threat.nature === nature;
    return found(nature) ?? (isOnly ? found(undefined) : undefined);
}
