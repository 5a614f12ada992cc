import { KINDS, type KindName } from '@nvs/model';
import type { Lexicon } from './lexicon.js';

type Kinds = Lexicon['kinds'];

const kinds = Object.fromEntries(
    Object.entries(KINDS).map(([name, { a, plural }]) => [name, { a, one: a.replace(/^an? /, ''), many: plural }])
) as Record<KindName, Kinds[KindName]>;

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
    minute: 'min',
    second: 's',
    lessThanASecond: 'less than a second',
    kinds,
    per: period => `per ${period}`,
    more: count => `, and ${count} more`,
    didYouMean: suggestion => ` Did you mean ${suggestion}?`
};
