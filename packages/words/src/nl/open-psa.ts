import type { Translation } from '../catalogue.js';
import type { openPsa as english } from '../en/open-psa.js';
import { code } from './quoted.js';

const SORTS = {
    gate: 'poort',
    'basic-event': 'basisgebeurtenis',
    'house-event': 'schakelgebeurtenis',
    event: 'poort of gebeurtenis',
    parameter: 'parameter'
} as const;
const EXPRESSIONS = {
    bins: 'programma’s lezen de intervallen verschillend',
    program: 'een programma van een model wordt niet uitgevoerd',
    event_tree: 'gebeurtenissenbomen ook niet'
} as const;
const NOT_READ = {
    common_cause:
        'Programma’s rekenen verschillend met gemeenschappelijke oorzaken. Schrijf elke gemeenschappelijke oorzaak als een eigen basisgebeurtenis, met ‘<or>’ verbonden aan elk onderdeel dat erdoor uitvalt.',
    substitution: 'Dit zou cut sets veranderen nadat ze gevonden zijn. Haal het weg, en schrijf wat het betekent in de poorten.',
    program: 'Een programma van een model wordt niet uitgevoerd. Haal het weg, en schrijf waarden op de plaats van de aanroepen.',
    event_tree: 'Alleen foutenbomen worden gelezen. Zet ze in een bestand zonder gebeurtenissenbomen.',
    unknown: 'Dit is geen definitie van een foutenboom. Verbeter de naam, of haal het weg.'
} as const;
const NOT_IMPORTED = 'Het model is niet ingelezen. De kans en de cut sets zijn te berekenen met ‘--analyse’.';
const AT_LEAST = {
    ring: ': minstens, alsof een kring waarop dit berust en die niet zegt wat ze doorgeeft, zichzelf gaande houdt',
    loop: ': minstens, want een lus waarop dit berust is te verweven om uit te schrijven'
} as const;
const CONTENTS = { formula: 'formule', expression: 'uitdrukking', value: 'waarde' } as const;
const BOOLEANS = 'Schrijf ‘value="true"’ of ‘value="false"’.';

const tag = (name: string): string => code(`<${name}>`);
const unitOf = (unit: string): string => code(`unit="${unit}"`);
const codes = (all: readonly string[]): string[] => all.map(code);

const MISTAKES = {
    unclosed: 'een element is niet afgesloten. Sluit het af met ‘</…>’',
    closing: 'een element wordt afgesloten dat hier niet open staat, of in een andere volgorde. Verbeter deze ‘</…>’ of wat ervoor staat',
    two_roots: 'er staan twee elementen naast elkaar waar er één alles moet bevatten. Zet beide in één ‘<opsa-mef>’',
    text_outside: 'er staat tekst buiten alle elementen. Haal die weg',
    attribute_twice: 'een attribuut staat hier twee keer. Haal er een weg',
    attribute: 'een attribuut is niet geschreven als ‘name="value"’. Verbeter het hier',
    prefix: 'het deel van een naam voor de dubbele punt hoort niet bij een naamruimte. Haal het weg, of verbind het met ‘xmlns:…="…"’',
    ampersand: 'een ‘&’ begint niets wat het kan betekenen. Schrijf ‘&amp;’ voor het teken zelf',
    comment: 'een opmerking is niet geschreven als ‘<!-- … -->’, zonder ‘--’ erin. Verbeter het hier',
    declaration: 'de regel ‘<?xml …?>’ klopt niet. Schrijf ‘<?xml version="1.0" encoding="UTF-8"?>’ helemaal aan het begin',
    instruction: 'wat met ‘<?’ begint, klopt hier niet. Haal het weg',
    doctype: 'een ‘<!DOCTYPE …>’ staat waar die niet mag staan. Haal hem weg',
    tag: 'wat met ‘<’ begint, is hier geen element. Schrijf ‘&lt;’ voor het teken zelf, of verbeter de naam',
    end_of_data: '‘]]>’ staat in een tekst. Schrijf ‘]]&gt;’ voor de tekens zelf',
    character: 'hier staat een teken dat er niet mag staan. Haal het weg, of verbeter waar het in staat',
    other: 'vanaf hier is het niet te lezen. Verbeter wat hier staat'
} as const;

export const openPsa: Translation<typeof english> = {
    noProbability: ({ top, event, file, line, others }, say) =>
        `"${top}" heeft geen kans: er is geen kans opgegeven voor "${event}" (${file === undefined ? 'regel ' : `${file}:`}${line ?? ''})${others > 0 ? ` en voor ${say.count(others, 'andere gebeurtenis', 'andere gebeurtenissen')} eronder` : ''}. Geef elk een uitdrukking.`,
    notComputed: ({ top, probability, minimalCutSets }) =>
        `${probability ? 'De minimale cut sets zijn' : minimalCutSets ? 'De kans is' : 'De kans en de minimale snedeverzamelingen zijn'} niet berekend voor "${top}": de boom is te groot of te verweven. Analyseer delen ervan: poorten die geen andere poort noemt, zijn topgebeurtenissen.`,
    encodingUnknown: ({ encoding }) => `De codering "${encoding}" is niet bekend. Sla het bestand op als UTF-8.`,
    noText: ({ encoding, isStated }) =>
        `Hier staan bytes die geen tekst zijn in ${encoding}${isStated ? '' : ', en het bestand noemt geen andere codering'}. Sla het bestand op als UTF-8.`,
    arguments: ({ name, least, most, found }, say) =>
        `${tag(name)} vraagt ${most === undefined ? `minstens ${least}` : least === most ? least : `${least} of ${most}`} ${say.plural(most ?? 0, 'argument', 'argumenten')}, en heeft er ${found}.`,
    expressionNotRead: ({ name, why }) =>
        `De uitdrukking ${tag(name)} wordt niet gelezen${why === undefined ? '' : `: ${EXPRESSIONS[why]}`}. Geef de waarde als ‘<float value="…"/>’.`,
    noValue: ({ name, examples }, say) =>
        `${tag(name)} heeft geen waarde. Schrijf ‘value="…"’ met een getal, zoals ${say.or(codes(examples))}.`,
    noNumber: ({ value, examples, hasComma }, say) =>
        `"${value}" is geen getal van dit formaat. Schrijf het zoals ${say.or(codes(examples))}${hasComma ? ', met een punt in plaats van een komma' : ''}.`,
    missionTimeInHours: ({ unit }) =>
        `De missietijd is hier in uren, en ${unitOf(unit)} zegt iets anders. Haal de eenheid weg, of reken de tijd om in de uitdrukking.`,
    missionTimeMissing:
        'Dit vraagt de missietijd van het systeem, die het formaat aan het programma overlaat. Geef die in uren: ‘--mission-time HOURS’.',
    unitUnknown: ({ unit, units }) => `${unitOf(unit)} is niet bekend. Het is een van ${codes(units).join(', ')}.`,
    unitsDiffer: ({ name, defined, asked }) =>
        `De parameter "${name}" is vastgelegd in ${code(defined)} en gevraagd in ${code(asked)}. Vraag erom in ${code(defined)}, en reken om in een parameter met ${unitOf(asked)}.`,
    parameterLoop: ({ name }) =>
        `De parameter "${name}" berust op zichzelf. Geef een van de parameters waarop die berust een eigen waarde.`,
    parametersTooDeep: ({ deepest }) => `Parameters berusten meer dan ${deepest} diep op elkaar. Geef sommige ervan hun waarde.`,
    parameterWithoutValue: ({ name }) => `De parameter "${name}" heeft geen waarde. Geef er een, zoals ‘<float value="0.5"/>’.`,
    parameterInOther: ({ name, unit, other, otherUnit }) =>
        `De parameter "${name}" is in ${code(unit)}, en is de parameter "${other}", die in ${code(otherUnit)} is. Reken om: vermenigvuldig of deel.`,
    reckonedInHours: ({ name, unit, inHours }) =>
        `De parameter "${name}" is in ${code(unit)}, en dit wordt in uren berekend. Reken om in een parameter met ${unitOf(inHours)}, en neem die.`,
    noValueFor: ({ name, values }) => `${tag(name)} heeft geen waarde voor ${values.join(', ')}. Verbeter wat erin staat.`,
    switch: '‘<switch>’ neemt elk aantal keren ‘<case>’, elk met een voorwaarde en een waarde, en aan het eind een waarde voor al het andere.',
    moreThanOne: ({ name, sort, first, second }) =>
        `"${name}" heeft meer dan één ${CONTENTS[sort]}: ${tag(first)} en ${tag(second)}. Haal ze op één na weg.`,
    connectiveUnknown: ({ name, known }) =>
        `Het verbindingswoord ${tag(name)} is niet bekend. Het is een van ${known.map(tag).join(', ')}.`,
    connectiveArguments: ({ name, least, isMost, found }, say) =>
        `${tag(name)} vraagt ${isMost ? least : `minstens ${least}`} ${say.plural(least, 'argument', 'argumenten')}, en heeft er ${found}.`,
    howMany: ({ name, lowest }) =>
        `${tag(name)} moet zeggen hoeveel, in gehele getallen vanaf ${lowest}: ${code(`min="2"${name === 'cardinality' ? ' max="3"' : ''}`)}.`,
    neverTrue: ({ name, min, found }, say) =>
        `${code(`<${name} min="${min}">`)} heeft ${say.count(found, 'argument', 'argumenten')}, dus het kan nooit waar zijn. Verbeter ‘min’, of voeg toe wat ontbreekt.`,
    maxBelowMin: ({ name, min, max }) => `${tag(name)} kan nooit waar zijn: ${code(`max="${max}"`)} is minder dan ${code(`min="${min}"`)}.`,
    notBoolean: ({ name, value }) =>
        `${value === undefined ? `${tag(name)} heeft geen waarde` : `"${value}" is niet waar en niet onwaar`}. ${BOOLEANS}`,
    typeUnknown: ({ type }) => `${code(`type="${type}"`)} is niet bekend. Het is ‘gate’, ‘basic-event’ of ‘house-event’.`,
    noName: ({ name }) => `Deze ${tag(name)} heeft geen naam. Schrijf ‘name="…"’.`,
    otherSort: ({ path, found, wanted }) =>
        `"${path}" is een ${SORTS[found]}, geen ${SORTS[wanted]}. Noem het in ${code(`<${found} name="${path}"/>`)}.`,
    roleUnknown: ({ role }) => `${code(`role="${role}"`)} is niet bekend. Een rol is ‘public’ of ‘private’.`,
    definedTwice: ({ id, file, line }) =>
        `"${id}" is twee keer vastgelegd: ook ${file === undefined ? `op regel ${line}` : `in ${file}:${line}`}. Geef een van de twee een andere naam.`,
    isPrivate: ({ reference, id }) => `"${reference}" is privé waar het is vastgelegd. Van hier af is de naam "${id}".`,
    absent: ({ sort, reference }) =>
        `Er is geen ${SORTS[sort]} "${reference}". Verbeter de naam, of leg die vast, hier of in een bestand dat samen met dit wordt genoemd${sort === 'basic-event' ? '; zonder uitdrukking is de kans niet bekend' : ''}.`,
    otherRoot: ({ name }) => `Dit is geen Open-PSA-model: het eerste element is ${tag(name)} en niet ‘<opsa-mef>’.`,
    noElements: 'Dit is geen Open-PSA-model: er zijn geen elementen.',
    includesNothing: ({ name, attribute }) => `Deze ${tag(name)} zegt niet welk bestand erbij hoort: ${code(`${attribute}="…"`)}.`,
    onlyWhole: ({ attribute }) => `Alleen een heel XML-bestand kan worden ingevoegd: haal ${code(attribute)} weg.`,
    notInFolder: ({ file }) =>
        `"${file}" wordt niet gelezen: alleen bestanden in de map van dit bestand en eronder worden ingevoegd. Zet daar een kopie.`,
    noFolder: ({ file }) => `"${file}" kan niet worden ingevoegd: wat hier gelezen wordt, staat niet in een map.`,
    includesItself: ({ file, isDirect }) =>
        `"${file}" voegt zichzelf in, via ${isDirect ? 'dit element' : 'de bestanden die het invoegt'}. Haal een van de invoegingen weg.`,
    tooManyIncluded: ({ most }, say) => `Er worden meer dan ${say.whole(most)} bestanden ingevoegd. Voeg elk één keer in.`,
    notRead: ({ name, sort }) => `${tag(name)} wordt niet gelezen. ${NOT_READ[sort]}`,
    noGate: 'Er is geen poort in dit model, dus ook geen foutenboom. Noem ook het bestand met de ‘<define-gate>’.',
    noChance: ({ id, chance }) => `De kans van "${id}" is ${chance}, en dat ligt niet tussen 0 en 1. Verbeter de uitdrukking.`,
    houseEvent: ({ id, name }) =>
        `De schakelgebeurtenis "${id}" heeft ${tag(name)}. Een schakelgebeurtenis heeft ‘<constant value="true"/>’ of ‘<constant value="false"/>’.`,
    gateWithoutFormula: ({ id }) => `De poort "${id}" heeft geen formule. Geef er een, zoals ‘<or>’ van gebeurtenissen.`,
    gateLoop: ({ name, next }) =>
        `De poort "${name}" berust op zichzelf, via "${next}". Een foutenboom heeft geen lussen: haal een van de twee uit de andere.`,
    elementsTooDeep: ({ deepest }) =>
        `Elementen staan meer dan ${deepest} diep in elkaar. Geef delen van formules eigen poorten, en delen van uitdrukkingen parameters.`,
    strayText: ({ text, name }) =>
        `"${text}" staat als tekst in ${tag(name)}, waar tekst geen betekenis heeft. Waarden zijn attributen, zoals ‘<float value="0.5"/>’.`,
    nothing: 'Dit bestand is leeg. Een Open-PSA-model begint met ‘<opsa-mef>’.',
    ownEntity:
        'Deze XML heeft een eigen entiteit (&…;), en die wordt niet gelezen. Zet ervoor in de plaats wat ze betekent, of noem het bestand in ‘<include file="…"/>’.',
    notWellFormed: ({ mistake }) => `Dit is geen welgevormde XML: ${MISTAKES[mistake]}.`,
    hasNegation: ({ gate, negation }) =>
        `De poort "${gate}" heeft ${tag(negation)}: wat uitvalt omdat iets anders niet uitvalt. Een netwerk van afhankelijkheden kan dat niet zeggen. ${NOT_IMPORTED}`,
    formulaTooDeep: ({ gate, deepest }) =>
        `De formule van de poort "${gate}" staat meer dan ${deepest} diep in elkaar. Geef delen ervan eigen poorten. ${NOT_IMPORTED}`,
    repeats: ({ gate }) =>
        `De poort "${gate}" heeft ‘<atleast>’ met meer dan zes argumenten die er meermaals in staan. Een netwerk van afhankelijkheden telt elk één keer. ${NOT_IMPORTED}`,
    titleNotJudged: ({ what }) => `${what}: geen kans opgegeven`,
    titleCertain: 'Wat zeker is uitgevallen',
    titleNeeds: ({ id }) => `Wat ${id} nodig heeft`,
    labelGate: ({ id, atLeast }) => `${id}${atLeast === undefined ? '' : AT_LEAST[atLeast]}`
};
