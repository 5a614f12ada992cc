import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../docs/diagnostics/', import.meta.url));

export interface Example {
    readonly kind: 'bad' | 'good';
    /** Its files by name: one, or several where a comment `// file: NAME` begins each. */
    readonly files: Readonly<Record<string, string>>;
}

export function page(code: string): string | undefined {
    const path = `${FOLDER}${code}.md`;
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The examples of a page: fenced blocks marked `nvs bad` or `nvs good`; `json` with the same mark is an `nvs.json` next to the block after it. */
export function examples(markdown: string): Example[] {
    const found: Example[] = [];
    let config: string | undefined;
    for (const [, language, kind, body] of markdown.matchAll(/^```(nvs|json) (bad|good)\n([\s\S]*?)^```/gm)) {
        if (body === undefined || (kind !== 'bad' && kind !== 'good')) {
            continue;
        }
        if (language === 'json') {
            config = body;
            continue;
        }
        found.push({ kind, files: { ...split(body), ...(config === undefined ? {} : { 'nvs.json': config }) } });
        config = undefined;
    }
    return found;
}

function split(body: string): Record<string, string> {
    const parts = body.split(/^\/\/ file: (\S+)\n/m);
    if (parts.length === 1) {
        return { 'model.nvs': body };
    }
    const files: Record<string, string> = {};
    for (let index = 1; index < parts.length; index += 2) {
        files[parts[index] ?? ''] = parts[index + 1] ?? '';
    }
    return files;
}
