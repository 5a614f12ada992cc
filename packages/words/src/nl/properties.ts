import type { KindName } from '@nvs/model';
import type { Translation } from '../catalogue.js';
import type { properties as english } from '../en/properties.js';
import type { Say } from '../say/say.js';
import { code } from './quoted.js';

/** At most so many kinds or keys are named in full. */
const KINDS_NAMED = 6,
    KEYS_NAMED = 8;

const kindsIn = (kinds: readonly KindName[], say: Say): string =>
    kinds.length > KINDS_NAMED ? say.andOthers(kinds.slice(0, KINDS_NAMED - 1).map(kind => say.a(kind))) : say.oneOf(kinds);
const keysIn = (keys: readonly string[], say: Say): string =>
    keys.length > KEYS_NAMED ? say.andOthers(keys.slice(0, KEYS_NAMED - 1).map(code)) : keys.map(code).join(', ');
const capitalA = (kind: string, say: Say): string => say.capital(say.a(kind) ?? 'een element');

export const properties: Translation<typeof english> = {
    propertyAsElement: ({ keyword, taken }, say) =>
        `${code(keyword)} is een eigenschap van ${say.oneOf(taken)}, geen element: het hoort tussen de accolades. Staat ervoor een } te veel?`,
    wordBehindName: ({ name, keyword }) => `Het woord van een element staat voor de naam: schrijf ${code(`${name} ${keyword}`)}.`,
    elementUnknown: ({ keyword, suggestion }, say) =>
        `Niets heet "${keyword}" in deze taal.${say.didYouMean(suggestion) || ' Een element begint met een woord zoals ‘threat’, ‘process’, ‘dependency’ of ‘measure’.'}`,
    givenTwice: ({ key, isList }) =>
        `${code(key)} staat er twee keer: alleen de eerste telt. Haal er één weg${isList ? ', of zet beide in één lijst met een komma ertussen' : ''}.`,
    givenFirst: ({ key }) => `${code(key)} staat hier de eerste keer.`,
    oneName: ({ key, count }) => `Bij ${code(key)} hoort hier één naam, en er staan er ${count}: houd er één.`,
    propertyMissing: ({ kind, name, key, example }, say) =>
        `${capitalA(kind, say)} heeft ${code(key)} nodig, en bij ${name ?? 'deze'} ontbreekt dat. Voeg bijvoorbeeld toe: ${code(example)}`,
    propertyOfOthers: ({ kind, key, suggestion, elsewhere }, say) =>
        `${capitalA(kind, say)} heeft geen eigenschap ${code(key)}. ${code(suggestion)} is er een van ${kindsIn(elsewhere, say)}.`,
    propertyUnknown: ({ kind, key, own, known }, say) =>
        `${capitalA(kind, say)} heeft geen eigenschap ${code(key)}.${say.didYouMean(own) || ` Wel ${keysIn(known, say)}.`}`,
    wordHere: ({ kind, key, meant }, say) =>
        `${capitalA(kind, say)} heeft geen ${code(key)}. Hier heet dat ${code(meant)}: schrijf dat in plaats daarvan.`,
    misplaced: ({ kind, key, kinds }, say) =>
        `${capitalA(kind, say)} heeft geen ${code(key)}${kinds.length > 0 ? `: dat is een eigenschap van ${kindsIn(kinds, say)}` : ''}. Haal het weg, of zet het bij het element waar het over gaat.`,
    misplacedOfClass: ({ kind, key }, say) =>
        `${capitalA(kind, say)} heeft geen ${code(key)}: dat is een eigenschap van een klasse van een schaal. Haal het weg, of zet het bij het element waar het over gaat.`
};
