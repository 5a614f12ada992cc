/** Slips in what is to be reached and how far it is: a target with its condition and day, progress. */
export const targets = {
    wholeDay: ({ day, isGuess }: { day: string; isGuess: boolean }) =>
        `A target is for a day, year first: by ${day}.${isGuess ? ' Say which day is meant: the first of it, or the last.' : ''}`,
    notDone: ({ figure }: { figure: string }) =>
        `A target says what holds on its day, with a figure, not what is done: ${figure.includes('.') ? figure : `${figure}.restore`} <= 12 h by 2028-01-01. What is done is an effect of a measure: effect restore of power *= 0.5.`,
    noDay: 'Behind by stands the day on which the target must hold, year first: by 2028-01-01.',
    byDay: ({ day, word }: { day: string; word: string | undefined }) =>
        `The day of a target stands behind by${word === undefined ? '' : `, not behind ${word}`}: by ${day}.`,
    dayBehind:
        'The day stands in the target, behind its condition and without a colon: target: gas_import.buffer >= 90 days by 2028-01-01.',
    conditionFirst:
        'A target begins with what must hold, and the day stands behind it: target: gas_import.buffer >= 90 days by 2028-01-01.',
    eachOnItsOwn: 'Each target is a property of its own: write target: once more instead of the comma.',
    path: ({ path }: { path: string }) =>
        `A value of an element is asked for by the name of the element, a dot and what is asked: ${path}.`,
    notCompared: ({ left, right }: { left: string; right: string }) =>
        `Between ${left} and ${right} it is missing how they compare: ${left} >= ${right} for at least, <= for at most.`,
    otherKey: ({ key }: { key: string }) =>
        `An objective has no ${key}: what must hold is its target. Write target: gas_import.buffer >= 90 days by 2028-01-01.`,
    progressDay: 'Progress is a share and the day on which it was so: progress: 15% on 2025-12-31, 40% on 2026-06-30.',
    progressShare: ({ share }: { share: string }) => `Progress is a share, with a percent sign: ${share}.`,
    progressOneShare: 'Progress is what was found on a day, one share without limits: 40% on 2026-06-30.',
    progressOn: ({ day }: { day: string }) => `The day on which it was so stands behind on: on ${day}.`,
    progressWhen: ({ share }: { share: string }) => `Say on which day it was so far: ${share} on 2026-06-30.`,
    progressCommas: 'Between one day and the next share stands a comma: 15% on 2025-12-31, 40% on 2026-06-30.',
    deadlineInstead: 'The day by which a measure must be there is its deadline: deadline: 2027-12-31.',
    partOfInstead: 'What a measure serves stands behind part_of: an objective, or a line of action of it, such as part_of: gas_90.'
};
