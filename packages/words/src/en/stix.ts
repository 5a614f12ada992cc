import type { Say } from '../say/say.js';

/** What stands beside objects that programs exchange about threats. */
export const stix = {
    condition: ({ measure, horizon }: { measure: 'probability' | 'frequency'; horizon: number | undefined }, say: Say) =>
        `${measure === 'frequency' ? 'Times a year' : horizon === undefined ? 'The chance' : `The chance within ${say.duration(horizon)}`}, as things stand: with the measures that are in place.`,
    backedBy: 'Backed by this state.',
    partOf: 'A part of it.',
    operatedBy: 'Operated by it.',
    disrupts: 'Brings it down.',
    cuts: 'Cuts what it supplies.',
    triggers: 'Can set it off.',
    variantOf: 'A variant of it.',
    responsible: 'Responsible for it.'
};
