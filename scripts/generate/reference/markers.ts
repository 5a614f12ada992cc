const BLOCK = /<!-- generated: ([^>]*?) -->\n[\s\S]*?<!-- end -->/g;

/** Writes each block between `<!-- generated: NAME -->` and `<!-- end -->` anew. A marker that nothing is made for is a mistake. */
export function fill(page: string, text: string, blocks: ReadonlyMap<string, () => string>): string {
    const filled = text.replace(BLOCK, (_, name: string) => {
        const block = blocks.get(name);
        if (!block) {
            throw new Error(
                `docs/language/${page} asks for "${name}", which nothing writes. There is: ${[...blocks.keys()].sort().join(', ')}.`
            );
        }
        return `<!-- generated: ${name} -->\n${block().trim()}\n<!-- end -->`;
    });
    const left = filled.replace(BLOCK, '');
    if (/<!-- (generated|end)/.test(left)) {
        throw new Error(`docs/language/${page} has a marker without its partner.`);
    }
    return filled;
}

/** A Markdown table. Bars in cells are escaped, line ends become blanks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]): string =>
        `| ${cells.map(cell => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
