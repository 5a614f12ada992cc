import type { Say } from '../say/say.js';

/** What other ways to write the same are called. */
export const refactor = {
    sortRows: 'Put the rows in the order of the method',
    fillCriteria: ({ count }: { count: number }, say: Say) =>
        `Write the ${say.count(count, 'criterion', 'criteria')} that ${count === 1 ? 'is' : 'are'} not judged as comments to fill in`,
    oneDependency: ({ list }: { list: string }) => `Write as one dependency on ${list}`,
    extract: ({ file }: { file: string }) => `Move it to a file of its own, ${file}`,
    writeAs: ({ text }: { text: string }) => `Write as ${text}`
};
