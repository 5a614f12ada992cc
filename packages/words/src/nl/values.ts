import type { Translation } from '../catalogue.js';
import type { values as english } from '../en/values.js';
import { code } from './quoted.js';

export const values: Translation<typeof english> = {
    this: 'Dit',
    quantity({ dimension, unit, per }) {
        const period = per ? ' per periode' : '';
        switch (dimension) {
            case 'duration':
                return `een duur${period}`;
            case 'money':
                return unit === undefined ? `een bedrag${period}` : `een bedrag in ${unit}${period}`;
            case 'share':
                return `een percentage${period}`;
            case 'number':
                return per ? 'een frequentie' : 'een getal zonder eenheid';
            case 'other':
                return `een aantal${unit === undefined ? '' : ` ${unit}`}${period}`;
        }
    },
    shareOfStake: 'Een aandeel in iets',
    shareOfSupply: 'Een aandeel van het aanbod',
    behindFor: 'Wat achter ‘for’ staat',
    wordWhereValue: ({ place, wanted, word, isUnknown, isProperty }, say) =>
        `${say.message(place)} vraagt om ${say.message(wanted)}, en ${word || 'dit'} is een ${word.startsWith('"') ? 'tekst' : 'woord'}.${isUnknown ? ` Wat onbekend is, blijft weg: haal ${isProperty ? 'de eigenschap' : 'het'} weg.` : ''}`,
    unitMissing: ({ place, wanted, written, classes = [] }, say) =>
        `${say.message(place)} vraagt om ${say.message(wanted)}${classes.length > 0 ? `, of om een klasse (${say.or(classes)})` : ''}: ${written ?? 'dit'} heeft geen eenheid.`,
    wrongKind: ({ place, wanted, found, classes = [] }, say) =>
        `${say.message(place)} vraagt om ${say.message(wanted)}, en dit is ${say.message(found)}.${classes.length > 0 ? ` De klassen zijn ${say.and(classes)}.` : ''}`,
    rangeOfOneKind: 'Een bandbreedte is van één soort: overal klassen, of overal getallen.',
    bestOutsideRange: ({ best, low, high }) =>
        `De beste schatting ${best} ligt buiten de bandbreedte ${low} .. ${high}, of de bandbreedte staat andersom: die loopt van laag naar hoog, met de beste schatting erin.`,
    rangeReversed: ({ low, high }) => `De bandbreedte ${low} .. ${high} staat andersom: die loopt van laag naar hoog.`,
    rangeOfOneUnit: ({ low, high, first, other }, say) =>
        `Een bandbreedte heeft overal dezelfde eenheid: in ${low} .. ${high} staat ${say.message(first)} naast ${say.message(other)}.`,
    unknownProperty: 'Wat onbekend is, blijft weg: haal de hele eigenschap weg.',
    unknownRow: 'Wat onbekend is, blijft weg: haal de hele regel weg. Wat na beoordeling niet van toepassing is, is ‘X’.',
    likelihoodNotApplicable:
        '‘X’ betekent beoordeeld en niet van toepassing, en dat kan alleen een impact zijn: geef de waarschijnlijkheid een klasse van haar schaal, of laat haar weg zolang ze niet is beoordeeld.',
    classWithoutScale: ({ written }) =>
        `${written} is een klasse zonder schaal, want er geldt geen meetlat: noem er een in de analyse (‘method: anv2022’, met ‘use nvs.anv2022’ bovenaan) of in nvs.json.`,
    withheldInstead: ({ written }) =>
        `Een waarde die niet iedereen mag lezen, schrijf je als ‘withheld’, niet als ${code(written)}: cijfers zeggen dan wat ontbreekt.`,
    noSuchClass: ({ scale, name, allowed, suggestion }, say) =>
        `De schaal ${scale} heeft geen klasse ${name}: wel ${say.or(allowed)}.${say.didYouMean(suggestion)}`,
    noSuchSubClass: ({ name, sub, subs }, say) => `De klasse ${name} heeft geen subklasse ${sub}: wel ${say.or(subs)}.`,
    noSubClasses: ({ name }) => `De klasse ${name} heeft geen subklassen: schrijf ${code(name)}.`,
    unitAfterNumber: ({ number, unit }) => `De eenheid komt na het getal: ${code(`${number} ${unit}`)}.`,
    periodNoTime: ({ period }) => `Achter ‘per’ staat een tijd, zoals ‘per year’ of ‘per 30 years’: ${code(period)} is dat niet.`,
    durationNoTime: ({ unit }) => `Achter ‘for’ staat een duur, zoals ‘for 3 days’: ${code(unit)} is geen tijd.`,
    divisionByZero: 'Delen door nul kan niet.',
    beyondCounting: ({ number }) => `Met ${number} is niet te rekenen: het is te groot.`,
    belowZero: ({ written, isDuration, isShare }) =>
        `${written ?? 'Dit'} is kleiner dan nul: een ${isDuration ? 'duur' : isShare ? 'aandeel' : 'hoeveelheid'} begint hier bij nul.`,
    usersArePeople: ({ unit, number }) => `‘users’ telt mensen, geen ${unit}: schrijf ${code(`${number ?? '2e6'} persons`)}.`,
    costInWhichTime: ({ amount }) =>
        `${amount} in welke tijd? Schrijf ${code(`${amount} per day`)}: anders is niet te zeggen wat een uitval kost.`,
    chanceInWhichTime: ({ chance }) =>
        `${chance} in welke tijd? Schrijf ${code(`${chance} per year`)}, of ‘per 5 years’: anders geldt het voor de horizon van het model.`,
    certainFailure:
        'Falen dat zeker is, zegt niet hoe vaak het voorkomt. Schrijf hoe vaak, zoals ‘1 per year’ of ‘3 per year’, of een kans onder 100%.',
    wordUnknown: ({ key, known, word, suggestion }, say) =>
        `${code(key)} is ${say.or(known.map(code))}; ${word} hoort daar niet bij.${say.didYouMean(suggestion)}`,
    oneWord: ({ key, count }) => `Bij ${code(key)} hoort één woord, en er staan er ${count}: houd er één.`,
    disruptionBegins: ({ known, word, suggestion }, say) =>
        `‘disruption’ begint met ${say.or(known.map(code))}; ${word} hoort daar niet bij.${say.didYouMean(suggestion)}`,
    decimalComma: ({ text, whole, part }) =>
        `${code(text)} telt als twee waarden: schrijf ${code(`${whole}.${part}`)} als de komma een decimaalteken is.`,
    oneValue: ({ key, count }) =>
        `Bij ${code(key)} hoort één waarde, en er staan er ${count}: houd er één. Een bandbreedte is te schrijven als ‘C in B .. D’.`,
    noMonth: ({ month }) => `er is geen maand ${month}`,
    daysInMonth: ({ days }) => `die maand heeft ${days} dagen`,
    noDate: ({ date, why }, say) => `${date} is geen datum: ${say.message(why)}. Een datum is jaar-maand-dag.`,
    confidenceUnknown: ({ level, suggestion }, say) =>
        `‘confidence’ is ‘low’, ‘medium’ of ‘high’; ${level} hoort daar niet bij.${say.didYouMean(suggestion)}`,
    emptyReason: '‘because’ geeft geen reden: zeg waarom, of haal het weg, zodat de reden in de rapportage als ontbrekend staat.',
    emptyText: ({ key }) => `${code(key)} is leeg: vul het in, of haal het weg.`,
    remarkTwice: ({ word, isList }) =>
        `${code(word)} staat twee keer achter één waarde: dan telt alleen de eerste. Zet beide in één${isList ? ', met ‘and’ ertussen' : ''}.`,
    remarkFirst: ({ word }) => `${code(word)} staat hier de eerste keer.`,
    thousandsDot: ({ written, read, unit, meant }) =>
        `${code(written)} betekent ${code(`${read}${unit === undefined ? '' : ` ${unit}`}`)}, want een punt is het decimaalteken: schrijf ${code(meant)} voor duizendtallen, of ${code(read)} als dat klopt.`,
    percentSign: ({ unit, number }) => `Schrijf % in plaats van ${unit}: ${code(`${number}%`)}.`,
    powerNoUnit: ({ unit, number, power }) =>
        `${unit} is geen eenheid: schrijf ${code(`${number}e${power}`)} met de eenheid erachter, zoals ${code(`${number}e${power} EUR`)} of ${code(`${number}e${power} persons`)}.`,
    timesAlone: ({ number, periods, period }) =>
        `Hoe vaak is een getal zonder meer: schrijf ${code(`${number} per ${periods === undefined ? '' : `${periods} `}${period}`)}.`,
    noUnit: ({ unit, suggestion }, say) => `${unit} is geen eenheid van tijd of geld.${say.didYouMean(suggestion)}`,
    tooMuch: ({ most }) => `is te groot om mee te rekenen: het hoogste is ${most}`,
    tooLittle: ({ least }) => `is te klein om mee te rekenen: schrijf 0, of ${least} of meer`,
    tooOften: 'is te vaak om mee te rekenen: het hoogste is tien miljard keer per jaar',
    tooLong: 'is te lang om mee te rekenen: het langste is tien miljard jaar',
    beyond: ({ written, why }, say) => `${written === undefined ? 'Dit' : code(written)} ${say.message(why)}.`
};
