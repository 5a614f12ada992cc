import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What happens if something is down. */
export const whatif = {
    named: ({ title, id }: { title: Message; id: string }, say: Say) => `${say.message(title)} (${id})`,
    asked: (
        { what, count, verb, hours }: { what: Message; count: number; verb: 'happens' | 'is_down' | 'either'; hours: number | undefined },
        say: Say
    ) => {
        const does =
            verb === 'happens'
                ? say.plural(count, 'happens', 'happen')
                : verb === 'is_down'
                  ? say.plural(count, 'is down', 'are down')
                  : 'are down or happen';
        return `If ${say.message(what)} ${does}${hours === undefined ? '' : ` for ${say.duration(hours)}`}`;
    },
    later: (
        { node, back, own, reasons }: { node: Message; back: number | undefined; own: number; reasons: readonly Message[] },
        say: Say
    ) =>
        `${say.message(node)} is ${back === undefined ? 'not back within the run' : `back after ${say.duration(back)}`}, not after ${say.duration(own)}${reasons.length === 0 ? '' : `: ${reasons.map(say.message).join(', and ')}`}.`,
    locked: ({ others }: { others: Message | undefined }, say: Say) =>
        others
            ? `it and ${say.message(others)} cannot start without each other, or wait for such a loop`
            : 'it cannot start without itself',
    restart: ({ hours }: { hours: number }, say: Say) => `it takes ${say.duration(hours)} to start`,
    lacking: (
        {
            choice,
            names,
            count,
            since
        }: { choice: 'any' | 'too_few' | 'too_little' | undefined; names: Message; count: number; since: number | undefined },
        say: Say
    ) => {
        const then = since === undefined ? 'at that moment' : `from ${say.duration(since)} on, before it has started`;
        switch (choice) {
            case 'too_few':
                return `too few of what it needs are left ${then}, without ${say.message(names)}`;
            case 'too_little':
                return `too little arrives ${then}, without ${say.message(names)}`;
            default:
                return choice === undefined || count === 1
                    ? `it needs ${say.message(names)}, down ${then}`
                    : `it needs one of (${say.message(names)}), and all are down ${then}`;
        }
    }
};
