import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What harms an interest or criterion. */
export const interestAnswers = {
    in: ({ scope }: { scope: Message }, say: Say) => `in ${say.message(scope)}`,
    criteria: ({ criteria }: { criteria: Message }, say: Say) => `Criteria: ${say.message(criteria)}.`,
    worst: ({ class: name, criterion, by }: { class: string; criterion: Message; by: Message }, say: Say) =>
        `The worst that is judged: class ${name} for ${say.message(criterion)}, by ${say.message(by)}.`,
    disruption: ({ result }: { result: 'yes' | 'possible' | 'no' | 'unknown' }) => `Disruption of this interest by any risk: ${result}.`,
    harmedBy: 'Risks that harm it, at present',
    servedBy: 'Processes that serve it, and what their outage does',
    silent: 'does not say after how long it harms',
    harm: ({ class: name, after }: { class: string; after: number }, say: Say) =>
        `${name} ${after === 0 ? 'at once' : `after ${say.duration(after)}`}`
};

/** What a stress test does. */
export const stressTestAnswers = {
    events: 'What happens',
    when: ({ after }: { after: number }, say: Say) => (after === 0 ? 'at the start' : `after ${say.duration(after)}`),
    event: ({ name, isDown, hours }: { name: Message; isDown: boolean; hours: number | undefined }, say: Say) =>
        `${say.message(name)}${isDown ? ' is down' : ' happens'}${hours === undefined ? '' : ` for ${say.duration(hours)}`}`,
    saysSo: 'the stress test says so',
    ranges: 'Under its ranges',
    rangesIfFeeds: 'Under its ranges, if rings need a source',
    sampled: ({ trials, seed, formula, under }: { trials: number; seed: number; formula: string; under: Message }, say: Say) =>
        `${say.whole(trials)} trials, seed ${seed} (${formula}). Outage in all, in the lowest and highest 5% of trials and in the middle; ${say.message(under)}.`,
    sameTrials: 'The same trials. Above, rings that do not say what they pass on keep themselves running.',
    chance: 'Chance that it is down'
};
