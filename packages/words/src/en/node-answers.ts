import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const CUT_SETS = {
    nodes: 'sets of what is down together',
    causes: 'sets of threats and campaigns',
    events: 'sets of all events'
} as const;

/** Why the figures of a node or sector are what they are. */
export const nodeAnswers = {
    ofWhatIsModelled: ({ missing, complete }: { missing: number; complete: boolean }, say: Say) =>
        `The figures are of what the model states: ${complete ? '' : 'more than '}${say.count(missing, 'value')} that would count ${say.plural(missing, 'is', 'are')} missing, listed below.`,
    allStated: 'Everything that these figures rest on is stated in the model.',
    members: ({ members }: { members: Message }, say: Say) => `Down with any of: ${say.message(members)}.`,
    needs: 'What it needs',
    neededBy: 'What needs it',
    harms: 'What it harms when it is down',
    notStated: 'not stated',
    struckBy: 'Threats that strike it',
    points: 'Single points of failure',
    cutSets: 'Minimal cut sets, listed by nvsc cutsets',
    cutSetsOf: ({ kind }: { kind: keyof typeof CUT_SETS }) => CUT_SETS[kind],
    tooMany: 'too many to count',
    stressTests: 'Stress tests in which it is down',
    downInTest: ({ lasting, outages, reading }: { lasting: boolean; outages: number; reading: 'as_services' | 'as_feeds' | undefined }) =>
        [
            ...(lasting ? ['not back in the run'] : outages > 1 ? [`${outages} times`] : []),
            ...(reading === 'as_feeds'
                ? ['if the ring needs a source']
                : reading === 'as_services'
                  ? ['if the ring keeps itself running']
                  : [])
        ].join(', '),
    measures: 'Measures that change it',
    howLikely: 'How likely',
    lostDrawn: 'Lost, drawn',
    drawn: ({ value, low, high, trials, under }: { value: number; low: number; high: number; trials: number; under: Message }, say: Say) =>
        `${say.percent(value)}, with 95% between ${say.percent(low)} and ${say.percent(high)}, of ${say.whole(trials)} times; ${say.message(under)}`,
    supply: 'Where it comes from',
    concentration: ({ hhi, formula }: { hhi: Message; formula: string }, say: Say) =>
        `Concentration (HHI) ${say.message(hhi)} (${formula}).`,
    largest: ({ supplier, share, formula }: { supplier: Message; share: Message; formula: string }, say: Say) =>
        `The largest is ${say.message(supplier)}, ${say.message(share)} (${formula}).`,
    notNamed: 'not named',
    exposures: 'How much of it hangs on whom',
    sharedPoints: 'Redundancy that hangs on one point',
    needed: ({ name, share, hours }: { name: Message; share: number | undefined; hours: number | undefined }, say: Say) =>
        `${share === undefined ? '' : `${say.percent(share)} `}${say.message(name)}${hours === undefined ? '' : ` for ${say.duration(hours)}`}`,
    neededOf: ({ sort, items }: { sort: 'all' | 'any'; items: readonly Message[] }, say: Say) =>
        `${sort} of (${items.map(say.message).join(', ')})`,
    neededCount: ({ count, items }: { count: number; items: readonly Message[] }, say: Say) =>
        `${count} of (${items.map(say.message).join(', ')})`,
    neededShare: ({ share, items }: { share: number; items: readonly Message[] }, say: Say) =>
        `${say.percent(share)} of (${items.map(say.message).join(', ')})`
};

/** Which events and nodes matter most. */
export const importance = {
    all: 'The most important events and nodes',
    events: 'The most important events',
    nodes: 'The most important nodes, set down or kept up',
    notWorkedOut: ({ why }: { why: 'certain' | 'effort' | 'limits' }) =>
        `Not worked out: ${why === 'certain' ? 'the loss is certain' : why === 'effort' ? 'the effort did not suffice' : 'only limits of the loss are known'}.`,
    first: ({ shown, all, complete }: { shown: number; all: number; complete: boolean }, say: Say) =>
        `The first ${shown} of ${complete ? '' : 'more than '}${say.whole(all)}; --format json has ${complete ? 'all' : 'these'}.`,
    under: ({ under }: { under: Message }, say: Say) => `Chances and importance: ${say.message(under)}.`,
    infinite: 'infinite',
    withoutUnknown: 'Worked out without what is not judged or withheld, for which only what it would do if it happened is known.',
    someNodes: 'Only nodes in its smallest cut sets were looked at.'
};
