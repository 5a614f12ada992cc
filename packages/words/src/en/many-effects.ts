import type { KindName } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Effects on a theme, a group or a sector: on each member. */
export const manyEffects = {
    notOfMany: ({ target, kind, aspect }: { target: string; kind: string; aspect: string }, say: Say) =>
        `${target} is ${say.a(kind) ?? 'an element'}, and none of what can belong to it has ${aspect}: name the element whose ${aspect} changes.`,
    nobody: (
        { target, name, kind, kinds, aspect }: { target: string; name: string; kind: string; kinds: readonly KindName[]; aspect: string },
        say: Say
    ) =>
        `Nothing that belongs to “${target}” has ${aspect}, so the effect changes nothing: ${kind === 'Group' ? `name ${say.oneOf(kinds)} among its members` : `give ${say.oneOf(kinds)} ${kind === 'Theme' ? `theme: ${name}` : `sector: ${name}`}`}, or name what changes itself.`,
    setTwice: ({ aspect, member, through }: { aspect: string; member: string; through: string | undefined }) =>
        `${aspect} of “${member}” is set twice with =, once because it belongs to ${through ?? 'several'}: which one would win? Use *= or += in one of them, or name the members one by one.`,
    members: ({ count, of }: { count: number; of: Message }, say: Say) =>
        count === 1 ? `the one member of ${say.message(of)}` : `the ${say.whole(count)} members of ${say.message(of)}`
};
