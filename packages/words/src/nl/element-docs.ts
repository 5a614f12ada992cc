import type { elementDocs as english } from '../en/element-docs.js';
import type { Translation } from '../catalogue.js';

export const elementDocs: Translation<typeof english> = {
    Assessment: 'De kop van een model: wat wordt geanalyseerd, met welke meetlat en over welke periode.',
    Organisation: 'Wie eigenaar is, beheert of beoordeelt.',
    Source: 'Waar een waarde vandaan komt.',
    Theme: 'Een onderwerp dat dreigingen, processen en maatregelen kunnen delen.',
    Strategy: 'Een manier om met een risico om te gaan.',
    Level: 'Een niveau van intentie of capaciteit, of van rubricering.',
    Country: 'Een land. Die van ISO 3166 zijn er al.',
    Group: 'Verschillende landen, leveranciers of dreigingen onder één naam. ‘EU’, ‘EEA’ en ‘NATO’ zijn er al.',
    Scope: 'Een gebied waarvoor impact wordt beoordeeld. Gebieden worden nooit bij elkaar opgeteld.',
    Scale: 'Geordende klassen van waarschijnlijkheid of impact, de laagste eerst. Elke impactschaal heeft ook ‘X’: beoordeeld en niet van toepassing.',
    Interest: 'Wat wordt beschermd.',
    Criterion: 'Hoe de aantasting van een belang wordt gemeten. ‘of’ met een criterium erachter maakt het een deel van dat criterium.',
    Method: 'Eén editie van een meetlat: de belangen, de schalen en hoe criteria één cijfer worden.',
    Actor: 'Wie een dreiging kan veroorzaken.',
    Threat: 'Een gebeurtenis die belangen aantast: hoe waarschijnlijk zij is, welke schade zij doet, wat zij verstoort en wie erachter zit. Een ‘hazard’ is een dreiging die niemand beoogt.',
    Campaign:
        'Verschillende dreigingen van één actor als één gezamenlijke gebeurtenis: als zij zich voordoet, doen al haar dreigingen dat.',
    Judgement: 'Wat één organisatie van een dreiging vindt. De waarden in de dreiging zelf zijn de overeengekomen waarden en gaan voor.',
    Sector: 'Een sector van de samenleving.',
    Process: 'Een proces waar de samenleving van afhangt.',
    Asset: 'Iets dat processen nodig hebben: een installatie, een locatie, een noodvoorziening.',
    Resource: 'Wat wordt geleverd: brandstof, een grondstof, een medicijn, een technologie.',
    Supplier: 'Wie levert. Een leverancier valt uit met zijn land.',
    Dependency: 'X heeft Y nodig: wat nodig is, hoelang het zonder kan en wat het kan vervangen.',
    StressTest: 'Verschillende dreigingen en uitval in de tijd.',
    Measure: 'Wat eraan wordt gedaan: strategie, kosten, status en effecten op het model.',
    Objective: 'Wat bereikt moet worden, en wanneer.',
    Rule: 'Een afwegingskader als code: voor elk element van een soort, als … dan een fout, een waarschuwing, een opmerking of een uitkomst.',
    Expectation: 'Een bewering over het doorgerekende model die waar moet zijn.',
    Capability: 'Wat vereist is, wat er is, en het verschil daartussen.',
    TradeData: 'Een bestand met handelscijfers. Komt in het rapport te staan.',
    Development: 'Wat in de loop van jaren verandert en dreigingen omhoog of omlaag drijft.',
    Question: 'Wat iemand is gevraagd, en wat nog niet bekend is.'
};
