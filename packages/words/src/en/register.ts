import type { FigureProvenance } from '@nvs/model';
import type { Say } from '../say/say.js';

type Status = 'judged' | 'not_judged' | 'withheld' | 'not_usable' | 'complete' | 'incomplete' | 'not_computable';

/** Cells of the risk register that are words. */
export const register = {
    notScored: 'not scored: the model names no method',
    noOverall: 'the method has no overall impact',
    /** Nothing that is unknown is an empty cell or a nought. */
    status: ({ status }: { status: Status }) => status.replaceAll('_', ' '),
    measure: ({ measure, horizon }: { measure: 'probability' | 'frequency'; horizon: number | undefined }, say: Say) =>
        measure === 'frequency' ? 'times a year' : `chance${horizon === undefined ? '' : ` in ${say.duration(horizon)}`}`,
    restsOn: ({ items }: { items: readonly { readonly id: string; readonly provenance: FigureProvenance }[] }) =>
        items.map(({ id, provenance }) => `${id} (${provenance.replaceAll('_', ' ')})`).join('; ')
};
