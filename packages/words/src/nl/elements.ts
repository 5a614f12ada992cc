import { kindByWord } from '@nvs/model';
import type { Translation } from '../catalogue.js';
import type { elements as english } from '../en/elements.js';
import type { Say } from '../say/say.js';

/** What is no kind of element in the language. */
const OTHERS: Readonly<Record<string, string>> = {
    own_failure: 'eigen storing',
    fails_to_start: 'start niet',
    strength: 'sterkte',
    disruption: 'verstoring',
    source: 'bron van aanbod'
};

function called(kind: string, say: Say): string {
    const name = kindByWord(kind);
    return name ? say.one(name) : Object.hasOwn(OTHERS, kind) ? (OTHERS[kind] ?? kind) : kind;
}

export const elements: Translation<typeof english> = {
    source: ({ resource, supplier }) => `${resource} uit ${supplier}`,
    ownFailure: ({ name }) => `eigen storing van ${name}`,
    failsToStart: ({ name }) => `${name} start niet`,
    fatal: ({ name }) => `het verlies in ${name} is fataal`,
    setsOff: ({ name, other }) => `${name} brengt ${other} op gang`,
    hits: ({ name, node }) => `${name} treft ${node}`,
    names: ({ names, more, between }, say) =>
        `${names.map(say.message).join(between)}${more > 0 ? `${between}… (nog ${say.whole(more)})` : ''}`,
    kind: ({ kind }, say) => called(kind, say).replaceAll('_', ' '),
    ofKind: ({ kind }, say) => called(kind, say),
    a: ({ kind }, say) => say.a(kindByWord(kind) ?? kind) ?? called(kind, say)
};
