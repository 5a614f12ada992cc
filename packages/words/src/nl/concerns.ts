import type { Translation } from '../catalogue.js';
import type { concerns as english } from '../en/concerns.js';

const quoted = (words: readonly string[]): string[] => words.map(each => `‘${each}’`);

export const concerns: Translation<typeof english> = {
    gap: ({ title, concern }, say) =>
        `Verlies van wat “${say.message(title)}” nodig heeft telt niet mee: de zorg is ${say.and(quoted(concern))}, niet ‘interruption’.`,
    notJudgedGap: ({ title, concern }, say) =>
        `Welke schade ${say.and(quoted(concern))} bij “${say.message(title)}” ${say.plural(concern.length, 'geeft', 'geven')} is niet beoordeeld: schrijf ${say.and(concern.map(each => `‘impact of ${each} { … }’`))}.`,
    worriesCaption:
        'Wat van afhankelijkheden wordt gevreesd: onderbreking, naar wat ervan afhangt; wat een ander kan zien of bereiken (‘access’) en kan afdwingen (‘coercion’), zonder dat er iets uitvalt.',
    worriesFolded: ({ rows }, say) => say.count(rows, 'zorg', 'zorgen'),
    harm: 'Schade',
    worries: 'Gevreesd zonder dat er iets uitvalt',
    notJudged: 'niet beoordeeld',
    disrupting: 'Ontwricht de samenleving',
    disrupts: ({ result }) => ({ yes: 'ja', possible: 'mogelijk', no: 'nee', unknown: 'niet bekend' })[result],
    byDuration: 'naar hoe lang het duurt',
    noHarmIfDown: 'niet vermeld',
    harmIfDown: ({ target, harms }, say) => `${say.message(target)}: ${harms.map(say.message).join(', ')}`,
    bridged: ({ key, concern }, say) =>
        `De zorg is hier ${say.and(quoted(concern))}, niet dat het wordt onderbroken; er telt dus geen verlies mee en ‘${key}’ verandert geen cijfer. Haal ‘${key}’ weg, of zet ‘interruption’ erbij in ‘concern’.`,
    impactOfWhich: ({ of }) =>
        `${of === undefined ? 'Van een afhankelijkheid wordt de schade per zorg gezegd' : 'Wat een onderbreking aanricht, wordt gezegd waar die wordt gevoeld'}: schrijf ‘impact of access { … }’ voor wat een ander kan zien of bereiken, ‘impact of coercion { … }’ voor wat die kan afdwingen. Wat een onderbreking aanricht, staat bij wie ervan afhangt: ‘serves: CRITERIUM { C after 8 h }’.`,
    notAConcern: ({ of, all }) =>
        `De schade van ‘${of}’ is beoordeeld, en ‘${of}’ is geen zorg van deze afhankelijkheid: schrijf ‘concern: ${all.join(', ')}’, of haal deze impact weg.`,
    here: 'De zorg staat hier.',
    harmOfTheirs: 'Schade door toegang of dwang treft ons, en dit is wat zij van ons nodig hebben. Haal deze impact weg.',
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
