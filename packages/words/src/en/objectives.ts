import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const RESULT = { reached: 'reached', not_reached: 'not reached', cannot_be_judged: 'cannot be judged' } as const;

const APPROACH = { continue: 'continued as it is', intensify: 'intensified', reduce: 'reduced' } as const;

/** What is to be reached, and how far what is done for it is. */
export const objectives = {
    notReached: (
        { title, text, day, values }: { title: Message; text: string; day: string | undefined; values: readonly Message[] },
        say: Say
    ) =>
        `"${say.message(title)}" is not reached${day === undefined ? '' : ` on ${day}`} with what is planned to be there by then: ${text}${values.length === 0 ? '' : `, and ${say.and(values.map(each => say.message(each)))}`}. Plan more, or sooner, or aim at what can be reached.`,
    notJudged: (
        { title, text, day, because }: { title: Message; text: string; day: string | undefined; because: readonly Message[] },
        say: Say
    ) =>
        `Whether "${say.message(title)}" is reached${day === undefined ? '' : ` on ${day}`} cannot be judged: ${text}${because.length === 0 ? '' : `; ${because.map(each => say.message(each)).join('; ')}`}. Give what is missing, or aim at what can be known.`,
    dayIsOver: ({ by, assessed }: { by: string; assessed: string }) =>
        `The target is for ${by}, and the assessment is of ${assessed}: give a day to come, or take out what is over.`,
    lineHasOwn: ({ measure, key, parts }: { measure: string; key: string; parts: readonly string[] }, say: Say) =>
        `“${measure}” is a line of action, for ${say.and(parts.map(each => `“${each}”`))} ${say.plural(parts.length, 'is a part', 'are parts')} of it: write its ${key} with ${say.plural(parts.length, 'the part', 'the parts')}, or it counts twice.`,
    inCircle: ({ path }: { path: readonly string[] }) =>
        `These measures are parts of each other: ${path.join(' > ')}. Take one part_of out.`,
    partHere: 'This is a part of it.',
    beginsLate: ({ measure, since, deadline }: { measure: string; since: string; deadline: string }) =>
        `“${measure}” begins on ${since}, after its deadline ${deadline}: give it an earlier day, or another deadline.`,
    deadlineOver: ({ measure, deadline, assessed }: { measure: string; deadline: string; assessed: string }) =>
        `“${measure}” is planned, and on ${assessed}, the date of the assessment, its deadline ${deadline} is over: write status: in_place if it is there, or another deadline.`,
    progressOrder: ({ before, after }: { before: string; after: string }) =>
        `Progress stands in the order of its days, and ${after} comes behind ${before}: put them in order, each day once.`,
    progressAbove: ({ share }: { share: string }) => `Progress is a part of the whole, at most 100%; ${share} is more.`,
    progressToCome: ({ on, assessed }: { on: string; assessed: string }) =>
        `Progress is what was found, and ${on} is yet to come on ${assessed}, the date of the assessment. What is to be there on a day is a target of an objective, or a deadline.`,
    heading: 'What is to be reached',
    caption: 'Objectives: whether each is reached on its day with what is planned to be there by then, and how things stand.',
    objective: 'Objective',
    target: 'Target',
    day: 'Day',
    verdict: 'On that day',
    today: 'As things stand',
    resultIs: ({ result, figures }: { result: keyof typeof RESULT; figures: readonly Message[] }, say: Say) =>
        `${RESULT[result]}${figures.length === 0 ? '' : `: ${figures.map(each => say.message(each)).join('; ')}`}`,
    asAssumed: ({ said }: { said: Message }, say: Say) => `${say.message(said)}, as assumed`,
    figure: ({ what, figure }: { what: string; figure: Message }, say: Say) => `${what} is ${say.message(figure)}`,
    inShort: ({ of, reached, not, open }: { of: number; reached: number; not: number; open: number }, say: Say) =>
        `Of ${say.count(of, 'target', 'targets')} ${reached === of ? say.plural(of, 'it is reached', 'all are reached') : `${say.whole(reached)} ${say.plural(reached, 'is', 'are')} reached on ${say.plural(reached, 'its day', 'their days')}, ${say.whole(not)} not${open > 0 ? `, and of ${say.whole(open)} it cannot be judged` : ''}`}.`,
    howJudged:
        'A planned measure is there by its since, else by its deadline; one that states neither is not counted on. Measures in place count as they do.',
    chainCaption:
        'What is done for each objective: lines of action, and the measures in them. How far one is says nothing of how far another is.',
    action: 'Line of action or measure',
    deadline: 'Deadline',
    progress: 'Progress',
    howFar: ({ share, on }: { share: number; on: string }, say: Say) => `${say.share(share)} on ${on}`,
    isLine: 'line of action',
    asItsParts: 'as its parts',
    counts: ({ isCounted }: { isCounted: boolean }) => (isCounted ? 'there by then' : 'not there by then'),
    counted: 'On the day of the objective',
    serves: 'Part of',
    gapWithoutMeasure: ({ title }: { title: Message; count: number; of: number }, say: Say) =>
        `Nothing is done for the objective "${say.message(title)}": no measure is part of it.`,
    gapNotJudged: ({ title, count, of }: { title: Message; count: number; of: number }, say: Say) =>
        `Of ${of === 1 ? 'the target' : `${say.whole(count)} of the ${say.whole(of)} targets`} of "${say.message(title)}" it cannot be judged whether it is reached.`,
    gapDayOver: ({ title, count, of }: { title: Message; count: number; of: number }, say: Say) =>
        `The day of ${of === 1 ? 'the target' : `${say.whole(count)} of the ${say.whole(of)} targets`} of "${say.message(title)}" is over.`,
    approachCaption: 'Approach to threats: what was decided, and the measures that act on each or aim at it.',
    approach: 'Approach',
    approachIs: ({ approach }: { approach: keyof typeof APPROACH }) => APPROACH[approach],
    progressCaption: 'How far measures are that are part of no objective. Progress changes no figure.',
    lifetime: 'Lasts',
    howLong: ({ hours }: { hours: number }, say: Say) => say.duration(hours),
    explained: 'Targets',
    lookedAt: 'What it rests on'
};
