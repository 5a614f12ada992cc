import type { Translation } from '../catalogue.js';
import type { tokens as english } from '../en/tokens.js';
import { code } from './quoted.js';

/** What people call the tokens that are not words of the language. */
const TOKENS: ReadonlyMap<string, string> = new Map([
    ['NAME', 'een naam'],
    ['CLASS', 'een klasse'],
    ['IN_KEY', '‘in:’'],
    ['BY_KEY', '‘by:’'],
    ['SOURCE_KEY', '‘source:’'],
    ['JUDGED_KEY', '‘judged:’'],
    ['AT_PLACE', '‘at’'],
    ['STRING', 'een tekst tussen aanhalingstekens'],
    ['NUMBER', 'een getal'],
    ['PERCENT', 'een percentage'],
    ['DATE', 'een datum zoals ‘2026-11-01’'],
    ['UNIT', 'een eenheid'],
    ['START', 'een element'],
    ['EOF', 'het volgende element']
]);

const formOf = (property: { key: string; form: string } | undefined): string =>
    property ? ` Schrijf ${code(property.key)} zo: ${code(property.form)}` : '';

export const tokens: Translation<typeof english> = {
    dateNoNumber: ({ shown, date }) => `${shown} is geen getal. Schrijf bij een datum het jaar voorop: ${code(date)}.`,
    noNumberHere: ({ shown }) =>
        `${shown} is hier geen getal: scheid duizendtallen met _, begin decimalen met een punt, en zet de eenheid erachter, zoals in ‘1_000.5 EUR’.`,
    twoWays: ({ shown, thousands, decimals }) =>
        `${shown} is op twee manieren te lezen: schrijf ${code(thousands)} voor duizendtallen, of ${code(decimals)} voor decimalen.`,
    dotStartsDecimals: 'decimalen beginnen met een punt',
    thousandsApart: 'duizendtallen staan los met _',
    unitBehind: 'de eenheid staat achter het getal',
    powerAs: ({ word, power }) => `${word} is hier ${code(`e${power}`)}`,
    numberWritten: ({ shown, meant, why }, say) =>
        `Schrijf hier ${code(meant)} in plaats van ${shown}${why.length > 0 ? `: ${say.and(why.map(say.message))}` : ''}.`,
    withinAnother: ({ word }) =>
        `${code(word)} begint hier een nieuw element, binnen een ander: sluit dat eerst af met }, en begin het nieuwe helemaal vooraan op de regel.`,
    tooLong:
        'Deze regel is te lang om te lezen: een naam of tekst erin heeft miljoenen tekens. Haal die weg, of verdeel hem over meer regels tussen """ en """.',
    tooDeep: ({ levels, operators }) =>
        `Dit gaat meer dan ${levels} niveaus diep of heeft meer dan ${operators} bewerkingen; wat erna komt, wordt niet gelezen: verdeel het in kleinere delen.`,
    braceTooMany: 'Er is geen { die deze } afsluit: haal hem weg.',
    braceOpen: ({ next }) =>
        `Deze { wordt nergens afgesloten: zet een } ${next === undefined ? 'aan het einde' : `voor de volgende ${code(next)}`}.`,
    unfinishedMerge: ({ places }) =>
        `Een samenvoeging die niet af is: houd één kant, en haal de regels met <<<<<<<, =======, >>>>>>> weg.${places > 1 ? ` Dit bestand heeft ${places} zulke plaatsen.` : ''}`,
    misfitBehind: ({ found, before, row }) =>
        `"${found}" past niet achter ${code(before)}.${row === undefined ? ' Een eigenschap is een naam, een dubbele punt en een waarde.' : ` Schrijf bijvoorbeeld ${code(row)}.`}`,
    misfit: ({ found, property }) =>
        `${found === undefined ? 'Het einde' : found.startsWith('"') ? found : `"${found}"`} past hier niet.${formOf(property)}`,
    belongs: ({ expected, found, property }, say) =>
        `Hier hoort ${say.or(expected.map(name => TOKENS.get(name) ?? code(name)))}${found === undefined ? '' : `, niet ${code(found)}`}.${formOf(property)}`
};
