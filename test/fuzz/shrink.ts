/**
 * The smallest text found that still shows a fault: whole elements go first, then lines, words and characters, as long as anything can go.
 * @param shows whether a text still shows it
 * @param most how many texts may be tried
 */
export async function shrunk(text: string, shows: (text: string) => Promise<boolean>, most = 2_000): Promise<string> {
    let smallest = text,
        left = most;
    const without = async (split: (text: string) => string[]): Promise<void> => {
        let parts = split(smallest);
        for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
            for (let at = 0; at < parts.length && left > 0; ) {
                const rest = [...parts.slice(0, at), ...parts.slice(at + size)];
                left--;
                if (rest.length < parts.length && (await shows(rest.join('')))) {
                    parts = rest;
                    smallest = rest.join('');
                } else {
                    at += size;
                }
            }
        }
    };
    for (let before = ''; before !== smallest && left > 0; ) {
        before = smallest;
        await without(whole => whole.split(/(?<=\n)(?=[a-z])/));
        await without(whole => whole.split(/(?<=\n)/));
        await without(whole => whole.match(/\s+|"[^"]*"|[\w.-]+|\W/g) ?? []);
        if (smallest.length < 400) {
            await without(whole => [...whole]);
        }
    }
    return smallest;
}
