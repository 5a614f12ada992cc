import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Reports that people read: headings, captions and the sentences of the summary. */
export const pages = {
    madeWith: ({ name, version }: { name: string; version: string }) => `Made with ${name} ${version}`,
    skip: 'Skip to the report',
    contents: 'Contents',
    legend: 'Legend',
    inShortHeading: 'In short',
    risksHeading: 'Which risks weigh heaviest',
    heatHeading: 'Which interests are hit',
    diagramTitle: 'The further to the top right, the heavier',
    riskListCaption:
        'Dot: best estimate. Bar: range. Place: from the highest to the lowest that the ranges allow. In the order of the best estimates.',
    heatCaption: 'The darker, the worse. The letter is the class of the best estimate; ranges are in the list of risks.',
    inText: 'This is the report as text. Pictures are left out; they are in the report as HTML. A range is its best estimate, with its limits in parentheses.',
    bestWithin: ({ best, range }: { best: string; range: Message }, say: Say) => `${best} (${say.message(range)})`,
    signAndWords: ({ sign, words }: { sign: string; words: Message }, say: Say) => `${sign}: ${say.message(words)}`,
    measuresHeading: 'What is done, and what could be',
    measuresCaption:
        'Measures that are planned, then proposed, then in place. Cost: present value over the period that is named, with its range. × 0.5: half as likely, by the best estimate, beside all that is in place and planned. A risk without a factor: its impact changes, or by how much is not known.',
    measure: 'Measure',
    status: 'Status',
    owner: 'Owner',
    cost: 'Cost',
    actsOn: 'What it changes',
    nobody: 'nobody is named',
    listed: ({ items }: { items: readonly Message[] }, say: Say) => (items.length === 0 ? 'none' : items.map(say.message).join('; ')),
    amount: ({ amount, currency }: { amount: number; currency: string | undefined }, say: Say) => say.money(amount, currency),
    amountRange: ({ low, high, currency }: { low: number; high: number; currency: string | undefined }, say: Say) =>
        `${say.money(low, currency)} to ${say.money(high, currency)}`,
    measureStatus: ({ status }: { status: 'proposed' | 'planned' | 'in_place' }) =>
        ({ proposed: 'proposed', planned: 'planned', in_place: 'in place' })[status],
    notStated: 'not stated',
    costWithheld: 'withheld',
    costNoPeriod: 'stated, but not over how long',
    costOver: (
        {
            low,
            best,
            high,
            currency,
            years,
            isAtLeast
        }: { low: number; best: number | undefined; high: number; currency: string; years: number; isAtLeast: boolean },
        say: Say
    ) =>
        `${isAtLeast ? 'at least ' : ''}${best === undefined || low === high ? '' : `${say.money(best, currency)}: `}${low === high ? say.money(low, currency) : `${say.money(low, currency)} to ${say.money(high, currency)}`} in ${say.count(years, 'year')}`,
    nothingStated: 'no effect is stated',
    changesNothing: 'no risk that is judged, and nothing in a stress test',
    judgedWithIt: 'is in place, and the risks were judged with it',
    likelihoodTimes: ({ risk, factor }: { risk: Message; factor: number }, say: Say) =>
        `${say.message(risk)}: likelihood × ${say.number(factor)}`,
    inTest: ({ test, lower }: { test: Message; lower: number }, say: Say) =>
        `stress test ${say.named(test)}${lower === 0 ? '' : `: less harm on ${say.count(lower, 'criterion', 'criteria')}`}`,
    gapsHeading: 'What is still missing, and whose it is',
    gapsCaption: ({ gaps }: { gaps: number }, say: Say) =>
        `${say.count(gaps, 'gap')} in the model. As long as ${say.plural(gaps, 'it is', 'they are')} open, no figure can tell of ${say.plural(gaps, 'it', 'them')}.`,
    about: 'About',
    missing: 'What is missing',
    where: 'Where in the model',
    wholeModel: 'the whole model',
    fileAndLine: ({ file, line }: { file: string; line: number }) => `${file}:${line}`,
    number: 'No.',
    risk: 'Risk',
    likelihood: 'Likelihood',
    likelihoodIn: ({ scale }: { scale: Message }, say: Say) => say.message(scale),
    impact: 'Impact',
    overall: 'Overall',
    place: 'Place',
    noPlace: 'none',
    impactUnknown: 'impact not fully judged',
    places: ({ first, last }: { first: number; last: number }, say: Say) =>
        first === last ? say.whole(first) : `${say.whole(first)}–${say.whole(last)}`,
    numbered: ({ number, name }: { number: number; name: Message }, say: Say) => `${say.whole(number)}. ${say.message(name)}`,
    classRange: ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
    classAndTitle: ({ name, title }: { name: string; title: Message }, say: Say) => `${name} (${say.message(title)})`,
    state: ({
        state
    }: {
        state: 'not_judged' | 'withheld' | 'not_applicable' | 'incomplete' | 'not_usable' | 'assumed' | 'by_interest' | 'as_published';
    }) =>
        ({
            not_judged: 'not judged',
            withheld: 'withheld',
            not_applicable: 'does not apply',
            incomplete: 'not fully judged',
            not_usable: 'not usable',
            assumed: 'assumed without harm',
            by_interest: 'judged by interest',
            as_published: 'as published'
        })[state],
    notApplicableBriefly: 'n/a',
    methodIs: ({ method }: { method: Message }, say: Say) => `Method: ${say.message(method)}.`,
    risksCounted: ({ risks, complete }: { risks: number; complete: number }, say: Say) =>
        `This report compares ${say.count(risks, 'risk')}. ${
            complete === risks
                ? `${risks === 1 ? 'It is' : 'All are'} fully judged.`
                : complete === 0
                  ? `${risks === 1 ? 'It is' : 'None is'}${risks === 1 ? ' not' : ''} fully judged yet, so there is no order.`
                  : `${say.whole(complete)} ${say.plural(complete, 'is', 'are')} fully judged; ${say.whole(risks - complete)} ${say.plural(risks - complete, 'is', 'are')} not yet, and so ${say.plural(risks - complete, 'has', 'have')} no place in the order.`
        }`,
    heaviest: ({ names }: { names: readonly Message[] }, say: Say) =>
        `Likelihood and impact together weigh heaviest for ${say.and(names.map(say.named))}.`,
    orderIsSoft: (
        { first, last, drawn }: { first: number; last: number; drawn: { readonly low: number; readonly high: number } | undefined },
        say: Say
    ) =>
        `${
            first === last
                ? `Within the ranges given, number 1 keeps place ${say.whole(first)}`
                : `The order is soft: within the ranges given, number 1 can end anywhere from place ${say.whole(first)} to ${say.whole(last)}`
        }${drawn === undefined ? '' : `; in 90% of the draws ${drawn.low === drawn.high ? `on place ${say.whole(drawn.low)}` : `from place ${say.whole(drawn.low)} to ${say.whole(drawn.high)}`}`}.`,
    greatestHarm: (
        { name, harm, chance, horizon }: { name: Message; harm: Message; chance: Message; horizon: number | undefined },
        say: Say
    ) =>
        `The greatest harm would come from ${say.named(name)}: impact ${say.message(harm)}, at a likelihood of ${say.message(chance)}${horizon === undefined ? '' : ` within ${say.duration(horizon)}`}.`,
    harmRange: (
        { harmLow, harmHigh, chanceLow, chanceHigh }: { harmLow: Message; harmHigh: Message; chanceLow: Message; chanceHigh: Message },
        say: Say
    ) =>
        `Range: impact ${say.message(harmLow)} to ${say.message(harmHigh)}, likelihood ${say.message(chanceLow)} to ${say.message(chanceHigh)}.`,
    disrupting: (
        {
            sure,
            of,
            possible,
            unknown,
            others
        }: { sure: number; of: number; possible: number; unknown: number; others: readonly Message[] },
        say: Say
    ) =>
        `${sure === 0 ? 'None' : sure === of ? 'All' : say.whole(sure)} of the ${say.count(of, 'risk')} can disrupt society${say.plural(sure === 0 ? 1 : sure, ' if it happens', ' if they happen')}${possible === 0 ? '' : `; for ${say.whole(possible)} it depends on the range`}${unknown === 0 ? '' : `; for ${say.whole(unknown)} it depends on what is not judged`}.${others.length === 0 ? '' : ` Not: ${say.few(others.map(say.named), 5)}.`}`,
    disruptionRule: ({ from, title }: { from: string; title: Message }, say: Say) =>
        `By the rule of the method, on harm of class ${from} (${say.message(title)}) or worse.`,
    measuresInShort: (
        {
            planned,
            withoutEffect,
            risks,
            withoutCost,
            cost
        }: {
            planned: number;
            withoutEffect: number;
            risks: number;
            withoutCost: number;
            cost: { readonly amount: number; readonly currency: string } | undefined;
        },
        say: Say
    ) =>
        `${
            withoutEffect === planned
                ? `What ${planned === 1 ? 'the planned measure changes' : `the ${say.whole(planned)} planned measures change`} is not known: no effect is stated.`
                : `${planned === 1 ? 'The planned measure' : `The ${say.whole(planned)} planned measures`} ${say.plural(planned, 'changes', 'change')} ${risks === 0 ? 'no risk' : say.count(risks, 'risk')}.`
        }${cost === undefined ? '' : ` ${withoutCost > 0 ? 'What is known of their cost is' : say.plural(planned, 'It costs', 'Together they cost')} ${say.money(cost.amount, cost.currency)}.`}`,
    measuresCondition: (
        {
            unchanged,
            withoutEffect,
            cost,
            withoutCost
        }: {
            unchanged: number | undefined;
            withoutEffect: number;
            cost: { readonly low: number; readonly high: number; readonly currency: string } | undefined;
            withoutCost: number;
        },
        say: Say
    ) =>
        [
            ...(unchanged === undefined
                ? []
                : [`Risks that ${withoutEffect === 0 ? '' : 'by what is stated '}do not change: ${say.whole(unchanged)}.`]),
            ...(unchanged === undefined || withoutEffect === 0
                ? []
                : [`Measures whose effect is not stated: ${say.whole(withoutEffect)}.`]),
            ...(cost === undefined
                ? []
                : [
                      `Present value, over the horizon or the life of the measure${cost.low === cost.high ? '' : `, range ${say.money(cost.low, cost.currency)} to ${say.money(cost.high, cost.currency)}`}.`
                  ]),
            ...(withoutCost === 0 ? [] : [`Measures whose cost is not known: ${say.whole(withoutCost)}.`])
        ].join(' '),
    gapsInShort: (
        { notJudged, of, withheld, withoutMeasure }: { notJudged: number; of: number; withheld: number; withoutMeasure: number },
        say: Say
    ) =>
        `${notJudged === 0 ? `All ${say.whole(of)} judgements of impact are made` : `${say.whole(notJudged)} of the ${say.count(of, 'judgement')} of impact ${say.plural(notJudged, 'is', 'are')} not made yet`}${withheld === 0 ? '' : `; ${say.whole(withheld)} ${say.plural(withheld, 'exists but is', 'exist but are')} withheld`}. ${withoutMeasure === 0 ? 'Every risk has a measure.' : `${say.count(withoutMeasure, 'risk')} ${say.plural(withoutMeasure, 'has', 'have')} no measure.`}`
};
