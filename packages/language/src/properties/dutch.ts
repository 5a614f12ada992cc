/**
 * Dutch words by what the language calls the same: what somebody types who thinks in Dutch. They mean nothing in a text;
 * messages go by them to say which word was meant.
 */
export const DUTCH_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
    namespace: ['naamruimte'], use: ['gebruik', 'gebruikt'],
    assessment: ['analyse', 'beoordeling', 'risicoanalyse'], organisation: ['organisatie', 'instantie'], source: ['bron'], theme: ['thema'], strategy: ['strategie'], level: ['niveau'],
    country: ['land'], group: ['groep'], scope: ['gebied'], scale: ['schaal'], interest: ['belang'], criterion: ['criterium'], method: ['meetlat', 'methode'],
    actor: ['dader'], threat: ['dreiging', 'bedreiging'], hazard: ['gevaar', 'ramp'], campaign: ['campagne'], judgement: ['oordeel'],
    sector: ['branche'], process: ['proces', 'vitaal_proces'], asset: ['voorziening', 'object'], resource: ['hulpbron', 'grondstof'], supplier: ['leverancier'],
    dependency: ['afhankelijkheid'], stress_test: ['stresstest'], measure: ['maatregel'], rule: ['regel', 'afwegingskader'], expect: ['verwacht', 'verwachting', 'toets'],
    capability: ['capaciteit', 'vermogen'], data: ['gegevens']
};

export const DUTCH_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
    method: ['methode', 'meetlat'], date: ['datum'], horizon: ['tijdshorizon', 'termijn'], judged: ['beoordeeld'], discount: ['discontovoet'], language: ['taal'], scope: ['gebied'],
    owner: ['eigenaar', 'risico_eigenaar'], operator: ['aanbieder', 'beheerder'], responsible: ['verantwoordelijk', 'verantwoordelijke', 'vakdepartement'], theme: ['thema'], where: ['waar'],
    title: ['titel'], description: ['beschrijving', 'omschrijving'], marking: ['rubricering'], tags: ['labels', 'trefwoorden'], source: ['bron'], url: ['webadres'], part_of: ['deel_van', 'onderdeel_van'],
    code: ['kenmerk'], published: ['gepubliceerd'], by: ['door'], rank_value: ['rangwaarde'], members: ['leden'], in: ['ligt_in'], population: ['bevolking', 'inwoners'], kind: ['soort'],
    floor: ['ondergrens'], class: ['klasse'], provenance: ['herkomst'], scale: ['schaal'], unit: ['eenheid'], thresholds: ['drempels', 'drempelwaarden'], value_per_unit: ['waarde_per_eenheid'],
    join: ['samenvoegen'], edition: ['editie', 'uitgave'], interests: ['belangen'], likelihood_scale: ['waarschijnlijkheidsschaal'], impact_scale: ['impactschaal'], interest_value: ['belangwaarde'],
    overall: ['totaal'], disruption: ['ontwrichting'], rank: ['rangorde'], weights: ['gewichten'], country: ['land'], intent: ['intentie', 'bedoeling'], capability: ['capaciteit', 'vermogen'],
    nature: ['aard'], origin: ['oorsprong', 'herkomst'], onset: ['begin'], likelihood: ['waarschijnlijkheid', 'kans'], impact: ['gevolg', 'gevolgen', 'effecten'], disrupts: ['verstoort', 'ontwricht'],
    cuts: ['verlaagt', 'onderbreekt'], triggers: ['veroorzaakt', 'leidt_tot'], variant_of: ['variant_van'], trend: ['ontwikkeling'], valid: ['geldig'], category: ['categorie'],
    threats: ['dreigingen'], serves: ['dient'], users: ['gebruikers'], cost_of_outage: ['kosten_van_uitval'], failure: ['falen', 'faalkans', 'storing'], restore: ['hersteltijd', 'herstel'],
    restart: ['herstart', 'opstarttijd'], fails_to_start: ['start_niet'], sector: ['branche'], supply: ['aanvoer', 'levering', 'toevoer'], year: ['jaar'], basis: ['grondslag'],
    buffer: ['overbruggingstijd', 'voorraad'], refill: ['aanvullen', 'bijvullen'], substitution: ['vervanging'], strength: ['sterkte'], needs: ['behoeft', 'benodigd'], to_start: ['om_te_starten'],
    at: ['op'], strategy: ['strategie'], status: ['stand'], goal: ['doel'], cost: ['kosten'], benefit: ['baten', 'opbrengst'], effect: ['uitwerking'], since: ['vanaf', 'sinds'], until: ['tot'],
    lifetime: ['levensduur'], required: ['vereist', 'nodig'], existing: ['aanwezig', 'bestaand'], file: ['bestand'], band: ['bandbreedte'], value: ['waarde'], sub: ['subklasse']
};

/** Words that properties take. */
export const DUTCH_WORDS: Readonly<Record<string, readonly string[]>> = {
    intentional: ['moedwillig', 'opzettelijk'], unintentional: ['niet_moedwillig', 'onopzettelijk', 'onbedoeld'], natural: ['natuurlijk', 'natuur'], internal: ['intern'], external: ['extern'],
    sudden: ['plotseling', 'acuut'], creeping: ['sluipend'], proposed: ['voorgesteld', 'voorstel'], planned: ['gepland'], in_place: ['aanwezig', 'uitgevoerd', 'van_kracht'],
    state: ['staat', 'statelijk'], state_sponsored: ['statelijk_gesteund'], criminal: ['crimineel', 'criminelen'], terrorist: ['terroristen'], extremist: ['extremistisch', 'extremisten'], activist: ['activisten'],
    insider: ['ingewijde'], company: ['bedrijf'], other: ['overig', 'anders'], likelihood: ['kans', 'waarschijnlijkheid'], value: ['waarde'], quantity: ['hoeveelheid'], required: ['vereist'], not_required: ['niet_vereist']
};

/** The word of the language for a Dutch one, of those that fit. */
export function inEnglish(word: string, table: Readonly<Record<string, readonly string[]>>, fits: (english: string) => boolean = () => true): string | undefined {
    const wanted = word.toLowerCase().replaceAll('-', '_');
    return Object.keys(table).find(english => table[english]?.includes(wanted) && fits(english));
}
