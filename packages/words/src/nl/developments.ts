import type { Translation } from '../catalogue.js';
import type { developments as english } from '../en/developments.js';

const DRIVES = { up: 'omhoog', down: 'omlaag' } as const;

export const developments: Translation<typeof english> = {
    noDirection: ({ target }) =>
        `Nergens staat welke kant ‘${target}’ op gaat: schrijf ‘${target} up’ of ‘${target} down’, of ‘direction:’ voor alle samen.`,
    twice: ({ target }) => `‘${target}’ staat hier al: laat het eenmaal staan, met één richting.`,
    trendAgainst: ({ direction, titles }, say) =>
        `De trend gaat ${DRIVES[direction === 'up' ? 'down' : 'up']}, en alles wat deze dreiging drijft, drijft haar ${DRIVES[direction]}: ${say.and(titles.map(each => `“${each}”`))}. Verbeter een van beide, of noem wat haar nog meer drijft.`,
    inBraces:
        'Wat een ontwikkeling drijft, en sinds wanneer, staat tussen haar accolades: ‘development climate "Climate change" { drives: flood up  since: 1990 }’.',
    upOrDown: ({ target, direction }) =>
        `Welke kant ‘${target}’ op gaat, is één woord achter de naam, ‘up’ of ‘down’: schrijf ‘${target} ${direction}’.`,
    behindName: ({ target, direction }) => `De richting staat achter de naam van wat gedreven wordt: schrijf ‘${target} ${direction}’.`,
    oneWay: ({ target }) => `Achter ‘${target}’ staat één richting: schrijf ‘${target} up’ of ‘${target} down’.`,
    noAmount: ({ target }) =>
        `Een ontwikkeling zegt welke kant zij op drijft, en niet hoeveel: schrijf ‘${target} up’ of ‘${target} down’. Hoeveel een dreiging verandert, staat bij de dreiging: ‘trend: 5% per year’.`,
    wayAsKey: ({ direction }) => `Welke kant iets op gaat, staat achter de naam ervan: ‘drives: flood ${direction}’.`,
    yearOrDay: ({ year }) =>
        `Sinds wanneer een ontwikkeling gaande is, is een jaar of een hele dag: ‘since: ${year}’, of ‘since: ${year}-01-31’.`,
    drivers: 'Gedreven door',
    driver: ({ direction, since }) =>
        `${direction === undefined ? 'welke kant op is niet vermeld' : DRIVES[direction]}${since === undefined ? '' : `, sinds ${since}`}`,
    isHere: 'Het staat hier.',
    note: ({ title, direction }) => `Gedreven door “${title}”${direction === undefined ? '' : `, ${DRIVES[direction]}`}`,
    caption: 'Wat elke dreiging drijft, omhoog of omlaag.',
    folded: ({ rows }, say) => `Wat elke dreiging aandrijft: ${say.count(rows, 'rij', 'rijen')}`,
    threat: 'Dreiging',
    development: 'Ontwikkeling',
    direction: 'Drijft haar',
    since: 'Sinds',
    way: ({ direction }) => DRIVES[direction]
};
