import type { KindName } from '@nvs/model';
import type { Say } from '../say/say.js';

/** What an estimate can be. */
const MEASURES = {
    class: 'a class such as C',
    chance: 'a chance such as 2% per year or 1 per 30 years',
    share: 'a share such as 45%',
    duration: 'a duration such as 5 years',
    money: 'an amount of money such as 20e6 EUR',
    number: 'a number such as 40',
    quantity: 'a number with its unit such as 200 persons'
};
type Measure = keyof typeof MEASURES;

/** What a property takes. */
export const wants = {
    measures: ({ measures }: { measures: readonly Measure[] }, say: Say) => say.or(measures.map(each => MEASURES[each])),
    kinds: ({ key, kinds, example }: { key: string; kinds: readonly KindName[]; example: string }, say: Say) =>
        `${key} wants the name of ${say.oneOf(kinds)}, without quotes: ${example}`,
    name: ({ key, example }: { key: string; example: string }) => `${key} wants a name, without quotes: ${example}`,
    estimate: ({ key, measures }: { key: string; measures: readonly Measure[] }, say: Say) =>
        `${key} wants ${say.or(measures.map(each => MEASURES[each]))}`,
    words: ({ key, words }: { key: string; words: readonly string[] }, say: Say) => `${key} wants ${say.or(words)}, without quotes`,
    word: ({ key, example }: { key: string; example: string }) => `${key} wants a word, without quotes: ${example}`,
    quotedWord: ({ key, example }: { key: string; example: string }) =>
        `${key} wants words of your own, in quotes where one is no single word: ${example}`,
    text: ({ key, example }: { key: string; example: string }) => `${key} wants a text in quotes: ${example}`,
    date: ({ key, example }: { key: string; example: string }) => `${key} wants a date, year first: ${example}`,
    form: ({ key, example }: { key: string; example: string }) => `${key} is written like this: ${example}`
};
