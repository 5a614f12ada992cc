import { KINDS, type KindName } from '@nvs/model';
import type { Lexicon } from './lexicon.js';

/** Several of each kind; one is in the table of kinds. */
const MANY: Readonly<Record<KindName, string>> = {
    Assessment: 'analyses',
    Organisation: 'organisaties',
    Source: 'bronnen',
    Theme: 'thema’s',
    Strategy: 'strategieën',
    Level: 'niveaus',
    Country: 'landen',
    Group: 'groepen',
    Scope: 'gebieden',
    Scale: 'schalen',
    Interest: 'belangen',
    Criterion: 'criteria',
    Method: 'meetlatten',
    Actor: 'actoren',
    Threat: 'dreigingen',
    Campaign: 'campagnes',
    Judgement: 'oordelen',
    Sector: 'sectoren',
    Process: 'vitale processen',
    Asset: 'voorzieningen',
    Resource: 'hulpbronnen',
    Supplier: 'leveranciers',
    Dependency: 'afhankelijkheden',
    StressTest: 'stresstests',
    Measure: 'maatregelen',
    Objective: 'doelen',
    Rule: 'afwegingskaders',
    Expectation: 'toetsen',
    Capability: 'capaciteiten',
    TradeData: 'gegevens',
    Question: 'vragen',
    Development: 'ontwikkelingen',
    ScaleClass: 'klassen',
    SubClass: 'subklassen',
    Variable: 'variabelen'
};

/** Nouns that come without an article. */
const BARE: ReadonlySet<string> = new Set<KindName>(['TradeData']);

type Kinds = Lexicon['kinds'];

const kinds = Object.fromEntries(
    Object.entries(KINDS).map(([name, { dutch }]) => [
        name,
        { a: BARE.has(name) ? dutch : `een ${dutch}`, one: dutch, many: MANY[name as KindName] }
    ])
) as Record<KindName, Kinds[KindName]>;

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'];

export const dutchLexicon: Lexicon = {
    language: 'nl',
    and: 'en',
    or: 'of',
    million: 'miljoen',
    billion: 'miljard',
    year: ['jaar', 'jaar'],
    month: ['maand', 'maanden'],
    day: ['dag', 'dagen'],
    hour: 'uur',
    briefly: { day: 'd', hour: 'u' },
    minute: 'min',
    second: 's',
    lessThanASecond: 'minder dan een seconde',
    kinds,
    element: 'een element',
    ordinal: n => ORDINALS[n - 1] ?? `${n}e`,
    per: period => `per ${period}`,
    others: 'en andere',
    further: count => `nog ${count}`,
    more: count => ` en nog ${count}`,
    didYouMean: suggestion => ` Is ${suggestion} bedoeld?`
};
