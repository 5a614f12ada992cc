import type { Translation } from '../catalogue.js';
import type { formulaPages as english } from '../en/formula-pages.js';

type Formula = Parameters<(typeof english)['what']>[0]['formula'];

const OWN = 'eigen keuze';
const NRA = 'NRA 6 (2014)';

const FORMULAS: Readonly<Record<Formula, readonly [what: string, how: string, source: string]>> = {
    'likelihood.class': [
        'Getal van een klasse van waarschijnlijkheid',
        'Het meetkundig gemiddelde van de grenzen; bij grenzen die als klasse beoordeeld zijn, wordt de rand van de klasse getoond.',
        `${NRA}; meetkundig gemiddelde: ${OWN}`
    ],
    'likelihood.open_band': ['Getal van een open klasse', 'De ondergrens van de hoogste klasse.', OWN],
    'likelihood.stated': ['Waarschijnlijkheid uit een kans', 'Zoals opgegeven, over de periode van de schaal.', OWN],
    'likelihood.period': [
        'Kans over een andere periode',
        'Eén min de kans dat het niet gebeurt, tot de macht van het aantal perioden.',
        OWN
    ],
    'likelihood.rate': [
        'Kans uit een frequentie',
        'Eén min e tot de macht min het verwachte aantal keren: gebeurtenissen die onafhankelijk van elkaar komen.',
        `${OWN} (Poissonproces)`
    ],
    'impact.class': [
        'Gewicht van een klasse van gevolg',
        'Elke klasse telt een vast aantal malen de klasse eronder, zoals de meetlat zegt.',
        NRA
    ],
    'impact.thresholds': ['Klasse uit een hoeveelheid', 'De hoogste klasse waarvan de hoeveelheid de drempel haalt.', NRA],
    'impact.join_max': ['Criterium met delen', 'Het ergste van de delen.', 'nationale regel voor criterium 4.1'],
    'impact.join_mean': ['Criterium met delen', 'Het gemiddelde van de delen.', OWN],
    'impact.money': ['Schade in geld', 'Hoeveelheid maal de waarde van één eenheid.', OWN],
    'interest.mean': [
        'Belang uit de criteria',
        'Het gemiddelde van waar de klassen voor tellen. Wat niet van toepassing is, telt als nul en blijft meetellen in het aantal.',
        OWN
    ],
    'interest.max': ['Belang uit de criteria', 'Het ergste criterium.', OWN],
    'interest.sum': ['Belang uit de criteria', 'De som van de criteria.', OWN],
    'interest.money': ['Belang in geld', 'De som van de criteria, in geld.', OWN],
    'overall.weighted_sum': [
        'Totaal gevolg',
        'Het gemiddelde over alle criteria, elk naar zijn gewicht.',
        'gewogen som: Werken met scenario’s (2009)'
    ],
    'overall.interest_max': ['Totaal gevolg', 'Dat van het zwaarst getroffen belang.', OWN],
    'overall.interest_mean': ['Totaal gevolg', 'Het gemiddelde van de belangen, elk naar zijn gewicht.', OWN],
    'overall.max': ['Totaal gevolg', 'Dat van het ergste criterium.', OWN],
    'overall.sum': ['Totaal gevolg', 'De som van alle criteria, in geld.', OWN],
    'overall.profile': ['Totaal gevolg', 'Geen: de criteria staan naast elkaar.', OWN],
    'disruption.any_criterion': ['Maatschappelijke ontwrichting', 'Eén criterium haalt de klasse die de meetlat noemt, of erger.', OWN],
    'disruption.interest_value': [
        'Maatschappelijke ontwrichting',
        'De waarde van een belang haalt die van de klasse die de meetlat noemt.',
        OWN
    ],
    'rank.product': [
        'Waarop risico’s geordend zijn',
        'Waarschijnlijkheid maal totaal gevolg: de schade die te verwachten is.',
        `${OWN}, naar NVS 2019`
    ],
    'rank.impact': ['Waarop risico’s geordend zijn', 'Gevolg; bij gelijk gevolg waarschijnlijkheid.', OWN],
    'rank.likelihood': ['Waarop risico’s geordend zijn', 'Waarschijnlijkheid; bij gelijke waarschijnlijkheid gevolg.', OWN],
    'rank.interval': [
        'Plaats in de volgorde',
        'Van de plaats als het zo hoog en al het andere zo laag is als de marges toelaten, tot de plaats andersom.',
        OWN
    ],
    'impact.assumed': [
        'Wat is aangenomen',
        'Een belang zonder enig oordeel telt als niet geschaad, omdat het model dat zegt. Het is een aanname, geen oordeel.',
        OWN
    ],
    'interest.judged': [
        'Een belang dat als geheel is beoordeeld',
        'De waarde van de klasse. Wat van de criteria afhangt, heeft de grenzen van alle criteria die deze klasse maken.',
        OWN
    ],
    'overall.published': [
        'Impact zoals gepubliceerd',
        'De klasse die een gepubliceerd register aan het risico als geheel geeft. Belangen en ontwrichting zijn niet vermeld.',
        OWN
    ],
    'range.corners': ['Laagste en hoogste', 'Alle invoer op zijn laagst, daarna alle invoer op zijn hoogst.', NRA],
    'range.incomplete': [
        'Wat niet beoordeeld is',
        'Van “niet van toepassing” tot de ergste klasse; alleen die grenzen worden getoond, en geen beste schatting.',
        OWN
    ],
    'campaign.at_least': ['Schade van een campagne', 'Die van de ergste dreiging erin, per criterium: ten minste.', OWN],
    'campaign.independent': [
        'Dreiging buiten de campagnes',
        'De waarschijnlijkheid die overblijft zonder die van de campagnes, alle onafhankelijk van elkaar.',
        OWN
    ],
    'judgement.pooled': [
        'Verscheidene oordelen',
        'Marge: van de laagste tot de hoogste grens. Beste schatting: de mediaan van de beste schattingen. Het is samengevoegd, niemand heeft ermee ingestemd.',
        OWN
    ],
    'measure.states': [
        'Huidig, resterend, na voorstellen',
        'Met wat van kracht is; ook met wat gepland is; ook met wat voorgesteld is.',
        `${OWN}, naar ISO 31000`
    ],
    'measure.likelihood': [
        'Maatregel op een waarschijnlijkheid',
        'Maal een factor, plus of min een hoeveelheid, of zoveel klassen omhoog of omlaag.',
        OWN
    ],
    'measure.impact': ['Maatregel op een gevolg', 'Hetzelfde, per criterium.', OWN],
    'measure.network': [
        'Maatregel op het netwerk',
        'Verandert een overbruggingstijd, een herstel, een levering of een behoefte; alle cijfers van het netwerk volgen.',
        OWN
    ],
    'measure.difference': [
        'Wat een maatregel doet',
        'Het cijfer zonder min het cijfer met de maatregel, telkens op dezelfde manier aangevuld waar iets niet bekend is.',
        OWN
    ],
    'rules.money': [
        'Contante waarde',
        'Alle betalingen over de periode, elk gedeeld door één plus de discontovoet tot de macht van het jaar.',
        'gewone berekening'
    ],
    'network.loss': [
        'Verlies binnen de periode',
        'De exacte kans dat wat gebeurt het laat uitvallen, alsof niets hersteld werd.',
        'binaire beslisdiagrammen (Bryant 1986)'
    ],
    'network.at_least_one': [
        'Ten minste één uitval',
        'De kans op één of meer keer uitval binnen de periode, met herstel.',
        `Vesely (1970); ${OWN}`
    ],
    'network.outage': ['Deel van de tijd uitgevallen', 'De kans om het op enig moment uitgevallen aan te treffen.', OWN],
    'network.cut_sets': [
        'Wat het laat uitvallen',
        'De kleinste groepen gebeurtenissen die het laten uitvallen; een groep van één is een enkelvoudig faalpunt.',
        'foutenboomanalyse'
    ],
    'network.harm': [
        'Kans op schade door uitval',
        'Ten minste wat losse oorzaken alleen doen, ten hoogste wat er gebeurt als elke gebeurtenis blijft duren.',
        OWN
    ],
    'time.simulation': [
        'Stresstest',
        'Moment voor moment nagespeeld: wie geraakt wordt, wie wie nodig heeft, hoelang voorraden duren, wie wanneer opstart.',
        `${OWN}, naar cascademethoden`
    ],
    'time.reach': ['Reikwijdte', 'Eén ding ligt alleen één, drie en zeven dagen stil: welke processen volgen, en wanneer.', OWN],
    'time.knock_on': [
        'Gevolgen via het netwerk',
        'Wat een dreiging via het netwerk doet, naast wat beoordeeld is. Het telt daar niets bij op.',
        OWN
    ],
    'time.person_days': ['Mensen zonder', 'Gebruikers maal de dagen uitval.', OWN],
    'time.outage_cost': ['Kosten van uitval', 'Kosten per tijd, maal de tijd van de uitval.', OWN],
    'supply.hhi': ['Concentratie van levering', 'De som van de kwadraten van de aandelen: 1 is één leverancier.', 'Herfindahl–Hirschman'],
    'supply.largest': ['Grootste leverancier', 'Het grootste aandeel, tussen grenzen waar aandelen een marge hebben.', OWN],
    'supply.exposure': ['Blootstelling aan een land', 'Het aandeel van wat nodig is dat ernaar te herleiden valt, via de hele keten.', OWN],
    'sampling.stress_test': ['Trekkingen van een stresstest', 'De test telkens opnieuw, elke duur getrokken uit zijn marge.', OWN],
    'sampling.harm': ['Trekkingen van schade', 'Veel perioden getrokken, elk met wat erin gebeurt en hoelang dat duurt.', OWN],
    'rank.stability': [
        'Trekkingen van de volgorde',
        'Alle marges vele malen samen getrokken; de plaats in de laagste en hoogste 5% van de trekkingen.',
        OWN
    ],
    'objective.target': [
        'Of een streven wordt bereikt',
        'De voorwaarde met de waarden van die dag: wat er volgens plan dan is, telt alsof het er altijd was.',
        OWN
    ],
    'capability.gap': ['Ontbrekend vermogen', 'Wat vereist is min wat er is.', OWN]
};

export const formulaPages: Translation<typeof english> = {
    what: ({ formula }) => FORMULAS[formula][0],
    how: ({ formula }) => FORMULAS[formula][1],
    source: ({ formula }) => FORMULAS[formula][2]
};
