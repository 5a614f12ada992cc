import { titleIn, type Quantity } from '@nvs/model';
import type { Message } from '../message.js';
import { quantityIn } from '../say/quantity.js';
import type { Say } from '../say/say.js';

/** As an element of a model has them. */
interface Titled {
    readonly title: string;
    readonly titles: Readonly<Record<string, string>>;
}

interface Said {
    readonly items: readonly Message[];
}

const CHECKED = { syntax: 'of syntax', names: 'of names', file: 'of the file' } as const;

/** Texts as a whole, and what is said in the same way everywhere. */
export const text = {
    /** Text of others, which is shown as it is. */
    asWritten: ({ text }: { readonly text: string }) => text,
    /** A figure of a model with its unit. */
    quantity: ({ quantity }: { readonly quantity: Quantity }, say: Say) => quantityIn(quantity, say, {}),
    /** What an element is called, in the language of whoever reads it where it has a title in it. */
    title: (element: Titled, say: Say) => titleIn(element, say.language),
    /** `check`: the name of a check, as its makers know it, or a part of checking. */
    checkFailed: ({ check }: { check: { readonly name: string } | { readonly part: 'syntax' | 'names' | 'file' } }) =>
        `NVS made a mistake of its own here, in the check ${'name' in check ? check.name : CHECKED[check.part]}: what it looks for may be missing from these findings. Please report this message, with the lines around this place.`,
    notRead: ({ why }: { why: Message }, say: Say) => `This cannot be read: ${say.message(why)}.`,
    moreCharacters: ({ count }: { count: number }, say: Say) => say.count(count, 'more character', 'more characters'),
    /** A word of the language. */
    word: ({ word }: { word: string }) => word,
    firstHere: 'It is here first.',
    invisible: ({ numbers }: { numbers: readonly string[] }, say: Say) =>
        `${say.and(numbers)} ${say.plural(numbers.length, 'stands', 'stand')} here, which nobody sees. Searching, sorting and reports stumble over it: take it out, or type the text around it again.`,
    tooDeep: 'Too much stands inside one another here, such as brackets in brackets, for this text to be read.',
    notLaidOut: 'This text cannot be laid out without changing what it says: the formatter has a mistake of its own.',
    percent: ({ share }: { share: number }, say: Say) => say.percent(share),
    number: ({ value }: { value: number }, say: Say) => say.number(value),
    whole: ({ value }: { value: number }, say: Say) => say.whole(value),
    duration: ({ hours }: { hours: number }, say: Say) => say.duration(hours),
    between: ({ low, high }: { low: Message; high: Message }, say: Say) => `${say.message(low)} to ${say.message(high)}`,
    commas: ({ items }: Said, say: Say) => items.map(say.message).join(', '),
    semicolons: ({ items }: Said, say: Say) => items.map(say.message).join('; '),
    sentences: ({ items }: Said, say: Say) => items.map(say.message).join(' '),
    /** Each on a line of its own. */
    lines: ({ items }: Said, say: Say) => items.map(each => (items.length > 1 ? `– ${say.message(each)}` : say.message(each))).join('\n'),
    and: ({ items }: Said, say: Say) => say.and(items.map(say.message)),
    /** With a capital and a full stop. */
    sentence: ({ said }: { said: Message }, say: Say) => say.sentence(say.capital(say.message(said)))
};
