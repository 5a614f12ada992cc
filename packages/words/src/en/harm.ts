import type { Say } from '../say/say.js';

/** Chances that the network does harm. */
export const harm = {
    heading: ({ horizon }: { horizon: number }, say: Say) => `Chance that the network does this harm within ${say.duration(horizon)}`,
    between:
        'With durations and buffers as stated: at least what single causes do alone, at most what there is if every event lasts; drawn between them.',
    onceInAll: ({ hours }: { hours: number }, say: Say) =>
        `What is judged by a chance over ${say.duration(hours)} happens once at most in all.`,
    atLeast: 'At least',
    drawn: 'Drawn',
    atMost: 'At most',
    overRanges: 'Over all ranges',
    notCountedBut: 'Not counted but in the most',
    notCounted: 'Not counted at all',
    orWorse: ({ class: name }: { class: string }) => `${name} or worse`,
    exact: ({ best, ofWhatIsModelled }: { best: number; ofWhatIsModelled: boolean }, say: Say) =>
        `${say.percent(best)}${ofWhatIsModelled ? ' of what is modelled' : ''}, with durations as stated`,
    low: ({ low, nearly, ring }: { low: number; nearly: number | undefined; ring: boolean }, say: Say) =>
        `${say.percent(low)}${nearly === undefined ? '' : `, nearly ${say.percent(nearly)} with substitutions as stated`}${ring ? ' if the ring keeps itself running' : ''}`,
    high: ({ high, ring }: { high: number; ring: boolean }, say: Say) =>
        `${say.percent(high)} if every event lasts${ring ? ' and the ring needs a source' : ''}`,
    notDrawn: 'not drawn: a ring does not say what it passes on',
    drawnChance: (
        {
            value,
            low,
            high,
            reached,
            trials,
            incomplete
        }: { value: number; low: number; high: number; reached: number; trials: number; incomplete: boolean },
        say: Say
    ) =>
        `${reached === 0 ? `below ${say.percent(high)}: none of ${say.whole(trials)}` : `${say.percent(value)}, with 95% ${say.percent(low)} to ${say.percent(high)}, of ${say.whole(trials)}`}${incomplete ? ', without what is not counted' : ''}`,
    range: ({ low, high }: { low: number; high: number }, say: Say) => `${say.percent(low)} to ${say.percent(high)} if every event lasts`,
    notStated: ({ count, complete }: { count: number; complete: boolean }, say: Say) =>
        `${complete ? '' : 'more than '}${say.count(count, 'own failure')} not stated`,
    causes: ({ notJudged, withoutDuration, complete }: { notJudged: number; withoutDuration: number; complete: boolean }, say: Say) => {
        const more = complete ? '' : 'more than ';
        return [
            ...(notJudged > 0 ? [`${more}${say.count(notJudged, 'cause')} not judged`] : []),
            ...(withoutDuration > 0 ? [`${more}${say.count(withoutDuration, 'cause')} without a duration`] : [])
        ].join(', ');
    }
};
