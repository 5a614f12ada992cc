import type { Translation } from '../catalogue.js';
import type { syntax as english } from '../en/syntax.js';
import { code } from './quoted.js';

export const syntax: Translation<typeof english> = {
    doesNotBelong: ({ wanted, word }, say) => `${say.message(wanted)}, en ${code(word)} hoort er niet achter.`,
    wanted: ({ wanted }, say) => `${say.message(wanted)}.`,
    notWords: ({ wanted, first, second }, say) => `${say.message(wanted)}, geen woorden zoals ${code(`${first} ${second}`)}.`,
    commentOpen: 'Deze opmerking wordt nergens afgesloten: zet */ aan het einde.',
    startsInside: ({ word, within }) =>
        `${code(word)} begint hier een nieuw element, binnen ${within === undefined ? 'een ander' : code(within)}: sluit dat eerst af met }, en begin ${code(word)} helemaal vooraan op de regel.`,
    notInColumnOne: ({ word }) => `Een element begint helemaal vooraan op de regel: haal de ruimte voor ${code(word)} weg.`,
    ownLine: ({ word }) => `${code(word)} begint hier een nieuw element: zet het helemaal vooraan op een eigen regel.`,
    hyphenInName: ({ before, next }) => `Een naam heeft geen koppelteken, want dat betekent min: schrijf ${code(`${before}_${next}`)}.`,
    reservedName: ({ word, element }) =>
        `${code(word)} kan geen naam zijn: het is een woord van vereisten en voorwaarden. Kies een andere, zoals ${code(`${word}_${element}`)}.`,
    nameless: ({ element, title }) =>
        `Hier ontbreekt een naam: zet een korte achter het woord ${code(element)}, zoals ${code(`${element} my_${element} ${title ?? '"Titel"'}`)}.`,
    nameWithDigit: ({ digits }) => `Een naam begint met een letter, niet met een cijfer: schrijf bijvoorbeeld ${code(`n${digits}`)}.`,
    nameWithDots: ({ name }) => `Een naam heeft hier geen punten: die van de naamruimte komt er vanzelf voor. Schrijf ${code(name)}.`,
    expectationTitle: 'Een toets begint met een titel tussen aanhalingstekens: ‘expect "Betalen kan een dag zonder stroom" …’.',
    titleQuotes: ({ element, name, word }) => `Een titel staat tussen aanhalingstekens: ${code(`${element} ${name} "${word} …"`)}.`,
    braceInstead: ({ sign }) => `De eigenschappen van een element staan tussen { en }: zet hier { in plaats van ${code(sign)}.`,
    outsideBraces: ({ word, element }) =>
        `${word === undefined ? 'Dit' : code(word)} staat erbuiten: zet { achter de kop van ${element === undefined ? 'het element' : code(element)}, en } achter de laatste eigenschap ervan.`,
    noValue: ({ key, example }) =>
        `${code(key)} heeft geen waarde${example === undefined ? '' : `: schrijf bijvoorbeeld ${code(example)}`}.`,
    rangeWithoutEnd: 'Deze bandbreedte heeft geen bovengrens: schrijf beide, zoals ‘C in B .. D’.',
    inWithoutRange: 'Achter ‘in’ staat een bandbreedte: schrijf beide grenzen, zoals ‘C in B .. D’.',
    commaBehind: 'Achter deze komma volgt niets: haal haar weg, of voeg toe wat ontbreekt.',
    missingBehind: ({ word }) => `Achter ${code(word)} ontbreekt iets.`,
    modifierColon: ({ word, sample }) =>
        `${code(word)} volgt op een waarde zonder dubbele punt: ${code(`C ${word} ${sample ?? 'medium'}`)}.`,
    oneWord: ({ word, key }) => `${code(word)} is één woord: schrijf ${code(`${key}: ${word}`)}.`,
    codeQuotes: ({ code: text }) => `Een code staat tussen aanhalingstekens: ${code(`"${text}": C`)}.`,
    rangeWithoutBest: 'Een bandbreedte staat achter een beste schatting en het woord ‘in’: ‘C in B .. D’.',
    howOften: ({ count, amount, unit }) => `Schrijf hoe vaak in een periode met ‘per’: ${code(`${count} per ${amount} ${unit}`)}.`,
    rangeTwoEnds: 'Een bandbreedte heeft twee grenzen met twee punten ertussen: ‘in B .. D’.',
    powerNoUnit: ({ word, number, power }) => `${word} is geen eenheid: schrijf ${code(`${number}e${power}`)}, en de eenheid erachter.`,
    noNumber: 'Dit is geen getal: scheid duizendtallen met _, en begin decimalen met een punt, zoals in ‘1_000.5’.',
    colonNotEqual: ({ key }) => `Achter ${code(key)} komt een dubbele punt, geen =.`,
    noColon: ({ key, example }) => `Achter ${code(key)} komt geen dubbele punt: ${code(example)}`,
    colonMissing: ({ key, example }) =>
        `Achter ${code(key)} komt een dubbele punt${example === undefined ? '' : `: schrijf bijvoorbeeld ${code(example)}`}.`,
    effectForm: 'Een effect luidt: wat, van welk element, en hoeveel, zoals ‘effect buffer of gas_import += 60 days’.',
    eventForm: 'Een gebeurtenis luidt: wanneer, een dubbele punt, en wat er gebeurt, zoals ‘at day 20: grid_sabotage’.',
    reservedClass: ({ word }) =>
        `Een klasse kan niet ${code(word)} heten: met dat woord begint wat er van een klasse te zeggen is. Kies een andere naam, zoals ${code(`${word}_class`)}.`,
    namelessClass: ({ word }) =>
        `Bij deze ${code(word)} ontbreekt de naam: zet er een voor de titel, zoals ${code(`${word} A "beperkt"`)}.`,
    nothingCalled: ({ word, suggestion }, say) => `Niets heet hier ${code(word)}.${say.didYouMean(suggestion)}`,
    commaMissing: ({ first, second }) => `Tussen ${code(first)} en ${code(second)} ontbreekt een komma.`,
    rowValue: ({ key }) => `${code(key)} vraagt om een klasse zoals ‘C’, of een getal met eenheid.`,
    percentSign: ({ number }) => `Schrijf een kans met %: ${code(`${number}%`)}.`,
    forMissing: ({ target, number }) => `Voor een duur komt ‘for’: ${code(`${target} for ${number} …`)}`,
    choiceForm: ({ word }) => `Een keuze van vereisten luidt: ${code(`${word} of (power, diesel)`)}.`,
    choiceBrackets: ({ word }) => `Waar ${code(`${word} of`)} over gaat, staat tussen haakjes: ‘(power, diesel)’.`,
    onWhat: 'Achter ‘on’ staat wat nodig is: ‘on power’, of ‘on any of (power, diesel)’.',
    dependencyForm: ({ word }) =>
        `Een afhankelijkheid luidt: ‘of’ wie afhankelijk is, ‘on’ wat nodig is. Voor ${code(word)} ontbreekt iets, zoals ‘on’.`,
    becauseForm: '‘because’ vraagt om een reden tussen aanhalingstekens: ‘because "Twee dagen zonder stroom"’.',
    confidenceForm: '‘confidence’ vraagt om ‘low’, ‘medium’ of ‘high’.',
    sourceForm: 'Achter ‘source’ staat de naam van een bron, zonder aanhalingstekens: ‘source weather_study’.',
    judgedForm: 'Schrijf wie het heeft beoordeeld, en wanneer: ‘judged by rivm on 2026-09-15’.',
    dayForm: 'Schrijf bij de dag het jaar voorop: ‘on 2026-09-15’.',
    spokenComparison: ({ written, meant, amount }) =>
        `Schrijf ${code(meant)} in plaats van ${code(written)}${amount === '' ? '' : `: ${code(`… ${meant} ${amount}`)}`}.`,
    comparedWith: 'Vergelijk twee dingen met ‘==’, niet met ‘=’.'
};
