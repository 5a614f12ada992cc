import type { Nature, Threat } from './threat.js';

/** Whether a threat has the nature, alone or among others. */
export const isOfNature = ({ nature, natures }: Pick<Threat, 'nature' | 'natures'>, of: Nature): boolean =>
    natures?.includes(of) ?? nature === of;
