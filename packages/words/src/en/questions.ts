import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What elements a question can be about, and names that do not say which. */
export const questions = {
    inNetwork: 'processes, assets, resources, suppliers, countries, groups of countries, threats and campaigns',
    canBeDown: 'processes, assets, resources, suppliers, countries, threats and campaigns',
    hasCutSets: 'processes, assets, resources, suppliers and sectors',
    explainable:
        'threats, campaigns, processes, assets, resources, suppliers, sectors, interests, criteria, stress tests, measures, countries, actors, objectives, capabilities and organisations',
    several: ({ written, first, others, all }: { written: string; first: string; others: readonly string[]; all: boolean }) =>
        `"${written}" may be ${[first, ...others].join(', ')}${all ? '' : ', …'}. Write the name with its namespace.`,
    other: 'nvs.other stands for suppliers that are not named. These are taken never to fail, and nothing is worked out for them.',
    ofKind: ({ id, kind, sorts }: { id: string; kind: string; sorts: Message }, say: Say) =>
        `${id} is of the kind ${kind.replaceAll('_', ' ')}. This takes ${say.message(sorts)}.`,
    unknown: ({ written, near, sorts }: { written: string; near: string | undefined; sorts: Message }, say: Say) =>
        `There is no "${written}" in the model.${near === undefined ? ` This takes ${say.message(sorts)}.` : say.didYouMean(near)}`
};
