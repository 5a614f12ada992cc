import type { Translation } from '../catalogue.js';
import type { judges as english } from '../en/judges.js';

const quoted = (names: readonly string[]): string[] => names.map(each => `‘${each}’`);

export const judges: Translation<typeof english> = {
    onlyOne: ({ everything, only, about }, say) =>
        `Alleen ${say.and(quoted(only))} ${say.plural(only.length, 'wordt', 'worden')} gevraagd voor ${say.and(quoted(about))}; ${say.and(quoted(everything))} ${say.plural(everything.length, 'wordt', 'worden')} voor alles gevraagd. Worden beide gevraagd voor ${say.and(quoted(about))}, schrijf dan ‘${[...everything, ...only].join(' and ')} for ${about.join(' and ')}’.`,
    missing: ({ title, of, threats }, say) =>
        `“${say.message(title)}” heeft ${threats.length} van de ${of} gevraagde niet beoordeeld: ${say.and(threats.map(each => say.message(each)))}.`,
    caption:
        'Hoe ver beoordelaars het eens zijn: hoeveel klassen ze uit elkaar liggen, en hoeveel van hun overeenstemming meer is dan toeval.',
    between: 'Tussen',
    pair: ({ a, b }, say) => say.and([a, b].map(each => say.message(each))),
    measure: 'Van',
    of: ({ measure }) => ({ likelihood: 'waarschijnlijkheid', impact: 'impact' })[measure],
    common: 'Door beide beoordeeld',
    spread: 'Klassen uit elkaar',
    apart: ({ mean, most }, say) => `gemiddeld ${say.number(mean)}, hoogstens ${most}`,
    kappa: 'Gewogen kappa'
};
