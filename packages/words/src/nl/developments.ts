import type { Translation } from '../catalogue.js';
import type { developments as english } from '../en/developments.js';

const DRIVES = { up: 'omhoog', down: 'omlaag' } as const;

export const developments: Translation<typeof english> = {
    noDirection: ({ target }) =>
        `Nergens staat welke kant ‘${target}’ op gaat: schrijf ‘${target} up’ of ‘${target} down’, of ‘direction:’ voor alle samen.`,
    twice: ({ target }) => `‘${target}’ staat hier al: laat het eenmaal staan, met één richting.`,
    trendAgainst: ({ direction, titles }, say) =>
        `De trend gaat ${DRIVES[direction === 'up' ? 'down' : 'up']}, en alles wat deze dreiging drijft, drijft haar ${DRIVES[direction]}: ${say.and(titles.map(each => `“${each}”`))}. Verbeter een van beide, of noem wat haar nog meer drijft.`,
    isHere: 'Het staat hier.',
    note: ({ title, direction }) => `Gedreven door “${title}”${direction === undefined ? '' : `, ${DRIVES[direction]}`}`,
    caption: 'Wat elke dreiging drijft, omhoog of omlaag.',
    threat: 'Dreiging',
    development: 'Ontwikkeling',
    direction: 'Drijft haar',
    since: 'Sinds',
    way: ({ direction }) => DRIVES[direction]
};
