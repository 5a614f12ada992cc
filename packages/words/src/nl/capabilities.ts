import type { Translation } from '../catalogue.js';
import type { capabilities as english } from '../en/capabilities.js';

const STATE = {
    short: 'tekort',
    enough: 'genoeg',
    may_be_short: 'mogelijk tekort',
    not_stated: 'niet gegeven',
    withheld: 'afgeschermd',
    not_comparable: 'in verschillende eenheden'
} as const;

export const capabilities: Translation<typeof english> = {
    changeUnlike: ({ capability, existing, added }, say) =>
        `Van “${capability}” bestaat ${say.message(existing)}, en dit is ${say.message(added)}: geef de verandering in dezelfde eenheid.`,
    existingHere: 'Hier staat wat er is.',
    heading: 'Wat nodig is, en wat er is',
    caption: 'Capaciteiten: wat ontbreekt is wat nodig is min wat er is, tussen zijn grenzen; onder 0 is er meer dan genoeg.',
    capability: 'Capaciteit',
    requiredFor: 'Nodig voor',
    inGeneral: 'in het algemeen',
    required: 'Nodig',
    existing: 'Aanwezig',
    gap: 'Ontbreekt',
    state: 'Oordeel',
    planned: 'Met wat gepland is',
    stateIs: ({ state }) => STATE[state],
    amount: ({ low, best, high, unit }, say) => {
        const unitText = unit === undefined ? '' : ` ${unit}`;
        return low === high
            ? `${say.number(low)}${unitText}`
            : `${best === undefined ? '' : `${say.number(best)}${unitText}, `}${say.number(low)} tot ${say.number(high)}${best === undefined ? unitText : ''}`;
    },
    unchanged: 'geen verandering',
    afterwards: ({ existing, gap, state }, say) => `${say.message(existing)} aanwezig, ${say.message(gap)} ontbreekt: ${STATE[state]}`
};
