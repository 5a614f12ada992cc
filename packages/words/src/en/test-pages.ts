import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Stress tests in reports that people read. */
export const testPages = {
    heading: 'What happens if: stress tests',
    overview:
        'All stress tests: processes that go down, and criteria that are harmed, as things stand, with the planned measures, and with the proposed ones too.',
    overviewFrom: ({ harm }: { harm: Message }, say: Say) =>
        `All stress tests: processes that go down, and criteria on which harm reaches ${say.message(harm)} or worse, as things stand, with the planned measures, and with the proposed ones too. “At least”: something that is down does not say what harm that does.`,
    test: 'Stress test',
    processesDown: 'Processes down',
    criteriaHarmed: 'Criteria harmed',
    now: 'now',
    planned: 'with planned measures',
    proposed: 'with proposed ones too',
    atLeast: ({ value }: { value: number }, say: Say) => `at least ${say.whole(value)}`,
    betweenCounts: ({ low, high }: { low: number; high: number }, say: Say) => `${say.whole(low)} to ${say.whole(high)}`,
    nodeOut: ({ name, from, hours }: { name: Message; from: number; hours: number | undefined }, say: Say) =>
        `${from === 0 ? '' : `after ${say.duration(from)} `}${say.named(name)} ${hours === undefined ? 'goes out for good' : `is out for ${say.duration(hours)}`}`,
    comesAbout: ({ name, from }: { name: Message; from: number }, say: Say) =>
        `${from === 0 ? '' : `after ${say.duration(from)} `}${say.named(name)} happens`,
    goesDown: ({ events, down, of }: { events: readonly Message[]; down: number; of: number }, say: Say) =>
        `If ${say.and(events.map(say.message))}, ${down === 0 ? `none of the ${say.count(of, 'process', 'processes')} goes` : `${say.whole(down)} of the ${say.count(of, 'process', 'processes')} ${say.plural(down, 'goes', 'go')}`} down.`,
    firstHarm: ({ harm, after, criterion, by }: { harm: Message; after: number; criterion: Message; by: Message }, say: Say) =>
        `The first serious harm, ${say.message(harm)}, comes ${after === 0 ? 'at once' : `after ${say.duration(after)}`}: ${say.named(criterion)}, by ${say.named(by)}.`,
    noHarm: ({ harm }: { harm: Message }, say: Say) => `No harm of ${say.message(harm)} or worse is reached.`,
    harmUnknown: ({ harm, silent }: { harm: Message; silent: number }, say: Say) =>
        `No harm of ${say.message(harm)} or worse is reached by what is stated; ${say.whole(silent)} that ${say.plural(silent, 'is', 'are')} down ${say.plural(silent, 'does', 'do')} not say what harm follows.`,
    both: ({ first, second }: { first: Message; second: Message }, say: Say) => `${say.message(first)} ${say.message(second)}`,
    assumes: ({ assumed, asFeeds }: { assumed: readonly Message[]; asFeeds: number | undefined }, say: Say) =>
        `Taken for granted: durations are the best estimates; all that may or may not happen does${assumed.length === 0 ? '' : `; ${assumed.map(say.message).join('; ')}`}.${asFeeds === undefined ? '' : ` If rings that do not say what they pass on need a source, ${say.whole(asFeeds)} ${say.plural(asFeeds, 'process goes', 'processes go')} down.`} A stress test says nothing of how likely this is.`,
    assumed: (
        {
            kind,
            count
        }: {
            kind:
                | 'buffer_zero'
                | 'restart_zero'
                | 'lasts_to_end'
                | 'all_of_supply_needed'
                | 'withheld_shares_alike'
                | 'endurance_ignored'
                | 'never_met'
                | 'no_requirement'
                | 'nothing_hit'
                | 'starts'
                | 'ring_without_source';
            count: number;
        },
        say: Say
    ) => {
        const n = say.whole(count);
        const is = say.plural(count, 'is', 'are');
        return {
            buffer_zero: `${say.count(count, 'stock')} whose size is withheld ${say.plural(count, 'counts', 'count')} as none`,
            restart_zero: `${n} that ${say.plural(count, 'does', 'do')} not say how long a restart takes ${is} back at once`,
            lasts_to_end: `${n} that ${say.plural(count, 'does', 'do')} not say how long it lasts ${say.plural(count, 'lasts', 'last')} to the end`,
            all_of_supply_needed: `of ${say.count(count, 'supply', 'supplies')} everything is needed, for it is not said how much suffices`,
            withheld_shares_alike: `in ${say.count(count, 'supply', 'supplies')} shares that are withheld count as alike`,
            endurance_ignored: `how long an alternative lasts is left out of ${n}`,
            never_met: `${say.count(count, 'requirement')} can never be met`,
            no_requirement: `${say.count(count, 'dependency', 'dependencies')} ${say.plural(count, 'does', 'do')} not say what is needed`,
            nothing_hit: `${say.count(count, 'event')} ${say.plural(count, 'takes', 'take')} nothing down`,
            starts: `${n} that must start when called upon ${say.plural(count, 'does', 'do')}`,
            ring_without_source: `${n} in rings without a source keep each other running`
        }[kind];
    },
    pictureTitle: ({ test }: { test: Message }, say: Say) => `${say.message(test)}: what goes down, when and because of what`,
    pictureCaption: (
        {
            classes,
            hasStock,
            hasKept,
            hasOtherCauses,
            assumed
        }: { classes: readonly Message[]; hasStock: boolean; hasKept: boolean; hasOtherCauses: boolean; assumed: readonly Message[] },
        say: Say
    ) =>
        [
            'Black: the event. Grey outline: down. ←: taken down by. Times beside the bars count from the beginning and are rounded (d: days, h: hours); the table has them exactly, with names in full.',
            ...(classes.length === 0
                ? []
                : [
                      `Colour with letter: harm of that class is reached, here ${say.and(classes.map(say.message))}; beside it the worst class, and when it is reached.`
                  ]),
            ...(hasStock ? ['Blue outline before it: it runs on a stock.'] : []),
            ...(hasKept
                ? [
                      `Solid blue, at the bottom: a stock lasted until all was there again; the table also has plants, networks and what is down above.`
                  ]
                : []),
            'Arrow at the edge: it goes on; what ends before the edge is back. Time is drawn narrower the longer it lasts, and wide again at each event. What an event took down may be back sooner or later than the event ends.',
            ...(hasOtherCauses ? ['A cause without a row of its own is no process, but a plant or a network, for instance.'] : []),
            ...(assumed.length === 0 ? [] : [`Taken for granted: ${assumed.map(say.message).join('; ')}.`])
        ].join(' '),
    since: 'down',
    worst: 'worst',
    back: 'back',
    becauseOf: 'because of',
    cause: 'Because of',
    keptGoing: 'Kept going by a stock',
    keptMore: ({ more, isAll }: { more: number; isAll: boolean }, say: Say) =>
        isAll ? `${say.count(more, 'time')}, see the table` : `and ${say.whole(more)} more in the table`,
    thenAgain: 'then the same again',
    thenCause: ({ cause }: { cause: Message }, say: Say) => `then ${say.message(cause)}`,
    tick: ({ hours }: { hours: number }, say: Say) => say.brief(hours),
    lasts: ({ hours }: { hours: number | undefined }, say: Say) => (hours === undefined ? 'does not end' : say.duration(hours)),
    eventLasts: ({ hours }: { hours: number | undefined }, say: Say) =>
        hours === undefined ? 'does not end' : `lasts ${say.duration(hours)}`,
    fullAndShort: ({ name, short }: { name: Message; short: Message }, say: Say) => `${say.message(name)} (${say.message(short)})`,
    theEvent: 'the event itself',
    lostNamed: ({ name }: { name: Message }, say: Say) => `← ${say.message(name)}`,
    noneLeft: ({ names }: { names: readonly Message[] }, say: Say) => `none left of ${say.and(names.map(say.message))}`,
    tooFew: ({ names }: { names: readonly Message[] }, say: Say) => `too few left without ${say.and(names.map(say.message))}`,
    tooLittle: ({ names }: { names: readonly Message[] }, say: Say) => `too little from ${say.and(names.map(say.message))}`,
    threatOf: ({ threat, campaign }: { threat: Message; campaign: Message }, say: Say) =>
        `${say.message(threat)} (${say.message(campaign)})`,
    notBack: 'is not back within the run',
    locked: 'does not come back by itself',
    stockLeft: (
        {
            name,
            hours,
            used,
            averted,
            isDownToo
        }: { name: Message; hours: number; used: number | undefined; averted: string | undefined; isDownToo: boolean },
        say: Say
    ) => {
        const stock = `a stock for ${say.duration(hours)}`;
        const part = used === undefined ? stock : `${used === 1 ? 'all' : used === 0.5 ? 'half' : say.percent(used)} of ${stock} used`;
        return `${part}, without ${say.message(name)}${averted === undefined ? '' : `; averted ${averted}`}${isDownToo ? '; down above, for another reason' : ''}`;
    },
    outages: ({ test }: { test: Message }, say: Say) =>
        `${say.message(test)}: each outage of a process, the first to go down first. Harm: each class of harm worse than before, when it is reached (since the beginning of the test) and on which criterion. Stock used: how long a stock kept it going until then.`,
    outagesFolded: ({ rows }: { rows: number }, say: Say) => `Outages in figures: ${say.count(rows, 'row')}`,
    savedFolded: ({ rows }: { rows: number }, say: Say) => `What a stock or a substitute kept going: ${say.count(rows, 'row')}`,
    process: 'Process',
    from: 'Down after',
    to: 'Back after',
    harm: 'Harm reached',
    stockUsed: 'Stock used before',
    atOnce: 'at once',
    after: ({ hours }: { hours: number }, say: Say) => (hours === 0 ? 'at once' : say.duration(hours)),
    step: ({ harm, after, criteria }: { harm: string; after: number; criteria: readonly Message[] }, say: Say) =>
        `${harm} ${after === 0 ? 'at once' : `after ${say.duration(after)}`}: ${say.and(criteria.map(say.message))}`,
    steps: ({ items }: { items: readonly Message[] }, say: Say) => items.map(say.message).join('; '),
    noneStated: 'none of what is stated',
    none: 'none',
    saved: ({ test }: { test: Message }, say: Say) =>
        `${say.message(test)}: what a stock or a substitute kept going. Averted: the harm that it would have done itself, had it been down for so long.`,
    spared: 'Kept going',
    lost: 'While it lacked',
    lostAfter: 'Lost after',
    until: 'There again after',
    stock: 'Stock',
    used: 'Used',
    averted: 'Averted',
    bySubstitute: 'by a substitute',
    classOn: ({ harm, criterion }: { harm: string; criterion: Message }, say: Say) => `${harm} on ${say.message(criterion)}`,
    noProcess: 'No process goes down.',
    stopped: 'The run was stopped before its end: what comes later is not in it.'
};
