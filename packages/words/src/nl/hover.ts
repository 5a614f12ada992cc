import type { Translation } from '../catalogue.js';
import type { hover as english } from '../en/hover.js';
import type { Say } from '../say/say.js';

const waitingFor = (errors: number, say: Say): string => `eerst te herstellen: ${say.count(errors, 'fout', 'fouten')}`;

export const hover: Translation<typeof english> = {
    writeInstead: ({ text }) => `Schrijf ${text}`,
    yearsInFront: ({ key, years }, say) => `Zet het jaar van elke ‘${key}’ voor de dubbele punt: ${say.and(years)}`,
    yearInFront: ({ year }) => `Schrijf als ‘supply in ${year}’`,
    whatIfFails: 'Wat als dit uitvalt?',
    whatIfHappens: 'Wat als dit gebeurt?',
    whatHappens: 'Wat gebeurt er?',
    later: 'De cijfers worden berekend. Kijk zo nog eens.',
    rulesWait: ({ errors }, say) => `Afwegingskaders en toetsen wachten, in het project is ${waitingFor(errors, say)}.`,
    ruleWaits: ({ errors }, say) => `Dit wacht, in het project is ${waitingFor(errors, say)}.`,
    figuresWait: ({ errors }, say) => `De cijfers wachten, in het project is ${waitingFor(errors, say)}.`,
    asItWas: ({ errors }, say) =>
        `Zoals het project was toen het voor het laatst geen fouten had${errors > 0 ? ` (nu is ${waitingFor(errors, say)})` : ''}:`,
    noFigures: ({ why }) => `Geen cijfers.${why === '' ? '' : ` ${why}`}`
};
