import { message } from '@nvs/words';
import type { Campaign, Threat } from '../generated/ast.js';
import { isRefsProperty } from '../generated/ast.js';
import type { Check } from './check.js';
import { anyOf, hasUnknownProperty, propertyOf } from './keys.js';

/** What it says of its nature: intent before all else. */
export function natureOf(node: Threat): string | undefined {
    const property = propertyOf(node, 'nature');
    const words = property?.$type === 'WordsProperty' ? property.words : [];
    return words.includes('intentional') ? 'intentional' : words[0];
}

/** `hazard` says that nobody means it. */
export const hazardMustNotBeIntentional: Check<Threat> = (node, { accept }) => {
    if (node.keyword !== 'hazard' || natureOf(node) !== 'intentional') {
        return;
    }
    accept({
        code: 'threat/intentional-hazard',
        node: propertyOf(node, 'nature') ?? node,
        message: message('threats.intendedHazard')
    });
};

/** Who means it? Without an actor, intent and capability cannot be weighed. */
export const intentionalThreatShouldNameAnActor: Check<Threat> = (node, { accept }) => {
    if (natureOf(node) !== 'intentional' || propertyOf(node, 'by') || hasUnknownProperty(node)) {
        return;
    }
    accept({
        code: 'threat/no-actor',
        node,
        property: 'name',
        message: message('threats.noActor', { threat: node.title ?? node.name })
    });
};

export const unintendedThreatShouldNameNoActor: Check<Threat> = (node, { accept }) => {
    const nature = node.keyword === 'hazard' ? (natureOf(node) ?? 'unintentional') : natureOf(node);
    const by = propertyOf(node, 'by');
    if (!by || nature === undefined || nature === 'intentional') {
        return;
    }
    accept({
        code: 'threat/actor-of-accident',
        node: by,
        message: message('threats.actorOfAccident', { nature })
    });
};

/** A threat that does nothing is no risk. Judgements elsewhere may give its impact; variants inherit nothing. */
export const threatShouldHarmSomething: Check<Threat> = (node, { accept, model }) => {
    if (['impact', 'disrupts', 'cuts', 'triggers'].some(key => anyOf(node, key))) {
        return;
    }
    if (node.properties.length === 0 || hasUnknownProperty(node)) {
        return;
    }
    for (const entry of model.entries) {
        if (entry.$type === 'Judgement' && entry.of?.ref === node) {
            return;
        }
    }
    accept({
        code: 'threat/harmless',
        node,
        property: 'name',
        message: message('threats.harmless', { threat: node.title ?? node.name })
    });
};

export const campaignMustListThreatsOnce: Check<Campaign> = (node, { accept }) => {
    const property = propertyOf(node, 'threats');
    if (!isRefsProperty(property)) {
        return;
    }
    const seen = new Set<unknown>();
    property.refs.forEach((ref, index) => {
        const threat = ref.target?.ref;
        if (!threat) {
            return;
        }
        if (seen.has(threat)) {
            accept({
                code: 'campaign/threat-twice',
                node: property,
                property: 'refs',
                index,
                message: message('threats.inCampaignTwice', { threat: ref.target?.$refText })
            });
        }
        seen.add(threat);
    });
};

export const campaignShouldHaveSeveralThreats: Check<Campaign> = (node, { accept }) => {
    const property = propertyOf(node, 'threats');
    if (!isRefsProperty(property) || property.refs.length !== 1) {
        return;
    }
    accept({
        code: 'campaign/one-threat',
        node: property,
        message: message('threats.campaignOfOne')
    });
};
