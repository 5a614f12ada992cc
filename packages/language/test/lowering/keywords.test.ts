import { expect, test } from 'vitest';
import { RESERVED } from '../../src/grammar/tokens.js';
import { NAMES_OF_KINDS } from '../grammar/names-of-kinds.js';
import { KEYWORDS } from '../grammar/parsing.js';
import { workspace } from './project.js';

/** No word of the language, and of no text. */
const ORDINARY = 'zzordinary';

/** A namespace for each word and kind, so that all of them stand in one project: that of `theme` as a process is `w7.process`. */
const namespaceOf = (at: number, kind: string): string => `w${at}.k_${kind}`;

test('a keyword as a name means what any other name means: the model is the same but for the name', async () => {
    const words = [ORDINARY, ...KEYWORDS.filter(word => !RESERVED.has(word))];
    const kinds = Object.entries(NAMES_OF_KINDS);
    const files = words.flatMap((word, at) =>
        kinds.map(([kind, text]): [string, string] => {
            const namespace = namespaceOf(at, kind);
            return [`${namespace}.nvs`, `namespace ${namespace}\n${text.replaceAll('ns.@', `${namespace}.@`).replaceAll('@', word)}`];
        })
    );
    const { model } = await workspace(Object.fromEntries(files));
    const found = byFile(model());
    const wrong = words.slice(1).flatMap((word, at) =>
        kinds.flatMap(([kind]) => {
            if (kind === 'level' && word === 'withheld') {
                return []; // what may stand in the place of a level
            }
            const wanted = (found.get(`${namespaceOf(0, kind)}.nvs`) ?? []).map(each =>
                each.replaceAll(namespaceOf(0, kind), namespaceOf(at + 1, kind)).replaceAll(ORDINARY, word)
            );
            const given = found.get(`${namespaceOf(at + 1, kind)}.nvs`) ?? [];
            return wanted.sort().join('\n') === [...given].sort().join('\n') ? [] : [`${word} as ${kind}`];
        })
    );
    expect(found.size).toBe(files.length);
    expect(wrong).toEqual([]);
});

/** The elements of each file, as texts in which no place is. */
function byFile(model: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const [list, all] of Object.entries(model)) {
        for (const each of Array.isArray(all) ? all : []) {
            const file = fileOf(each);
            if (file !== undefined && !file.startsWith('library:')) {
                const text = JSON.stringify([list, each], (key, value: unknown) => (key === 'at' ? undefined : value));
                found.set(file, [...(found.get(file) ?? []), text]);
            }
        }
    }
    return found;
}

function fileOf(element: unknown): string | undefined {
    const at = typeof element === 'object' && element !== null && 'at' in element ? element.at : undefined;
    return typeof at === 'object' && at !== null && 'file' in at && typeof at.file === 'string' ? at.file : undefined;
}
