/** The diagram of risks where much is not judged, and campaigns, in reports that people read. */
export const diagramPages = {
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
