import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** How many nodes and dependencies of a ring are named: five are no more than four and one more. */
const NAMED = 4;

/** Nodes that stand in a ring, and after which measures they do. */
interface Ring {
    state: 'inherent' | 'current' | 'residual' | 'what_if';
    members: readonly string[];
}

const AFTER = { inherent: '', current: '', residual: 'After the planned measures: ', what_if: 'After the proposed measures: ' } as const;

/** Dependencies, supply, outages and stress tests. */
export const network = {
    supplierTwice: ({ supplier }: { supplier: string | undefined }) =>
        `${supplier ?? 'This supplier'} is among the suppliers twice: add the two shares up.`,
    supplierIsTotal: ({ supplier }: { supplier: string | undefined }) =>
        `${supplier ?? 'This'} looks like the total of a table, not like a supplier: with it every share counts twice. Take the row out.`,
    supplyOverAll: ({ sum }: { sum: number }, say: Say) =>
        `The shares add up to ${say.share(sum, 6)}, more than all of the supply: lower one, or look for a source that is counted twice.`,
    supplyIncomplete: ({ sum, rest }: { sum: number; rest: number }, say: Say) =>
        `The shares add up to ${say.share(sum, 6)}: add the missing sources, or the rest as other ${say.written(rest * 100)}%.`,
    dependencyIncomplete: ({ name, title, hasWho }: { name: string; title: string | undefined; hasWho: boolean }) =>
        `A dependency says who needs what: dependency ${name} "${title ?? 'Title'}" of payments on power. Here ${hasWho ? 'on and what is needed are' : 'of, who depends, and on, what is needed, are'} missing.`,
    dependencyItself: ({ target }: { target: string }) =>
        `${target} cannot need itself: name what it needs, or take this out. A loop over several processes is fine.`,
    needsOfNoResource: ({ target, kind }: { target: string | undefined; kind: string }, say: Say) =>
        `needs is a share of supply, and ${target ?? 'this'} is ${say.a(kind) ?? 'no resource'}: a process or asset works or does not. Use it for a resource, or write a share of several, such as 80% of (a 45%, b 30%).`,
    needTwice: ({ target }: { target: string | undefined }) =>
        `${target ?? 'This'} is in the list already: it cannot stand in for itself. Take it out once.`,
    countTooHigh: ({ count, items }: { count: string; items: number }) =>
        `${count} of ${items} can never be: lower the number, or add to the list.`,
    countNoNumber: ({ count, items }: { count: string; items: number }) =>
        `${count} of a list means nothing: write a whole number from 1 to ${items}.`,
    shareOfEachMissing: ({ share }: { share: string | undefined }) =>
        `A share of a list needs the share of each: ${share ?? '80%'} of (a 45%, b 30%).`,
    sharesOverAll: ({ sum }: { sum: number }, say: Say) => `The shares in the list add up to ${say.share(sum, 6)}, more than all.`,
    shareTooHigh: ({ share, sum }: { share: string; sum: number }, say: Say) =>
        `${share} of a list that adds up to ${say.share(sum, 6)} can never be: lower it, or complete the list.`,
    needOfNothing: 'A need of 0% is no need: give the share that suffices, or take this out.',
    enduranceNoDuration: ({ found }: { found: Message }, say: Say) =>
        `Behind for stands a duration, such as 72 h, and this is ${say.message(found)}.`,
    enduranceBesidesEnough: ({ target, wanted }: { target: string | undefined; wanted: string | undefined }) =>
        `for says how long a stand-in lasts, and ${target ?? 'this'} is none: without it the others in ${wanted ?? 'so many'} of (…) do not suffice, so it is in use from the beginning. Leave out for, or add what it stands in for.`,
    enduranceAlone: ({ target }: { target: string | undefined }) =>
        `for says how long a stand-in lasts, and ${target ?? 'this'} stands in for nothing: write any of (power, ${target ?? 'diesel'} for 72 h), or give the time as buffer: of the dependency.`,
    shareOutsideList: ({ target }: { target: string | undefined }) =>
        `A share counts only in a list such as 80% of (a 45%, b 30%). How much of ${target ?? 'it'} suffices is said by needs: in the dependency.`,
    disruptedTwice: ({ target }: { target: string | undefined }) =>
        `${target ?? 'This'} is disrupted twice: keep one, with the chance and length of the whole outage.`,
    moreThanAll: ({ written }: { written: string | undefined }) =>
        `${written ?? 'This'} is more than all: a share or chance goes from 0% to 100%.`,
    cutOfNothing: 'A cut by 0% cuts nothing: give its share, or leave by out to cut all.',
    noTime: ({ word }: { word: string }) => `${word} is no time: write at day 20 or at 12 h.`,
    eventDown: ({ name, kind }: { name: string; kind: 'Campaign' | 'Threat' }, say: Say) =>
        `${name} is ${say.a(kind) ?? 'an event'}, which happens rather than goes down: write ${name} alone.`,
    stressWhatHappens: ({ name }: { name: string }) => `What happens to ${name}? Write ${name} down for 10 days, or name a threat.`,
    downNoDuration: ({ found }: { found: Message }, say: Say) =>
        `Behind for stands a duration, such as 10 days, and this is ${say.message(found)}.`,
    downForNothing: ({ name }: { name: string }) => `${name} would be back at once: say for how long it is down.`,
    ringWithoutSource: ({ state, members }: Ring, say: Say) =>
        `${AFTER[state]}With nothing failed, ${say.few(members, NAMED)} ${say.plural(members.length, 'is', 'are')} down: in this ring each only passes on what it gets from the others, and nothing outside feeds it. Give it a source, or write kind: service where one needs another in order to work.`,
    ringUnstated: ({ state, members, written }: Ring & { written: readonly string[] }, say: Say) =>
        `${AFTER[state]}${say.few(members, NAMED)} ${say.plural(members.length, 'stands', 'stand')} in a ring, and ${say.few(written, NAMED)} ${say.plural(written.length, 'does', 'do')} not say how: if each passes on what it gets there, all fail with their source; if they need each other in order to work, they keep each other running. Write kind: feed or kind: service; until then figures show both limits.`,
    ringOfFeeds: ({ state, members, written, services }: Ring & { written: readonly string[]; services: readonly string[] }, say: Say) =>
        `${AFTER[state]}The ring of ${say.few(members, NAMED)} is of feeds but for ${say.few(services, NAMED)} in ${say.few(written, NAMED)}, a service: so it keeps itself running, whatever becomes of its source. If that is passed on too, write feed; else this is right as it stands.`,
    ringGoesOn: 'It goes on here.'
};
