import type { Campaign, Dependency, Threat } from '@nvs/model';
import { message } from '@nvs/words';
import type { AssumedCriteria, ImpactFigure } from '../../results/impact.js';
import { concernImpact, type Worry } from '../../scoring/concerns.js';
import { partImpact, type ImpactPart } from '../../scoring/part-impact.js';
import { place } from '../../scoring/scale.js';
import { missing, type ScalePoint, type Unsure, type Value } from '../value.js';
import type { World } from '../world.js';
import type { What } from './member.js';
import { hasParts, spelt } from './parts.js';

/** What is assumed stands beside every figure that rests on it. */
export function unsure(assumed: AssumedCriteria | undefined): Unsure {
    return assumed ? { unsure: message('assumptions.asAssumed', assumed) } : {};
}

/** An overall impact as a value: a place on the scale; undefined where there is none. */
export function ofImpact({ look: { impactScale: scale } }: World, impact: ImpactFigure | undefined): Value | undefined {
    const overall = impact?.overall;
    if (!scale || !overall?.low || !overall.high) {
        return undefined;
    }
    const point = (each: { index?: number | undefined; value?: number | undefined; class?: string | undefined }): ScalePoint => ({
        name: each.class ?? 'X',
        order: each.index ?? (each.class === undefined || each.class === 'X' ? -1 : (place(scale, each.class)?.order ?? -1)),
        value: each.value
    });
    return {
        type: 'scale',
        scale: scale.id,
        measure: 'impact',
        low: point(overall.low),
        best: overall.best && point(overall.best),
        high: point(overall.high),
        withheld: overall.status === 'withheld',
        band: overall.status === 'limits',
        ...unsure(overall.assumed)
    };
}

/** The impact with what is stated of its parts: `impact.in(saba)`, `impact.in(saba, 2030)`. */
export function impactInParts(world: World, event: Threat | Campaign, whole: Value, what: What): Value {
    const figureOf = (part: ImpactPart): ImpactFigure | undefined =>
        event.kind === 'threat'
            ? partImpact(world.look, event, part)
            : part.year === undefined
              ? world.figures.risks(event.id).find(each => each.scope === part.scope)?.current.impact
              : undefined;
    const of = (part: ImpactPart): Value => {
        const asked: What = { ...what, member: spelt(world, what.member, part) };
        return ofImpact(world, figureOf(part)) ?? missing(message('ruleReasons.notGiven', { what: asked }));
    };
    return hasParts(whole)
        ? { ...whole, part: (member, asked) => (member === 'in' && asked ? of({ scope: asked.element, year: asked.year }) : undefined) }
        : whole;
}

/** What access or coercion harms, by the worry that is asked for: `d.impact.access`. Of the dependency as a whole there is none. */
export function ofConcerns(world: World, dependency: Dependency, what: What): Value {
    const of = (concern: Worry): Value => {
        const asked: What = { ...what, member: `${what.member}.${concern}` };
        return (
            ofImpact(world, concernImpact(world.look, dependency, concern)) ?? missing(message('ruleReasons.notJudged', { what: asked }))
        );
    };
    return {
        ...missing(message('ruleReasons.whichConcern', { what })),
        part: member => (member === 'access' || member === 'coercion' ? of(member) : undefined)
    };
}
