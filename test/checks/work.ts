import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

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
 * What V8 has optimised is not counted each time, and when it optimises depends on the machine: so it may not, meanwhile.
 */
export async function workOf(task: () => Promise<unknown>): Promise<number> {
    const session = new Session();
    session.connect();
    setFlagsFromString('--no-opt');
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
        setFlagsFromString('--opt');
        session.disconnect();
    }
}
