import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Mistakes of syntax. */
export const syntax = {
    doesNotBelong: ({ wanted, word }: { wanted: Message; word: string }, say: Say) =>
        `${say.message(wanted)}, and ${word} does not belong behind it.`,
    wanted: ({ wanted }: { wanted: Message }, say: Say) => `${say.message(wanted)}.`,
    notWords: ({ wanted, first, second }: { wanted: Message; first: string; second: string }, say: Say) =>
        `${say.message(wanted)}, and not words such as ${first} ${second}.`,
    commentOpen: 'This comment is never closed: put */ at its end.',
    startsInside: ({ word, within }: { word: string; within: string | undefined }) =>
        `${word} starts a new element here, inside ${within ?? 'another'}: close that with } first, and start ${word} at the very beginning of its line.`,
    notInColumnOne: ({ word }: { word: string }) =>
        `An element starts at the very beginning of its line: take out the space before ${word}.`,
    ownLine: ({ word }: { word: string }) => `${word} starts a new element here: put it at the very beginning of a line of its own.`,
    hyphenInName: ({ before, next }: { before: string; next: string }) =>
        `A name has no hyphen, since that means minus: write ${before}_${next}.`,
    reservedName: ({ word, element }: { word: string; element: string }) =>
        `${word} cannot be a name: it is a word of requirements and conditions. Choose another, such as ${word}_${element}.`,
    nameless: ({ element, title }: { element: string; title: string | undefined }) =>
        `This ${element} has no name: put a short one behind the word, such as ${element} my_${element} ${title ?? '"Title"'}.`,
    nameWithDigit: ({ digits }: { digits: string }) => `A name starts with a letter, not with a digit: write, for example, n${digits}.`,
    nameWithDots: ({ name }: { name: string }) =>
        `A name has no dots here: it gets that of the namespace in front by itself. Write ${name}.`,
    expectationTitle: 'An expectation begins with a title in quotes: expect "Payments survive a day without power" …',
    titleQuotes: ({ element, name, word }: { element: string; name: string; word: string }) =>
        `A title stands in quotes: ${element} ${name} "${word} …".`,
    braceInstead: ({ sign }: { sign: string }) => `The properties of an element stand between { and }: put { here instead of ${sign}.`,
    outsideBraces: ({ word, element }: { word: string | undefined; element: string | undefined }) =>
        `${word ?? 'This'} stands outside: put { behind the head of the ${element ?? 'element'}, and } after its last property.`,
    noValue: ({ key, example }: { key: string; example: string | undefined }) =>
        `${key} has no value${example === undefined ? '' : `: write, for example, ${example}`}.`,
    rangeWithoutEnd: 'This range has no upper end: write both, such as C in B .. D.',
    inWithoutRange: 'Behind in stands a range: write both ends, such as C in B .. D.',
    commaBehind: 'Behind this comma nothing follows: take it out, or add what is missing.',
    missingBehind: ({ word }: { word: string }) => `Behind ${word} something is missing.`,
    modifierColon: ({ word, sample }: { word: string; sample: string | undefined }) =>
        `${word} follows a value without a colon: C ${word} ${sample ?? 'medium'}.`,
    oneWord: ({ word, key }: { word: string; key: string }) => `${word} is one word: write ${key}: ${word}.`,
    codeQuotes: ({ code }: { code: string }) => `A code stands in quotes: "${code}": C.`,
    rangeWithoutBest: 'A range stands behind a best estimate and the word in: C in B .. D.',
    howOften: ({ count, amount, unit }: { count: string; amount: string; unit: string }) =>
        `How often in a period is written with per: ${count} per ${amount} ${unit}.`,
    rangeTwoEnds: 'A range has two ends with two dots between them: in B .. D.',
    powerNoUnit: ({ word, number, power }: { word: string; number: string; power: number }) =>
        `${word} is no unit: write ${number}e${power}, and the unit behind it.`,
    noNumber: 'This is no number: thousands are set apart with _, decimals with a dot, as in 1_000.5.',
    colonNotEqual: ({ key }: { key: string }) => `Behind ${key} comes a colon, not =.`,
    noColon: ({ key, example }: { key: string; example: string }) => `${key} takes no colon: ${example}`,
    colonMissing: ({ key, example }: { key: string; example: string | undefined }) =>
        `Behind ${key} comes a colon${example === undefined ? '' : `: write, for example, ${example}`}.`,
    effectForm: 'An effect reads: what, of which element, and by how much, such as effect buffer of gas_import += 60 days.',
    eventForm: 'An event reads: when, a colon, and what happens, such as at day 20: grid_sabotage.',
    reservedClass: ({ word }: { word: string }) =>
        `A class is not called ${word}: what is said of a class starts with that word. Choose another, such as ${word}_class.`,
    namelessClass: ({ word }: { word: string }) => `This ${word} has no name: put one before its title, such as ${word} A "limited".`,
    nothingCalled: ({ word, suggestion }: { word: string; suggestion: string }, say: Say) =>
        `Nothing is called ${word} here.${say.didYouMean(suggestion)}`,
    commaMissing: ({ first, second }: { first: string; second: string }) => `Between ${first} and ${second} a comma is missing.`,
    rowValue: ({ key }: { key: string }) => `${key} wants a class such as C, or a number with its unit.`,
    percentSign: ({ number }: { number: string }) => `A chance is written with %: ${number}%.`,
    forMissing: ({ target, number }: { target: string; number: string }) => `Before a duration comes for: ${target} for ${number} …`,
    choiceForm: ({ word }: { word: string }) => `A choice of needs reads: ${word} of (power, diesel).`,
    choiceBrackets: ({ word }: { word: string }) => `What ${word} of is about stands between brackets: (power, diesel).`,
    onWhat: 'Behind on stands what is needed: on power, or on any of (power, diesel).',
    dependencyForm: ({ word }: { word: string }) =>
        `A dependency reads: of the one that depends, on what it needs. Before ${word} something is missing, such as "on".`,
    becauseForm: 'because wants its reason in quotes: because "Two days without power".',
    confidenceForm: 'confidence wants low, medium or high.',
    sourceForm: 'Behind source stands the name of a source element, without quotes: source weather_study.',
    judgedForm: 'Who judged it, and when, is written: judged by rivm on 2026-09-15.',
    dayForm: 'The day is written year first: on 2026-09-15.',
    spokenComparison: ({ written, meant, amount }: { written: string; meant: string; amount: string }) =>
        `For ${written} write ${meant}${amount === '' ? '' : `: … ${meant} ${amount}`}.`,
    comparedWith: 'Two things are compared with ==, not with =.'
};
