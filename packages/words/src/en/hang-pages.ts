import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What hangs on what, in reports that people read. */
export const hangPages = {
    heading: 'What hangs on what',
    from: ({ what, supplier }: { what: Message; supplier: Message }, say: Say) => `${say.message(what)} from ${say.message(supplier)}`,
    forSoLong: ({ name, hours }: { name: Message; hours: number }, say: Say) => `${say.message(name)} (for ${say.duration(hours)})`,
    allOf: ({ items, isWithin }: { items: readonly Message[]; isWithin: boolean }, say: Say) =>
        isWithin ? `(${say.and(items.map(say.message))})` : say.and(items.map(say.message)),
    anyOf: ({ items, isWithin }: { items: readonly Message[]; isWithin: boolean }, say: Say) =>
        isWithin ? `(${say.or(items.map(say.message))})` : say.or(items.map(say.message)),
    countOf: ({ count, items }: { count: number; items: readonly Message[] }, say: Say) =>
        `${say.whole(count)} of (${say.and(items.map(say.message))})`,
    shareOf: ({ share, items }: { share: number; items: readonly Message[] }, say: Say) =>
        `${say.percent(share)} of (${say.and(items.map(say.message))})`,
    farthest: (
        { name, hours, all, of, soon }: { name: Message; hours: number; all: number; of: number; soon: { hours: number; count: number } },
        say: Say
    ) =>
        `If ${say.named(name)} is out for ${say.duration(hours)}, ${say.whole(all)} of the ${say.count(of, 'process', 'processes')} ${say.plural(all, 'goes', 'go')} down with it, ${soon.count === 0 ? 'none' : soon.count === all ? 'all' : say.whole(soon.count)} within ${say.duration(soon.hours)}.`,
    nothingFollows: 'No outage of a single element takes a process down within a week.',
    reachCondition: 'One element is down alone; all else is up at first, and all stocks are full.',
    reachTitle: 'One outage, how much follows',
    reachAxis: ({ of }: { of: number }, say: Say) => `processes down, of ${say.whole(of)}`,
    reachCaption: ({ shown, all, spans }: { shown: number; all: number; spans: readonly number[] }, say: Say) =>
        `Out for ${say.duration(spans.at(-1) ?? 0)}: how many processes go down, itself not counted. At the right: how many are down within ${say.and(spans.map(say.duration))}. A count, not how bad or how likely it is. ${shown === all ? 'All elements that take a process down.' : `The ${say.count(shown, 'element')} that ${say.plural(shown, 'takes', 'take')} most down, of ${say.whole(all)} that take any.`}`,
    within: ({ hours }: { hours: number }, say: Say) => `within ${say.duration(hours)}`,
    reachTable:
        'Other processes that are down by then, and the first of them. Two numbers: if rings that do not say what they pass on keep themselves running, and if they need a source.',
    reachFolded: ({ rows }: { rows: number }, say: Say) => `What follows each outage: ${say.count(rows, 'row')}`,
    element: 'Element',
    firstToGo: 'First to go',
    firstAfter: ({ name, after }: { name: Message; after: number }, say: Say) =>
        `${say.message(name)}, ${after === 0 ? 'at once' : `after ${say.duration(after)}`}`,
    matrixTitle: 'Which sector needs which',
    matrixCaption:
        'The row needs the column: how many dependencies. On the diagonal stands what a sector needs of itself. An element that names no sector counts with the one of what it is a part of or serves, where these have just one.',
    sector: 'Sector',
    noSector: 'without a sector',
    nothing: '–',
    mutual: 'Sectors that need each other directly:',
    mutualPair: ({ one, other, needs, needed }: { one: Message; other: Message; needs: number; needed: number }, say: Say) =>
        `${say.message(one)} has ${say.count(needs, 'dependency', 'dependencies')} on ${say.message(other)}, ${say.message(other)} ${say.whole(needed)} on ${say.message(one)}`,
    rings: 'Elements that need each other in a ring: each needs all others of its ring, directly or through others, alternatives counted. Once all of a ring is down it may not come back by itself.',
    ringsFolded: ({ rows }: { rows: number }, say: Say) => `Rings: ${say.whole(rows)}`,
    ring: 'Ring',
    ringOf: ({ size }: { size: number }, say: Say) => `of ${say.whole(size)}`,
    members: 'Members',
    needs: 'What each needs by itself, with what bridges a loss.',
    needsFolded: ({ rows }: { rows: number }, say: Say) => `Direct needs: ${say.count(rows, 'row')}`,
    need: 'Needs',
    neighbours:
        'What each needs, what needs it, and which threats bring it down or cut it off. “One of several”: another can stand in for it; “has alternatives”: so it is for that one. A duration: so long a stock holds out.',
    neighboursFolded: ({ rows }: { rows: number }, say: Say) => `What each needs, and what needs it: ${say.count(rows, 'element')}`,
    neighbour: (
        { name, isOneOf, isUser, hours }: { name: Message; isOneOf: boolean; isUser: boolean; hours: number | undefined },
        say: Say
    ) =>
        `${say.message(name)} (${[...(isOneOf ? [isUser ? 'has alternatives' : 'one of several'] : []), ...(hours === undefined ? [] : [say.duration(hours)])].join(', ')})`,
    andMore: ({ left }: { left: number }, say: Say) => `and ${say.whole(left)} more`,
    hitBy: 'Brought down by',
    stock: 'Stock',
    substitute: 'Substitute after',
    notStated: 'none stated',
    alternatives: 'Alternatives that go down together, for they hang on one point. What falls with it is no spare.',
    alternativesFolded: ({ rows }: { rows: number }, say: Say) => `Alternatives that hang on one point: ${say.whole(rows)}`,
    neededBy: 'Needed by',
    together: 'Go down together',
    with: 'With',
    ofAll: 'Of how many',
    lostWith: 'The need as a whole',
    isLost: ({ fails }: { fails: boolean }) => (fails ? 'is lost' : 'is still met'),
    singlePoints:
        'What brings processes down alone, if it stays away. By structure: it says nothing of how soon, and where all stand in one ring nearly all count. How soon is in the picture of what follows.',
    singlePointsFolded: ({ rows }: { rows: number }, say: Say) => `Single points of failure, by structure: ${say.whole(rows)}`,
    singlePoint: 'Single point',
    processes: 'Processes',
    pointsMayMiss: ({ processes }: { processes: number }, say: Say) =>
        `Of ${say.count(processes, 'process', 'processes')} single points were not all found with the effort allowed.`
};
