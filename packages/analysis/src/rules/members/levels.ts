import type { Actor, LevelEstimate, Threat } from '@nvs/model';
import { message } from '@nvs/words';
import { exact } from '../../exact.js';
import { asWritten, elements, missing, word, type InParts, type Value } from '../value.js';
import type { World } from '../world.js';
import { optionalElement, type Member, type What } from './member.js';

/** An estimate of a level: the best of it, with its limits and who stands behind it as parts; of a band only these. */
function ofLevel(world: World, id: string | undefined, estimate: LevelEstimate | undefined, what: What): Value {
    if (!estimate) {
        return optionalElement(id, what);
    }
    const { bestLevel, lowLevel, highLevel } = estimate;
    const part: InParts['part'] = member => {
        switch (member) {
            case 'low':
                return { type: 'element', id: lowLevel };
            case 'high':
                return { type: 'element', id: highLevel };
            case 'best':
                return bestLevel === undefined ? missing(message('ruleReasons.noBest')) : { type: 'element', id: bestLevel };
            case 'rank_value':
                return ranksOf(world, estimate, what);
            default:
                return behind(estimate, member);
        }
    };
    const name = (of: string): string => world.elements.get(of)?.name ?? of;
    const limits = message('ruleValues.range', { low: name(lowLevel), high: name(highLevel) });
    return bestLevel === undefined
        ? { ...missing(message('ruleReasons.limitsOf', { limits })), part }
        : { type: 'element', id: bestLevel, part };
}

/** The order of the level, with that of its limits. */
function ranksOf({ elements: all }: World, { bestLevel, lowLevel, highLevel }: LevelEstimate, what: What): Value {
    const rank = (id: string): number | undefined => {
        const level = all.get(id);
        return level?.kind === 'level' ? level.rank : undefined;
    };
    const [low, best, high] = [rank(lowLevel), bestLevel === undefined ? undefined : rank(bestLevel), rank(highLevel)];
    return low === undefined || high === undefined || (bestLevel !== undefined && best === undefined)
        ? missing(message('ruleReasons.notGiven', { what: { ...what, member: `${what.member}.rank_value` } }))
        : { type: 'number', dimension: 'number', low: exact(low), best: best === undefined ? undefined : exact(best), high: exact(high) };
}

function behind({ provenance }: LevelEstimate, member: string): Value | undefined {
    switch (member) {
        case 'source':
            return elements(provenance.sources);
        case 'judged_by':
            return elements(provenance.judgedBy);
        case 'confidence':
            return provenance.confidence === undefined ? missing(message('ruleReasons.noConfidence')) : word(provenance.confidence);
        case 'because':
            return provenance.because === undefined
                ? missing(message('ruleReasons.noReason'))
                : { type: 'text', value: provenance.because, said: asWritten(provenance.because) };
        case 'judged_on':
            return provenance.judgedOn === undefined ? missing(message('ruleReasons.noDay')) : { type: 'date', value: provenance.judgedOn };
        default:
            return undefined;
    }
}

/** What an actor wants and can do, or whoever is behind a threat. */
export const INTENT_AND_CAPABILITY = {
    intent: (world, { intent, intentEstimate }, { what }) => ofLevel(world, intent, intentEstimate, what),
    capability: (world, { capability, capabilityEstimate }, { what }) => ofLevel(world, capability, capabilityEstimate, what)
} as const satisfies Readonly<Record<'intent' | 'capability', Member<Actor | Threat>>>;
