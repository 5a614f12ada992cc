import { kindOf } from '@nvs/model';
import type { Translation } from '../catalogue.js';
import type { renaming as english } from '../en/renaming.js';

export const renaming: Translation<typeof english> = {
    misread: ({ name, file, line }) => `Als naam heeft ${name} in ${file}, regel ${line}, een andere betekenis. Kies een andere.`,
    code: 'Dit is de code van een criterium. Zet de cursor op de naam om het criterium anders te noemen; de code staat bij ‘code:’ in het criterium.',
    libraryNamespace: ({ namespace }) => `${namespace} is een naamruimte van de standaardbibliotheek, en daar staan de namen vast.`,
    libraryElement: ({ kind, name }) =>
        `${name} (${kindOf(kind)?.dutch ?? 'naam'}) hoort bij de standaardbibliotheek, en daar staan de namen vast. Kopieer het naar het project om het te wijzigen.`,
    reserved: ({ name }) => `${name} is een woord van de taal en kan geen naam zijn. Kies een andere.`,
    noName: ({ name }) =>
        `${name ? `“${name}”` : 'Niets'} kan geen naam zijn: een naam is één woord van letters, cijfers en _, en begint met een letter. Zet de omschrijving in de titel.`,
    misreadSomewhere: ({ name }) =>
        `${name} is een woord van de taal: als naam zou het op sommige plaatsen iets anders betekenen. Kies een andere.`,
    namespaceTaken: ({ namespace }) =>
        `Er is al een naamruimte ${namespace}: met deze naam zouden de twee samenvallen. Kies een andere naam.`,
    classX: 'X is de klasse “niet van toepassing” van elke impactschaal. Kies een andere naam.',
    classTaken: ({ kind, name }) => `Hier is al een ${kindOf(kind)?.dutch ?? 'klasse'} ${name}. Kies een andere naam.`,
    meansSomething: ({ name }) => `${name} betekent al iets in deze expressie. Kies een andere naam.`,
    nameTaken: ({ kind, name }, say) => `Er is al ${say.a(kind) ?? 'een element'} ${name}. Kies een andere naam.`,
    meansOther: ({ now, file, line }) =>
        `Met de nieuwe naam zou ${now} in ${file}, regel ${line}, iets anders betekenen. Kies een andere naam.`,
    hides: ({ name, other, kind }) =>
        `${name} zou in andere bestanden ${other} betekenen en hier ${kindOf(kind)?.dutch ?? 'een element'}. Kies een andere naam.`
};
