import type { KindName } from '@nvs/model';
import type { Say } from '../say/say.js';

/** Other names by which elements and classes are known. */
export const otherNames = {
    own: ({ name }: { name: string }) => `It is called “${name}” already: take this other name out.`,
    taken: ({ name, kind, of }: { name: string; kind: string; of: string }, say: Say) =>
        `“${name}” is also what ${say.a(kind) ?? 'another element'} is called, ${of}: who searches for it finds both. Take it out of one of them.`,
    classes: ({ name, other }: { name: string; other: string }) =>
        `“${name}” is a word for the class ${other} too: a word means one class. Take it out of one of them.`,
    caption: 'Other names, and what stands in this report for them',
    name: 'Other name',
    isCalled: 'Is called here',
    kind: 'Is',
    ofKind: ({ kind }: { kind: KindName }, say: Say) => say.a(kind)
};
