import type { ConditionPart } from '../results/condition-part.js';
import type { Judgement } from '../results/judgement.js';
import { partsOf } from './parts.js';
import { asksInCircle, rulesInCycles, scopeFor, scopeOf } from './rules.js';
import { worldOf, type WorldParts } from './world.js';

/** A judgement with each condition in its parts, for those who read why. Findings do without: judging takes a fifth less so. */
export function withConditions(parts: WorldParts, { rules, expectations, ...others }: Judgement): Judgement {
    const { model } = parts,
        world = worldOf(parts),
        cyclic = rulesInCycles(model.rules),
        byId = new Map(model.rules.map(each => [each.id, each]));
    return {
        ...others,
        rules: rules.map(rule => {
            const stated = byId.get(rule.id);
            const of = (element: string, result: ConditionPart['result']): ConditionPart | undefined =>
                stated?.condition && partsOf(world, scopeFor(stated, element), stated.condition, result);
            return {
                ...rule,
                findings: rule.findings.map(({ trace, ...each }) => ({ ...each, condition: of(each.element, 'holds'), trace })),
                verdicts: rule.verdicts.map(({ trace, ...each }) => ({ ...each, condition: of(each.element, 'holds'), trace })),
                notJudged: rule.notJudged.map(each => ({ ...each, condition: of(each.element, 'cannot_be_judged') }))
            };
        }),
        expectations: expectations.map(({ trace, otherwise, ...each }, k) => {
            const condition = model.expectations[k]?.condition;
            const isJudged = condition !== undefined && asksInCircle(condition, cyclic) === undefined;
            return {
                ...each,
                condition: isJudged ? partsOf(world, scopeOf([], new Map()), condition, each.result) : undefined,
                trace,
                ...(otherwise ? { otherwise } : {})
            };
        })
    };
}
