import { KINDS, type KindName } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Names, namespaces and markings. */
export const names = {
    thisExpectation: 'This expectation',
    markingUnknown: ({ word, suggestion, levels }: { word: string; suggestion: string | undefined; levels: readonly string[] }, say: Say) =>
        `${word} is no level of classification, so it counts as higher than all of them.${say.didYouMean(suggestion)} From low to high: ${levels.join(', ')}. Another level is made with level ${word} "…" { kind: marking  rank_value: … }.`,
    namesHigher: (
        { name, own, named, marking, canBeMarked }: { name: Message; own: string; named: string; marking: string; canBeMarked: boolean },
        say: Say
    ) =>
        `${say.message(name)} is ${own} and names ${named}, which is ${marking}: who may read the one would learn of the other. ${canBeMarked ? `Give ${say.message(name)} that marking too, or say it` : 'Say it'} without this name. In a report that is ${own}, withheld stands in its place.`,
    isMarked: ({ marking }: { marking: string }) => `It is marked ${marking} here.`,
    nameTwice: ({ kind, name }: { kind: string; name: string }, say: Say) =>
        `There is already ${say.a(kind) ?? 'an element'} ${name}: a reference could not tell the two apart. Give one of them another name.`,
    nameInOtherFile: ({ kind, name }: { kind: string; name: string }, say: Say) =>
        `There is already ${say.a(kind) ?? 'an element'} ${name} in another file: a reference could not tell the two apart. Give one of them another name, or its file a namespace of its own.`,
    nameFirst: ({ name }: { name: string }) => `${name} is here first.`,
    nameHides: ({ name, other, kind }: { name: string; other: string; kind: KindName }) =>
        `${name} hides ${other}: in this namespace the short name now means this ${KINDS[kind].word}. Choose another name, or write the other in full.`,
    nameIsHere: ({ name }: { name: string }) => `${name} is here.`,
    namespaceFirst: 'namespace comes first in a file, before use and all elements: move it to the top.',
    namespaceTwice: ({ namespace }: { namespace: string }) =>
        `The file already has the namespace ${namespace}: a file has one. Take this line out, or put what follows into a file of its own.`,
    useFirst: 'use comes at the top of a file, behind namespace and before all elements: move it there.',
    useOfElement: ({ written, kind, parent }: { written: string; kind: string; parent: string }, say: Say) =>
        `${written} is ${say.a(kind) ?? 'an element'}, not a namespace: use takes the part before it${parent ? `, ${parent}` : ''}.`,
    namespaceUnknown: ({ written, suggestion }: { written: string; suggestion: string | undefined }, say: Say) =>
        `No file has the namespace ${written}.${say.didYouMean(suggestion)}`,
    useTwice: ({ namespace }: { namespace: string }) => `${namespace} is used twice: take one out.`,
    useBefore: 'It is used here already.',
    useNotNeeded: ({ namespace }: { namespace: string }) => `The names of ${namespace} are visible here anyway: take this line out.`,
    useOfNothing: ({ namespace }: { namespace: string }) =>
        `Nothing in this file needs the names of ${namespace}: take this line out, unless you mean to use them soon.`
};
