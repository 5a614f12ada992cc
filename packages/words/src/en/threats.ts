/** Threats, what sets them off, and campaigns. */
export const threats = {
    intendedHazard: 'A hazard is what nobody intends: write threat instead of hazard, or give its nature as unintentional or natural.',
    noActor: ({ threat }: { threat: string }) =>
        `Somebody means ${threat}, and nobody is named: add by: and the actor, also an unknown one.`,
    actorOfAccident: ({ nature }: { nature: string }) =>
        `Nobody means an event that is ${nature}, and here stands an actor: take out by, or make the threat intentional.`,
    harmless: ({ threat }: { threat: string }) =>
        `${threat} harms nothing so far: add impact { … }, or what it disrupts or cuts. Until then it is in no figure of harm.`,
    inCampaignTwice: ({ threat }: { threat: string | undefined }) =>
        `${threat ?? 'This threat'} is in the campaign already: take it out once.`,
    campaignOfOne:
        'A campaign is several threats as one event, and this one has a single threat: add the others, or use the threat itself.',
    lessLikelyThanCause: ({ effect, cause, part }: { effect: string; cause: string; part: string | undefined }) =>
        `${effect} is less likely than ${cause} alone makes it${part === undefined ? '' : ` (${part} of the times that it happens)`}: what is typed for a threat is its total, whatever sets it off. Raise the likelihood of ${effect}, or lower that of ${cause} or this chance.`,
    effectIsHere: 'What it sets off is here.'
};
