import { KINDS, type KindName } from '@nvs/model';
import type { Say } from '../say/say.js';

/** Small words of what an editor shows beside a text: hovers, proposals and the outline. */
export const tips = {
    kind: ({ kind }: { kind: KindName }) => KINDS[kind].word,
    element: 'element',
    namespace: 'namespace',
    class: 'class',
    subClass: 'sub-class',
    eachInTurn: ({ kind }: { kind: string | undefined }) => (kind === undefined ? 'each of them in turn' : `each ${kind} in turn`),
    fromMemory: 'from memory',
    measuredOn: ({ scale }: { scale: string }) => `Measured on ${scale}`,
    when: 'when',
    inScope: 'in',
    methodPage: ({ name }: { name: string }) => `Classes, criteria and a threat to begin with: docs/methods/library/${name}.md`,
    inLibrary: ({ file }: { file: string }) => `Standard library, ${file}`,
    library: 'standard library',
    inFile: ({ file, line }: { file: string; line: number }) => `${file}, line ${line}`,
    placeInScale: ({ place, of, scale }: { place: number; of: number; scale: string }) =>
        `Class ${place} of ${of} of ${scale}, lowest first`,
    duration: ({ written, hours }: { written: string; hours: number }, say: Say) =>
        `${written} = ${say.written(hours)} hours = ${say.written(hours / 24)} days`,
    classFrom: ({ amount }: { amount: string }) => `from ${amount}`,
    notApplicable: 'not applicable',
    named: ({ kind, title }: { kind: KindName; title: string }) => `${KINDS[kind].word} “${title}”`,

    // The outline of a file
    judgement: ({ of }: { of: string | undefined }) => (of === undefined ? 'judgement' : `judgement of ${of}`),
    by: ({ judges }: { judges: readonly string[] }) => `by ${judges.join(', ')}`,
    impact: ({ scope }: { scope: string | undefined }) => (scope === undefined ? 'impact' : `impact in ${scope}`),
    criteria: ({ n }: { n: number }) => (n === 1 ? '1 criterion' : `${n} criteria`),

    // What is filled in where a frame of an element is put into a text
    title: 'Title',
    name: 'name',
    mustHold: 'What must hold',
    needed: 'what it needs'
};
