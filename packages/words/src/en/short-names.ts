import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Short names of elements, and what they stand for. */
export const shortNames = {
    columns: 'Columns in full',
    whole: ({ short, whole }: { short: Message; whole: Message }, say: Say) => `${say.message(short)}: ${say.message(whole)}`,
    longerThanTitle: ({ title }: { title: string }) =>
        `This short name is longer than the title “${title}”: shorten it, or take it out, and the title stands there.`,
    long: ({ letters, most }: { letters: number; most: number }, say: Say) =>
        `Short names stand beside marks and above narrow columns. There is no room for ${say.whole(letters)} letters there: use ${say.whole(most)} or fewer.`,
    twice: ({ language }: { language: string | undefined }) =>
        `There is a short name ${language === undefined ? 'without a language' : `for ${language}`} already, and only the first counts: take one out, or put the code of another language in front of it.`
};
