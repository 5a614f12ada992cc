import { isBand, type Estimate, type Threat } from '@nvs/model';
import { message } from '@nvs/words';
import type { LikelihoodFigure, LikelihoodPoint } from '../../results/likelihood.js';
import { partLikelihood, statedOf, type LikelihoodPart } from '../../scoring/part-likelihood.js';
import { place, type Place } from '../../scoring/scale.js';
import { missing, type InParts, type PartAsked, type ScalePoint, type Value } from '../value.js';
import type { World } from '../world.js';
import type { What } from './member.js';
import { hasParts, NATURES, spelt } from './parts.js';

/** A likelihood that was worked out, as a value: a place on the scale, or why there is none. */
export function ofLikelihood(world: World, figure: LikelihoodFigure, estimate: Estimate | undefined, what: What): Value {
    const scale = world.look.likelihoodScale;
    const { low, best, high, status, horizon } = figure;
    if (!scale || !low || !high) {
        return status === 'withheld'
            ? missing(message('ruleReasons.withheld', { what }), true)
            : missing(status === 'not_usable' ? message('ruleReasons.notRead', { what }) : message('ruleReasons.notJudged', { what }));
    }
    const point = (each: LikelihoodPoint): ScalePoint => {
        const at: Place | undefined = each.class === undefined ? undefined : place(scale, each.class, each.sub);
        return {
            name: at ? [each.class, each.sub].filter(Boolean).join('.') : String(each.value ?? ''),
            order: at?.order ?? -1,
            value: each.value
        };
    };
    return {
        type: 'scale',
        scale: scale.id,
        measure: 'likelihood',
        horizon,
        low: point(low),
        best: best && point(best),
        high: point(high),
        provenance: estimate?.provenance,
        withheld: estimate?.withheld,
        band: isBand(estimate)
    };
}

/** The likelihood with what is stated of its parts: `likelihood.intentional`, `likelihood.in(saba)`. */
export function withParts(world: World, threat: Threat, whole: Value, what: What): Value {
    const of = (part: LikelihoodPart): Value => {
        const figure = partLikelihood(world.look, threat, part);
        const asked: What = { ...what, member: spelt(world, what.member, part) };
        const value = figure
            ? ofLikelihood(world, figure, statedOf(world.look, threat, part), asked)
            : missing(message('ruleReasons.notGiven', { what: asked }));
        return part.nature === undefined || part.scope !== undefined || part.year !== undefined ? value : inPlaces(value, part);
    };
    const inPlaces = (value: Value, { nature }: LikelihoodPart): Value =>
        hasParts(value) ? { ...value, part: (member, asked) => within(member, asked, nature) } : value;
    const within = (member: string, asked: PartAsked | undefined, nature: LikelihoodPart['nature']): Value | undefined =>
        member === 'in' && asked ? of({ nature, scope: asked.element, year: asked.year }) : undefined;
    const part: InParts['part'] = (member, asked) => {
        const nature = NATURES.find(each => each === member);
        return nature ? of({ nature }) : within(member, asked, undefined);
    };
    return hasParts(whole) ? { ...whole, part } : whole;
}
