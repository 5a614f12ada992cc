import type { Translation } from '../catalogue.js';
import type { names as english } from '../en/names.js';
import { code } from './quoted.js';

export const names: Translation<typeof english> = {
    thisExpectation: 'Deze toets',
    markingUnknown: ({ word, suggestion, levels }, say) =>
        `${word} is geen niveau van rubricering, dus het telt als hoger dan alle niveaus.${say.didYouMean(suggestion)} Van laag naar hoog: ${levels.join(', ')}. Een ander niveau ontstaat met ${code(`level ${word} "…" { kind: marking  rank_value: … }`)}.`,
    namesHigher: ({ name, own, named, marking, canBeMarked }, say) =>
        `${say.message(name)} is ${own} en noemt ${named}, en dat is ${marking}: wie het ene mag lezen, hoort zo van het andere. ${canBeMarked ? `Geef ${say.message(name)} ook die rubricering, of zeg het` : 'Zeg het'} zonder deze naam. In een rapportage die ${own} is, staat er ‘withheld’ voor in de plaats.`,
    isMarked: ({ marking }) => `Hier staat de rubricering ${marking}.`,
    nameTwice: ({ kind, name }, say) =>
        `Er is al ${say.a(kind) ?? 'een element'} ${name}: een verwijzing kan de twee niet uit elkaar houden. Geef een van beide een andere naam.`,
    nameInOtherFile: ({ kind, name }, say) =>
        `Er is al ${say.a(kind) ?? 'een element'} ${name} in een ander bestand: een verwijzing kan de twee niet uit elkaar houden. Geef een van beide een andere naam, of het bestand een eigen naamruimte.`,
    nameFirst: ({ name }) => `${name} staat hier de eerste keer.`,
    nameHides: ({ name, other, kind }, say) =>
        `${name} verbergt ${other}: in deze naamruimte betekent de korte naam nu ${say.a(kind)} van hier. Kies een andere naam, of schrijf de andere voluit.`,
    nameIsHere: ({ name }) => `${name} staat hier.`,
    namespaceFirst: '‘namespace’ komt als eerste in een bestand, voor ‘use’ en alle elementen: zet het bovenaan.',
    namespaceTwice: ({ namespace }) =>
        `Het bestand heeft al de naamruimte ${namespace}: een bestand heeft er één. Haal deze regel weg, of zet wat volgt in een eigen bestand.`,
    useFirst: '‘use’ komt bovenaan een bestand, na ‘namespace’ en voor alle elementen: zet het daar.',
    useOfElement: ({ written, kind, parent }, say) =>
        `${written} is ${say.a(kind) ?? 'een element'}, geen naamruimte: bij ‘use’ hoort het deel ervoor${parent ? `, ${code(parent)}` : ''}.`,
    namespaceUnknown: ({ written, suggestion }, say) => `Geen bestand heeft de naamruimte ${written}.${say.didYouMean(suggestion)}`,
    useTwice: ({ namespace }) => `${namespace} staat twee keer bij ‘use’: haal er één weg.`,
    useBefore: 'Hier staat de eerste.',
    useNotNeeded: ({ namespace }) => `De namen van ${namespace} zijn hier al zichtbaar: haal deze regel weg.`,
    useOfNothing: ({ namespace }) =>
        `Niets in dit bestand heeft de namen van ${namespace} nodig: haal deze regel weg, tenzij ze binnenkort van pas komen.`
};
