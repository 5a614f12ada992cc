/**
 * Milliseconds of processor time that this machine takes, right now, for a fixed piece of work of the kind that a compiler
 * does: objects, strings and maps. Times are printed as multiples of it, so that noisy machines can be compared.
 */
export function calibrate(): number {
    const run = (): number => {
        const start = process.cpuUsage();
        const words = new Map<string, number[]>();
        for (let n = 0; n < 300_000; n++) {
            const word = `word_${(n * 7919) % 50_021}`;
            const list = words.get(word);
            if (list) {
                list.push(n);
            } else {
                words.set(word, [n]);
            }
        }
        JSON.parse(JSON.stringify([...words]));
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
    };
    run();
    return Math.min(run(), run(), run());
}
