import type { Translation } from '../catalogue.js';
import type { glossary as english } from '../en/glossary.js';

type Term = Parameters<(typeof english)['term']>[0]['term'];

const TERMS: Readonly<Record<Term, readonly [term: string, meaning: string]>> = {
    interest: ['Belang', 'Iets wat beschermd moet worden, zoals de fysieke veiligheid.'],
    criterion: ['Criterium', 'Hoe schade aan een belang wordt gemeten, zoals het aantal doden.'],
    threat: [
        'Dreiging, gevaar, risico',
        'Een dreiging is een gebeurtenis die zich kan voordoen en schaadt; een gevaar is er een die niemand wil. Met waarschijnlijkheid en gevolg samen is het een risico.'
    ],
    campaign: ['Campagne', 'Verscheidene dreigingen die samen komen, van dezelfde actoren.'],
    likelihood: [
        'Waarschijnlijkheid',
        'Hoe groot de kans is dat iets zich binnen de periode van de meetlat voordoet. Over de ernst zegt dat niets.'
    ],
    impact: ['Gevolg', 'De schade als het zich voordoet, per criterium en als geheel. Over de kans zegt dat niets.'],
    class: ['Klasse', 'Een stap van een schaal, van A naar boven. De tabel met schalen zegt waar elke stap voor staat.'],
    best: [
        'Beste schatting',
        'De waarde die de beoordelaars het waarschijnlijkst vinden. Die is nooit het hele antwoord: de marge hoort erbij.'
    ],
    range: ['Marge', 'Van de laagste tot de hoogste waarde die de beoordelaars voor mogelijk houden.'],
    place: [
        'Plaats',
        'Waar een risico kan staan in de volgorde van alle risico’s. 1–29 wil zeggen dat de marges elke plaats van 1 tot 29 toelaten.'
    ],
    disruption: ['Maatschappelijke ontwrichting', 'Schade van de klasse, of erger, vanaf welke de meetlat daarvan spreekt.'],
    not_judged: ['Niet beoordeeld', 'Niemand heeft al een waarde gegeven. Dat is geen nul, en niet laag.'],
    withheld: ['Achtergehouden', 'Er is een waarde, maar niet voor de lezers van dit rapport.'],
    not_applicable: ['Niet van toepassing (X)', 'Beoordeeld, en het geeft geen schade van deze soort.'],
    impossible: ['Onmogelijk', 'Beoordeeld op een kans van nul. Wat niet beoordeeld is, is niet onmogelijk.'],
    incomplete: [
        'Niet volledig beoordeeld',
        'Een deel is niet beoordeeld of achtergehouden, dus zijn alleen grenzen bekend: van geen tot de ergste schade daarvan.'
    ],
    at_least: ['Ten minste', 'Een deel is niet bekend en telt niet mee. Het ware cijfer kan hoger zijn, nooit lager.'],
    process: [
        'Proces, middel',
        'Wat de samenleving nodig heeft om door te gaan, zoals drinkwater; en waar dat op draait, zoals een kabel of een grondstof.'
    ],
    dependency: ['Afhankelijkheid', 'Het ene heeft het andere nodig om door te gaan.'],
    buffer: ['Overbruggingstijd', 'Hoelang iets doorgaat zonder wat het nodig heeft, zoals op een voorraad of een accu.'],
    restore: ['Herstel, opstart', 'Hoelang het duurt om te repareren wat stuk is; en om weer te draaien als al het nodige er is.'],
    alternative: ['Alternatief', 'Iets wat de plaats van iets anders kan innemen. Eén alternatief dat over is, kan genoeg zijn.'],
    single_point: ['Enkelvoudig faalpunt', 'Iets wat alleen al, als het uitvalt en wegblijft, iets anders laat uitvallen.'],
    ring: ['Ring', 'Dingen die elkaar in een kring nodig hebben. Zij kunnen elkaar in stand houden, of op elkaar wachten.'],
    stress_test: [
        'Stresstest',
        'Gegeven gebeurtenissen worden in de tijd nagespeeld: wat valt uit, wanneer en waardoor. Over de kans op die gebeurtenissen zegt dat niets.'
    ],
    measure: [
        'Maatregel',
        'Iets wat gedaan wordt om een risico te verlagen: van kracht, gepland (besloten, nog niet klaar) of voorgesteld (niet besloten).'
    ],
    current: ['Huidig risico', 'Het risico zoals het nu is, met de maatregelen die van kracht zijn.'],
    residual: ['Resterend risico', 'Het risico dat overblijft als ook de geplande maatregelen er zijn.'],
    what_if: ['Risico na voorstellen', 'Het risico dat zou overblijven als ook de voorgestelde maatregelen er kwamen.'],
    present_value: [
        'Contante waarde',
        'Wat alle betalingen over een periode vandaag waard zijn. Latere betalingen tellen minder, naar de discontovoet.'
    ],
    rule: [
        'Regel, verwachting',
        'Uitspraken die het programma nagaat: een regel over alle elementen van een soort, een verwachting over één ding in het model.'
    ],
    gap: ['Lacune', 'Iets wat het model weglaat, en waardoor een cijfer of oordeel ontbreekt.'],
    provenance: ['Herkomst', 'Wie een waarde gaf, wanneer, op grond waarvan, en waar die in het model staat.'],
    method: ['Meetlat', 'De belangen, criteria en schalen waarmee beoordeeld wordt, en de regels die van veel cijfers er één maken.']
};

export const glossary: Translation<typeof english> = {
    heading: 'Wat de woorden betekenen',
    caption: 'Woorden die in dit rapport een eigen betekenis hebben.',
    word: 'Woord',
    means: 'Betekenis',
    term: ({ term }) => TERMS[term][0],
    meaning: ({ term }) => TERMS[term][1]
};
