import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

interface QuantityKind {
    dimension: 'number' | 'share' | 'duration' | 'money' | 'other';
    unit: string | undefined;
    /** Counts over a period. */
    per: boolean;
}

/** Values: quantities, words and texts. */
export const values = {
    this: 'This',
    quantity({ dimension, unit, per }: QuantityKind): string {
        const period = per ? ' per period' : '';
        switch (dimension) {
            case 'duration':
                return `a duration${period}`;
            case 'money':
                return `an amount of ${unit ?? 'money'}${period}`;
            case 'share':
                return `a percentage${period}`;
            case 'number':
                return per ? 'a frequency' : 'a number without a unit';
            case 'other':
                return `a number of ${unit ?? 'something'}${period}`;
        }
    },
    shareOfStake: 'A stake',
    shareOfSupply: 'A share of supply',
    behindFor: 'What comes behind for',
    wordWhereValue: (
        {
            place,
            wanted,
            word,
            isUnknown,
            isProperty
        }: { place: Message; wanted: Message; word: string; isUnknown: boolean; isProperty: boolean },
        say: Say
    ) =>
        `${say.message(place)} wants ${say.message(wanted)}, and ${word || 'this'} is ${word.startsWith('"') ? 'a text' : 'a word'}.${isUnknown ? ` What is not known is left out: take ${isProperty ? 'the property' : 'it'} out.` : ''}`,
    unitMissing: (
        {
            place,
            wanted,
            written,
            classes = []
        }: { place: Message; wanted: Message; written: string | undefined; classes?: readonly string[] },
        say: Say
    ) =>
        `${say.message(place)} wants ${say.message(wanted)}${classes.length > 0 ? `, or a class (${say.or(classes)})` : ''}: ${written ?? 'this'} has no unit.`,
    wrongKind: (
        { place, wanted, found, classes = [] }: { place: Message; wanted: Message; found: Message; classes?: readonly string[] },
        say: Say
    ) =>
        `${say.message(place)} wants ${say.message(wanted)}, and this is ${say.message(found)}.${classes.length > 0 ? ` The classes are ${say.and(classes)}.` : ''}`,
    rangeOfOneKind: 'A range is of one kind: classes throughout, or numbers throughout.',
    bestOutsideRange: ({ best, low, high }: { best: string; low: string; high: string }) =>
        `The best estimate ${best} lies outside its range ${low} .. ${high}, or the range is the wrong way round: it goes from low to high, with the best estimate in it.`,
    rangeReversed: ({ low, high }: { low: string; high: string }) =>
        `The range ${low} .. ${high} is the wrong way round: it goes from low to high.`,
    rangeOfOneUnit: ({ low, high, first, other }: { low: string; high: string; first: Message; other: Message }, say: Say) =>
        `A range has one unit throughout: ${low} .. ${high} mixes ${say.message(first)} with ${say.message(other)}.`,
    unknownProperty: 'What is not known is left out: take the whole property out.',
    unknownRow: 'What is not known is left out: take the whole row out. What was judged not to apply is X.',
    likelihoodNotApplicable:
        'X means judged and not applicable, which only an impact can be: give the likelihood a class of its scale, or leave it out while it is not judged.',
    classWithoutScale: ({ written }: { written: string }) =>
        `${written} is a class of no scale, since no method applies: name one in the assessment (method: anv2022, with use nvs.anv2022 at the top) or in nvs.json.`,
    withheldInstead: ({ written }: { written: string }) =>
        `A value that not everybody may read is written withheld, not ${written}: figures then say what is missing.`,
    noSuchClass: (
        { scale, name, allowed, suggestion }: { scale: string; name: string; allowed: readonly string[]; suggestion: string | undefined },
        say: Say
    ) => `The scale ${scale} has no class ${name}: it has ${say.or(allowed)}.${say.didYouMean(suggestion)}`,
    noSuchSubClass: ({ name, sub, subs }: { name: string; sub: string; subs: readonly string[] }, say: Say) =>
        `The class ${name} has no sub-class ${sub}: it has ${say.or(subs)}.`,
    noSubClasses: ({ name }: { name: string }) => `The class ${name} has no sub-classes: write ${name}.`,
    unitAfterNumber: ({ number, unit }: { number: string; unit: string }) => `The unit comes after the number: ${number} ${unit}.`,
    periodNoTime: ({ period }: { period: string }) => `Behind per stands a time, such as per year or per 30 years: ${period} is none.`,
    durationNoTime: ({ unit }: { unit: string }) => `Behind for stands a duration, such as for 3 days: ${unit} is no time.`,
    divisionByZero: 'Nothing can be divided by zero.',
    beyondCounting: ({ number }: { number: string }) => `${number} is beyond what can be counted with.`,
    belowZero: ({ written, isDuration, isShare }: { written: string | undefined; isDuration: boolean; isShare: boolean }) =>
        `${written ?? 'This'} is below zero: a ${isDuration ? 'duration' : isShare ? 'share' : 'quantity'} here starts at zero.`,
    usersArePeople: ({ unit, number }: { unit: string; number: string | undefined }) =>
        `users counts people, not ${unit}: write ${number ?? '2e6'} persons.`,
    costInWhichTime: ({ amount }: { amount: string }) =>
        `${amount} in which time? Write ${amount} per day: without that the cost of an outage cannot be told.`,
    chanceInWhichTime: ({ chance }: { chance: string }) =>
        `${chance} in which time? Write ${chance} per year, or per 5 years: without that it is taken over the horizon of the model.`,
    certainFailure:
        'A failure that is certain says nothing of how often it comes. Write how often, such as 1 per year or 3 per year, or a chance below 100%.',
    wordUnknown: (
        { key, known, word, suggestion }: { key: string; known: readonly string[]; word: string; suggestion: string | undefined },
        say: Say
    ) => `${key} is ${say.or(known)}; ${word} is none of them.${say.didYouMean(suggestion)}`,
    oneWord: ({ key, count }: { key: string; count: number }) => `${key} takes one word, and there are ${count}: keep one.`,
    disruptionBegins: ({ known, word, suggestion }: { known: readonly string[]; word: string; suggestion: string | undefined }, say: Say) =>
        `disruption begins with ${say.or(known)}; ${word} is none of them.${say.didYouMean(suggestion)}`,
    decimalComma: ({ text, whole, part }: { text: string; whole: string; part: string }) =>
        `${text} is read as two values: write ${whole}.${part} if a decimal comma is meant.`,
    oneValue: ({ key, count }: { key: string; count: number }) =>
        `${key} takes one value, and there are ${count}: keep one. A range is written C in B .. D.`,
    noMonth: ({ month }: { month: number }) => `there is no month ${month}`,
    daysInMonth: ({ days }: { days: number }) => `that month has ${days} days`,
    noDate: ({ date, why }: { date: string; why: Message }, say: Say) =>
        `${date} is no date: ${say.message(why)}. Dates are written year-month-day.`,
    confidenceUnknown: ({ level, suggestion }: { level: string; suggestion: string | undefined }, say: Say) =>
        `confidence is low, medium or high; ${level} is none of them.${say.didYouMean(suggestion)}`,
    emptyReason: 'because gives no reason: say why, or take it out, so that the report lists the reason as missing.',
    emptyText: ({ key }: { key: 'also' | 'answer' | 'at' | 'code' | 'description' | 'edition' | 'file' | 'short' | 'tags' | 'url' }) =>
        `${key} is empty: fill it in, or take it out.`,
    remarkTwice: ({ word, isList }: { word: 'because' | 'confidence' | 'source' | 'judged by' | 'as mean of'; isList: boolean }) =>
        `${word} is there twice behind one value: only the first counts. Put both into one${isList ? ', with and between them' : ''}.`,
    remarkFirst: ({ word }: { word: 'because' | 'confidence' | 'source' | 'judged by' | 'as mean of' }) => `${word} is here first.`,
    thousandsDot: ({ written, read, unit, meant }: { written: string; read: string; unit: string | undefined; meant: string }) =>
        `${written} is read as ${read}${unit === undefined ? '' : ` ${unit}`}, since a dot starts the decimals: write ${meant} for thousands, or ${read} if that is meant.`,
    percentSign: ({ unit, number }: { unit: string; number: string }) => `${unit} is written %: ${number}%.`,
    powerNoUnit: ({ unit, number, power }: { unit: string; number: string; power: number }) =>
        `${unit} is no unit: write ${number}e${power}, and the unit behind it, such as ${number}e${power} EUR or ${number}e${power} persons.`,
    timesAlone: ({ number, periods, period }: { number: string; periods: string | undefined; period: string }) =>
        `How often is a number alone: write ${number} per ${periods === undefined ? '' : `${periods} `}${period}.`,
    noUnit: ({ unit, suggestion }: { unit: string; suggestion: string }, say: Say) =>
        `${unit} is no unit of time or money.${say.didYouMean(suggestion)}`,
    tooMuch: ({ most }: { most: number }) => `is more than can be counted with: the most is ${most}`,
    tooLittle: ({ least }: { least: number }) => `is less than can be counted with: write 0, or ${least} and more`,
    tooOften: 'is more often than can be counted with: ten thousand million times a year is the most',
    tooLong: 'is longer than can be counted with: ten thousand million years is the most',
    beyond: ({ written, why }: { written: string | undefined; why: Message }, say: Say) => `${written ?? 'This'} ${say.message(why)}.`
};
