import type { Translation } from '../catalogue.js';
import type { projectFile as english } from '../en/project-file.js';
import { code } from './quoted.js';

/** What is wrong with a JSON text, by the names that the parser gives its errors. */
const MISTAKES: ReadonlyMap<string, string> = new Map([
    ['InvalidSymbol', 'dit is geen tekst tussen aanhalingstekens, getal, ‘true’, ‘false’ of ‘null’'],
    ['InvalidNumberFormat', 'dit is geen getal'],
    ['PropertyNameExpected', 'hier hoort een sleutel tussen aanhalingstekens'],
    ['ValueExpected', 'hier hoort een waarde'],
    ['ColonExpected', 'hier ontbreekt een dubbele punt'],
    ['CommaExpected', 'hier ontbreekt een komma'],
    ['CloseBraceExpected', 'hier ontbreekt een }'],
    ['CloseBracketExpected', 'hier ontbreekt een ]'],
    ['EndOfFileExpected', 'achter het einde staat nog iets'],
    ['InvalidCommentToken', 'JSON kent geen opmerkingen'],
    ['UnexpectedEndOfComment', 'JSON kent geen opmerkingen'],
    ['UnexpectedEndOfString', 'een tekst mist het laatste aanhalingsteken'],
    ['UnexpectedEndOfNumber', 'dit is geen getal'],
    ['InvalidUnicode', 'achter \\u horen vier cijfers'],
    ['InvalidEscapeCharacter', 'een \\ staat voor iets zonder betekenis'],
    ['InvalidCharacter', 'een tekst bevat een stuurteken']
]);

export const projectFile: Translation<typeof english> = {
    mistake: ({ code: name }) => MISTAKES.get(name) ?? 'het is niet te lezen',
    unfinishedMerge: 'er staat een samenvoeging in die niet af is',
    tooDeep: 'lijsten en objecten liggen te diep in elkaar',
    keyTwice: ({ key }) => `${key} staat hier een tweede keer`,
    noJson: ({ mistake }, say) =>
        `nvs.json is geen geldige JSON, ${say.message(mistake)}: verbeter het, anders telt het project zonder dit bestand.`,
    lastCounts: ({ mistake }, say) => `${say.message(mistake)}, en alleen de laatste telt: haal de andere uit nvs.json weg.`,
    object: 'nvs.json moet een object bevatten, zoals ‘{ "name": "winter" }’.',
    text: ({ key }) => `"${key}" in nvs.json moet een tekst tussen aanhalingstekens zijn.`,
    unknownKey: ({ key, known }, say) => `nvs.json kent geen "${key}": wel ${say.and(known.map(code))}.`,
    name: '"name" in nvs.json moet een zichtbare tekst zijn, zoals "winter". Anders heet het project naar zijn map.',
    language: '"language" in nvs.json moet een code van ISO 639 zijn, twee of drie kleine letters, zoals "nl" of "en".',
    severities: '"severity" in nvs.json moet een object zijn, zoals ‘{ "threat/harmless": "off" }’.',
    severity: ({ code: name }) => `De zwaarte van "${name}" in nvs.json moet ‘error’, ‘warning’, ‘info’ of ‘off’ zijn.`,
    folder: '"projects" in nvs.json noemt elke map met een tekst tussen aanhalingstekens, zoals "../energy".',
    folders: '"projects" in nvs.json moet een lijst van mappen zijn, zoals ‘["../energy"]’.',
    methodUnknown: ({ method, suggestion }, say) =>
        `Er is geen meetlat ${method}: noem er een met de naamruimte, zoals ‘nvs.anv2022’.${say.didYouMean(suggestion)}`,
    staysAnError: ({ code: name }) =>
        `${name} blijft een fout: waar die over gaat, valt buiten het model, en cijfers van de rest zouden misleiden. Verhelp wat er gemeld wordt, en haal deze regel weg.`,
    codeUnknown: ({ code: name, suggestion }, say) =>
        `Niets heeft de code of het gebied ${name}: deze zwaarte doet niets.${say.didYouMean(suggestion)}`,
    noFolder: ({ folder }) =>
        `Er is geen map ${folder}: "projects" noemt mappen, met de weg vanaf de map van deze nvs.json. Verbeter de weg, of haal hem weg.`,
    fileForFolder: ({ folder }) => `${folder} is geen map: noem onder "projects" de map van het project.`,
    noModels: ({ folder }) => `Er zijn geen .nvs-bestanden in ${folder}: noem onder "projects" de map van een project, of haal het weg.`
};
