import type { CerSector } from '@nvs/model';

/** What a sector of a model is called that stands for one in the annex of Directive (EU) 2022/2557: as a name or title, in English or Dutch. */
export const ANNEX_NAMES: Readonly<Record<CerSector, readonly string[]>> = {
    energy: [
        'energy',
        'energie',
        'electricity',
        'elektriciteit',
        'power',
        'stroom',
        'gas',
        'natural gas',
        'aardgas',
        'oil',
        'olie',
        'hydrogen',
        'waterstof',
        'heating',
        'district heating',
        'warmte',
        'fuel',
        'brandstof'
    ],
    transport: [
        'transport',
        'vervoer',
        'mobility',
        'mobiliteit',
        'aviation',
        'luchtvaart',
        'rail',
        'spoor',
        'shipping',
        'scheepvaart',
        'ports',
        'havens',
        'roads',
        'wegen',
        'public transport',
        'openbaar vervoer'
    ],
    banking: ['banking', 'banks', 'bankwezen', 'banken', 'finance', 'financial', 'financieel', 'financiën'],
    financial_market_infrastructure: [
        'financial market infrastructure',
        'financial markets',
        'infrastructuur voor de financiële markt',
        'financiële markten',
        'finance',
        'financial',
        'financieel',
        'financiën'
    ],
    health: ['health', 'health care', 'healthcare', 'gezondheid', 'gezondheidszorg', 'zorg', 'medical', 'medicines', 'geneesmiddelen'],
    drinking_water: ['drinking water', 'drinkwater'],
    waste_water: ['waste water', 'wastewater', 'sewage', 'afvalwater', 'riolering'],
    digital_infrastructure: [
        'digital infrastructure',
        'digitale infrastructuur',
        'telecom',
        'telecommunications',
        'telecommunicatie',
        'ict',
        'ict and telecom',
        'ict en telecom',
        'internet'
    ],
    public_administration: [
        'public administration',
        'openbaar bestuur',
        'government',
        'overheid',
        'digital government',
        'digitale overheid',
        'digitale overheidsprocessen'
    ],
    space: ['space', 'ruimtevaart', 'ruimte'],
    food: ['food', 'voedsel', 'levensmiddelen', 'food production', 'voedselvoorziening']
};
