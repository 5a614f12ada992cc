import type { Translation } from '../catalogue.js';
import type { concerns as english } from '../en/concerns.js';

const quoted = (words: readonly string[]): string[] => words.map(each => `‘${each}’`);

export const concerns: Translation<typeof english> = {
    gap: ({ title, concern }, say) =>
        `Verlies van wat “${say.message(title)}” nodig heeft telt niet mee: de zorg is ${say.and(quoted(concern))}, niet ‘interruption’.`,
    bridged: ({ key, concern }, say) =>
        `De zorg is hier ${say.and(quoted(concern))}, niet dat het wordt onderbroken; er telt dus geen verlies mee en ‘${key}’ verandert geen cijfer. Haal ‘${key}’ weg, of zet ‘interruption’ erbij in ‘concern’.`,
    ofTheirs: 'Een zorg gaat over wat wij nodig hebben; dit is wat zij van ons nodig hebben. Haal ‘concern’ weg.',
    reverseNote: 'Omgekeerd: zij hebben het van ons nodig. Het is tegendruk, en telt in geen van onze verliezen mee.',
    notCountedNote: ({ concern }, say) => `Telt niet als behoefte: de zorg is ${say.and(quoted(concern))}, niet ‘interruption’.`,
    list: ({ concern }, say) => say.and(quoted(concern)),
    inShort: ({ needs }, say) =>
        `${say.capital(say.count(needs, 'behoefte', 'behoeften'))} ${say.plural(needs, 'telt', 'tellen')} niet als behoefte: de zorg is niet dat ze ${say.plural(needs, 'wordt', 'worden')} onderbroken.`,
    inShortCondition: 'Verlies van wat daar nodig is zit in geen kans, geen duur en geen minimale combinatie.',
    caption: 'Behoeften die niet als behoefte tellen: de zorg is een andere dan onderbreking.',
    folded: ({ rows }, say) => say.count(rows, 'behoefte die niet meetelt', 'behoeften die niet meetellen'),
    concern: 'Zorg',
    reverseCaption: 'Omgekeerde afhankelijkheden: wat anderen van ons nodig hebben. Tegendruk, in geen van onze verliezen.',
    reverseFolded: ({ rows }, say) => say.count(rows, 'omgekeerde afhankelijkheid', 'omgekeerde afhankelijkheden'),
    who: 'Wie het nodig heeft',
    reverse: 'omgekeerd',
    notCounted: 'Telt niet als behoefte',
    needOfUs: 'Omgekeerd: wat het van ons nodig heeft',
    neededAbroad: 'Omgekeerd: wie het van ons nodig heeft'
};
