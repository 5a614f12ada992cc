import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const ASSUMPTIONS = {
    buffer_zero: 'No buffer stated, so none',
    restart_zero: 'No restart stated, so running again at once',
    lasts_to_end: 'No duration and no repair stated, so down to the end of the run',
    withheld_shares_alike: 'Shares of supply withheld, so each counts with an equal part of the rest',
    all_of_supply_needed: 'No needs stated, so all of the supply is needed',
    ring_without_source: 'In a ring of feeds that nothing outside it feeds, so it counts as a service',
    endurance_ignored: 'In use from the beginning, so its endurance is not counted',
    never_met: 'Its requirement can never be met, so it is left out',
    no_requirement: 'No requirement stated, so it is left out',
    nothing_hit: 'Takes nothing of the network down and cuts no supply of it',
    starts: 'Comes on when called upon, though it may fail to'
} as const;

/** What goes down when in a run of the network, and because of what. */
export const timeline = {
    down: (
        {
            processes,
            assets,
            resources,
            suppliers,
            sectors,
            hasRings
        }: { processes: number; assets: number; resources: number; suppliers: number; sectors: number; hasRings: boolean },
        say: Say
    ) => {
        const counts = [
            ...(processes > 0 ? [say.count(processes, 'process', 'processes')] : []),
            ...(assets > 0 ? [say.count(assets, 'asset')] : []),
            ...(resources > 0 ? [say.count(resources, 'resource')] : []),
            ...(suppliers > 0 ? [say.count(suppliers, 'supplier')] : [])
        ];
        const inSectors = sectors > 0 ? `, in ${say.count(sectors, 'sector')}` : '';
        return `${counts.length === 0 ? 'Nothing goes down' : `Down at some time: ${say.and(counts)}${inSectors}`}${hasRings ? ', where rings that do not say what they pass on keep themselves running' : ''}.`;
    },
    saved: ({ count }: { count: number }, say: Say) => `Buffers and substitutes keep ${say.count(count, 'loss', 'losses')} from going on.`,
    disruption: (
        { after, criterion, class: name, by }: { after: number; criterion: Message; class: string; by: Message | undefined },
        say: Say
    ) =>
        `Disruption of society ${after === 0 ? 'at once' : `after ${say.duration(after)}`}: ${say.message(criterion)} reaches class ${name}${by ? ` by ${say.message(by)}` : ''}.`,
    ifFeeds: ({ down, disruption }: { down: number; disruption: Message | undefined }, say: Say) =>
        `Where these rings need a source: down at some time ${say.count(down, 'node')} (below).${disruption ? ` ${say.message(disruption)}` : ''}`,
    asked: 'this is what was asked',
    outages: 'What goes down',
    notInRun: 'not in the run',
    savedHeading: 'What was saved',
    savedBy: ({ by }: { by: 'buffer' | 'substitution' }) => (by === 'buffer' ? 'its buffer lasted' : 'a substitute came in time'),
    downOften: 'Down more than once, in all',
    sectors: 'Sectors with something down',
    harm: 'Harm',
    loops: 'Loops',
    blackStart: ({ nodes }: { nodes: Message }, say: Say) =>
        `${say.message(nodes)} need each other and start together: a black start is assumed`,
    never: 'never',
    locked: ({ nodes }: { nodes: Message }, say: Say) => `${say.message(nodes)} cannot start without each other, or wait for such a loop`,
    granted: 'Taken for granted',
    chancesComeTrue: 'Chances above 0 come true, and durations are the best estimates.',
    assumed: ({ kind }: { kind: keyof typeof ASSUMPTIONS }) => `${ASSUMPTIONS[kind]}:`,
    notToEnd: 'Not to the end',
    stopped: 'The run was stopped before its end: there was more to happen than it allows for.',
    people: 'People and money',
    noSum: 'Not to be added up: people who miss several are partly the same, and the cost of one may hold that of another.',
    limits: (
        { low, best, high, unit = 'person-days' }: { low: number; best: number | undefined; high: number; unit: string | undefined },
        say: Say
    ) =>
        best === undefined
            ? low === high
                ? ''
                : `${say.number(low)} to ${say.number(high)} ${unit}`
            : `${say.number(best)} ${unit}${low === high ? '' : `, ${say.number(low)} to ${say.number(high)}`}`,
    ifRings: 'Down if rings pass on what they get',
    asServices: 'If they keep themselves running',
    asFeeds: 'If they need a source',
    someRings:
        'Some rings do not say which: nvsc check names them. All else on this page takes them to keep themselves running, but for what shows both.',
    harmIfFeeds: 'Harm if rings need a source',
    afterMeasures: 'Down after measures',
    downByControl: 'Down by control',
    now: 'Now',
    afterPlanned: 'After the planned',
    afterProposed: 'After the proposed too',
    measuresChangeNothing: 'Measures that change the network change nothing of this.',
    twoDurations: 'Two durations: where rings that do not say what they pass on keep themselves running, or need a source.',
    either: ({ hours }: { hours: readonly number[] }, say: Say) => [...new Set(hours.map(say.duration))].join(' or '),
    when: ({ hours }: { hours: number }, say: Say) => (hours === 0 ? 'at once' : `after ${say.duration(hours)}`),
    strikes: ({ name, of }: { name: Message; of: Message | undefined }, say: Say) =>
        `${say.message(name)}${of ? ` of ${say.message(of)}` : ''} strikes it`,
    fallsWith: ({ name }: { name: Message }, say: Say) => `it falls with ${say.message(name)}`,
    no: ({ name }: { name: Message }, say: Say) => `no ${say.message(name)}`,
    lacking: ({ choice, names, count }: { choice: 'any' | 'too_few' | 'too_little'; names: Message; count: number }, say: Say) =>
        choice === 'any'
            ? `none left of any of (${say.message(names)})`
            : choice === 'too_few'
              ? `too few left without ${say.message(names)}`
              : count === 1
                ? `too little arrives of ${say.message(names)}`
                : `too little arrives without ${say.message(names)}`,
    downFor: ({ hours, lasting }: { hours: number; lasting: boolean }, say: Say) =>
        `${say.duration(hours)}${lasting ? ' (to the end of the run)' : ''}`,
    times: ({ outages }: { outages: number }) => `${outages} times`,
    class: ({ class: name }: { class: string | undefined }) => (name === undefined ? 'no class' : `class ${name}`),
    harmBecause: (
        {
            by,
            nodes,
            count,
            disruption
        }: { by: Message | undefined; nodes: Message; count: number; disruption: 'yes' | 'no' | 'unknown' | undefined },
        say: Say
    ) => {
        const whose = by
            ? `by ${say.message(by)}`
            : count > 0
              ? `${say.message(nodes)} ${say.plural(count, 'does', 'do')} not say after how long it harms`
              : `${say.message(nodes)} not down for long enough`;
        return `${whose}${disruption === 'yes' ? '; disruption of society' : disruption === 'unknown' ? '; whether this disrupts society is not known' : ''}`;
    }
};
