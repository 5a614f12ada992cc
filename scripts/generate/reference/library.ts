import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../packages/language/src/library/', import.meta.url));

export interface LibraryElement {
    readonly name: string;
    readonly title: string;
    readonly dutch: string | undefined;
    readonly rank: number;
    readonly isMarking: boolean;
}

/** Elements of a kind in the standard library, by the line that each starts with. Methods go by their namespace: that is what `use` takes. */
export function elementsOfLibrary(word: string): LibraryElement[] {
    return readdirSync(FOLDER)
        .filter(name => name.endsWith('.nvs'))
        .sort()
        .flatMap(file => {
            const text = readFileSync(FOLDER + file, 'utf8').replaceAll('\r\n', '\n');
            const namespace = /^namespace (\S+)/m.exec(text)?.[1] ?? '';
            return [...text.matchAll(new RegExp(`^${word} (\\S+)\\s+"([^"]*)"(?: *\\{([\\s\\S]*?)\\n?\\}$)?`, 'gm'))].map(
                ([, name = '', title = '', body = '']) => ({
                    name: word === 'method' ? namespace : name,
                    title,
                    rank: Number(/\brank_value: +(\S+)/.exec(body)?.[1] ?? NaN),
                    isMarking: /\bkind: +marking\b/.test(body),
                    dutch: /\btitle: +nl "([^"]*)"/.exec(body)?.[1]
                })
            );
        });
}
