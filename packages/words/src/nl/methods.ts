import type { Translation } from '../catalogue.js';
import type { methods as english } from '../en/methods.js';
import { code } from './quoted.js';

export const methods: Translation<typeof english> = {
    criterionWithoutInterest: ({ named, name, title }) =>
        `Aan welk belang meet ${named} schade? Schrijf ${code(`criterion ${name} "${title ?? 'Titel'}" of`)} met de naam van een belang.`,
    codeTwice: ({ code: text, before }) => `De code ${text} is al van ${before}: een regel "${text}" kan dan allebei betekenen.`,
    thresholdsOneUnit: ({ before, found }, say) =>
        `Drempels hebben overal dezelfde eenheid: eerder staat er ${say.message(before)}, hier ${say.message(found)}.`,
    thresholdTwice: ({ name }) => `${name} heeft al een drempel: houd er één, of onderscheid de twee met ‘for’ en een duur.`,
    thresholdsRise: ({ name, isHigher, before }) =>
        `Drempels lopen op met de klassen: ${name} is een ${isHigher ? 'hogere' : 'lagere'} klasse dan de vorige, dus die begint ${isHigher ? 'boven' : 'onder'} ${before ?? 'die drempel'}.`,
    weightTwice: ({ target }) => `${target ?? 'Dit'} heeft al een gewicht: houd er één.`,
    weightForeign: ({ target }) =>
        `${target ?? 'Dit'} is niet van deze meetlat: het gewicht telt nergens mee. Voeg het belang toe bij ‘interests:’, of haal het gewicht weg.`,
    weightWithUnit: ({ found }, say) => `Een gewicht is een getal zonder eenheid, zoals ‘2’, en dit is ${say.message(found)}.`,
    classTwice: ({ name }) => `De schaal heeft al een klasse ${name}: geef elke klasse een eigen naam.`,
    classX: 'Elke impactschaal heeft al een ‘X’: beoordeeld en niet van toepassing. Haal deze klasse weg, of geef haar een andere naam.',
    valueNotRising: ({ name }) =>
        `Klassen lopen van laag naar hoog: ${name} telt niet zwaarder dan de klasse ervoor. Zet de klassen op volgorde, of verbeter de waarde.`,
    bandEmpty: 'Deze band is leeg: een band loopt van laag naar hoog, en de ondergrens hoort erbij.',
    bandsOverlap: ({ lower, upper }) =>
        `De banden van ${lower} en ${upper} overlappen: wat in beide valt, hoort niet bij één klasse. Laat ${upper} beginnen waar ${lower} eindigt.`,
    bandBelow: ({ name, before }) => `Klassen lopen van laag naar hoog: de band van ${name} ligt onder die van ${before}.`,
    bandsApart: ({ lower, upper }) =>
        `Tussen de banden van ${lower} en ${upper} zit een gat: wat daarin valt, heeft geen klasse. Laat ${upper} beginnen waar ${lower} eindigt.`,
    openBelow: ({ name }) => `Alleen de eerste klasse kan van onderen open zijn: zeg waar ${name} begint.`,
    openAbove: ({ name }) => `Alleen de laatste klasse kan van boven open zijn: zeg waar ${name} eindigt.`
};
