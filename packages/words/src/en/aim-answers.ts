import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const STATE = {
    short: 'short',
    enough: 'enough',
    may_be_short: 'may be short',
    not_stated: 'not stated',
    withheld: 'withheld',
    not_comparable: 'in different units'
} as const;

const ROLES = { owner: 'owner', operator: 'operator', responsible: 'politically responsible' } as const;

/** What is explained of an objective, a capability and an organisation. */
export const aimAnswers = {
    owner: ({ names }: { names: Message }, say: Say) => `Owned by ${say.message(names)}.`,
    missing: 'What is missing to judge it',
    chain: 'What is done for it',
    gap: 'What is missing is what is required less what exists, between the limits of both; below 0 there is more than enough.',
    proposed: 'And with what is proposed',
    adds: 'Measures that change what exists',
    from: 'Since',
    notCounted: ({ why }: { why: 'begins_later' | 'ends_earlier' }) =>
        why === 'begins_later' ? 'begins after the day it would count on' : 'ends before the day it would count on',
    on: ({ target, day }: { target: Message; day: string | undefined }, say: Say) =>
        `${say.message(target)}${day === undefined ? '' : ` (${day})`}`,
    missingFor: ({ name }: { name: Message | undefined }, say: Say) => (name ? `Missing for ${say.message(name)}` : 'Missing'),
    gapIs: ({ amount, state }: { amount: Message; state: keyof typeof STATE }, say: Say) => `${say.message(amount)}: ${STATE[state]}`,
    partOf: ({ names }: { names: Message }, say: Say) => `A part of ${say.message(names)}.`,
    nothingOfIt: 'It owns and runs nothing in the model, was asked nothing, and judged nothing.',
    owns: 'Owns',
    ownsMany: ({ owns, gaps }: { owns: number; gaps: number }, say: Say) =>
        `${say.count(owns, 'element')}; ${gaps === 0 ? 'no gap waits' : `${say.count(gaps, 'gap')} ${say.plural(gaps, 'waits', 'wait')}`} for it`,
    openQuestions: ({ count }: { count: number }, say: Say) => `${say.count(count, 'question')} not answered yet`,
    judges: 'Judges',
    judgesMany: ({ asked, open }: { asked: number; open: number }, say: Say) =>
        `${open === 0 ? 'has judged' : `${say.whole(asked - open)} judged of`} ${say.count(asked, 'threat')} asked for`,
    judgesAll: ({ asked, open }: { asked: number; open: readonly Message[] }, say: Say) =>
        `It is asked to judge ${say.count(asked, 'threat')}${open.length === 0 ? ', and has.' : `, and has not judged ${say.and(open.map(say.message))}.`}`,
    answersFor: 'What it answers for',
    as: 'As',
    role: ({ role }: { role: keyof typeof ROLES }) => ROLES[role],
    waiting: 'Gaps that wait for it',
    put: 'Questions put to it',
    judged: 'Threats that it judged'
};
