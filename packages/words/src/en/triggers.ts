import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

interface SetOff {
    readonly by: Message;
    readonly threat: Message;
    readonly chance: number;
}

/** What sets off what. */
export const triggers = {
    circle: ({ names }: { names: readonly string[] }) =>
        `These set each other off in a circle, so that each is likelier for the other: ${names.join(' > ')}. Take out one of these triggers.`,
    goesOn: 'The circle goes on here.',
    noTime: ({ found }: { found: Message }, say: Say) =>
        `Behind after stands how long it takes, such as 3 days; ${say.message(found)} is no time.`,
    heading: 'What it can set off',
    lines: 'A chance, and not played: what is set off is not in the course of events.',
    may: ({ by, threat, chance, hours }: SetOff & { hours: number }, say: Say) =>
        `${say.message(by)} sets off ${say.message(threat)} with a chance of ${say.percent(chance)}${hours === 0 ? '' : `, ${say.duration(hours)} later`}`,
    inTest: ({ items }: { items: readonly Message[] }, say: Say) =>
        `By chance, and not played here: ${say.and(items.map(each => say.message(each)))}.`
};
