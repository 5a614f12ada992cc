import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Characters that the language does not use. */
export const characters = {
    longTextOpen: 'This text is never closed: put """ at its end.',
    textOpen: 'This text is never closed: put " at its end, on the same line. A text of several lines stands between """ and """.',
    straightQuotes: ({ character }: { character: string }) => `Texts stand in straight double quotes: write " instead of ${character}.`,
    dash: 'This is a dash: write - for minus, or .. for a range.',
    semicolon: 'Nothing is set apart by a semicolon here: between values stands a comma, between properties a blank or a new line.',
    thousandsDots: 'Thousands are set apart with _, not with dots: 1_000_000.',
    unreadable: 'This is not readable as text: save the file in the encoding UTF-8, and type what stands here again.',
    sheetError: 'This is what a sheet shows where it knows nothing. What is not known is left out: take the whole property out.',
    commentHash: 'A comment starts with //, not with #.',
    threeDots: 'A range has two dots, not three: B .. D.',
    oneDot: 'One dot joins the parts of a name. A range has two: B .. D.',
    rangeDots: 'Write a range with two dots: B .. D.',
    instead: ({ meant, character }: { meant: string; character: string }) => `Write ${meant} instead of ${character}.`,
    rangeBrackets: 'A range stands without brackets, with two dots: in 12 h .. 48 h.',
    listBrackets: 'A list stands without brackets: its values have commas between them.',
    squareBrackets: ({ brace }: { brace: string }) =>
        `The properties of an element stand between { and }, not in square brackets: write ${brace}.`,
    estimateSign: ({ character }: { character: string }) =>
        `Every value is an estimate, so ${character} is left out. How sure it is, a range says: 24 h in 12 h .. 48 h.`,
    questionMark: 'What is not known is left out: take the whole property out. What is not sure has a range: 24 h in 12 h .. 48 h.',
    poundSign: 'The unit stands behind the number, by its code: 5e6 GBP.',
    arrow: 'Nothing is written with an arrow: a dependency says of payments on power.',
    wideForm: ({ character, written }: { character: string; written: string }) => `The wide ${character} is written ${written} here.`,
    unused: ({ character }: { character: Message }, say: Say) =>
        `The language does not use the character ${say.message(character)}: take it out, or put it in a text in quotes.`,
    unseen: ({ number }: { number: string }) => `${number}, which cannot be seen`,
    markAlone: ({ number }: { number: string }) => `${number}, a mark with no letter in front`,
    notUtf8: 'This character could not be read: the file is not in UTF-8. Save it in that encoding, and type what stands here again.',
    signWritten: ({ isDash, shown, here }: { isDash: boolean; shown: string; here: string }) =>
        `${isDash ? `The dash ${shown}` : shown} is written ${here} here.`,
    pasted: ({ changes }: { changes: readonly { shown: string; here: string }[] }) =>
        `This looks like text of a word processor. Here one writes ${changes.map(({ shown, here }) => `${here} for ${shown}`).join(', ')}: one change puts it right.`
};
