import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectFileJsonSchema } from '@nvs/model';

const folder = fileURLToPath(new URL('../../packages/extension/', import.meta.url));

/** Keys of what is shown to people; all else is read by the editor. */
const SHOWN = new Set(['title', 'description', 'enumDescriptions']);

/** The JSON Schema of `nvs.json` with its texts in Dutch: VS Code takes other texts from other files only. */
export default function generateExtensionInDutch(): { path: string; content: string }[] {
    const texts = new Map(Object.entries(read('nl/texts.json') as Record<string, string>));
    const unused = new Set(texts.keys());
    const dutch = (text: string): string => {
        unused.delete(text);
        return texts.get(text) ?? fail(`nl/texts.json has no Dutch for: ${text}`);
    };
    const translated = (value: unknown, shown: boolean): unknown => {
        if (typeof value === 'string') {
            return shown ? dutch(value) : value;
        }
        if (Array.isArray(value)) {
            return value.map(each => translated(each, shown));
        }
        return typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, translated(each, SHOWN.has(key))]))
            : value;
    };
    const made = [file('schema/nvs.schema.nl.json', translated(projectFileJsonSchema(), false))];
    return unused.size === 0 ? made : fail(`nl/texts.json has Dutch for what nobody says: ${[...unused].join(' | ')}`);
}

function read(name: string): unknown {
    return JSON.parse(readFileSync(folder + name, 'utf8'));
}

function file(name: string, content: unknown): { path: string; content: string } {
    return { path: `packages/extension/${name}`, content: `${JSON.stringify(content, undefined, 2)}\n` };
}

function fail(why: string): never {
    throw new Error(why);
}
