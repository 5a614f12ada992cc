/** Lines of a file, the first and the last of neighbours. @param file absent where it was named before */
export function placesOf(file: string | undefined, lines: readonly number[], one: string, many: string): string {
    const runs: [number, number][] = [];
    for (const line of [...lines].sort((a, b) => a - b)) {
        const last = runs.at(-1);
        if (last && line <= last[1] + 1) {
            last[1] = line;
        } else {
            runs.push([line, line]);
        }
    }
    const said = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
    return file === undefined ? `${new Set(lines).size === 1 ? one : many} ${said}` : `${file}:${said}`;
}
