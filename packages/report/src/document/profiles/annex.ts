import type { CerSector } from '@nvs/model';

/** What a sector of a model is called that stands for one in the annex of Directive (EU) 2022/2557: as a name or title, in English or Dutch; a blank is written as in names. */
export const ANNEX_NAMES: Readonly<Record<CerSector, readonly string[]>> = {
    energy: [
        'energy',
        'energie',
        'electricity',
        'elektriciteit',
        'power',
        'stroom',
        'gas',
        'natural_gas',
        'aardgas',
        'oil',
        'olie',
        'hydrogen',
        'waterstof',
        'heating',
        'district_heating',
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
        'public_transport',
        'openbaar_vervoer'
    ],
    banking: ['banking', 'banks', 'bankwezen', 'banken', 'finance', 'financial', 'financieel', 'financiën'],
    financial_market_infrastructure: [
        'financial_market_infrastructure',
        'financial_markets',
        'infrastructuur_voor_de_financiële_markt',
        'financiële_markten',
        'finance',
        'financial',
        'financieel',
        'financiën'
    ],
    health: ['health', 'health_care', 'healthcare', 'gezondheid', 'gezondheidszorg', 'zorg', 'medical', 'medicines', 'geneesmiddelen'],
    drinking_water: ['drinking_water', 'drinkwater'],
    waste_water: ['waste_water', 'wastewater', 'sewage', 'afvalwater', 'riolering'],
    digital_infrastructure: [
        'digital_infrastructure',
        'digitale_infrastructuur',
        'telecom',
        'telecommunications',
        'telecommunicatie',
        'ict',
        'ict_and_telecom',
        'ict_en_telecom',
        'internet'
    ],
    public_administration: [
        'public_administration',
        'openbaar_bestuur',
        'government',
        'overheid',
        'digital_government',
        'digitale_overheid',
        'digitale_overheidsprocessen'
    ],
    space: ['space', 'ruimtevaart', 'ruimte'],
    food: ['food', 'voedsel', 'levensmiddelen', 'food_production', 'voedselvoorziening']
};
