import type { Campaign, Threat } from '../generated/ast.js';
import { isRefsProperty } from '../generated/ast.js';
import type { Check } from './check.js';
import { hasUnknownProperty, propertyOf } from './keys.js';

function wordOf(node: Threat, key: string): string | undefined {
    const property = propertyOf(node, key);
    return property?.$type === 'WordsProperty' ? property.words[0] : undefined;
}

/** `hazard` says that nobody means it. */
export const hazardMustNotBeIntentional: Check<Threat> = (node, { accept }) => {
    if (node.keyword !== 'hazard' || wordOf(node, 'nature') !== 'intentional') {
        return;
    }
    accept({
        code: 'threat/intentional-hazard',
        node: propertyOf(node, 'nature') ?? node,
        message: 'A hazard is what nobody intends: write threat instead of hazard, or give its nature as unintentional or natural.'
    });
};

/** Who means it? Without an actor, intent and capability cannot be weighed. */
export const intentionalThreatShouldNameAnActor: Check<Threat> = (node, { accept }) => {
    if (wordOf(node, 'nature') !== 'intentional' || propertyOf(node, 'by') || hasUnknownProperty(node)) {
        return;
    }
    accept({
        code: 'threat/no-actor',
        node,
        property: 'name',
        message: `Somebody means ${node.title ?? node.name}, and nobody is named: add by: and the actor, also an unknown one.`
    });
};

export const unintendedThreatShouldNameNoActor: Check<Threat> = (node, { accept }) => {
    const nature = node.keyword === 'hazard' ? (wordOf(node, 'nature') ?? 'unintentional') : wordOf(node, 'nature');
    const by = propertyOf(node, 'by');
    if (!by || nature === undefined || nature === 'intentional') {
        return;
    }
    accept({
        code: 'threat/actor-of-accident',
        node: by,
        message: `Nobody means an event that is ${nature}, and here stands an actor: take out by, or make the threat intentional.`
    });
};

/** A threat that does nothing is no risk. Judgements elsewhere may give its impact; variants inherit nothing. */
export const threatShouldHarmSomething: Check<Threat> = (node, { accept, model }) => {
    if (['impact', 'disrupts', 'cuts', 'triggers'].some(key => propertyOf(node, key))) {
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
        message: `${node.title ?? node.name} harms nothing so far: add impact { … }, or what it disrupts or cuts. Until then it is in no figure of harm.`
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
                message: `${ref.target?.$refText ?? 'This threat'} is in the campaign already: take it out once.`
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
        message: 'A campaign is several threats as one event, and this one has a single threat: add the others, or use the threat itself.'
    });
};
