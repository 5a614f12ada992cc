import { KINDS } from '@nvs/model';
import type { Translation } from '../catalogue.js';
import type { references as english } from '../en/references.js';
import type { Say } from '../say/say.js';
import { code } from './quoted.js';

const thereAre = (names: readonly string[], say: Say): string =>
    names.length === 0 ? '' : ` Er ${say.plural(names.length, 'is', 'zijn')} ${names.join(', ')}.`;

export const references: Translation<typeof english> = {
    ambiguous: ({ name, meanings }) => `${name} kan ${meanings.join(' of ')} zijn: schrijf voluit welke bedoeld is.`,
    otherKind: ({ name, kind, kinds }, say) => `${name} is ${say.a(kind) ?? 'iets anders'}, en hier hoort ${say.oneOf(kinds)}.`,
    unknown: ({ name, kinds }, say) =>
        `Er is geen ${kinds.length === 0 ? 'element' : say.or(kinds.map(kind => KINDS[kind].dutch))} ${name}.`,
    codeUnknown: ({ method, code: text }) => `De meetlat ${method} heeft geen criterium met de code ${text}.`,
    codeWithoutMethod: ({ code: text }) =>
        `Zonder meetlat heeft geen criterium de code ${text}: noem de meetlat in de analyse of in nvs.json.`,
    pathUnknown: ({ name }) => `Er is geen element, variabele of klasse ${name}.`,
    withHint: ({ said, hinted }, say) => `${say.message(said)}${say.message(hinted)}`,
    near: ({ suggestion, names }, say) => `${say.didYouMean(suggestion)}${thereAre(names, say)}`,
    thereAre: ({ names }, say) => thereAre(names, say),
    missingUse: ({ namespaces, namespace, name }) =>
        ` Het staat in de naamruimte ${namespaces.join(' en in ')}: zet ${code(`use ${namespace}`)} bovenaan, of schrijf ${code(name)}.`,
    wantsMethod:
        ' Criteria horen bij een meetlat, en hier geldt er geen: noem er een in de analyse (‘method: anv2022’, met ‘use nvs.anv2022’ bovenaan) of in nvs.json.',
    useForAll: ({ namespace, first, others }) =>
        ` Het staat in de naamruimte ${namespace}, net als ${others.length === 1 ? others.join('') : `nog ${others.length} namen van dit bestand`}: zet ${code(`use ${namespace}`)} bovenaan het bestand, of schrijf ${code(`${namespace}.${first}`)}.`,
    criterionOfInterest: ({ method, criterion, interest, criteria }) =>
        `De meetlat ${method} heeft geen criterium ${criterion}: van ${interest} wel ${criteria.join(', ')}.`,
    criterionUnknown: ({ method, criterion, interests }) =>
        `De meetlat ${method} heeft geen criterium ${criterion}: wel ${interests.map(interest => `${interest}.…`).join(', ')}.`
};
