import type { Message } from '../message.js';
import type { Say } from '../say/say.js';
import type { Translation } from '../catalogue.js';
import type { types as english } from '../en/types.js';
import { code } from './quoted.js';

/** What a value can be, beside what has more to say of it. */
const PLAIN = {
    unknown: 'iets onbekends',
    boolean: 'waar of onwaar',
    text: 'een tekst',
    date: 'een datum',
    duration: 'een duur',
    number: 'een getal',
    share: 'een percentage',
    money: 'een bedrag',
    likelihood: 'een waarschijnlijkheid',
    chance: 'een kans over een periode',
    steps: 'een aantal klassen',
    supply: 'een aanbod',
    row: 'een leverancier met zijn aandeel',
    frequency: 'een frequentie',
    state: 'een risico in een stand van maatregelen',
    word: 'een woord'
};
const MEASURED = { likelihood: 'waarschijnlijkheid', impact: 'impact' };

/** Kinds beyond these are no help. */
const KINDS_NAMED = 3,
    MEMBERS_NAMED = 6;

const begins = (found: Message, say: Say): string => say.capital(say.message(found));

export const types: Translation<typeof english> = {
    plain: ({ type }) => PLAIN[type],
    class: ({ measures }) => (measures === undefined ? 'een klasse' : `een klasse van ${MEASURED[measures]}`),
    quantity: ({ unit }) => (unit === undefined ? 'een hoeveelheid' : `een aantal ${unit}`),
    element: ({ kinds }, say) => say.oneOf(kinds.length > KINDS_NAMED ? [] : kinds),
    list: ({ kinds }, say) => (kinds.length === 1 ? `een lijst van ${kinds.map(kind => say.many(kind)).join('')}` : 'een lijst'),
    noCondition: ({ word, found }, say) =>
        `Achter ${word === 'title' ? 'de titel' : code(word)} staat een voorwaarde, die waar is of niet, en dit is ${say.message(found)}: vergelijk het, zoals ‘… > 0’, of ‘… is not empty’.`,
    noKind: ({ word, suggestion }, say) =>
        `${code(word)} is geen soort element: schrijf er een zoals ‘threat’, ‘dependency’, ‘process’ of ‘measure’.${say.didYouMean(suggestion)}`,
    noArgument: ({ member, text }) =>
        `${member === undefined ? 'Bij een naam' : `Bij ${code(member)}`} hoort niets tussen haakjes: haal ${code(`(${text})`)} weg.`,
    groupArgument: ({ member, found }, say) =>
        `Tussen de haakjes van ${code(member)} staat een groep of een land, zoals ${code(`${member}(EU)`)}, en dit is ${say.message(found)}.`,
    classArgument: ({ member, found }, say) =>
        `Tussen de haakjes van ${code(member)} staat een klasse van een impactschaal, zoals ${code(`${member}(D)`)}, en dit is ${say.message(found)}.`,
    figureArgument: ({ member, figures }, say) =>
        `Tussen de haakjes van ${code(member)} staat een cijfer van een element: ${say.or(figures.map(figure => code(`x.${figure}`)))}.`,
    partArgument: ({ member }) =>
        `Tussen de haakjes van ${code(member)} staat een gebied, een jaar van 1000 tot en met 2999, of beide: ${code(`${member}(saba)`)}, ${code(`${member}(2030)`)}, ${code(`${member}(saba, 2030)`)}.`,
    argumentMissing: ({ member, takes }) =>
        takes === 'part'
            ? `${code(member)} vraagt om een gebied of een jaar tussen haakjes, zoals ${code(`${member}(saba)`)} of ${code(`${member}(2030)`)}.`
            : `${code(member)} vraagt om een ${takes === 'class' ? 'klasse' : 'cijfer'} tussen haakjes, zoals ${code(`${member}(${takes === 'class' ? 'D' : 't.risk'})`)}.`,
    noMembers: ({ found, member }, say) => `${begins(found, say)} heeft niets achter een punt: haal ${code(`.${member}`)} weg.`,
    memberUnknown: ({ found, member, suggestion, known }, say) =>
        `${begins(found, say)} heeft geen ${code(member)}.${say.didYouMean(suggestion) || ` Wel ${say.or(known.slice(0, MEMBERS_NAMED).map(code))}${known.length > MEMBERS_NAMED ? ' en meer' : ''}.`}`,
    listOfItself: ({ name }) =>
        `${name} staat voor elk van een lijst, en kan geen deel van die lijst zijn: schrijf welke lijst, zoals ${code(`every ${name} in all threat`)}.`,
    noList: ({ found }, say) => `Achter ‘in’ staat een lijst, zoals ‘all threat’ of ‘d.supply’, en dit is ${say.message(found)}.`,
    noFigures: ({ aggregate, found }, say) =>
        `${code(aggregate)} gaat over cijfers, en dit is ${say.message(found)}: gebruik ‘count’ om te tellen, of noem een cijfer achter ‘of’.`,
    neverWord: ({ word, words, suggestion }, say) =>
        `Dit is nooit ${code(word)}: het is ${say.or(words.map(code))}.${say.didYouMean(suggestion)}`,
    isComparesWords: ({ found }, say) =>
        `‘is’ vergelijkt woorden, en dit is ${say.message(found)}: vergelijk het met ‘==’, ‘<’, ‘<=’, ‘>’ of ‘>=’.`,
    noFigure: ({ found }, say) => `Met ${say.message(found)} valt niet te rekenen.`,
    ruleOfOthers: ({ rule, kind, found, isAsked }, say) =>
        `Het afwegingskader ${rule} kijkt naar ${say.many(kind)}, en dit is ${say.message(found)}: ${isAsked ? 'vraag het' : `schrijf waarover het gaat, zoals ${code(`verdict(${rule}, x)`)},`} over ${say.a(kind)}.`,
    likelihood:
        'Met een waarschijnlijkheid valt niet te rekenen, want ze kan een klasse, een kans of een frequentie zijn: vergelijk haar zoals ze is, zoals ‘t.likelihood > C’ of ‘t.likelihood > 5% per year’.',
    inNoList: ({ found }, say) => `Achter ‘in’ staat een groep of een lijst, en dit is ${say.message(found)}.`,
    neverIn: ({ left, right }, say) =>
        `${begins(left, say)} zit nooit in ${say.message(right)}: ‘in’ vraagt of iets bij een groep, land, sector, thema of gebied hoort, of in een lijst van gelijke dingen staat.`,
    noLists: '‘overlaps’ vraagt of twee lijsten iets gemeen hebben, en geen van beide is een lijst: vergelijk ze met ‘==’.',
    nothingInCommon: ({ left, right }, say) =>
        `${begins(left, say)} heeft niets gemeen met ${say.message(right)}: vergelijk lijsten van gelijke dingen.`,
    notCompared: ({ left, right }, say) =>
        `${begins(left, say)} is niet te vergelijken met ${say.message(right)}: vergelijk gelijke dingen.`,
    noOrder: ({ found }, say) => `${begins(found, say)} is niet meer of minder: vergelijk het met ‘==’ of ‘is’.`,
    dates: 'Met datums valt niet te rekenen: vergelijk ze met elkaar of met een datum zoals ‘2026-11-01’, met ‘<’, ‘<=’, ‘>’ of ‘>=’.',
    classes:
        'Met klassen valt niet te rekenen: vergelijk met de klasse zelf, zoals ‘t.likelihood > C’, of schrijf het getal van de waarschijnlijkheid, zoals ‘5%’.',
    chances:
        'Kansen zijn niet op te tellen, want beide kunnen gebeuren: vergelijk elk apart, of vraag een cijfer van het netwerk, zoals ‘p.loss’.',
    notAdded: ({ left, right, isSum }, say) =>
        `${begins(left, say)} en ${say.message(right)} zijn niet ${isSum ? 'op te tellen' : 'van elkaar af te trekken'}: dat kan alleen met gelijke dingen.`,
    notMultiplied: ({ left, right }, say) =>
        `${begins(left, say)} is niet te vermenigvuldigen met ${say.message(right)}: een van beide moet een gewoon getal of een percentage zijn.`,
    notDivided: ({ left, right }, say) =>
        `${begins(left, say)} is niet te delen door ${say.message(right)}: alleen door iets gelijks, of door een gewoon getal.`,
    listEqual:
        'Een lijst is alleen gelijk aan één naam als er niets anders in staat. Schrijf ‘overlaps’ als de vraag is of de naam erbij zit.',
    listUnequal:
        'Een lijst is ongelijk aan één naam zodra er iets anders in staat. Schrijf ‘not (… overlaps …)’ als de vraag is of de naam ontbreekt.',
    bracesEmpty: 'Deze accolades noemen niets: schrijf wat er hoort, zoals ‘{d.title}’, of ‘{{’ en ‘}}’ voor accolades zelf.',
    bracesNoName:
        'Tussen accolades staat een naam zoals ‘{d.title}’, geen tekst en geen berekening. Schrijf accolades zelf als ‘{{’ en ‘}}’.',
    braceOpen: 'Deze accolade wordt nergens afgesloten: schrijf ‘{d.title}’, of ‘{{’ voor een accolade zelf.',
    holeUnknown: ({ name, variable, suggestion }, say) =>
        `Niets heet ${name}${variable === undefined ? '.' : `: het element waar het afwegingskader naar kijkt, heet ${variable}.`}${say.didYouMean(suggestion)} Schrijf accolades zelf als ‘{{’ en ‘}}’.`,
    expectationEmpty:
        'Wat is de verwachting? Zet de voorwaarde achter de titel: ‘expect "Betalen kan" payments.downtime under squeeze <= 2 days’.',
    noVerdict: ({ rule, severity }) =>
        `Het afwegingskader ${rule} geeft geen uitspraak maar ${severity === undefined ? 'een bericht' : code(severity)}: laat het eindigen met ‘then verdict yes’, of vraag een ander.`,
    ruleIsHere: 'Het afwegingskader staat hier.',
    ruleCircle: ({ rules }) =>
        `De afwegingskaders vragen elkaar in een kring: ${rules.join(' vraagt ')}. Laat er één beslissen zonder de andere.`
};
