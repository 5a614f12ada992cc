import type { Translation } from '../catalogue.js';
import type { cerPages as english } from '../en/cer-pages.js';

export const cerPages: Translation<typeof english> = {
    introduction:
        'Ingedeeld als de risicobeoordeling van een lidstaat volgens artikel 5 van Richtlijn (EU) 2022/2557 over de weerbaarheid van kritieke entiteiten. Wat het model niet zegt, heet ontbrekend; dat is geen uitspraak dat er geen risico is.',
    hazardsHeading: 'Alle gevaren',
    hazardsCaption:
        'De soorten risico’s waar de beoordeling naar moet kijken, en de zwaarste uit het model van elk. Een risico kan van meer soorten zijn.',
    kind: 'Soort risico',
    kindIs: ({ kind }) =>
        ({
            natural: 'Natuurlijke gevaren',
            accident: 'Ongevallen en andere risico’s van mensen die niemand wil',
            meant: 'Moedwillige dreigingen: iemand wil ze',
            health: 'Noodsituaties voor de volksgezondheid, naar hun thema',
            state: 'Hybride dreigingen: staten, en wie voor hen handelt',
            terrorist: 'Terrorisme en extremisme, naar de soort actor',
            cross_sector: 'Over sectoren heen: één gebeurtenis raakt meer sectoren van de bijlage',
            cross_border: 'Over grenzen heen: van buiten, of aanvoer uit het buitenland valt weg'
        })[kind],
    risks: 'Risico’s',
    named: ({ names, more }, say) => `${names.map(say.message).join('; ')}${more === 0 ? '' : `; nog ${say.whole(more)}`}`,
    sectorsHeading: 'De sectoren van de bijlage',
    sectorsCaption:
        'Elke sector van de bijlage met de sectoren van het model die ervoor staan, de processen, en wie die laat draaien of verantwoordt.',
    annexSector: 'Sector van de bijlage',
    inModel: 'In het model',
    services: 'Essentiële diensten',
    answering: 'Wie ze laat draaien of verantwoordt',
    sector: ({ annex }) =>
        ({
            energy: 'Energie',
            transport: 'Vervoer',
            banking: 'Bankwezen',
            financial_market_infrastructure: 'Infrastructuur voor de financiële markt',
            health: 'Gezondheid',
            drinking_water: 'Drinkwater',
            waste_water: 'Afvalwater',
            digital_infrastructure: 'Digitale infrastructuur',
            public_administration: 'Openbaar bestuur',
            space: 'Ruimtevaart',
            food: 'Levensmiddelen'
        })[annex],
    outside: ({ names }, say) =>
        `Sectoren van het model die niet in de bijlage staan, en hier zijn weggelaten: ${say.and(names.map(say.message))}.`,
    notParted: ({ sector, annexes }, say) =>
        `De sector ‘${say.message(sector)}’ van het model staat voor ${say.and(annexes.map(say.message))}, die het model niet scheidt.`,
    joined: ({ annexes }, say) => say.and(annexes.map(say.message)),
    users: ({ count }, say) => say.whole(count),
    risksCaption:
        'De risico’s die zelf iets in de sector laten uitvallen of afsnijden, zwaarste eerst. Wat uit andere sectoren volgt, staat bij de afhankelijkheden. Punt: beste schatting. Balk: marge.',
    dependenciesHeading: 'Afhankelijkheden tussen sectoren',
    notInAnnex: 'Niet in de bijlage',
    dependenciesMissing: ({ sectors, missing }, say) =>
        `Afhankelijkheden van ${say.and(sectors.map(say.message))}. ${say.sentence(say.message(missing))}`,
    disruptionHeading: 'Aanzienlijke verstoring',
    coverageCaption:
        'De criteria van artikel 7 voor een aanzienlijk verstorend effect, en voor hoeveel diensten het model elk beantwoordt.',
    criterion: 'Criterium',
    criterionIs: ({ criterion }) =>
        ({
            users: '(a) Hoevelen op de dienst rekenen',
            dependence: '(b) Welke andere sectoren ervan afhangen',
            harm: '(c) Welke schade een uitval doet, en hoe snel',
            share: '(d) Het marktaandeel van wie de dienst verleent',
            area: '(e) Het gebied dat geraakt zou worden',
            alternatives: '(f) Of er alternatieven zijn'
        })[criterion],
    criterionBriefly: ({ criterion }) =>
        ({
            users: '(a) Gebruikers',
            dependence: '(b) Sectoren die ervan afhangen',
            harm: '(c) Schade',
            share: '(d) Aandeel',
            area: '(e) Gebied',
            alternatives: '(f) Alternatieven'
        })[criterion],
    answered: 'Beantwoord voor',
    answeredOf: ({ answered, of }, say) => `${say.whole(answered)} van ${say.whole(of)}`,
    nothingMissing: 'niets',
    disruptionCaption:
        'Elk proces in een sector van de bijlage langs deze criteria. Schade: de laatste stap die voor elk criterium van de meetlat is opgegeven.',
    service: 'Dienst',
    harm: ({ criterion, class: name, after }, say) => `${say.message(criterion)}: ${name} na ${say.duration(after)}`,
    alternatives: ({ spared, of }, say) => `${say.whole(spared)} van de ${say.whole(of)} die het nodig hebben, kunnen met iets anders toe`
};
