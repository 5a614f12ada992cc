import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What people call the tokens that are not words of the language. */
const TOKENS: ReadonlyMap<string, string> = new Map([
    ['NAME', 'a name'],
    ['CLASS', 'a class'],
    ['IN_KEY', 'in:'],
    ['BY_KEY', 'by:'],
    ['SOURCE_KEY', 'source:'],
    ['JUDGED_KEY', 'judged:'],
    ['AT_PLACE', 'at'],
    ['STRING', 'a text in quotes'],
    ['NUMBER', 'a number'],
    ['PERCENT', 'a percentage'],
    ['DATE', 'a date such as 2026-11-01'],
    ['UNIT', 'a unit'],
    ['START', 'an element'],
    ['EOF', 'the next element']
]);

/** A token, and the form of the property that it stands in. */
interface Misfit {
    /** Absent at the end of the text. */
    found: string | undefined;
    property: { key: string; form: string } | undefined;
}

const inQuotes = (found: string): string => (found.startsWith('"') ? found : `"${found}"`);
const formOf = ({ property }: Misfit): string => (property ? ` ${property.key} is written like this: ${property.form}` : '');

/** Words and signs, before anything is made of them. */
export const tokens = {
    dateNoNumber: ({ shown, date }: { shown: string; date: string }) => `${shown} is no number. A date is written year first: ${date}.`,
    noNumberHere: ({ shown }: { shown: string }) =>
        `${shown} is no number here: thousands are set apart with _, decimals start with a dot, and the unit stands behind, as in 1_000.5 EUR.`,
    twoWays: ({ shown, thousands, decimals }: { shown: string; thousands: string; decimals: string }) =>
        `${shown} can be read in two ways: write ${thousands} for thousands, or ${decimals} for decimals.`,
    dotStartsDecimals: 'a dot starts the decimals',
    thousandsApart: 'thousands are set apart with _',
    unitBehind: 'the unit stands behind the number',
    powerAs: ({ word, power }: { word: string; power: number }) => `${word} is written e${power}`,
    numberWritten: ({ shown, meant, why }: { shown: string; meant: string; why: readonly Message[] }, say: Say) =>
        `${shown} is written ${meant} here${why.length > 0 ? `: ${say.and(why.map(say.message))}` : ''}.`,
    withinAnother: ({ word }: { word: string }) =>
        `${word} starts a new element here, inside another: close that with } first, and start the new one at the very beginning of its line.`,
    tooLong:
        'This line is too long to be read: a name or text in it has millions of characters. Take it out, or write it on several lines between """ and """.',
    tooDeep: ({ levels, operators }: { levels: number; operators: number }) =>
        `This goes more than ${levels} levels deep or has more than ${operators} operators; what comes after is not read: split it into smaller parts.`,
    braceTooMany: 'There is no { that this } closes: take it out.',
    braceOpen: ({ next }: { next: string | undefined }) =>
        `This { is never closed: put a } ${next === undefined ? 'at the end' : `before the next ${next}`}.`,
    unfinishedMerge: ({ places }: { places: number }) =>
        `An unfinished merge: keep one side, and take out the lines with <<<<<<<, =======, >>>>>>>.${places > 1 ? ` There are ${places} such places in this file.` : ''}`,
    misfitBehind: ({ found, before, row }: { found: string; before: string; row: string | undefined }) =>
        `"${found}" does not fit behind ${before}.${row === undefined ? ' A property is its name, a colon and a value.' : ` Write, for example, ${row}.`}`,
    misfit: (misfit: Misfit) =>
        `${misfit.found === undefined ? 'The end of this' : inQuotes(misfit.found)} does not fit here.${formOf(misfit)}`,
    belongs: ({ expected, ...misfit }: Misfit & { expected: readonly string[] }, say: Say) =>
        `Here belongs ${say.or(expected.map(name => TOKENS.get(name) ?? name))}${misfit.found === undefined ? '' : `, not ${misfit.found}`}.${formOf(misfit)}`
};
