/** Texts as a whole: how they are shown, read and laid out. */
export const text = {
    /** Text of others, which is shown as it is. */
    asWritten: ({ text }: { readonly text: string }) => text,
    firstHere: 'It is here first.',
    tooDeep: 'Too much stands inside one another here, such as brackets in brackets, for this text to be read.',
    notLaidOut: 'This text cannot be laid out without changing what it says: the formatter has a mistake of its own.'
};
