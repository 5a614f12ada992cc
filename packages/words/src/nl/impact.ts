import type { Translation } from '../catalogue.js';
import type { impact as english } from '../en/impact.js';
import { code } from './quoted.js';

export const impact: Translation<typeof english> = {
    criterionTwice: ({ criterion }) =>
        `${criterion} is twee keer beoordeeld in deze tabel: alleen de eerste regel telt. Houd er één; een tweede mening hoort in een oordeel.`,
    judgedFirst: 'Hier staat de eerste beoordeling.',
    foreignCriterion: ({ criterion, interest, method }) =>
        `${criterion} hoort bij het belang ${interest}, en dat heeft de meetlat ${method} niet: de regel telt in geen enkel cijfer mee. Beoordeel in plaats daarvan een criterium van de meetlat.`,
    numberNoClass: ({ written, scale, names }, say) =>
        `${written ?? 'Dit getal'} is geen klasse: de schaal ${scale} heeft ${say.or(names)}. Zolang hier geen klasse staat, telt de regel als niet beoordeeld.`,
    numberForClass: ({ written, meant, place }, say) =>
        `${written ?? 'Dit getal'} is geen klasse: ${meant} is de ${say.ordinal(place)}. Zolang hier geen klasse staat, telt de regel als niet beoordeeld.`,
    noThresholds: ({ criterion, names }, say) =>
        `${criterion} heeft geen drempels die van een hoeveelheid een klasse maken: beoordeel de klasse (${say.or(names) || 'een klasse'}). De hoeveelheid blijft staan als onderbouwing.`,
    numberWithoutUnit: ({ criterion, unit, example }) =>
        `Dit getal heeft geen eenheid: ${criterion} telt in ${unit ?? 'eenheden'}. Schrijf bijvoorbeeld ${code(example)}.`,
    otherUnit: ({ criterion, unit, found, example, names }, say) =>
        `${criterion} telt in ${unit ?? 'andere eenheden'}, en dit is ${say.message(found)}. Schrijf bijvoorbeeld ${code(example)}, of beoordeel de klasse (${say.or(names) || 'een klasse'}).`,
    sourceFollows: ({ before, source }) =>
        `De bron van een waarde staat er zonder dubbele punt achter: ${code(`${before} source ${source ?? 'brief'}`)}.`,
    servedTwice: ({ target }) => `${target} staat twee keer bij ‘serves’: zet alle klassen ervan tussen één paar accolades.`,
    afterNoDuration: ({ found }, say) => `Achter ‘after’ staat een duur, zoals ‘8 h’, en dit is ${say.message(found)}.`,
    harmMustGrow: 'Schade groeit met de tijd: zet de klassen van laag naar hoog, elk met een latere tijd dan de vorige.'
};
