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
    const { bestLevel, lowLevel, highLevel, withheld } = estimate;
    const limit = (id: string | undefined): Value =>
        id === undefined ? missing(message('ruleReasons.withheld', { what }), true) : { type: 'element', id };
    const part: InParts['part'] = member => {
        switch (member) {
            case 'low':
                return limit(lowLevel);
            case 'high':
                return limit(highLevel);
            case 'best':
                return bestLevel === undefined
                    ? missing(message(withheld ? 'ruleReasons.bestWithheld' : 'ruleReasons.noBest'), withheld)
                    : { type: 'element', id: bestLevel };
            case 'rank_value':
                return ranksOf(world, estimate, what);
            default:
                return behind(estimate, member);
        }
    };
    if (withheld) {
        return { ...missing(message('ruleReasons.withheld', { what }), true), part };
    }
    const name = (of: string | undefined): string => (of === undefined ? '' : (world.elements.get(of)?.name ?? of));
    const limits = message('ruleValues.range', { low: name(lowLevel), high: name(highLevel) });
    return bestLevel === undefined
        ? { ...missing(message('ruleReasons.limitsOf', { limits })), part }
        : { type: 'element', id: bestLevel, part };
}

/** The order of the level, with that of its limits. */
function ranksOf({ elements: all }: World, { bestLevel, lowLevel, highLevel, withheld }: LevelEstimate, what: What): Value {
    if (withheld && lowLevel === undefined) {
        return missing(message('ruleReasons.withheld', { what }), true);
    }
    const rank = (id: string | undefined): number | undefined => {
        const level = id === undefined ? undefined : all.get(id);
        return level?.kind === 'level' ? level.rank : undefined;
    };
    const [low, best, high] = [rank(lowLevel), rank(bestLevel), rank(highLevel)];
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
