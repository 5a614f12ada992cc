import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const TOPICS = {
    process: 'How risks are assessed',
    consulted: 'Who was consulted: whose judgements stand in the model',
    identified: 'Which risks are identified',
    analysed: 'How they are analysed',
    evaluated: 'How they are evaluated',
    climate: 'What climate change does to them',
    mapped: 'Where they are: maps, or areas',
    reviewed: 'When the assessment is reviewed',
    communicated: 'How results are made known',
    framework: 'Laws, procedures and institutions; strategies',
    roles: 'Authorities that answer for risks',
    stakeholders: 'Others who are involved: who runs processes and assets',
    coordination: 'How levels of government and neighbours work together',
    financing: 'Financing',
    prevention: 'Infrastructure, assets and measures in place',
    equipment: 'Capabilities and equipment',
    losses: 'Data on losses',
    warning: 'Early warning',
    information: 'Information for the public'
} as const;

/** The summary report on disaster risk management after Commission Notice 2019/C 428/07. */
export const ucpmPages = {
    introduction:
        'Arranged in the three parts of Commission Notice 2019/C 428/07 on reporting under Article 6(1)(d) of Decision 1313/2013/EU: risk assessment, capability, and priority measures. The subjects are in words of our own. What the model does not say is called missing, with whom to ask.',
    assessmentHeading: 'Part I. Risk assessment (questions 1–8)',
    capabilityHeading: 'Part II. Capability to manage risks (questions 9–20)',
    prioritiesHeading: 'Part III. Priority measures',
    askedCaption: 'What is asked, and what the model says of it.',
    topic: ({ topic }: { topic: keyof typeof TOPICS }) => TOPICS[topic],
    process: ({ method, date, horizon }: { method: Message; date: string | undefined; horizon: number | undefined }, say: Say) =>
        `By ${say.message(method)}${horizon === undefined ? '' : `, looking ${say.duration(horizon)} ahead`}${date === undefined ? '' : `; as of ${date}`}`,
    identified: ({ risks, natural, unmeant, meant }: { risks: number; natural: number; unmeant: number; meant: number }, say: Say) =>
        `${say.count(risks, 'risk')}: ${say.whole(natural)} natural, ${say.whole(unmeant)} that nobody intends, ${say.whole(meant)} that somebody intends${risks > natural + unmeant + meant ? `, ${say.whole(risks - natural - unmeant - meant)} of which it is not stated` : ''}`,
    analysed: ({ complete, of }: { complete: number; of: number }, say: Say) =>
        `By likelihood and impact, with ranges: ${say.whole(complete)} of ${say.whole(of)} fully judged`,
    evaluated: ({ harm }: { harm: Message }, say: Say) =>
        `In the order of likelihood and impact together; harm of ${say.message(harm)} or worse disrupts society`,
    asOf: ({ date }: { date: string }) => `As of ${date}; when it is reviewed next is not in the model`,
    driver: ({ development, risks }: { development: Message; risks: number }, say: Say) =>
        `${say.message(development)} (${say.count(risks, 'risk')})`,
    drivers: ({ items }: { items: readonly Message[] }, say: Say) =>
        `Developments of the model, with how many risks each drives: ${items.map(say.message).join('; ')}. Which of them is climate change, the model does not say`,
    keyCaption:
        'Key risks: the ten heaviest, and those that are in the lower half of the classes of likelihood and in the upper two of impact. From outside: by their origin, or because they cut a supply. Dot: best estimate. Bar: range.',
    particular: 'In particular',
    why: ({ isCrossBorder, isRareAndGreat }: { isCrossBorder: boolean; isRareAndGreat: boolean }) =>
        [...(isCrossBorder ? ['from outside'] : []), ...(isRareAndGreat ? ['low likelihood, high impact'] : [])].join('; ') ||
        'among the heaviest',
    financing: ({ priced, of }: { priced: number; of: number }, say: Say) =>
        `A cost is stated for ${say.whole(priced)} of the ${say.count(of, 'measure')}; who pays is not in the model`,
    prioritiesCaption:
        'Key risks from outside, which can cross borders, or of low likelihood and high impact, with the measures that act on them and what they cost over which period.',
    noPriorities: ({ missing }: { missing: Message }, say: Say) =>
        `No key risk is said to come from outside, or to be of low likelihood and high impact. ${say.sentence(say.message(missing))}`
};
