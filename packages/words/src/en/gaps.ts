import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

interface Titled {
    title: Message;
}

const WITHOUT = {
    cost: 'No cost is stated for',
    effect: 'No effect is stated for',
    status: 'Nothing says whether it is proposed, planned or in place, so no effect is counted of',
    owner: 'Nobody is named as the owner of',
    strategy: 'No strategy is named for'
} as const;

const WAYS = { theme: 'its theme', sector: 'a sector that it hits', harm: 'harm that it does' } as const;

/** What a model leaves out. */
export const gaps = {
    measureWithout: ({ what, title }: Titled & { what: keyof typeof WITHOUT }, say: Say) => `${WITHOUT[what]} "${say.message(title)}".`,
    judgedBefore: ({ titles, count }: { titles: readonly Message[]; count: number }, say: Say) =>
        `Were the values judged with ${titles.map(each => `"${say.message(each)}"`).join(', ')}${count > 3 ? ` and ${count - 3} more` : ''} in place, or before? Nothing tells it: add since: to ${count === 1 ? 'the measure' : 'these measures'}, and date: to the assessment.`,
    noMethod: 'The model names no method, so its threats are not scored.',
    noDisruptionClass: ({ title }: Titled, say: Say) =>
        `The method "${say.message(title)}" does not say from which class harm is a disruption of society, so none is reported.`,
    noHorizon: 'The model states no horizon, so chances are given over the horizon of the scale only.',
    interestWithoutThreat: ({ title }: Titled, say: Say) => `No threat is judged to harm the interest "${say.message(title)}".`,
    criterionNeverJudged: ({ title }: Titled, say: Say) => `The criterion "${say.message(title)}" is not judged for any threat.`,
    noRequirement: ({ title }: Titled, say: Say) => `"${say.message(title)}" does not say what is needed.`,
    noBuffer: ({ title }: Titled, say: Say) => `"${say.message(title)}" has no buffer: its loss is taken to pass on at once.`,
    disruptionWithoutDuration: ({ title, node }: Titled & { node: Message }, say: Say) =>
        `"${say.message(title)}" does not say how long it disrupts "${say.message(node)}", which has no repair time either.`,
    processWithoutFailure: ({ title }: Titled, say: Say) => `"${say.message(title)}" states no failure of its own, so none is counted.`,
    noRestore: ({ title }: Titled, say: Say) => `"${say.message(title)}" does not say how long repair takes.`,
    noOperator: ({ title }: Titled, say: Say) => `Nobody is named as the operator of "${say.message(title)}".`,
    servesNothing: ({ title }: Titled, say: Say) => `"${say.message(title)}" does not say which interests suffer when it is down.`,
    assetWithoutFailure: ({ title }: Titled, say: Say) =>
        `"${say.message(title)}" states no failure of its own, so it never fails by itself.`,
    noSupply: ({ title }: Titled, say: Say) => `"${say.message(title)}" does not say where it comes from.`,
    noDependency: ({ title }: Titled, say: Say) => `"${say.message(title)}" neither depends on anything nor does anything depend on it.`,
    servesWithoutClass: ({ title, targets }: Titled & { targets: readonly Message[] }, say: Say) =>
        `"${say.message(title)}" does not say after how long an outage harms ${targets.length === 0 ? 'what it serves' : targets.map(say.message).join(', ')}.`,
    campaignWithoutLikelihood: ({ title }: Titled, say: Say) => `The campaign "${say.message(title)}" has no likelihood.`,
    campaignWithoutThreat: ({ title }: Titled, say: Say) => `The campaign "${say.message(title)}" names no threats.`,
    actorWithoutThreat: ({ title }: Titled, say: Say) => `The actor "${say.message(title)}" is behind no threat.`,
    criteriaNotJudged: (
        { criteria, total, title, scope }: Titled & { criteria: readonly Message[]; total: number; scope: Message | undefined },
        say: Say
    ) =>
        `${criteria.length} of ${total} criteria are not judged for "${say.message(title)}"${scope === undefined ? '' : ` in ${say.message(scope)}`}${criteria.length === 0 ? '' : `: ${criteria.map(say.message).join(', ')}`}.`,
    threatWithoutOwner: ({ title }: Titled, say: Say) => `Nobody owns the risk of "${say.message(title)}".`,
    threatWithoutNature: ({ title }: Titled, say: Say) => `"${say.message(title)}" does not say whether it is intentional.`,
    threatWithoutActor: ({ title }: Titled, say: Say) => `"${say.message(title)}" is intentional, but no actor is named.`,
    threatWithoutLikelihood: ({ title }: Titled, say: Say) => `The likelihood of "${say.message(title)}" is not judged.`,
    threatWithoutImpact: ({ title }: Titled, say: Say) => `The impact of "${say.message(title)}" is not judged.`,
    threatWithoutEffect: ({ title, measures, by }: Titled & { measures: number; by: readonly (keyof typeof WAYS)[] }, say: Say) =>
        `${measures === 1 ? 'One measure aims' : `${measures} measures aim`} at "${say.message(title)}"${by.length === 0 ? '' : ` by ${by.map(each => WAYS[each]).join(' and ')}`}, ${measures === 1 ? 'and states no effect on it' : 'none states an effect on it'}.`,
    threatWithoutMeasure: ({ title }: Titled, say: Say) => `No measure acts on "${say.message(title)}" or on what it disrupts.`,
    likelihoodPooled: ({ title }: Titled, say: Say) =>
        `The likelihood of "${say.message(title)}" is pooled from judgements; no value is agreed.`,
    impactPooled: ({ title, criteria }: Titled & { criteria: readonly Message[] }, say: Say) =>
        `The impact of "${say.message(title)}"${criteria.length === 0 ? '' : ` on ${criteria.map(say.message).join(', ')}`} is pooled from judgements; no value is agreed.`,
    withheld: ({ title, criterion }: Titled & { criterion: Message | undefined }, say: Say) =>
        `The ${criterion === undefined ? 'likelihood' : `impact on ${say.message(criterion)}`} of "${say.message(title)}" is withheld.`,
    noSource: ({ title, criteria, likelihood }: Titled & { criteria: readonly Message[]; likelihood: boolean }, say: Say) =>
        `No source is given for these values of "${say.message(title)}": ${[...criteria.map(each => `impact on ${say.message(each)}`), ...(likelihood ? ['likelihood'] : [])].join(', ')}.`
};
