import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Without = 'down' | 'down_by_control' | 'goes_on';

const WITHOUT: Readonly<Record<Without, string>> = {
    down: 'down',
    down_by_control: 'goes on; down without what it controls',
    goes_on: 'goes on'
};

/** What hangs on a country, supplier or actor. */
export const placeAnswers = {
    standsFor: ({ countries }: { countries: Message }, say: Say) => `Stands for what comes from ${say.message(countries)}.`,
    nothingHangs: 'No process of the model hangs on what comes from there, and on nobody who is controlled from there.',
    supplies: 'What comes from there',
    sharedPoints: 'Redundancy that hangs on it',
    threats: 'Its threats and campaigns',
    hangsOnIt: 'What hangs on it',
    direct: 'Direct',
    inTheEnd: 'In the end',
    byControl: 'By control',
    share: ({ low, high }: { low: number; high: number }, say: Say) => {
        const [least, most] = [say.percent(low), say.percent(high)];
        return least === most ? least : `${least} to ${most}`;
    },
    without: ({ one, other }: { one: Without; other: Without }) =>
        one === other ? WITHOUT[one] : `${WITHOUT[one]} if the ring keeps itself running, ${WITHOUT[other]} if the ring needs a source`,
    withoutPoint: ({ fails, reading }: { fails: boolean; reading: 'as_services' | 'as_feeds' | undefined }) =>
        `${fails ? 'not met' : 'met by the others'}${reading === undefined ? '' : reading === 'as_feeds' ? ', if the ring needs a source' : ', if the ring keeps itself running'}`,
    alternatives: ({ names, count, of }: { names: Message; count: number; of: number }, say: Say) =>
        `${say.message(names)} (${count} of ${of})`
};
