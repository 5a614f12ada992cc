import type { Translation } from '../catalogue.js';
import type { supplyPages as english } from '../en/supply-pages.js';

export const supplyPages: Translation<typeof english> = {
    heading: 'Waar het vandaan komt',
    leading: ({ leading, of, most }, say) =>
        `${of === 1 ? `Bij het ene goed of de ene dienst levert ${leading === 0 ? 'geen' : 'één'} land de helft of meer.` : `Bij ${leading === 0 ? 'geen' : say.whole(leading)} van de ${say.whole(of)} goederen en diensten levert één land de helft of meer.`}${most === undefined ? '' : ` ${say.whole(most.goods)} daarvan ${say.plural(most.goods, 'komt', 'komen')} uit ${say.message(most.name)}.`}`,
    condition: ({ first, last }) =>
        `Naar de laagste aandelen die zijn opgegeven${first === undefined || last === undefined ? '' : first === last ? `, van ${first}` : `, van ${first} tot ${last}`}. Een leverancier telt bij het ene land dat die opgeeft; wat niet is genoemd telt niet mee.`,
    matrix: 'Aandeel in de levering in procenten, per land. Een leverancier telt bij zijn land. Een marge: alleen grenzen zijn bekend, of aandelen hebben die. HHI: hoe geconcentreerd naar leverancier, van 0 tot 1, de som van de kwadraten van de aandelen.',
    good: 'Goed of dienst',
    ofActors: 'Landen van actoren',
    others: 'Andere landen',
    otherCountries: 'alle andere landen',
    noCountry: 'niet één land',
    notNamed: 'niet genoemd',
    hhi: 'HHI',
    halfOrMore: 'de helft of meer',
    share: ({ low, high }, say) => (low === high ? say.whole(low) : `${say.whole(low)}–${say.whole(high)}`),
    below: ({ value }, say) => `< ${say.whole(value)}`,
    details:
        'De grootste leverancier van elk, hoe geconcentreerd de levering is, en wat van buiten een groep landen komt. ‘Tot’: grenzen over de marges van de aandelen.',
    detailsFolded: ({ rows }, say) => `Grootste leveranciers en concentratie: ${say.count(rows, 'rij', 'rijen')}`,
    largest: 'Grootste leverancier',
    itsShare: 'Aandeel daarvan',
    from: 'Cijfers van',
    outside: ({ group }, say) => `Van buiten ${say.message(group)}`,
    percents: ({ low, high }, say) => (low === high ? say.percent(low) : `${say.percent(low)} tot ${say.percent(high)}`),
    limits: ({ low, high }, say) => (say.number(low) === say.number(high) ? say.number(low) : `${say.number(low)} tot ${say.number(high)}`),
    basis: ({ year, basis }) =>
        [
            ...(year === undefined ? [] : [String(year)]),
            ...(basis === undefined ? [] : [{ value: 'naar waarde', quantity: 'naar hoeveelheid' }[basis]])
        ].join(', ') || 'niet opgegeven',
    none: 'geen'
};
