import type { Measure } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Beside = 'in_place' | 'planned' | undefined;

const BESIDE = { in_place: ', beside those in place', planned: ', beside those in place and planned' } as const;
const besides = (beside: Beside): string => (beside ? BESIDE[beside] : '');

/** What a measure does and costs. */
export const measureAnswers = {
    is: (
        { status, strategies, goals }: { status: Measure['status']; strategies: readonly Message[]; goals: readonly Message[] },
        say: Say
    ) => {
        const names = (all: readonly Message[]): string => all.map(say.message).join(', ');
        return `${status === undefined ? 'Its status is not stated, so it counts as proposed.' : `It is ${status.replaceAll('_', ' ')}.`}${strategies.length > 0 ? ` Strategy: ${names(strategies)}.` : ''}${goals.length > 0 ? ` Goal: ${names(goals)}.` : ''}`;
    },
    noEffect: 'It states no effect, so it changes no figure.',
    withoutEffect: ({
        why,
        date,
        isInPlace,
        day
    }: {
        why: 'begins_later' | 'ends_earlier';
        date: string;
        isInPlace: boolean;
        day: string | undefined;
    }) =>
        `It ${why === 'begins_later' ? 'begins' : 'ends'} on ${date}, ${why === 'begins_later' ? 'after' : 'before'} ${isInPlace ? 'the date of the assessment' : `${day ?? 'the last day'}, the last day of the horizon`}: it changes no figure.`,
    day: ({ day }: { day: string }) => `What it changes is said of ${day}, the last day of the horizon.`,
    money: 'What that comes to',
    over: ({ years, period, discount }: { years: number; period: 'lifetime' | 'horizon'; discount: number | undefined }, say: Say) =>
        `Over ${say.number(years)} years (${period === 'lifetime' ? 'its lifetime' : 'the horizon of the assessment'}), ${discount === undefined ? 'undiscounted, for no discount rate is stated' : `at a discount rate of ${say.percent(discount)} a year`}; yearly amounts count at the end of each year, what is once at the beginning.`,
    amount: ({ what, currency, missing }: { what: 'cost' | 'benefit'; currency: string; missing: number | undefined }, say: Say) =>
        `${what}, ${currency}${missing === undefined ? '' : `: at least, ${say.count(missing, 'amount')} withheld`}`,
    changes: 'What it changes',
    risks: ({ beside }: { beside: Beside }) => `Risks that it changes: without it, and with it${besides(beside)}`,
    risk: ({ name, scope }: { name: Message; scope: Message | undefined }, say: Say) =>
        `${say.message(name)}${scope ? ` in ${say.message(scope)}` : ''}`,
    outages: ({ beside }: { beside: Beside }) => `Chance of at least one outage, and of loss: without it, and with it${besides(beside)}`,
    conditions: ({ likelier, rings }: { likelier: boolean; rings: Message | undefined }, say: Say) =>
        `Outage: all up at the beginning, no buffer helps. Lost: every event lasts, each chance is drawn once${likelier ? ', so an outage can be likelier' : ''}.${rings ? ` For some, ${say.message(rings)}.` : ''}`,
    most: ({ shown, all }: { shown: number; all: number }) => `The ${shown} of ${all} that it changes most; --format json has all.`,
    noFigure: 'no figure',
    limits: ({ low, best, high }: { low: number; best: number | undefined; high: number }, say: Say) =>
        best === undefined
            ? `${say.number(low)} to ${say.number(high)}`
            : low === high
              ? say.number(best)
              : `${say.number(best)} (${say.number(low)} to ${say.number(high)})`
};
