import type { KindName } from '@nvs/model';
import type { Message } from '@nvs/words';
import type { PropertyDefinition } from '../../properties/registry.js';

/** Which scale the classes at a place are of. */
export type ScaleOf =
    | { readonly type: 'likelihood' }
    /** The scale of a criterion by its written name or code; without one, the impact scale of the method. */
    | { readonly type: 'impact'; readonly criterion: string | undefined }
    /** The scale of the criterion that is being defined. */
    | { readonly type: 'own'; readonly criterion: string };

/** A word that fits, with what it means. */
export interface Word {
    readonly word: string;
    readonly doc?: Message;
    /** What is put into the text, if it is more than the word: a snippet. */
    readonly snippet?: string;
}

/** Something that can stand at the cursor, in words of the language. */
export type Wanted =
    | { readonly type: 'elements' }
    | { readonly type: 'keys'; readonly owner: string; readonly given: readonly string[] }
    /** `capital`: kinds that are proposed only once a capital is typed, as all countries would hide what else there is. */
    | ({ readonly type: 'names'; readonly kinds: readonly KindName[] } & NamesOptions)
    | { readonly type: 'classes'; readonly scale: ScaleOf }
    | { readonly type: 'words'; readonly words: readonly Word[]; readonly sort: 'keyword' | 'value' | 'unit' }
    /** Words of one's own that are in use already. */
    | { readonly type: 'tags'; readonly without: readonly string[] }
    | { readonly type: 'namespaces' }
    | { readonly type: 'variables'; readonly names: readonly string[] }
    | { readonly type: 'members'; readonly members: readonly Member[] };

interface NamesOptions {
    readonly without?: readonly string[];
    readonly suffix?: string;
    readonly capital?: readonly KindName[];
}

/** What can stand behind a name and a dot in an expression. */
export interface Member {
    readonly name: string;
    readonly doc: Message | undefined;
    readonly definition?: PropertyDefinition;
}

export function keywords(...words: readonly (string | Word)[]): Wanted {
    return { type: 'words', sort: 'keyword', words: words.map(word => (typeof word === 'string' ? { word } : word)) };
}

export function names(kinds: readonly KindName[], more: NamesOptions = {}): Wanted {
    return { type: 'names', kinds, ...more };
}
