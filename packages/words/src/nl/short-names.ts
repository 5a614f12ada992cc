import type { Translation } from '../catalogue.js';
import type { shortNames as english } from '../en/short-names.js';

export const shortNames: Translation<typeof english> = {
    columns: 'Kolommen voluit',
    whole: ({ short, whole }, say) => `${say.message(short)}: ${say.message(whole)}`,
    longerThanTitle: ({ title }) =>
        `Deze korte naam is langer dan de titel “${title}”: maak hem korter, of haal hem weg, dan staat de titel er.`,
    long: ({ letters, most }, say) =>
        `Korte namen staan naast tekens en boven smalle kolommen. Voor ${say.whole(letters)} letters is daar geen ruimte: gebruik er hoogstens ${say.whole(most)}.`,
    twice: ({ language }) =>
        `Er is al een korte naam ${language === undefined ? 'zonder taal' : `voor ‘${language}’`}, en alleen de eerste telt: haal er een weg, of zet de code van een andere taal ervoor.`
};
