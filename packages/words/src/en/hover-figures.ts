import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Reading = 'as_services' | 'as_feeds' | undefined;

const READINGS = { as_services: ' if the ring keeps itself running', as_feeds: ' if the ring needs a source' } as const;
const when = (reading: Reading): string => (reading ? READINGS[reading] : '');

interface OfScope {
    scope: Message | undefined;
}
const area = ({ scope }: OfScope, say: Say): string => (scope ? ` in ${say.message(scope)}` : '');

/** The figures of an element in a few lines. */
export const hoverFigures = {
    ofWhatIsModelled: 'Of what is modelled',
    notStated: ({ missing, complete }: { missing: number; complete: boolean }, say: Say) =>
        `${complete ? '' : 'more than '}${say.count(missing, 'value')} that would count ${say.plural(missing, 'is', 'are')} not stated`,
    likelihood: (of: OfScope, say: Say) => `Likelihood${area(of, say)}`,
    impact: (of: OfScope, say: Say) => `Impact${area(of, say)}`,
    disruption: ({ reading, ...of }: OfScope & { reading: Reading }, say: Say) => `Disruption of society${area(of, say)}${when(reading)}`,
    ranged: ({ low, best, high }: { low: Message | undefined; best: Message | undefined; high: Message | undefined }, say: Say) => {
        const [least = '', most = '', at = ''] = [low, high, best].map(each => (each ? say.message(each) : ''));
        const range = least !== '' && most !== '' && (least !== most || least !== at) ? `${least} to ${most}` : '';
        return range === '' || (at === least && at === most) ? at : at === '' ? range : `${at} (${range})`;
    },
    goesDown: ({ reading }: { reading: Reading }) => `Goes down${when(reading)}`,
    nodes: ({ count }: { count: number }, say: Say) => say.count(count, 'node'),
    downLongest: ({ reading }: { reading: Reading }) => `Down longest${when(reading)}`,
    down: ({ name, hours, lasting }: { name: Message; hours: number; lasting: boolean }, say: Say) =>
        `${say.message(name)} ${say.duration(hours)}${lasting ? ' (to the end of the run)' : ''}`,
    criterionAfter: ({ criterion, after }: { criterion: Message; after: number | undefined }, say: Say) =>
        `${say.message(criterion)}, ${after === undefined || after === 0 ? 'at once' : `after ${say.duration(after)}`}`,
    names: ({ names, more }: { names: readonly Message[]; more: number }, say: Say) =>
        `${names.map(say.message).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
};
