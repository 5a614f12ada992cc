import type { keywordDocs as english } from '../en/keyword-docs.js';
import type { Translation } from '../catalogue.js';

export const keywordDocs: Translation<typeof english> = {
    others: 'Wat er wordt aangenomen van alle belangen zonder regel in deze tabel: ‘X’, niet geschaad. Cijfers zeggen dat ze erop rusten.',
    namespace: 'De naamruimte waar elke naam in dit bestand bij hoort.',
    use: 'Maakt de namen van een naamruimte bruikbaar zonder die naamruimte ervoor.',
    hazard: 'Een dreiging die niemand beoogt.',
    namespaceHere: 'elke naam in dit bestand hoort erbij.',
    useHere: 'de namen van de naamruimte zijn hier ook zonder die naamruimte ervoor bekend.',
    body: 'Wat erover wordt gezegd.',

    // Van waarden
    low: 'Weinig houvast; deskundigen zijn het niet eens.',
    medium: 'Enig bewijs; deskundigen zijn het grotendeels eens.',
    high: 'Goed bewijs; deskundigen zijn het eens.',
    range: 'De bandbreedte waarin de waarde ligt: ‘in LOW .. HIGH’.',
    because: 'Waarom: de onderbouwing van de waarde.',
    confidence: 'Hoe zeker de beoordelaars zijn: ‘low’, ‘medium’ of ‘high’.',
    source: 'Waar de waarde vandaan komt; meer bronnen met ‘and’ ertussen.',
    ofPart: 'Van welk deel de waarde is, voor de dubbele punt.',
    forWhom: 'Vanuit wie of waarvoor de waarde geldt, voor de dubbele punt.',
    inWhere: 'In welk gebied of in welk jaar de waarde geldt, voor de dubbele punt.',
    atPlace: 'Waar het in de bron staat: een bladzijde, een tabel, een paragraaf.',
    judgedBy: 'Wie het heeft beoordeeld, en met ‘on’ op welke dag.',
    asMeanOf: 'De waarde is het gemiddelde over een groep; de eigen waarde wordt achtergehouden.',
    withheld: 'Beoordeeld, maar niet voor de lezers van deze tekst.',
    notApplicable: 'Beoordeeld, en niet van toepassing. Een rij die er niet staat, is nog niet beoordeeld.',

    // Van vereisten
    allOf: 'Ze zijn allemaal nodig.',
    anyOf: 'Eén ervan is genoeg.',

    // Van afwegingskaders en toetsen
    some: 'Waar als het voor een ervan waar is.',
    every: 'Waar als het voor allemaal waar is.',
    count: 'Hoeveel het er zijn.',
    sum: 'De som van een waarde over allemaal.',
    max: 'De hoogste waarde van allemaal.',
    min: 'De laagste waarde van allemaal.',
    verdict: 'De uitkomst van een ander afwegingskader.',
    all: 'Alle elementen van een soort: ‘all threat’.',
    not: 'Het tegendeel.',
    isNot: 'Keert het woord om: ‘is not empty’.',
    isEmpty: 'Er is niets ingevuld.',
    isJudged: 'Er is een waarde ingevuld, of ‘X’.',
    thenError: 'Wat niet mag.',
    thenWarning: 'Wat beter niet kan.',
    thenInfo: 'Wat goed is om te weten.',
    thenVerdict: 'Een woord dat andere afwegingskaders gebruiken.',

    // Talen van titels
    nl: 'Nederlands',
    en: 'Engels',
    de: 'Duits',
    fr: 'Frans',
    es: 'Spaans',
    pap: 'Papiaments',
    fy: 'Fries'
};
