import type { Translation } from '../catalogue.js';
import type { register as english } from '../en/register.js';

const STATUSES = {
    judged: 'beoordeeld',
    not_judged: 'niet beoordeeld',
    withheld: 'achtergehouden',
    not_usable: 'niet bruikbaar',
    complete: 'volledig',
    incomplete: 'onvolledig',
    not_computable: 'niet te berekenen'
} as const;
const PROVENANCES = {
    published: 'openbaar',
    from_memory: 'uit het hoofd',
    own_choice: 'eigen keuze',
    illustrative: 'ter illustratie',
    not_stated: 'niet opgegeven'
} as const;

export const register: Translation<typeof english> = {
    notScored: 'geen score: het model noemt geen meetlat',
    noOverall: 'de meetlat heeft geen totale impact',
    status: ({ status }) => STATUSES[status],
    measure: ({ measure, horizon }, say) =>
        measure === 'frequency' ? 'keer per jaar' : `kans${horizon === undefined ? '' : ` in ${say.duration(horizon)}`}`,
    restsOn: ({ items }) => items.map(({ id, provenance }) => `${id} (${PROVENANCES[provenance]})`).join('; ')
};
