import { Session } from 'node:inspector';

/** How a count is taken: V8 counts each call of a function and each turn of a loop, whatever else the machine does. */
interface Coverage {
    readonly result: readonly {
        readonly url: string;
        readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
    }[];
}

/**
 * How much work something is: calls of functions and runs of their parts, in our own packages and in Langium.
 * A machine that is busy with other things makes it take longer, but not more.
 */
export async function workOf(task: () => Promise<unknown>): Promise<number> {
    const session = new Session();
    session.connect();
    try {
        session.post('Profiler.enable');
        session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
        await task();
        let work = 0;
        session.post('Profiler.takePreciseCoverage', (error, coverage: Coverage) => {
            if (error) {
                throw error;
            }
            for (const { url, functions } of coverage.result) {
                if (/\/packages\/|\/langium\/|\/chevrotain\//.test(url)) {
                    for (const { ranges } of functions) {
                        work += ranges.reduce((sum, { count }) => sum + count, 0);
                    }
                }
            }
        });
        session.post('Profiler.stopPreciseCoverage');
        return work;
    } finally {
        session.disconnect();
    }
}
