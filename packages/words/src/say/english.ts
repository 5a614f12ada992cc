import { KINDS, type KindName } from '@nvs/model';
import type { Lexicon } from './lexicon.js';

type Kinds = Lexicon['kinds'];

const kinds = Object.fromEntries(
    Object.entries(KINDS).map(([name, { a, plural }]) => [name, { a, one: a.replace(/^an? /, ''), many: plural }])
) as Record<KindName, Kinds[KindName]>;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

export const englishLexicon: Lexicon = {
    language: 'en',
    and: 'and',
    or: 'or',
    million: 'million',
    billion: 'billion',
    year: ['year', 'years'],
    month: ['month', 'months'],
    day: ['day', 'days'],
    hour: 'h',
    briefly: { day: 'd', hour: 'h' },
    minute: 'min',
    second: 's',
    lessThanASecond: 'less than a second',
    kinds,
    element: 'an element',
    ordinal: n => ORDINALS[n - 1] ?? `${n}th`,
    per: period => `per ${period}`,
    others: 'and others',
    further: count => `${count} more`,
    more: count => `, and ${count} more`,
    didYouMean: suggestion => ` Did you mean ${suggestion}?`
};
