import { visible } from './visible.js';

/** Text of a model as Markdown that shows it letter by letter: no link, no HTML, no formatting can come of it. */
export function escaped(text: string): string {
    return visible(text)
        .replace(/[\\`*_{}[\]<>()#+\-!|~&$^=@]/g, '\\$&')
        .replace(/:\/\//g, ':\u200b//')
        .replace(/^(\s*\d+)\./gm, '$1\\.');
}

/** The same on one line, shortened. */
export function brief(text: string, most = 120): string {
    const line = text.replace(/\s+/g, ' ').trim();
    return escaped(line.length > most ? `${line.slice(0, most - 1)}…` : line);
}

/** An example in the language, for a page or a hover. No fence in it can end the block. */
export function codeBlock(code: string): string {
    const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(match => match[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}nvs\n${visible(code)}\n${fence}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
