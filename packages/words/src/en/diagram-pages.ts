import type { Say } from '../say/say.js';

/** The diagram of risks where much is not judged, and campaigns, in reports that people read. */
export const diagramPages = {
    caption: ({ first, hasUnknown }: { first: { number: number; from: number; to: number } | undefined; hasUnknown: boolean }, say: Say) =>
        [
            first
                ? `Each mark is a best estimate. Its number is its place by likelihood and impact together. The order is soft: within the ranges of the estimates, number ${say.whole(first.number)} can have ${first.from === first.to ? 'no other place' : `any place from ${say.whole(first.from)} to ${say.whole(first.to)}`}; the list has that of each.`
                : 'Each mark is a best estimate; its number is that in the list of risks, which has the ranges.',
            'Diamond: somebody means it. Circle: nobody does. Blue, with its name: first in the list, or of the greatest impact.',
            ...(hasUnknown
                ? [
                      'In the strip above, dashed: the impact is not fully judged, so there is no place in the order: the number only finds it in the list. The letters below a name are the limits that are known.'
                  ]
                : []),
            'A mark that would lie on another is moved a little within its class.'
        ].join(' '),
    atLeast:
        'Dotted, with an arrow up: the impact is not fully judged; it is at least this, by what is judged. More than a third of the risks are so, and their places say little of which is heavier.',
    campaigns:
        'Campaigns: several threats together. They have no mark in the diagram. “At least”: the joint impact is not judged; it is at least that of the worst of its threats.',
    campaign: 'Campaign',
    threats: 'Threats in it',
    impactAtLeast: 'Impact is',
    asJudged: 'as judged',
    isAtLeast: 'at least this',
    notKnown: 'not known'
};
