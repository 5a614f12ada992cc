import { kindByWord } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What elements and events of a model are called. */
export const elements = {
    source: ({ resource, supplier }: { resource: string; supplier: string }) => `${resource} from ${supplier}`,
    ownFailure: ({ name }: { name: string }) => `own failure of ${name}`,
    failsToStart: ({ name }: { name: string }) => `${name} fails to start`,
    fatal: ({ name }: { name: string }) => `the loss in ${name} is fatal`,
    hits: ({ name, node }: { name: string; node: string }) => `${name} hits ${node}`,
    setsOff: ({ name, other }: { name: string; other: string }) => `${name} sets off ${other}`,
    names: ({ names, more, between }: { names: readonly Message[]; more: number; between: ', ' | ' > ' }, say: Say) =>
        `${names.map(say.message).join(between)}${more > 0 ? `${between}… (${say.whole(more)} more)` : ''}`,
    kind: ({ kind }: { kind: string }) => kind.replaceAll('_', ' '),
    ofKind: ({ kind }: { kind: string }) => `kind ${kind}`,
    a: ({ kind }: { kind: string }, say: Say) => say.a(kindByWord(kind) ?? kind) ?? kind
};
