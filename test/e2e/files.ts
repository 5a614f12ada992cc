import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Line and column (from 1) right behind the first place of a text in a file. */
export function behind(folder: string, file: string, text: string): { line: number; column: number } {
    const content = readFileSync(path.join(folder, file), 'utf8');
    const at = content.indexOf(text);
    if (at < 0) {
        throw new Error(`${file} does not hold ${JSON.stringify(text)}.`);
    }
    const before = content.slice(0, at + text.length).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** How often a name stands in each model file of a folder, as a whole word outside of comments and strings. Files without it are left out. */
export function uses(folder: string, name: string): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const file of readdirSync(folder)
        .filter(each => each.endsWith('.nvs'))
        .sort()) {
        const code = readFileSync(path.join(folder, file), 'utf8').replace(/"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[\s\S]*?\*\//g, '');
        const count = code.match(new RegExp(`(?<!\\w)${name}(?!\\w)`, 'g'))?.length ?? 0;
        if (count > 0) {
            counts[file] = count;
        }
    }
    return counts;
}
