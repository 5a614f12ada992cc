import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** A decimal number of any length with its thousands apart. */
const groups = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

const KINDS = {
    nodes: 'Sets of what is down together',
    causes: 'Sets of threats and campaigns',
    events: 'Sets of all events'
} as const;

/** What brings a node down, and what is not known of it. */
export const cutsets = {
    chance: ({ label, text, formula }: { label: Message; text: Message; formula: string }, say: Say) =>
        `${say.message(label)}: ${say.message(text)} (${formula}).`,
    noPoint: 'No single point of failure.',
    pointsNotFound: 'Single points of failure: not found with the effort allowed.',
    points: 'Single points of failure: each brings it down alone',
    minimal: 'Minimal cut sets',
    count: ({ kind, count }: { kind: 'nodes' | 'causes' | 'events'; count: string | undefined }) =>
        `${KINDS[kind]}: ${count === undefined ? 'too many to count with the effort allowed' : count === '0' ? 'none' : `${groups(count)} minimal`}`,
    shown: ({ shown, upTo, left }: { shown: number; upTo: number; left: string | undefined }, say: Say) =>
        `${say.count(shown, 'set')} shown, ${upTo === 0 ? 'not all of any size' : `all of up to ${say.count(upTo, 'member')}`}${left === undefined ? '' : `; ${groups(left)} left out`} (nvsc cutsets --order and --most show more).`,
    set: ({ members }: { members: readonly Message[] }, say: Say) => members.map(say.message).join(' + '),
    notKnown: 'Not known: what is not stated adds nothing, what is not judged or withheld counts in the most there can be',
    notStated: 'Not stated in the model, so not counted',
    moreNotStated: 'These are the nearest; there are more.',
    unknown: ({ what, why }: { what: 'failure' | 'likelihood' | 'duration' | 'rate'; why: 'not_stated' | 'not_judged' | 'withheld' }) =>
        what === 'rate'
            ? 'rate, of what is certain within its period'
            : why === 'not_stated'
              ? what
              : `${what}, ${why === 'withheld' ? 'withheld' : 'not judged'}`
};
