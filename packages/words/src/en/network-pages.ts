import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const RINGS = {
    no_source: 'what it passes on has no source outside: it counts as keeping itself running',
    unstated: 'it is not stated what is passed on: figures show both limits',
    one_service: 'one need is not passed on, so it keeps itself running'
};
const STATES = {
    inherent: 'without the measures in place',
    current: 'as things stand',
    residual: 'with the planned measures',
    what_if: 'with the proposed measures'
};
const VALUES = {
    users: 'users',
    costOfOutage: 'cost of an outage',
    restore: 'repair',
    restart: 'restart',
    failure: 'failure by itself',
    failsToStart: 'fails to start',
    needs: 'share that suffices',
    buffer: 'stock',
    refill: 'refilling the stock',
    substitution: 'substitute after',
    strength: 'chance that the loss is fatal'
};

/** Reports that people read: rings that pass something on, and where the values of the network stand. */
export const networkPages = {
    rings: 'Rings in which it matters what is passed on. Power or water needs a source outside the ring; a service that all of a ring give each other keeps itself running.',
    ringsFolded: ({ rows }: { rows: number }, say: Say) => `Rings in which it matters what is passed on: ${say.whole(rows)}`,
    what: 'What is to be said',
    ringIs: ({ kind }: { kind: keyof typeof RINGS }) => RINGS[kind],
    needs: 'By these needs',
    since: 'When',
    inState: ({ state }: { state: keyof typeof STATES }) => STATES[state],
    points: 'What brings processes down alone only if what is not stated to be passed on is: state it, and these count or do not.',
    pointsFolded: ({ rows }: { rows: number }, say: Say) => `Single points only if rings need a source outside: ${say.whole(rows)}`,
    which: 'Which',
    provenance:
        'Where each value of the network stands, who judged it, when and on which evidence. Values as the model has them; of one element those with the same answer share a row. A place goes for the values since the place before; several lines are one for each value, in this order.',
    provenanceFolded: ({ rows }: { rows: number }, say: Say) => `Where the values of the network stand: ${say.count(rows, 'row')}`,
    element: 'Element',
    value: ({ name }: { name: keyof typeof VALUES }) => VALUES[name],
    shareOf: ({ supplier }: { supplier: Message }, say: Say) => `share of ${say.message(supplier)}`,
    outageOf: ({ of }: { of: Message }, say: Say) => `outage of ${say.message(of)}`
};
