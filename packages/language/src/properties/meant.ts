/** Words that mean a property of a kind of element which is spelt otherwise, and not nearly. */
const MEANT: ReadonlyMap<string, string> = new Map([
    ...['affects', 'impacts', 'influences', 'triggers'].map(key => [`Development.${key}`, 'drives'] as const),
    ...['deadline', 'until'].map(key => [`Question.${key}`, 'due'] as const)
]);

/** The property that is meant by a word which the kind of element does not have. */
export const meantBy = (kind: string, key: string): string | undefined => MEANT.get(`${kind}.${key}`);
