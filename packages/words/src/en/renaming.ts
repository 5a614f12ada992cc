import { kindOf } from '@nvs/model';
import type { Say } from '../say/say.js';

/** Why something cannot be renamed, or not so. */
export const renaming = {
    misread: ({ name, file, line }: { name: string; file: string; line: number }) =>
        `As a name, ${name} would be misread in ${file}, line ${line}. Choose another.`,
    code: 'This is the code of a criterion. To rename the criterion, put the cursor on its name; the code is set by code: in the criterion.',
    libraryNamespace: ({ namespace }: { namespace: string }) =>
        `${namespace} is a namespace of the standard library, whose names are fixed.`,
    libraryElement: ({ kind, name }: { kind: string; name: string }) =>
        `The ${kindOf(kind)?.word ?? 'name'} ${name} is of the standard library, whose names are fixed. Copy it into your project to change it.`,
    reserved: ({ name }: { name: string }) => `${name} is a word of the language and cannot be a name. Choose another.`,
    noName: ({ name }: { name: string }) =>
        `${name ? `“${name}”` : 'Nothing'} cannot be a name: a name is one word of letters, digits and _, and starts with a letter. Put the wording into the title.`,
    misreadSomewhere: ({ name }: { name: string }) =>
        `${name} is a word of the language: as a name it would be misread in some places. Choose another.`,
    namespaceTaken: ({ namespace }: { namespace: string }) =>
        `There is already a namespace ${namespace}: renaming would merge the two. Choose another name.`,
    classX: 'X is the class “not applicable” of every impact scale. Choose another name.',
    classTaken: ({ kind, name }: { kind: string; name: string }) =>
        `There is already a ${kindOf(kind)?.word ?? 'class'} ${name} here. Choose another name.`,
    meansSomething: ({ name }: { name: string }) => `${name} already means something in this expression. Choose another name.`,
    nameTaken: ({ kind, name }: { kind: string; name: string }, say: Say) =>
        `There is already ${say.a(kind) ?? 'an element'} ${name}. Choose another name.`,
    meansOther: ({ now, file, line }: { now: string; file: string; line: number }) =>
        `With the new name, ${now} in ${file}, line ${line}, would mean something else. Choose another name.`,
    hides: ({ name, other, kind }: { name: string; other: string; kind: string }) =>
        `${name} would mean ${other} in other files and this ${kindOf(kind)?.word ?? 'element'} here. Choose another name.`
};
