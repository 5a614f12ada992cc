/** Threats, what sets them off, campaigns and judgements. */
export const threats = {
    intendedHazard: 'A hazard is what nobody intends: write threat instead of hazard, or give its nature as unintentional or natural.',
    noActor: ({ threat }: { threat: string }) =>
        `Somebody means ${threat}, and nobody is named: add by: and the actor, also an unknown one.`,
    actorOfAccident: ({ nature }: { nature: string }) =>
        `Nobody means an event that is ${nature}, and here stands an actor: take out by, or make the threat intentional.`,
    intentOfNobody: ({ key, nature, isHazard }: { key: string; nature: string; isHazard: boolean }) =>
        `Nobody means an event that is ${nature}, so nobody has this ${key}: take it out${isHazard ? ', or write threat instead of hazard' : ', or add intentional to nature'}.`,
    harmless: ({ threat }: { threat: string }) =>
        `${threat} harms nothing so far: add impact { … }, or what it disrupts or cuts. Until then it is in no figure of harm.`,
    inCampaignTwice: ({ threat }: { threat: string | undefined }) =>
        `${threat ?? 'This threat'} is in the campaign already: take it out once.`,
    campaignOfOne:
        'A campaign is several threats as one event, and this one has a single threat: add the others, or use the threat itself.',
    lessLikelyThanCause: ({ effect, cause, part }: { effect: string; cause: string; part: string | undefined }) =>
        `${effect} is less likely than ${cause} alone makes it${part === undefined ? '' : ` (${part} of the times that it happens)`}: what is typed for a threat is its total, whatever sets it off. Raise the likelihood of ${effect}, or lower that of ${cause} or this chance.`,
    campaignLikelier: ({ threat }: { threat: string | undefined }) =>
        `The campaign is likelier than ${threat ?? 'its threat'}, which comes true in every such campaign: a threat's likelihood is its total, campaigns included. Raise that of the threat, or lower that of the campaign.`,
    campaignRepeats: ({ campaign, threat }: { campaign: string | undefined; threat: string | undefined }) =>
        `${campaign ?? 'The campaign'} has a frequency, so it can happen again; ${threat ?? 'its threat'} is judged by a chance, so it happens once at most. Give both a frequency, or both a chance.`,
    threatIsHere: 'The threat is here.',
    judgedTwice: ({ threat, onOneDay }: { threat: string; onOneDay: boolean }) =>
        `The same organisation judges ${threat} twice${onOneDay ? ' on one day' : ''}: give each its own date, or keep one.`,
    effectIsHere: 'What it sets off is here.'
};
