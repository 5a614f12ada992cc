import type { Translation } from '../catalogue.js';
import type { forms as english } from '../en/forms.js';
import { code } from './quoted.js';

export const forms: Translation<typeof english> = {
    harmForm: ({ harm, time, unit }) =>
        `Schrijf hoe erg het wordt met de tijd waarna het zover is: ${code(`${harm} after ${time ?? '12'} ${unit ?? 'h'}`)}.`,
    asEffect: ({ form }) => `Een maatregel verandert een waarde met een effect: ${code(form)}.`,
    nameOneWord: ({ name }) => `Een naam is één woord: schrijf ${code(name)}.`,
    nameWithDigits: ({ digits, rest }) =>
        `Een naam begint met een letter, niet met een cijfer: schrijf bijvoorbeeld ${code(`n${digits}${rest}`)}.`,
    startsWith: ({ word, meant }, say) => `Niets begint hier met ${code(word)}.${say.didYouMean(meant)}`,
    missingBehindSuch: ({ word, form }) => `Achter ${code(word)} ontbreekt iets: schrijf bijvoorbeeld ${code(form)}.`,
    nothingBeforeTitle: ({ sign }) => `Tussen een naam en de titel staat geen ${code(sign)}: haal het weg.`,
    oneNameOneTitle: ({ element }) =>
        `${element === undefined ? 'Een element' : `Elke ${code(element)}`} heeft één naam en één titel: begin de volgende met ${element === undefined ? 'het eigen woord' : code(element)} op een eigen regel.`,
    dependencyNameless:
        'Deze afhankelijkheid heeft geen naam: zet een korte voor ‘of’, zoals ‘dependency payments_power of payments on power’.',
    needsInBrackets: ({ form, isChoice, first, second }) =>
        `Meer dan één vereiste staat tussen haakjes: schrijf ${code(form)}${isChoice ? `, of ${code(`any of (${first}, ${second})`)} als één volstaat` : ''}.`,
    bracketsHowMany:
        'Voor de haakjes staat hoeveel er nodig zijn: ‘any of (power, diesel)’, ‘all of (power, diesel)’, of ‘2 of (a, b, c)’.',
    countedFromList: ({ count, word }) =>
        `Hoeveel het er zijn, volgt uit de lijst: schrijf ${code(`${count ?? '2'} of (…)`)}, zonder ${code(word)}.`,
    needNegative: 'Een vereiste is nooit ontkennend: noem wat nodig is, en haal ‘not’ weg.',
    nameDigits: ({ digits, rest }) => `Een naam begint met een letter, niet met een cijfer: ${code(`${digits}${rest}`)} kan er geen zijn.`,
    dependencyOfOne: 'Een afhankelijkheid is die van één element: schrijf er een voor elk dat afhankelijk is.',
    whoDepends: ({ who, what }) =>
        `Wie afhankelijk is, staat achter ‘of’: ${code(`dependency my_dependency "Titel" of ${who ?? 'payments'} on ${what ?? 'power'}`)}.`,
    dependencyEnds:
        'Een afhankelijkheid zegt van wie en waarvan: ‘dependency payments_power "Betalen heeft stroom nodig" of payments on power’.',
    allAreas: ({ key, scope }) =>
        `${code(key)} geldt voor alle gebieden: alleen ‘impact’ en ‘thresholds’ kunnen per gebied verschillen, zoals ${code(`impact in ${scope ?? 'saba'} { … }`)}. Schrijf een eigen element waar ${code(key)} anders is.`,
    commaBetweenProperties: ({ key }) => `Tussen twee eigenschappen staat geen komma: haal die voor ${code(key)} weg.`,
    propertyUnknown: ({ kind, key, suggestion, known }, say) =>
        `${say.capital(say.a(kind))} heeft geen eigenschap ${code(key)}.${say.didYouMean(suggestion) || ` Wel ${say.andOthers(known.slice(0, 7).map(code))}.`}`,
    wordColon: ({ word }) => `In een woord staat geen dubbele punt: schrijf ${code(word)}.`,
    wordDigit: ({ word }) => `Een woord begint met een letter, niet met een cijfer: schrijf bijvoorbeeld ${code(word)}.`,
    wordsInQuotes: ({ key, written, two }) =>
        two
            ? `Twee trefwoorden hebben een komma tussen zich, en één van twee woorden staat tussen aanhalingstekens: ${code(`${key}: ${two.first}, ${two.second}`)} of ${code(`${key}: "${written}"`)}.`
            : `Wat niet één woord is, staat tussen aanhalingstekens: ${code(`${key}: "${written}"`)}.`,
    contentInBraces: ({ key, example }) =>
        `Achter ${code(key)} staat de inhoud tussen { en }${example === undefined ? '' : `: ${code(example)}`}.`,
    titleBehindName: ({ element, name, title }) =>
        `De titel staat achter de naam, tussen aanhalingstekens: ${code(`${element ?? 'process'} ${name ?? 'x'} ${title ?? '"Titel"'}`)}. ‘title:’ is voor andere talen, zoals ‘title: de "Strom"’.`,
    listComma: ({ sign, before, next }) =>
        `Tussen de waarden van een lijst staat een komma, geen ${code(sign)}: ${code(`${before ?? '…'}, ${next ?? '…'}`)}.`,
    unknownProperty: 'Wat onbekend is, blijft weg: haal de hele eigenschap weg. Bij impact staat ‘X’ voor niet van toepassing.'
};
