import { kindOf, type KindName } from '@nvs/model';
import type { Say } from '../say/say.js';

/** At most so many kinds or keys are named in full. */
const KINDS_NAMED = 6,
    KEYS_NAMED = 8;

const kindsIn = (kinds: readonly KindName[], say: Say): string =>
    kinds.length > KINDS_NAMED ? say.andOthers(kinds.slice(0, KINDS_NAMED - 1).map(kind => say.a(kind))) : say.oneOf(kinds);
const keysIn = (keys: readonly string[], say: Say): string =>
    keys.length > KEYS_NAMED ? say.andOthers(keys.slice(0, KEYS_NAMED - 1)) : keys.join(', ');
const capitalA = (kind: string, say: Say): string => say.capital(say.a(kind) ?? 'an element');

/** Elements with their properties. */
export const properties = {
    propertyAsElement: ({ keyword, taken }: { keyword: string; taken: readonly KindName[] }, say: Say) =>
        `${keyword} is a property of ${say.oneOf(taken)}, not an element: it belongs inside the braces. Is there a } too many before it?`,
    wordBehindName: ({ name, keyword }: { name: string; keyword: string }) =>
        `The word of an element stands before its name: write ${name} ${keyword}.`,
    elementUnknown: ({ keyword, suggestion }: { keyword: string; suggestion: string | undefined }, say: Say) =>
        `Nothing is called "${keyword}" in this language.${say.didYouMean(suggestion) || ' An element starts with a word such as threat, process, dependency or measure.'}`,
    givenTwice: ({ key, isList }: { key: string; isList: boolean }) =>
        `${key} is there twice: only the first counts. Take one out${isList ? ', or put both into one list with a comma between' : ''}.`,
    givenFirst: ({ key }: { key: string }) => `${key} is here first.`,
    oneName: ({ key, count }: { key: string; count: number }) => `${key} takes one name here, and there are ${count}: keep one.`,
    propertyMissing: ({ kind, name, key, example }: { kind: string; name: string | undefined; key: string; example: string }) =>
        `The ${[kindOf(kind)?.word ?? 'element', name ?? ''].join(' ').trimEnd()} has no ${key}, and cannot be used without: add, for example, ${example}`,
    propertyOfOthers: (
        { kind, key, suggestion, elsewhere }: { kind: string; key: string; suggestion: string; elsewhere: readonly KindName[] },
        say: Say
    ) => `${capitalA(kind, say)} has no property ${key}. ${suggestion} is one of ${kindsIn(elsewhere, say)}.`,
    propertyUnknown: (
        { kind, key, own, known }: { kind: string; key: string; own: string | undefined; known: readonly string[] },
        say: Say
    ) => `${capitalA(kind, say)} has no property ${key}.${say.didYouMean(own) || ` It takes ${keysIn(known, say)}.`}`,
    wordHere: ({ kind, key, meant }: { kind: string; key: string; meant: string }, say: Say) =>
        `${capitalA(kind, say)} has no ${key}. Here it is called ${meant}: write ${meant} in its place.`,
    misplaced: ({ kind, key, kinds }: { kind: string; key: string; kinds: readonly KindName[] }, say: Say) =>
        `${capitalA(kind, say)} has no ${key}${kinds.length > 0 ? `: that is a property of ${kindsIn(kinds, say)}` : ''}. Take it out, or move it to the element that it is about.`,
    misplacedOfClass: ({ kind, key }: { kind: string; key: string }, say: Say) =>
        `${capitalA(kind, say)} has no ${key}: that is a property of a class of a scale. Take it out, or move it to the element that it is about.`
};
