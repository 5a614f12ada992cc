import type { Say } from '../say/say.js';

/** Words that analysts write in place of the name of a class. */
export const classWords = {
    unknown: (
        {
            word,
            scale,
            near,
            words,
            isOfLibrary
        }: {
            word: string;
            scale: string;
            near: readonly string[];
            words: readonly { word: string; means: string }[];
            isOfLibrary: boolean;
        },
        say: Say
    ) =>
        `“${word}” is no word for a class of the scale ${scale}, so this counts as not judged.${near.length > 0 ? ` Did you mean ${say.or(near.map(each => `“${each}”`))}?` : ''} ${words.length > 0 ? `Its words are ${words.map(each => `“${each.word}” (${each.means})`).join(', ')}: write one of them, or ${isOfLibrary ? 'the name of the class that is meant; the library’s own classes take no new words' : `teach the class yours with also: "${word}"`}.` : `Its classes have no words: give them titles, or write the name of a class.`}`,
    isName: ({ name }: { name: string }) =>
        `${name} is the name of a class, which stands without quotes: write ${name}. In quotes stand words for it; this counts as not judged.`,
    several: ({ word, classes }: { word: string; classes: readonly string[] }, say: Say) =>
        `“${word}” is a word for ${say.and(classes)}, so this counts as not judged: write the class that is meant.`,
    partOfSeveral: ({ word, words }: { word: string; words: readonly { word: string; means: string }[] }, say: Say) =>
        `“${word}” can be ${say.or(words.map(each => `“${each.word}” (${each.means})`))}: write the one that is meant.`,
    renaming: ({ name }: { name: string }) =>
        `This is a word for the class ${name}. To rename the class, put the cursor on its name; its words are its titles and what stands behind also: in it.`
};
