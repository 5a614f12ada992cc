const OWN = 'own';
const NRA = 'NRA 6 (2014)';

/** By the name of a formula: what it gives, how, and after whom. The pages of the method have each with an example. */
const FORMULAS = {
    'likelihood.class': [
        'Number of a class of likelihood',
        'The geometric mean of the limits of its band; for limits that were judged as classes the edge of the band is shown.',
        `${NRA}; geometric mean: ${OWN}`
    ],
    'likelihood.open_band': ['Number of an open class', 'The lower edge of the highest class.', OWN],
    'likelihood.stated': ['Likelihood from a chance', 'As it is stated, over the period of the scale.', OWN],
    'likelihood.period': [
        'Chance over another period',
        'One minus the chance that it does not happen, to the power of the number of periods.',
        OWN
    ],
    'likelihood.rate': [
        'Chance from a frequency',
        'One minus e to the power of minus the expected number of times: events that come independently of each other.',
        `${OWN} (Poisson process)`
    ],
    'impact.class': [
        'Weight of a class of impact',
        'Each class counts for a fixed number of times the one below it, as the method has it.',
        NRA
    ],
    'impact.thresholds': ['Class from a quantity', 'The highest class whose threshold the quantity reaches.', NRA],
    'impact.join_max': ['Criterion with parts', 'The worst of its parts.', 'national rule for criterion 4.1'],
    'impact.join_mean': ['Criterion with parts', 'The mean of its parts.', OWN],
    'impact.money': ['Harm in money', 'Quantity times the value of one unit.', OWN],
    'interest.mean': [
        'Interest from its criteria',
        'The mean of what the classes count for. What does not apply counts as zero and stays in the number.',
        OWN
    ],
    'interest.max': ['Interest from its criteria', 'The worst of its criteria.', OWN],
    'interest.sum': ['Interest from its criteria', 'The sum of its criteria.', OWN],
    'interest.money': ['Interest in money', 'The sum of its criteria, in money.', OWN],
    'overall.weighted_sum': [
        'Overall impact',
        'The mean over all criteria, each by its weight.',
        'weighted sum: Werken met scenario’s (2009)'
    ],
    'overall.interest_max': ['Overall impact', 'That of the interest that is hit hardest.', OWN],
    'overall.interest_mean': ['Overall impact', 'The mean of the interests, each by its weight.', OWN],
    'overall.max': ['Overall impact', 'That of the worst criterion.', OWN],
    'overall.sum': ['Overall impact', 'The sum of all criteria, in money.', OWN],
    'overall.profile': ['Overall impact', 'None: criteria stand beside each other.', OWN],
    'disruption.any_criterion': ['Disruption of society', 'One criterion reaches the class that the method names, or worse.', OWN],
    'disruption.interest_value': [
        'Disruption of society',
        'The value of an interest reaches that of the class that the method names.',
        OWN
    ],
    'rank.product': ['What risks are ordered by', 'Likelihood times overall impact: the harm to be expected.', `${OWN}, after NVS 2019`],
    'rank.impact': ['What risks are ordered by', 'Impact; where that is equal, likelihood.', OWN],
    'rank.likelihood': ['What risks are ordered by', 'Likelihood; where that is equal, impact.', OWN],
    'rank.interval': [
        'Place in the order',
        'From the place if it is as high, and all others as low, as their ranges allow, to the place the other way round.',
        OWN
    ],
    'impact.assumed': [
        'What is assumed',
        'An interest without any judgement counts as not harmed, since the model says so. It is an assumption, not a judgement.',
        OWN
    ],
    'interest.judged': [
        'An interest judged as a whole',
        'The value of its class. Whatever rests on its criteria has the limits of all criteria that make this class.',
        OWN
    ],
    'overall.published': [
        'Impact as published',
        'The class that a published register gives to the risk as a whole. Interests and disruption are not stated.',
        OWN
    ],
    'range.corners': ['Lowest and highest', 'Every input at its lowest, then every input at its highest.', NRA],
    'range.incomplete': [
        'What is not judged',
        'From “does not apply” to the worst class; only these limits are shown, and no best estimate.',
        OWN
    ],
    'campaign.at_least': ['Harm of a campaign', 'That of the worst of its threats, by criterion: at least.', OWN],
    'campaign.independent': [
        'Threat outside its campaigns',
        'The likelihood that is left once that of its campaigns is taken out, all independent of each other.',
        OWN
    ],
    'judgement.pooled': [
        'Several judgements',
        'Range: from the lowest low to the highest high. Best estimate: the median of the best estimates. It is pooled, nobody agreed on it.',
        OWN
    ],
    'measure.states': [
        'Current, residual, what-if',
        'With the measures in place; with the planned ones too; with the proposed ones too.',
        `${OWN}, after ISO 31000`
    ],
    'measure.likelihood': ['Measure on a likelihood', 'Times a factor, plus or minus an amount, or so many classes up or down.', OWN],
    'measure.impact': ['Measure on an impact', 'The same, by criterion.', OWN],
    'measure.network': [
        'Measure on the network',
        'Changes a buffer, a repair, a supply or a need, and all figures of the network follow.',
        OWN
    ],
    'measure.difference': [
        'What a measure does',
        'The figure without it less the figure with it, each time completed in the same way where something is not known.',
        OWN
    ],
    'rules.money': [
        'Present value',
        'All payments over the period, each divided by one plus the discount rate to the power of its year.',
        'ordinary calculation'
    ],
    'network.loss': [
        'Loss within the period',
        'The exact chance that what happens takes it down, as if nothing were mended.',
        'binary decision diagrams (Bryant 1986)'
    ],
    'network.at_least_one': [
        'At least one outage',
        'The chance of one outage or more within the period, with repairs.',
        `Vesely (1970); ${OWN}`
    ],
    'network.outage': ['Part of the time down', 'The chance to find it down at any moment.', OWN],
    'network.cut_sets': [
        'What takes it down',
        'The smallest sets of events that bring it down; a set of one is a single point of failure.',
        'fault tree analysis'
    ],
    'network.harm': ['Chance of harm by outages', 'At least what single causes do alone, at most what happens if every event lasts.', OWN],
    'time.simulation': [
        'Stress test',
        'Played moment by moment: who is struck, who needs whom, how long buffers last, who restarts when.',
        `${OWN}, after cascade methods`
    ],
    'time.reach': ['Reach', 'One thing alone is down for one, three and seven days: which processes follow, and when.', OWN],
    'time.knock_on': [
        'Knock-on effects',
        'What a threat does through the network, held beside what was judged. It adds nothing to it.',
        OWN
    ],
    'time.person_days': ['People without it', 'Users times the days down.', OWN],
    'time.outage_cost': ['Cost of an outage', 'Cost per time, times the time down.', OWN],
    'supply.hhi': ['Concentration of supply', 'The sum of the squares of the shares: 1 is one supplier.', 'Herfindahl–Hirschman'],
    'supply.largest': ['Largest supplier', 'The largest share, between limits where shares have ranges.', OWN],
    'supply.exposure': ['Exposure to a country', 'The share of what is needed that can be traced to it, through the whole chain.', OWN],
    'sampling.stress_test': ['Draws of a stress test', 'The test again and again, each duration drawn from its range.', OWN],
    'sampling.harm': ['Draws of harm', 'Many periods drawn, each with what happens in it and how long that lasts.', OWN],
    'rank.stability': ['Draws of the order', 'All ranges drawn together many times; the place in the lowest and highest 5% of draws.', OWN],
    'objective.target': [
        'Whether a target is reached',
        'Its condition with the values of its day: what is planned to be there by then counts as if it had always been.',
        OWN
    ],
    'capability.gap': ['Missing capability', 'What is required less what exists.', OWN]
} as const satisfies Readonly<Record<string, readonly [what: string, how: string, source: string]>>;

type Formula = keyof typeof FORMULAS;

/** The formulas that are explained, from what is judged to what follows from it. */
export const FORMULAS_IN_ORDER = Object.keys(FORMULAS) as readonly Formula[];

/** Reports that people read: formulas in words. */
export const formulaPages = {
    what: ({ formula }: { formula: Formula }) => FORMULAS[formula][0],
    how: ({ formula }: { formula: Formula }) => FORMULAS[formula][1],
    source: ({ formula }: { formula: Formula }) => FORMULAS[formula][2]
};
