import type { KindName } from '@nvs/model';
import type { Say } from '../say/say.js';

/** The forms of elements and their properties, written otherwise. */
export const forms = {
    harmForm: ({ harm, time, unit }: { harm: string; time: string | undefined; unit: string | undefined }) =>
        `How bad it gets is written with the time after which it does: ${harm} after ${time ?? '12'} ${unit ?? 'h'}.`,
    asEffect: ({ form }: { form: string }) => `A measure changes a value by an effect: ${form}.`,
    nameOneWord: ({ name }: { name: string }) => `A name is one word: write ${name}.`,
    nameWithDigits: ({ digits, rest }: { digits: string; rest: string }) =>
        `A name starts with a letter, not with a digit: write, for example, n${digits}${rest}.`,
    startsWith: ({ word, meant }: { word: string; meant: string }) => `Nothing starts with ${word} here. Did you mean ${meant}?`,
    missingBehindSuch: ({ word, form }: { word: string; form: string }) =>
        `Behind ${word} something is missing: write, for example, ${form}.`,
    nothingBeforeTitle: ({ sign }: { sign: string }) => `Between a name and its title stands no “${sign}”: take it out.`,
    oneNameOneTitle: ({ element }: { element: string | undefined }) =>
        `One ${element ?? 'element'} has one name and one title: begin the next with ${element ?? 'its word'} on a line of its own.`,
    dependencyNameless:
        'This dependency has no name: put a short one in front of of, such as dependency payments_power of payments on power.',
    needsInBrackets: ({ form, isChoice, first, second }: { form: string; isChoice: boolean; first: string; second: string }) =>
        `Several needs stand in brackets: write ${form}${isChoice ? `, or any of (${first}, ${second}) where one suffices` : ''}.`,
    bracketsHowMany:
        'In front of the brackets stands how many are needed: any of (power, diesel), all of (power, diesel), or 2 of (a, b, c).',
    countedFromList: ({ count, word }: { count: string | undefined; word: string }) =>
        `How many there are is counted from the list: write ${count ?? '2'} of (…), without ${word}.`,
    needNegative: 'A need is never negative: name what is needed, and take not out.',
    nameDigits: ({ digits, rest }: { digits: string; rest: string }) =>
        `A name starts with a letter, not with a digit: ${digits}${rest} cannot be one.`,
    dependencyOfOne: 'A dependency is that of one element: write one for each that depends.',
    whoDepends: ({ who, what }: { who: string | undefined; what: string | undefined }) =>
        `Who depends stands behind of: dependency my_dependency "Title" of ${who ?? 'payments'} on ${what ?? 'power'}.`,
    dependencyEnds: 'A dependency says of whom and on what: dependency payments_power "Payments need electricity" of payments on power.',
    allAreas: ({ key, scope }: { key: string; scope: string | undefined }) =>
        `${key} holds for all areas: only impact and thresholds can be given for a scope, such as impact in ${scope ?? 'saba'} { … }. Where ${key} differs, write an element of its own.`,
    commaBetweenProperties: ({ key }: { key: string }) => `Between two properties stands no comma: take out the one before ${key}.`,
    propertyUnknown: (
        { kind, key, suggestion, known }: { kind: KindName; key: string; suggestion: string | undefined; known: readonly string[] },
        say: Say
    ) =>
        `${say.capital(say.a(kind))} has no property ${key}.${say.didYouMean(suggestion) || ` It takes ${say.andOthers(known.slice(0, 7))}.`}`,
    wordColon: ({ word }: { word: string }) => `A word has no colon in it: write ${word}.`,
    wordDigit: ({ word }: { word: string }) => `A word starts with a letter, not with a digit: write, for example, ${word}.`,
    wordsInQuotes: ({ key, written, two }: { key: string; written: string; two: { first: string; second: string } | undefined }) =>
        two
            ? `Two of ${key} have a comma between them, and one of two words stands in quotes: ${key}: ${two.first}, ${two.second} or ${key}: "${written}".`
            : `What is no single word stands in quotes: ${key}: "${written}".`,
    contentInBraces: ({ key, example }: { key: string; example: string | undefined }) =>
        `Behind ${key} stands its content between { and }${example === undefined ? '' : `: ${example}`}.`,
    titleBehindName: ({ element, name, title }: { element: string | undefined; name: string | undefined; title: string | undefined }) =>
        `The title stands behind the name, in quotes: ${element ?? 'process'} ${name ?? 'x'} ${title ?? '"Title"'}. title: is for other languages, such as title: de "Strom".`,
    listComma: ({ sign, before, next }: { sign: string; before: string | undefined; next: string | undefined }) =>
        `Between the values of a list stands a comma, not ${sign}: ${before ?? '…'}, ${next ?? '…'}.`,
    unknownProperty: 'What is not known is left out: take the whole property out. In an impact, X stands for not applicable.'
};
