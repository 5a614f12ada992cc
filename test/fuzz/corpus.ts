import { ELEMENT_WORDS } from '../../packages/language/src/grammar/tokens.js';
import { textsOf } from '../format/texts.js';

/** A model of the repository, cut into its elements. */
export interface Source {
    readonly path: string;
    /** `namespace` and `use` lines. */
    readonly head: string;
    readonly elements: readonly string[];
}

const PATTERNS = ['examples/**/*.nvs', 'packages/language/src/library/*.nvs', 'test/**/*.nvs', 'packages/*/test/**/*.nvs'];
/** Lists of a thousand rows alike teach nothing that ten do not. */
const LONGEST_ELEMENT = 3_000;

/** All models that the repository has, in the order of their paths. */
export function corpus(): Source[] {
    return textsOf(...PATTERNS)
        .map(({ path, text }) => sourceOf(path, text))
        .filter(source => source.elements.length > 0);
}

export function sourceOf(path: string, text: string): Source {
    const head: string[] = [],
        elements: string[][] = [];
    for (const line of text.split(/\r\n|\n|\r/)) {
        const word = /^[a-z_]+/.exec(line)?.[0] ?? '';
        if (word === 'namespace' || word === 'use') {
            head.push(line);
        } else if (ELEMENT_WORDS.has(word)) {
            elements.push([line]);
        } else {
            elements.at(-1)?.push(line);
        }
    }
    return {
        path,
        head: head.join('\n'),
        elements: elements.map(lines => lines.join('\n').trimEnd()).filter(element => element.length <= LONGEST_ELEMENT)
    };
}
