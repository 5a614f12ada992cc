import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Of which measures figures are that are not those of today. */
type After = 'planned' | 'proposed' | undefined;

const AFTER = { planned: ', after the planned measures', proposed: ', after the proposed ones too' } as const;
const after = (measures: After): string => (measures ? AFTER[measures] : '');

/** What a chance holds under, in a few words each. */
const CONDITIONS = {
    every_event_lasts: 'every event lasts',
    durations_as_stated: 'durations and buffers as stated',
    all_up_at_beginning: 'all up at the beginning',
    long_run: 'in the long run',
    no_buffer: 'no buffer helps',
    chances_drawn_once: 'each chance is drawn once',
    chances_certain: 'chances drawn again each time come true',
    outside_campaigns: 'outside campaigns',
    single_causes: 'at least what single causes do alone, a strength or start that several meet drawn once for all',
    stress_test: 'for the course of events of the test',
    best_estimates: 'at best estimates',
    sampled: 'drawn at random',
    event_given: 'with the event given, or taken away',
    ring_as_services: 'a ring of feeds without a source is read as services',
    ring_not_stated: 'a ring does not say what it passes on: as services and as feeds',
    middle_of_bands: 'bands without a best estimate count as their geometric middle',
    needs_not_counted: 'needs whose concern is not interruption do not count'
} as const;

interface LessCertain {
    /** How many bands count; undefined where that is not told. */
    readonly bands: number | undefined;
    readonly needs: number | undefined;
}

/** A condition with the number of what it is about. */
function counted(condition: keyof typeof CONDITIONS, { bands, needs }: LessCertain, say: Say): string | undefined {
    if (condition === 'middle_of_bands' && bands !== undefined) {
        return `${say.count(bands, 'band')} without a best estimate ${say.plural(bands, 'counts as its', 'count as their')} geometric middle`;
    }
    return condition === 'needs_not_counted' && needs !== undefined
        ? `${say.count(needs, 'need')} whose concern is not interruption ${say.plural(needs, 'does', 'do')} not count`
        : undefined;
}

interface Range {
    low: number;
    best: number;
    high: number;
}

/** Chances of outage and loss, and what they hold under. */
export const chances = {
    between: ({ low, high, as }: { low: number; high: number; as: 'percent' | 'number' }, say: Say) =>
        `at least ${say[as](low)}, at most ${say[as](high)}`,
    range: ({ low, best, high, as }: Range & { as: 'percent' | 'number' }, say: Say) =>
        low === high ? say[as](best) : `${say[as](best)}, ${say[as](low)} to ${say[as](high)}`,
    ring: ({ low, high, missing }: { low: number; high: number; missing: number | undefined }, say: Say) =>
        `${say.percent(low)} to ${say.percent(high)}: a ring does not say what it passes on, so from what there is if it keeps itself running to what there is if it needs a source${missing === undefined ? '' : `, with ${say.count(missing, 'event')} not judged or withheld`}`,
    missing: ({ low, high, missing }: { low: number; high: number; missing: number }, say: Say) =>
        `at least ${say.percent(low)}, at most ${say.percent(high)}: ${say.count(missing, 'event')} not judged or withheld`,
    atMost: ({ low, best, high }: Range, say: Say) =>
        `at most ${say.percent(best)}${low === high ? '' : `, ${say.percent(low)} to ${say.percent(high)}`}: proven limits, for the effort did not suffice for the exact figure`,
    nearly: ({ range }: { range: Message }, say: Say) => `nearly ${say.message(range)}`,
    under: (
        {
            conditions,
            judgedOver,
            bands,
            needs
        }: { conditions: readonly (keyof typeof CONDITIONS)[]; judgedOver: number | undefined } & LessCertain,
        say: Say
    ) =>
        `${conditions.map(each => counted(each, { bands, needs }, say) ?? CONDITIONS[each]).join(', ')}${judgedOver === undefined ? '' : `; what is judged by a chance over ${say.duration(judgedOver)} happens once at most in all`}`,
    outageIn: ({ horizon, after: measures }: { horizon: number; after: After }, say: Say) =>
        `At least one outage in ${say.duration(horizon)}${after(measures)}`,
    outage: ({ after: measures }: { after: After }) => `At least one outage${after(measures)}`,
    noOutage: 'no figure: of some events it is not known how long they last, or how often they come',
    partOfTime: ({ after: measures }: { after: After }) => `Part of the time that it is down${after(measures)}`,
    outagesAYear: ({ after: measures }: { after: After }) => `Outages a year${after(measures)}`,
    lostIn: ({ horizon, after: measures }: { horizon: number; after: After }, say: Say) =>
        `Lost in ${say.duration(horizon)}${after(measures)}`,
    bound: ({ after: measures }: { after: After }) => `The bound of an outage${after(measures)}`,
    lineUnder: ({ chance, under }: { chance: Message; under: Message }, say: Say) => `${say.message(chance)}; ${say.message(under)}`,
    partOfTimeUnder: ({ chance, share, under }: { chance: Message; share: number | undefined; under: Message }, say: Say) =>
        `${say.message(chance)}; ${share === undefined ? '' : `of ${say.duration(share)}, `}${say.message(under)}`,
    outagesAYearUnder: ({ frequency, share, under }: { frequency: Message; share: number | undefined; under: Message }, say: Say) =>
        `${say.message(frequency)}; ${share === undefined ? '' : `mean of ${say.duration(share)}, `}${say.message(under)}`,
    lostUnder: ({ chance, under, bounded }: { chance: Message; under: Message; bounded: boolean }, say: Say) =>
        `${say.message(chance)}; ${say.message(under)}${bounded ? ': no bound of an outage' : ''}`
};
