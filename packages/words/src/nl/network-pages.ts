import type { Translation } from '../catalogue.js';
import type { networkPages as english } from '../en/network-pages.js';

const RINGS = {
    no_source: 'wat erin wordt doorgegeven heeft geen bron erbuiten: hij telt als een kring die zichzelf in stand houdt',
    unstated: 'wat erin wordt doorgegeven staat er niet: cijfers tonen beide grenzen',
    one_service: 'één behoefte wordt niet doorgegeven, dus hij houdt zichzelf in stand'
};
const STATES = {
    inherent: 'zonder de maatregelen die er zijn',
    current: 'zoals het er nu voor staat',
    residual: 'met de geplande maatregelen',
    what_if: 'met de voorgestelde maatregelen'
};
const VALUES = {
    users: 'gebruikers',
    costOfOutage: 'kosten van uitval',
    restore: 'herstel',
    restart: 'herstart',
    failure: 'eigen uitval',
    failsToStart: 'start niet',
    needs: 'deel dat volstaat',
    buffer: 'voorraad',
    refill: 'aanvullen van de voorraad',
    substitution: 'vervanging na',
    strength: 'kans dat het gemis fataal is'
};

export const networkPages: Translation<typeof english> = {
    rings: 'Kringen waarin het uitmaakt wat wordt doorgegeven. Stroom of water heeft een bron buiten de kring nodig; een dienst die allen in een kring elkaar geven, houdt zichzelf in stand.',
    ringsFolded: ({ rows }, say) => `Kringen waarin het uitmaakt wat wordt doorgegeven: ${say.whole(rows)}`,
    what: 'Wat erover te zeggen is',
    ringIs: ({ kind }) => RINGS[kind],
    needs: 'Door deze behoeften',
    since: 'Wanneer',
    inState: ({ state }) => STATES[state],
    points: 'Wat alleen in zijn eentje processen platlegt als wordt doorgegeven waarvan dat niet vermeld is: vermeld het, dan telt dit of telt het niet.',
    pointsFolded: ({ rows }, say) => `Enkelvoudige faalpunten alleen als kringen een bron erbuiten nodig hebben: ${say.whole(rows)}`,
    which: 'Welke',
    provenance:
        'Waar elke waarde van het netwerk staat, wie die beoordeelde, wanneer en op grond waarvan. Waarden zoals het model ze heeft; van één element delen die met hetzelfde antwoord een rij. Een plaats geldt voor de waarden sinds de vorige plaats; meer regels zijn er één per waarde, in deze volgorde.',
    provenanceFolded: ({ rows }, say) => `Waar de waarden van het netwerk staan: ${say.count(rows, 'rij', 'rijen')}`,
    element: 'Element',
    value: ({ name }) => VALUES[name],
    shareOf: ({ supplier }, say) => `aandeel van ${say.message(supplier)}`,
    outageOf: ({ of }, say) => `uitval van ${say.message(of)}`
};
