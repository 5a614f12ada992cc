import type { Translation } from '../catalogue.js';
import type { wants as english } from '../en/wants.js';
import { code } from './quoted.js';

const MEASURES = {
    class: 'een klasse zoals ‘C’',
    chance: 'een kans zoals ‘2% per year’ of ‘1 per 30 years’',
    share: 'een aandeel zoals ‘45%’',
    duration: 'een duur zoals ‘5 years’',
    money: 'een bedrag zoals ‘20e6 EUR’',
    number: 'een getal zoals ‘40’',
    quantity: 'een aantal met eenheid zoals ‘200 persons’'
};

export const wants: Translation<typeof english> = {
    measures: ({ measures }, say) => say.or(measures.map(each => MEASURES[each])),
    kinds: ({ key, kinds, example }, say) =>
        `${code(key)} vraagt om de naam van ${say.oneOf(kinds)}, zonder aanhalingstekens: ${code(example)}`,
    name: ({ key, example }) => `${code(key)} vraagt om een naam, zonder aanhalingstekens: ${code(example)}`,
    estimate: ({ key, measures }, say) => `${code(key)} vraagt om ${say.or(measures.map(each => MEASURES[each]))}`,
    words: ({ key, words }, say) => `${code(key)} vraagt om ${say.or(words.map(code))}, zonder aanhalingstekens`,
    word: ({ key, example }) => `${code(key)} vraagt om een woord, zonder aanhalingstekens: ${code(example)}`,
    quotedWord: ({ key, example }) =>
        `${code(key)} vraagt om eigen woorden, tussen aanhalingstekens wat niet één woord is: ${code(example)}`,
    text: ({ key, example }) => `${code(key)} vraagt om een tekst tussen aanhalingstekens: ${code(example)}`,
    date: ({ key, example }) => `${code(key)} vraagt om een datum, het jaar voorop: ${code(example)}`,
    form: ({ key, example }) => `Schrijf ${code(key)} zo: ${code(example)}`
};
