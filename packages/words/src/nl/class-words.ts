import type { Translation } from '../catalogue.js';
import type { classWords as english } from '../en/class-words.js';

export const classWords: Translation<typeof english> = {
    unknown: ({ word, scale, near, words, isOfLibrary }, say) =>
        `“${word}” is geen woord voor een klasse van de schaal ‘${scale}’, en telt dus als niet beoordeeld.${near.length > 0 ? ` Is ${say.or(near.map(each => `“${each}”`))} bedoeld?` : ''} ${words.length > 0 ? `De woorden ervan zijn ${words.map(each => `“${each.word}” (${each.means})`).join(', ')}: schrijf een daarvan, of ${isOfLibrary ? 'de naam van de klasse die is bedoeld; klassen van de bibliotheek leren geen nieuwe woorden' : `leer de klasse dit woord met ‘also: "${word}"’`}.` : 'De klassen hebben geen woorden: geef ze een titel, of schrijf de naam van een klasse.'}`,
    isName: ({ name }) =>
        `‘${name}’ is de naam van een klasse, en die staat zonder aanhalingstekens: schrijf ‘${name}’. Tussen aanhalingstekens staan woorden ervoor; dit telt als niet beoordeeld.`,
    several: ({ word, classes }, say) =>
        `“${word}” is een woord voor ${say.and(classes)}, en telt dus als niet beoordeeld: schrijf de klasse die is bedoeld.`,
    partOfSeveral: ({ word, words }, say) =>
        `“${word}” kan ${say.or(words.map(each => `“${each.word}” (${each.means})`))} zijn: schrijf wat is bedoeld.`,
    renaming: ({ name }) =>
        `Dit is een woord voor de klasse ${name}. Zet de cursor op de naam van de klasse om die anders te noemen; de woorden zijn de titels ervan en wat er in de klasse achter ‘also:’ staat.`
};
